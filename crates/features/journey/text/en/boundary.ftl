# Figures beside the boundaries of the route.

boundary-title = Keep an eye on the boundary
boundary-of = { $value } of { $limit }
boundary-as-of = As of { $date }
boundary-no-limit = { $value } so far. The boundary is not known.
boundary-no-value = The boundary is { $limit }. It is not known how much it is so far.
boundary-nothing = Neither the figure nor the boundary is known.
boundary-inside = Within the boundary
boundary-at = At the boundary
boundary-passed = Passed
boundary-unknown = Not known
boundary-give = Answer: { $what }
boundary-do = What to do now
boundary-if = What to do if it is passed
