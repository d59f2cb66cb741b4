# Many cases at a glance.

portfolio-title = Overview of cases
portfolio-all = All your organisations
portfolio-all-link = See the overview of all cases
portfolio-empty = There are no cases to show
portfolio-empty-text = The overview shows how far cases are. If you take part as an observer or from a company, you do not see that, but you find the cases in your list. Administrators see all of their organisation's own cases.
portfolio-under-way = Under way
portfolio-broken = Something is broken
portfolio-missing = Something is missing
portfolio-still = Standing still
portfolio-ended = Ended
portfolio-order = Order
portfolio-order-needs = Broken and missing first
portfolio-order-title = Title
portfolio-order-days = Longest at the station
portfolio-order-still = Standing still longest
portfolio-no-route = No route chosen
portfolio-nowhere = Not begun
portfolio-at-none = At no station now
portfolio-also = { $station }; also at { $others }
portfolio-where-most = Most cases are at { $station }: { $count } of { $total }
portfolio-where-spread = { $count ->
    [one] One case is at a station
   *[other] Cases are at { $count } stations
}
portfolio-where-none = No case is at a station
portfolio-where-text = Cases under way, by route and station.
portfolio-map = { $count ->
    [one] Route map of { $method }: 1 case under way
   *[other] Route map of { $method }: { $count } cases under way
}
portfolio-map-line = { $route } ({ $stations }).
portfolio-stays-longest = Cases stay longest at { $station }: { $days } days
portfolio-stays-text = Days of a visit to a station, median. Visits under way count up to today.
portfolio-median = { $days } days
portfolio-not-begun = Not begun: { $count }.
portfolio-between = At no station now: { $count }.
portfolio-at-several = { $count ->
    [one] One case is at more than one station and counts at each.
   *[other] { $count } cases are at more than one station and count at each.
}
portfolio-stays-named = The figure shows the { $named } longest, the table all { $count }.
portfolio-stays-left = { $count ->
    [one] One visit is not counted because the case later changed route: { $stations }.
   *[other] { $count } visits are not counted because the cases later changed route: { $stations }.
}
portfolio-station-elsewhere = a station of another method
portfolio-left-route = An earlier route, not counted
portfolio-file-left = Stations of an earlier route
portfolio-figures-table = Show the figures as a table
portfolio-cases = The cases
portfolio-none = No case fits. Remove one of the choices above, or show all.
portfolio-still-means = A case stands still when nobody has done anything in it for { $days } days. A paused case does not count.
portfolio-file = Download the cases as a spreadsheet (CSV)
portfolio-column-case = Case
portfolio-column-owner = Organisation
portfolio-column-route = Route
portfolio-column-station = Station
portfolio-column-stations = Stations
portfolio-column-total = Total
portfolio-column-median = Median, days
portfolio-column-stays = Visits
portfolio-column-state = State
portfolio-column-lead = Lead
portfolio-file-days = Days at the station
portfolio-file-broken = Broken formal requirements
portfolio-file-missing = Missing formal requirements
portfolio-file-still = Days standing still
portfolio-file-address = Address
portfolio-flag-none = Nothing is missing
portfolio-flag-not-begun = Not begun
portfolio-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
portfolio-number-under-way = { $count ->
    [one] case under way
   *[other] cases under way
}
portfolio-number-broken = { $count ->
    [one] case with something broken
   *[other] cases with something broken
}
portfolio-number-still = { $count ->
    [one] case stands still
   *[other] cases stand still
}
portfolio-number-ended = { $count ->
    [one] case has ended
   *[other] cases have ended
}
portfolio-rules = { $count ->
    [0] no formal requirement is broken
    [one] 1 formal requirement is broken
   *[other] { $count } formal requirements are broken
}
portfolio-days-still = { $count ->
    [one] nobody has done anything for 1 day or more
   *[other] nobody has done anything for { $count } days or more
}
portfolio-in-use = { $count ->
    [0] none is bought and in use
    [one] 1 is bought and in use
   *[other] { $count } are bought and in use
}
portfolio-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
portfolio-flag-still = { $count ->
    [one] Still for 1 day
   *[other] Still for { $count } days
}
