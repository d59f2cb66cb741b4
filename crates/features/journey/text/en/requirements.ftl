# Formal requirements and evidence.

# What a rule rests on.

requirement-state-kept-by-facts = In place by the facts
requirement-state-kept-by-evidence = In place by evidence
requirement-state-open = Open
requirement-state-broken = Broken
requirement-state-not-applicable = Does not apply yet
requirement-state-said = Not relevant
requirement-state-foreign = Does not bind you
requirement-state-foreign-of = Does not bind you (law of { $law })
requirement-state-not-known = Not known
requirement-state-permission-open = Can be used
requirement-state-permission-closed = Cannot be used now

# All formal requirements of the route.
requirements-title = Formal requirements
requirements-lead = These are all formal requirements of your route, and how they stand now. Nothing is locked: you can go on, also when something is missing.
requirements-in-place = { $kept } of { $all } in place
requirements-foreign = { $count ->
    [one] 1 formal requirement on the route rests on the law of { $law } and does not bind you.
   *[other] { $count } formal requirements on the route rest on the law of { $law } and do not bind you.
}
requirements-foreign-see = See which
requirements-whole-route = The whole route
requirements-elsewhere = Holds everywhere
requirements-at = { $count ->
    [one] { $place }: 1 formal requirement
   *[other] { $place }: { $count } formal requirements
}
requirements-none = No formal requirements to show here.
requirements-shown = { $count ->
    [one] Shows 1: { $filters }.
   *[other] Shows { $count }: { $filters }.
}
requirements-show-all = Show all
requirements-no-verdict = A state says what facts and evidence show. It is no verdict.
requirement-filter-when = When
requirement-filter-all-when = Also what comes later
requirement-filter-now = Needed now
requirement-filter-state = State
requirement-filter-all-states = All
requirement-filter-strength = Strength
requirement-filter-all-strengths = All
requirement-filter-nature = Basis
requirement-filter-all-natures = All
requirement-filter-choice = { $label } ({ $count })
requirement-filter-station = Station
requirement-filter-all-stations = All stations
requirement-filter-submit = Show
requirement-column-title = Formal requirement
requirement-column-level = Strength
requirement-column-nature = Basis
requirement-column-state = State
requirement-column-evidence = Evidence
requirement-column-since = Since
requirement-by = { $text } · { $name }
requirement-by-facts = The facts of the case

# One formal requirement.
requirement-since = since { $date }
requirement-answered = { $state }. A decision of { $date } says what you do about it
requirement-decided = Decided on { $date }
requirement-why = Why?
requirement-why-facts = It is in place by what you have said: { $facts }.
requirement-why-evidence = The evidence is present: { $text } ({ $name }, { $date }).
requirement-why-evidence-judged = The evidence is present: { $text } ({ $date }). Whether it is good enough is judged by { $name }.
requirement-why-open = Nothing shows yet that it is in place. Add evidence when you have it.
requirement-why-reminder = The program cannot see this in the facts. Add evidence when it is in place.
requirement-why-broken = By the facts, it is not met. You can correct a fact if it is wrong, or take a way out.
requirement-why-broken-by = By the facts, it is not met. What decides it: { $facts }. You can correct a fact if it is wrong, or take a way out.
requirement-why-broken-not-said = You have not answered: { $facts }.
requirement-why-not-yet = What it is about has not come yet in your case.
requirement-why-said = You have said that it is not relevant: { $reason } ({ $name }, { $date }).
requirement-why-foreign = This rests on the law of { $law } and does not bind a case in { $country }.
requirement-why-not-known = It depends on facts that you have not given yet: { $facts }.
requirement-why-not-loaded = It depends on an amount that is not loaded in your currency, and Perron converts none: { $facts }. Look it up at the source below, and show with evidence how you stand.
requirement-why-not-seen = It depends on something that Perron cannot see by itself yet: { $facts }. Show it with evidence.
requirement-why-permission-open = You may do this. By the facts, you can use it now.
requirement-why-permission-closed = This is an option, not a demand. By the facts, you cannot use it now.
requirement-way-answer = Change the answer: { $fact }
requirement-ways-out = Ways out
requirement-ways-out-text = This is what you can do:
requirement-way-change = See what the move means
requirement-decisions = Decisions
requirement-decisions-none = What has happened can perhaps not be undone. Then write down what you do now and why, so that everybody can see it here.
requirement-rests-on = It depends on
requirement-fact-unknown = Not known
requirement-fact-give = Give the fact
requirement-fact-see = See or change
requirement-lawyers = This rests on law. The text here is the usual reading; ask your lawyers what holds for your case.
requirement-whole = What the method says

evidence-title = Evidence
evidence-what-proves = This can show that it is in place:
evidence-none = You have not added any evidence yet.
evidence-is-at = It is here: { $place }
evidence-about = From { $date }. Added by { $name } on { $added }.
evidence-late = Recorded later
evidence-withdraw = Withdraw the evidence
evidence-restore = Bring the evidence back
evidence-withdrawn-count = { $count ->
    [one] 1 piece of evidence was withdrawn
   *[other] { $count } pieces of evidence were withdrawn
}
evidence-add = Add evidence
evidence-add-to = Add evidence: { $rule }
evidence-add-lead = Say what shows that it is in place, and where that is. Whoever adds the evidence answers for it.
evidence-add-submit = Add evidence
evidence-text = What is the evidence?
evidence-text-hint = For example: Signed agreement, annex 1.
evidence-place = Where is it?
evidence-place-hint = A number in the archive or an address.
evidence-dated = Which day is it from?
error-evidence-text = Say what the evidence is.
error-evidence-long = Write at most { $count } characters.
error-evidence-later = Write a day that has come. Evidence cannot be from later than today.
receipt-evidence-added = The evidence was added to { $first }.
receipt-evidence-withdrawn = The evidence was withdrawn.
receipt-evidence-restored = The evidence is back.

exemption-title = Is it not relevant for you?
exemption-text = If it does not fit your case, say why. You can always change that again.
exemption-say = Say that it is not relevant
exemption-change = Change the reason
exemption-end = It is relevant after all
exemption-of = Not relevant: { $rule }
exemption-lead = The reason is seen by everybody who sees the formal requirements of the case, and stands in its journal. You can always change it again.
exemption-reason = Why is it not relevant?
exemption-reason-hint = Write it so that others understand it in a year.
exemption-submit = Save the reason
error-exemption-reason = Say why it is not relevant for your case.
receipt-rule-exempted = { $first } is not relevant for the case now.
receipt-rule-applies = { $first } is relevant for the case.

# The journal.
act-journey-add-evidence = Added evidence
act-journey-withdraw-evidence = Withdrew evidence
act-journey-restore-evidence = Brought evidence back
act-journey-exempt-rule = Said that a formal requirement is not relevant
act-journey-end-exemption = Said that a formal requirement is relevant after all
act-journey-look-again = Checked all formal requirements again, because some of them depend on the date
fact-rule = Formal requirement
fact-evidence = Id of the evidence
fact-evidence-dated = The evidence is from
fact-evidence-text = Evidence
fact-evidence-place = The evidence is at
fact-exemption-reason = Why it is not relevant

letter-journey-rules-broken-by-date-subject = Formal requirements are broken in the case { $journey }
letter-journey-rules-broken-by-date-text = A date has passed. In the case { $journey } this is therefore no longer met: { $rules }. The case shows why, and what you can do.
letter-journey-rules-broken-by-date-action = See the case
letter-journey-rules-broken-in-pause-subject = Formal requirements were broken during the pause of the case { $journey }
letter-journey-rules-broken-in-pause-text = Dates passed while the case { $journey } was paused. This is therefore no longer met: { $rules }. The case shows why, and what you can do.
letter-journey-rules-broken-in-pause-action = See the case

# What the forms are called when they were not sent.
unsent-form-journeys-requirements-evidence-new = { evidence-add }
unsent-form-journeys-requirements-not-applicable = { exemption-say }
