# A ride: the route, the stations, and what is missing.

ride-tabs = Pages of the case
ride-tab-overview = Overview
ride-tab-stations = Stations
ride-tab-requirements = Formal requirements
ride-tab-activities = Activities
ride-tab-facts = Facts
ride-tab-participants = Participants
ride-case-number = Case { $number }
ride-missing = { $count ->
    [one] 1 missing
   *[other] { $count } missing
}

journey-field-way = Route
journey-field-way-hint = Choose the route that fits best now. You can always change, and everything you have gathered comes along.
journey-way-later = Not chosen yet
error-journey-way = Choose one of the routes in the list.

fact-ride-method = Method
fact-ride-route = Route
fact-rules-broken = Formal requirements that are broken now
fact-rules-kept = Formal requirements that are in place now
fact-rules-changed = Formal requirements that changed otherwise

letter-journey-rules-broken-subject = Formal requirements are broken in the case { $journey }
letter-journey-rules-broken-text = After what { $name } wrote in the case { $journey }, some formal requirements are no longer met: { $organisation }. The case shows which, why, and what you can do.
letter-journey-rules-broken-action = See the case
