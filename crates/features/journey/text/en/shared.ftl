# The case told to others: the text, who reads it over, and the public page.

shared-title = Tell others about the case
shared-name = Case for others
shared-lead = When the case has ended, others can learn from it. It becomes public only when somebody other than its writer has approved it.
shared-offer = Others may have the same need. Write about what you did and learned.
shared-see = See the case for others
shared-public = Public
shared-state-draft = Draft
shared-state-waiting = Waits for approval
shared-state-returned = Sent back
shared-state-approved = Approved
shared-state-taken-down = Taken down
shared-is-public = The case for others is public
shared-see-public = See the public page
shared-none = Nothing is written for others yet
shared-none-text = Whoever leads the case writes it. It begins with what the case already says.
shared-not-ended = It can be written when the case has ended.
shared-reason = Reason
shared-readers = These can approve it: { $names }.
shared-nobody = Nobody can approve it yet
shared-nobody-text = It is approved by somebody other than its writer: somebody from management in the case, or an administrator of the organisation. Add a participant in the role of management.
shared-named = These organisations are named in the text: { $names }.
shared-newest = The newest version
shared-history = Versions
shared-history-caption = All versions, the newest first
shared-column-version = Version
shared-column-state = State
shared-column-written = Written
shared-column-read = Read over
shared-column-reason = Reason
shared-by = { $name }, { $date }

shared-write = Write the case for others
shared-change = Change the text
shared-write-new = Write a new version
shared-write-lead = The text begins with what the case already says. Change all of it so that people who do not know you can read it. Write no names of people. Nothing is sent or shown when you save.
shared-write-submit = Save the draft
shared-places = { $count ->
    [one] One place uses it.
   *[other] { $count } places use it.
}
shared-field-title = What is it called?
shared-field-need = What was the need?
shared-field-need-hint = Write the need, not the solution.
shared-field-done = What did you do?
shared-field-done-hint = A line for each station.
shared-field-result = What came of it?
shared-field-result-hint = Also what did not work.
shared-field-figures = Which figures can you tell?
shared-field-figures-hint = Such as hours, money, number of places, or what has become better.
shared-field-differently = What would you do differently?
shared-field-differently-hint = That is often what helps others most.
error-shared-title = Write what it is called.
error-shared-need = Write what the need was.
error-shared-done = Write what you did.
error-shared-result = Write what came of it.
error-shared-waits = The text waits for approval. Take it back in another tab, then save here again.

shared-send = Send for approval
shared-send-lead = Read the text once more and tick what you have made sure of. These organisations are named in it, so ask them first.
shared-send-lead-nobody = Read the text once more and tick what you have made sure of.
shared-send-submit = Send for approval
shared-check-names = There are no names of people
shared-check-names-hint = Nor anything that shows who a citizen or an employee is.
shared-check-secrets = There are no business secrets
shared-check-secrets-hint = Prices, recipes, and what a company has told in confidence.
shared-check-agreed = The organisations in it have agreed
shared-check-agreed-hint = In the text: { $names }.
error-shared-named = There is a name in the text: { $names }. Change the text before you send it.
error-shared-no-names = Tick this when you have looked for names of people.
error-shared-no-secrets = Tick this when you have looked for business secrets.
error-shared-agreed = Tick this when the organisations in the text have agreed.
error-shared-changed = The text has changed since you opened the page. Read it again, then send it.
shared-take-back = Take it back and change it
shared-read-over = Read the text and approve it
shared-approve = Approve and make public
shared-return = Send back
shared-return-lead = Write what is to be changed. It stays with the version.
shared-return-submit = Send back
shared-field-reason = What is to be changed?
shared-field-reason-hint = Write it so that whoever leads the case can change it without asking.
error-shared-reason = Write a reason.
shared-take-down = Take it down
shared-take-down-lead = The public page is gone at once. The text stays in the case, and a new version can be approved later.
shared-take-down-submit = Take it down
shared-field-take-down = Why is it taken down?

shared-list-title = Cases from teams
shared-list-lead = Cases from practice, told by those who worked on them and approved in their organisation.
shared-list-only = Only { $route }.
shared-list-all = Show all
shared-list-none = No cases yet
shared-list-none-text = When a team ends a case and tells about it, it stands here.
shared-about = About the case
shared-told = The team wrote this itself, and somebody else in the organisation approved it.
shared-row-owner = Organisation
shared-row-route = Route
shared-row-outcome = What came of it
shared-row-since = Shown since
shared-section-done = What they did
shared-section-result = What came of it
shared-section-figures = Figures
shared-section-differently = What they would do differently

receipt-shared-written = The draft is saved. Only you in the case can see it.
receipt-shared-sent = The text is sent for approval.
receipt-shared-taken-back = The text is a draft again.
receipt-shared-moved-on = The text has changed since you opened the page. This is how it stands now.
receipt-shared-approved = { $first } is public.
receipt-shared-returned = The text is sent back with your reason.
receipt-shared-taken-down = The public page is taken down.

act-journey-write-shared = Wrote the case for others
act-journey-send-shared = Sent the case for others for approval
act-journey-take-back-shared = Took the case for others back to change it
act-journey-approve-shared = Approved the case for others and made it public
act-journey-return-shared = Sent the case for others back
act-journey-take-down-shared = Took the public case down

fact-shared-version = Version
fact-shared-title = Title for others
fact-shared-need = Need
fact-shared-done = What was done
fact-shared-result = What came of it
fact-shared-figures = Figures
fact-shared-differently = What the team would do differently
fact-shared-named = Organisations in the text
fact-shared-reason = Reason

letter-journey-shared-waiting-subject = A text waits for your approval: { $journey }
letter-journey-shared-waiting-text = { $name } has written about the case { $journey } for others and asks you to read it. When you approve it, it becomes public.
letter-journey-shared-waiting-action = Read it
letter-journey-shared-approved-subject = The text about { $journey } is public
letter-journey-shared-approved-text = { $name } has approved the text about the case { $journey }. Everybody can read it now.
letter-journey-shared-approved-action = See it
letter-journey-shared-returned-subject = The text about { $journey } is sent back
letter-journey-shared-returned-text = { $name } has sent back the text about the case { $journey }: { $reason }
letter-journey-shared-returned-action = See it
letter-journey-shared-taken-down-subject = The text about { $journey } is taken down
letter-journey-shared-taken-down-text = { $name } has taken down the public text about the case { $journey }: { $reason }
letter-journey-shared-taken-down-action = See it

# What the forms are called when they were not sent.
unsent-form-journeys-shared-edit = { shared-write }
unsent-form-journeys-shared-send = { shared-send }
unsent-form-journeys-shared-return = { shared-return }
unsent-form-journeys-shared-take-down = { shared-take-down }
