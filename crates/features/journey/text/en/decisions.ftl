# Decisions of a case.

decisions-title = Decisions
decisions-title-count = Decisions ({ $count })
decisions-lead = What you have decided, why, who decided, and what it rests on.
decisions-none = You have not recorded any decision yet.
decisions-withdrawn = { $count ->
    [one] 1 withdrawn decision
   *[other] { $count } withdrawn decisions
}
decision-add = Record a decision
decision-add-lead = Write it so that somebody who was not there can follow it later.
decision-add-submit = Record the decision
decision-change = Change the decision
decision-withdraw = Withdraw the decision
decision-restore = Bring the decision back
decision-withdrawn-on = Withdrawn on { $date }
decision-recorded = Recorded
decision-recorded-by = { $name }, { $date }
decision-field-question = What was to be decided?
decision-field-question-hint = For example: Do we go to tender this year?
decision-field-options = What did you choose between?
decision-field-options-hint = Write each option on a line of its own.
decision-field-choice = What did you choose?
decision-field-reason = Why?
decision-field-decided-by = Who decided?
decision-field-decided-by-hint = A person, a board or a council.
decision-field-decided-on = Day of the decision
decision-field-basis = What does it rest on?
decision-field-basis-hint = An address on the web, or a number in your archive.
decision-field-station = Station
decision-field-rule = Which requirement does it answer?
decision-field-rule-hint = Choose it if the decision is about something that is broken or missing. The decision then stands there too.
decision-rule-choice = { $title } ({ $state })
decision-other-rule = A requirement of a method you have left
decision-route-question = Which route does the case ride?
decision-route-advised = The route advisor pointed at { $route }.

error-decision-question = Write what was to be decided.
error-decision-choice = Write what you chose.
error-decision-rule = Choose one of the requirements on the list.

receipt-decision-recorded = The decision is recorded: { $first }
receipt-decision-changed = The decision is changed: { $first }
receipt-decision-withdrawn = The decision is withdrawn. You can bring it back.
receipt-decision-restored = The decision is back.

act-journey-add-decision = Recorded a decision
act-journey-change-decision = Changed a decision
act-journey-withdraw-decision = Withdrew a decision
act-journey-restore-decision = Brought a decision back

fact-decision = Id of the decision
fact-decision-question = Question
fact-decision-options = Options
fact-decision-choice = Choice
fact-decision-reason = Reason for the decision
fact-decided-by = Decided by
fact-decided-on = Day of the decision
fact-decision-basis = What the decision rests on
fact-decision-station = Station of the decision
fact-decision-rule = Requirement it answers

unsent-form-journeys-decisions-new = { decision-add }
unsent-form-journeys-decisions-edit = { decision-change }
