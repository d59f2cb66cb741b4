# Facts of a case.
facts-lead = The formal requirements on your route rest on these facts. When you give one, you can see what it means.
facts-filter = Show
facts-filter-all = All ({ $count })
facts-filter-not-known = Not known yet ({ $count })
facts-all-known = All facts are known.
facts-not-needed = No formal requirement on your route rests on facts.
facts-group-route = The whole route
facts-group-others = Facts that come from elsewhere
facts-count = { $count ->
    [one] One fact
   *[other] { $count } facts
}
facts-fact = Fact
facts-value = Answer
facts-source = Where do you know it from?
facts-source-hint = Such as a document, a meeting or a role. Do not write names.
facts-no-source = Not written
facts-as-of = Holds as of
facts-given = Given
facts-given-by = { $name }, { $moment }
facts-by = Given by
facts-when = When
facts-asked-at = Asked at
facts-not-known = Not known yet
facts-taken-back = Taken back
facts-empty = Left empty
facts-none = None
facts-change = Change
facts-answer-it = Answer
facts-see = See
facts-now = What you know now
facts-give = Give the fact
facts-answer = Your answer
facts-take-back = Take the answer back
facts-take-back-text = If the answer no longer holds, you can take it back. Then the fact is not known, and its history stays.
facts-origin = Where this fact comes from
facts-from-reference = { $title }. Source: { $source }, read { $date }.
facts-not-loaded = Perron does not have the official amount in your currency, and converts none.
facts-from-test = Comes from your answers in the entry test.
facts-from-journey = Comes from your way through the stations.
facts-from-team = What you have said about who is with you, and where your skills come from, counts here. Add the rest on this page.
facts-from-needs = Comes from the work on the need. Perron does not follow that yet: show it with evidence.
facts-from-dialogue = Comes from the dialogue with the market. Perron does not follow that yet: show it with evidence.
facts-from-agreement = Comes from the agreement. Perron does not follow that yet: show it with evidence.
facts-from-procurement = Comes from the procurement. Perron does not follow that yet: show it with evidence.
facts-from-trial = Comes from the trial. Perron does not follow that yet: show it with evidence.
facts-from-scaling = Comes from the scaling. Perron does not follow that yet: show it with evidence.
facts-from-later = Comes from something that Perron does not follow yet: show it with evidence.
facts-readers = Formal requirements that rest on this fact
facts-readers-none = No formal requirement on your route rests on it.
facts-readers-count = { $count ->
    [one] One formal requirement
   *[other] { $count } formal requirements
}
facts-rule = Formal requirement
facts-state = Now
facts-state-after = Afterwards
facts-history = History
facts-history-count = { $count ->
    [one] One answer
   *[other] { $count } answers
}
facts-again = Use the answer of { $date } again
facts-preview = The answer changes formal requirements
facts-preview-taken-back = “{ $fact }” is not known any more then. These rules change:
facts-preview-lead = { $fact } { $value }
facts-preview-count = { $count ->
    [one] One rule changes
   *[other] { $count } rules change
}
facts-preview-back = Back to the form
facts-hint-money = A whole amount, such as { $example }
facts-hint-hours = Number of hours, such as 1.5
facts-hint-weeks = Number of weeks, such as 1.5
facts-hint-percent = Per cent, such as 12.5
facts-hint-lines = Write each answer on a line of its own
facts-unit-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
facts-unit-weeks = { $number ->
    [one] { $number } week
   *[other] { $number } weeks
}
facts-unit-percent = { $number } per cent
facts-entry = { $number }. { $part }
facts-entry-remove = Remove number { $count }
facts-part-function = Role
facts-part-side = Side
facts-part-from-start = There from the first phase
facts-part-competence = Skill
facts-part-cover = Do you have it?
facts-part-question = Question
facts-part-about = About
facts-part-answered = Has it been answered?
facts-part-station = Station
facts-part-on = Date
facts-part-back = Back on the route
facts-part-refused = Turned down
facts-said-authority = Authority
facts-said-company = Company
facts-said-legal = Legal
facts-said-operations = Operations
facts-said-development = Development
facts-said-strategy = Strategy
facts-said-tender = Tender
facts-said-procurement = Procurement
facts-said-welfare-technology = Welfare technology
facts-said-target-group = The target group
facts-said-tender-duty = Duty to tender
facts-said-frame = The frame
facts-said-project = A project
facts-said-mini-tender = Mini-tender
facts-said-purchase-in-agreement = Purchase in the agreement
facts-said-missing = Missing
facts-said-project-lead = Project lead
facts-said-leadership = Management
facts-said-own = { competence-own }
facts-said-borrowed = { competence-borrowed }
facts-said-not-needed = { competence-not-needed }
facts-said-other = Other

# Errors in answers.
error-facts-yes-no = Answer yes or no.
error-facts-count = Write a whole number, such as 12
error-facts-too-large = Write a number with at most 15 digits
error-facts-money = Write a whole amount, such as 1,180
error-facts-number = Write a number, such as 1.5
error-facts-choice = Choose one of the answers.
error-facts-long = Write less: at most 4,000 characters.
error-facts-entry-part = Fill in this field too, or empty the others with the same number.
error-facts-as-of = Write a date that is not in the future.

# Receipts.
receipt-fact-given = The fact is saved: { $first }
receipt-fact-taken-back = The answer is taken back: { $first }

# In the journal.
act-journey-give-fact = Gave a fact of the case
act-journey-give-fact-again = Used a former answer again
act-journey-take-back-fact = Took back a fact of the case
fact-fact = Fact
fact-fact-value = Answer
fact-fact-source = Source
fact-fact-as-of = Holds as of
unsent-form-journeys-facts = { facts-give }
