# A ride: the route, the stations, and what is missing.

ride-tabs = Pages of the case
ride-tab-overview = Overview
ride-tab-stations = Stations
ride-tab-requirements = Formal requirements
ride-tab-activities = Activities
ride-tab-facts = Facts
ride-tab-participants = Participants
ride-case-number = Case { $number }

journey-field-way = Route
journey-field-way-hint = Choose the route that fits best now. You can always change, and everything you have gathered comes along.
journey-way-later = Not chosen yet
error-journey-way = Choose one of the routes in the list.

fact-ride-route = Route
fact-rules-broken = Formal requirements that are broken now
fact-rules-kept = Formal requirements that are in place now
fact-rules-changed = Formal requirements with another state now

letter-journey-rules-broken-subject = Formal requirements are broken in the case { $journey }
letter-journey-rules-broken-text = After what { $name } wrote in the case { $journey }, this is no longer met: { $rules }. The case shows why, and what you can do.
letter-journey-rules-broken-action = See the case

ride-no-route = You have not chosen a route yet
ride-no-route-text = Once you choose a route, the case shows the stations ahead, what is to be done, and the formal requirements that hold. You can always change route.
ride-choose-route = Choose a route
ride-choose-route-lead = Choose the route that fits the case best now. You can always change, and everything you have gathered comes along.
ride-change-route = Change route
ride-change-route-lead = First see what a change means. Nothing is lost, and you can change back.
ride-choose = Choose { $route }
ride-read-route = Read about the route
ride-on-this-route = You ride here
ride-look-at-change = See a change to { $route }
ride-moves = Moves that begin where you are
ride-move-carries = Carried over
ride-move-off = Leads off the map to
ride-change-title = Change to { $route }?
ride-change-kept = Everything you have gathered stays in the case. Only the formal requirements and stations that hold are others.
ride-comes-along = What comes along
ride-new-rules = Formal requirements that are new
ride-new-rules-none = None. You already have those that hold on the route.
ride-again-rules = Formal requirements that open again
ride-foreign = Some formal requirements do not bind you
ride-field-reason = Why do you change?
ride-field-reason-hint = The reason stands in the journal, so that others can understand the change later.
ride-change-submit = Change route
ride-stay-on-route = Stay on the route
receipt-ride-way-unknown = Choose one of the routes. Nothing has changed.
receipt-ride-route-same = You already ride { $first }.
receipt-ride-route-chosen = You now ride { $first }.
ride-not-begun = You are not at a station yet
ride-way-taken = The way the case took
ride-at-none = You are at no station now
ride-here = You are at { $station }
ride-gone-back = You went back a round on { $date }, from { $from } to { $to }.
ride-position = Station { $number } of { $total }.
ride-begin-link = Begin at { $station }
ride-begin-at = { ride-begin-link }.
ride-to-stations = See the stations and ride to one of them
ride-missing-title = Formal requirements that are not in place
ride-prove = Add evidence
ride-see-why = See why, and what you can do
ride-state-since = { $state } since { $date }
ride-next = Next steps
ride-next-of-method = From the method
ride-next-after-pause = From the method, when the case goes on
ride-next-after-broken = From the method, once you have looked at what is broken
ride-ahead = It belongs to { $station }, which you have not come to
ride-next-own = Your own
ride-next-all = See all activities
ride-next-none = No activity is under way. Open a station to see what is to be done.
ride-next-ended = The case has ended and no activity is under way.
ride-case-title = What the case is about
ride-case-text = You can see what the case is about and who leads it. In your role you do not see the team’s work.
ride-side = The case in short
ride-figures = The case in short
ride-kept = Formal requirements in place
ride-of = { $count } of { $total }
ride-later = { $count ->
    [one] 1 belongs to a station where the case has not been.
   *[other] { $count } belong to stations where the case has not been.
}
ride-not-required = { $count ->
    [one] 1 is recommended or not demanded now.
   *[other] { $count } are recommended or not demanded now.
}
ride-rounds = Rounds, all stations together
ride-rounds-of-routes = { $here } (and { $earlier } on earlier routes)
ride-under-way = Since the first station
ride-took = From the first station to the end
ride-about = About the case
journey-field-organisation-is = Organisation
ride-done = Visited
ride-active = In progress
ride-you-are-here = You are here
ride-stop-done = Ended { $date }
ride-stop-active = Under way since { $date }
ride-skipped = Skipped
ride-not-ridden = Not visited
ride-todo = To come
ride-stations-lead = Open the station you want to work at. You can ride back and forth, skip, and be in several places at once.
ride-rounds-title = Your rounds here
ride-rounds-none = You have not been here yet.
ride-round = Round { $number }
ride-round-change = Change
ride-driven-on = Driven on without
ride-begin-here = Begin here
ride-begin-again = Take another round
ride-begin-earlier = We began on another day
ride-end-round = End the round and drive on
ride-method-side = The method
ride-method-says = The station in the guide
ride-method-text = What the method says about the station
ride-in-guide = Read the station in the guide
ride-days = { $begun } – { $ended }
ride-since = Since { $date }
ride-recorded-later = { $days } (recorded { $date })
ride-begin-title = Begin at { $station }
ride-begin-lead = An earlier day is fine. The round then shows that it was recorded later.
ride-begin-submit = Begin the round
ride-field-begun = First day
ride-field-ended = Last day
ride-ended-hint = Leave it empty while the round is under way.
ride-day-hint = For example 22/11/2026
ride-field-note = What did you learn?
ride-field-note-hint = Write what you want to remember when you look back.
ride-field-note-missing-hint = You can also write why you drive on although something is missing.
ride-field-next = Drive on to
ride-next-nowhere = No station right now
ride-end-title = End the round at { $station }
ride-end-lead = You can always come back and take another round.
ride-end-submit = End the round
ride-see-missing = See the formal requirements that are missing
ride-round-change-title = Change round { $number } at { $station }
receipt-ride-round-under-way = A round is already under way at { $first }.
receipt-ride-round-begun = The round at { $first } has begun.
receipt-ride-round-ended-already = The round had ended already.
receipt-ride-round-ended = The round at { $first } has ended.
receipt-ride-driven = You have driven from { $first } to { $second }.
receipt-ride-round-changed = The round is changed.
error-ride-day = Write a day, for example 22/11/2026.
error-ride-day-to-come = Write today or an earlier day.
error-ride-day-order = Write a day that is not before the first day.
error-ride-two-rounds = A round is already under way here. Write when this one ended.
error-ride-next = Choose a station in the list.
act-journey-begin-round = Began a round at a station
act-journey-end-round = Ended a round at a station
act-journey-change-round = Changed a round at a station
act-journey-choose-route = Chose a route
fact-station = Station
fact-round = Round
fact-begun-on = First day
fact-ended-on = Last day
fact-round-note = What you learned
fact-rules-missing = Formal requirements that were missing
fact-next-station = Drove on to
fact-ride-route-before = Route before
fact-ride-move = Move
fact-ride-reason = Reason

ride-missing-all = { $count ->
    [one] See it
   *[other] See all { $count }
}
ride-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
ride-round-count = { $count ->
    [one] 1 round
   *[other] { $count } rounds
}
ride-end-missing = { $count ->
    [one] One formal requirement that must be met is missing at the station. You can drive on all the same; it stays open.
   *[other] { $count } formal requirements that must be met are missing at the station. You can drive on all the same; they stay open.
}
ride-along-rounds = { $count ->
    [one] 1 round at a station
   *[other] { $count } rounds at stations
}
ride-along-facts = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
ride-along-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
ride-ended-rules = { $count ->
    [one] One formal requirement of the old route does not hold on the new one. Its evidence is kept.
   *[other] { $count } formal requirements of the old route do not hold on the new one. Their evidence is kept.
}

journey-from-test = The entry test in the guide
ride-not-known = not known yet
ride-add-activity = Add activity
ride-no-activities = The method has no activities here, and you have added none.
ride-asked-here = What you are asked here
ride-requirements-all = See all
ride-log = The journal
ride-log-all = See all
ride-requirements-here = Formal requirements at the station
ride-requirements-here-caption = How they stand in your case

earlier-title = Earlier on the journey
earlier-lead = What was done on routes that the case has left is kept. You can open and read all of it.
earlier-mark = Earlier route
earlier-note = This belongs to { $route }, which the case left on { $date }. What was done here is kept. If you change back to the route, you can go on here.
earlier-sentence = Until { $date } the case was on { $route }.
earlier-see = See what was done there
earlier-reason = Reason for the change: { $reason }
earlier-rules = Formal requirements with evidence or a reason
earlier-rules-here = How they stood when you left the route
