# Cases, who takes part in them, and in which role.
journeys-title = Cases
journeys-empty = You are not in any case yet
journeys-empty-text = A case gathers those who solve a challenge together. Begin one, or ask whoever leads one to add you.
journeys-empty-text-none = A case gathers those who solve a challenge together. It begins at an authority or a facilitator where you are a member or an administrator. Find or add it first, or ask whoever leads a case to add you.
journeys-invitations = An invitation waits for your answer
journeys-invitation = { $count ->
    [one] { $organisation } is invited to a case
   *[other] { $organisation } is invited to { $count } cases
}
journey-begin = Begin a case
journey-begin-lead = You will lead it and decide who takes part.
journey-begin-seen-by = Only the people you add, the organisations you invite and the administrators of your own organisation can see the case.
journey-begin-advised = What you answered in the guide comes along and is kept as a decision about the route.
journey-begin-submit = Begin the case
journey-begin-nobody = A case begins at an authority or a facilitator where you are a member or an administrator. Find or add it first.
journey-change = Change the details of the case
journey-alone = Only one person takes part in the case so far.
journey-more = More about the case
journey-led-by = Led by
journey-your-role = Your role
journey-begun-on = Begun

# The fields.
journey-field-organisation = Whose case is it?
journey-field-title = Title
journey-field-title-hint = Short, so that everybody knows the case by it.
journey-field-challenge = The challenge in one sentence
journey-field-challenge-hint = Write what is needed and for whom, not how to solve it. Everybody who takes part can see it.
journey-field-language = Language of the case
journey-field-classification = Classification code
journey-field-classification-hint = The code in your own filing plan, such as a subject number. Everybody who takes part can see it.
journey-field-case-number = Your case number
journey-case-number-mark = Who can see the case number?
journey-case-number-roles = Roles that can see the case number
journey-field-note = Note
journey-field-note-hint = What the team wants to remember. Do not write national identity numbers.
journey-note-mark = Who can see the note?
journey-note-roles = Roles that can see the note
journey-roles-hint = Only when you have chosen “Restricted to named roles”. Whoever leads the case can always see it.
journey-mark-open = Open: everybody who takes part
journey-mark-internal = Internal: the team, not companies and observers
journey-mark-restricted = Restricted to named roles
journey-mark-trade-secret = Trade secret: lead, procurement, legal and whoever wrote it

# Roles.
journey-role-lead = Lead
journey-role-lead-hint = Leads the case and decides who takes part
journey-role-member = Team member
journey-role-member-hint = Works in the case
journey-role-procurement = Procurement
journey-role-procurement-hint = Knows the rules of buying
journey-role-legal = Legal
journey-role-legal-hint = Knows the law and the agreements
journey-role-manager = Management
journey-role-manager-hint = Decides about money and people
journey-role-operations = Operations
journey-role-operations-hint = Will use the result every day
journey-role-observer = Observer
journey-role-observer-hint = Sees title, challenge and what is open
journey-role-supplier = From a company
journey-role-supplier-hint = Sees title, challenge and what is open, but no other companies
journey-role-facilitator = Facilitator
journey-role-facilitator-hint = Brings the parties together and sees what is internal

# As what an organisation takes part.
journey-part-owner = Owns the case
journey-part-partner = Partner
journey-part-partner-hint = Works in the team and sees what is internal
journey-part-supplier = Company
journey-part-supplier-hint = Sees title, challenge and what is open, but no other companies
journey-part-facilitator = Facilitator
journey-part-facilitator-hint = Brings the parties together and sees what is internal
journey-part-observer = Observer
journey-part-observer-hint = Sees title, challenge and what is open

# What can be wrong.
error-journey-organisation = Choose whose case it is
error-journey-title = Write a title
error-journey-title-long = Write a title of at most { $count } characters
error-journey-challenge = Write the challenge in one sentence
error-journey-challenge-long = Write the challenge in at most { $count } characters
error-journey-text-long = Write at most { $count } characters
error-journey-mark = Choose who can see it
error-journey-mark-hides = Tick your own role too. Otherwise you could not see it any more yourself
error-participant-person = Choose a person from the list
error-last-lead-role = The case needs somebody who leads it, and there is nobody else. Let somebody else lead first
error-journey-hand-over = Choose who should lead
error-party-organisation = Write the organisation's number or name
error-party-part = Choose what the organisation takes part as
error-party-there = That organisation takes part already
error-party-asked = That organisation is invited already
error-party-asked-run-out = That organisation is invited already, but the invitation has run out. Send it again on the page of the case

# Who takes part.
participants-title = Participants
participants-some = Here are whoever leads the case and those from your own organisation.
participants-seen = The participants you can see
participants-none = There are no participants.
participants-count = { $count ->
    [one] One participant
   *[other] { $count } participants
}
participants-organisation = Organisation
participants-since = Since
participant-add = Add a participant
participant-add-lead = Choose among the members of the organisation that owns the case. Other organisations choose themselves whom they send.
participant-add-submit = Add the participant
participant-add-nobody = All members of the organisation take part already. Invite a new member first.
participant-person = Person
participant-role-title = What should { $name } be in the case?
participant-remove-question = Do you want to remove { $name } from the case?
participant-remove-text = { $name } will no longer see { $journey }. What { $name } has done stays.
participant-remove-submit = Remove the participant
journey-leave-title = Leave the case
journey-leave-question = Do you want to leave { $journey }?
journey-leave-text = You will no longer see the case. What you have done stays.
journey-leave-submit = Leave the case
last-lead-title = The case needs somebody who leads it
last-lead-text = Nobody else leads it. Let somebody else lead first.
journey-hand-over-title = Hand over the lead
journey-hand-over-lead = Whoever you choose leads, and you become a team member.
journey-hand-over-nobody = There is nobody to hand over to yet. Add a participant from your organisation first.
journey-hand-over-to = Who should lead?
journey-hand-over-submit = Hand over

# Organisations that take part.
parties-title = Organisations
parties-asked = Invited, not answered yet
parties-asked-text = If the organisation is in Perron, its administrators have got an email.
party-since = Since { $date }
party-asked-on = Invited { $date }
party-asked-until = Runs out { $date }
party-asked-run-out = Ran out { $date }
party-end = End its part
party-end-own = End our part
party-end-question = Should { $organisation } no longer take part?
party-end-text = Everybody from { $organisation } is taken out of { $journey }. What was shared and done stays in the journal.
party-end-submit = End the part
party-invite-title = Invite an organisation
party-invite-lead = Its administrators get an email, say yes or no, and choose whom they send.
party-invite-submit = Send the invitation
party-organisation = The organisation's number or name
party-organisation-hint = A CVR number, organisation number or GLN is safest. A name works only if it is written exactly and only one organisation has it. Perron does not tell whether the organisation is here.
party-part = What does it take part as?
journey-resend = Send the invitation to { $name } again
journey-withdraw = Withdraw the invitation to { $name }

# The cases seen from an organisation.
organisation-journeys-title = The organisation's cases
organisation-journeys-empty = The organisation is not in any case.
organisation-journeys-empty-own = You are not in any of the organisation's cases.
journey-invitations-waiting = { $count ->
    [one] The organisation is invited to a case
   *[other] The organisation is invited to { $count } cases
}
journey-invitation-title = Invitation to { $journey }
journey-invitation-lead = { $owner } invites { $organisation } to take part as: { $part }.
journey-invitation-text = If you say yes, you choose afterwards whom you send. You can end your part at any time.
journey-invitation-challenge = The challenge
journey-invitation-part = Your part
journey-invitation-until = Answer before
journey-invitation-accept = Say yes
journey-invitation-decline = Say no
journey-invitation-run-out-title = The invitation to { $journey } has run out
journey-invitation-run-out-text = Ask { $name } from { $owner } to send it again. Then you can answer it.
journey-invitation-run-out-text-nobody = Ask { $owner } to send it again. Then you can answer it.
journey-side-manage = See whom we send
journey-side-sent = Sent by the organisation
journey-side-nobody = You have not sent anybody yet.
journey-side-call-back = Take { $name } out of the case
journey-send-title = Send a person
journey-send-lead = Choose a member who is to take part in { $journey }.
journey-send-submit = Send the person
journey-log-title = The case's journal
journey-log-lead = Everything that was done in the case, the newest first. Nothing can be changed or deleted. The case number and the note on the case are never shown here.

# Receipts.
receipt-journey-begun = { $first } has begun. You lead it.
receipt-journey-changed = The details of { $first } are saved.
receipt-journey-left = You have left { $first }.
receipt-journey-handed-over = { $first } now leads, and you are a team member.
receipt-participant-added = { $first } takes part as: { $second }.
receipt-participant-removed = { $first } no longer takes part.
receipt-party-invited = The invitation to { $first } is saved. If the organisation is in Perron, its administrators get an email.
receipt-party-there = { $first } takes part already.
receipt-party-withdrawn = The invitation to { $first } is withdrawn.
receipt-party-ended = { $first } no longer takes part.
receipt-journey-invitation-accepted = The organisation takes part in { $first }. Now choose whom you send.
receipt-journey-invitation-declined = You have said no to { $first }.

# The email to the administrators of an invited organisation.
letter-journey-invitation-subject = { $owner } invites { $organisation } to a case
letter-journey-invitation-text = { $name } from { $owner } invites { $organisation } to take part in { $journey } as: { $part }.
letter-journey-invitation-more = As an administrator you answer on behalf of the organisation, and then choose whom it sends. The invitation can be answered until { $date }.
letter-journey-invitation-action = Answer the invitation

letter-journey-invitation-withdrawn-subject = { $owner } has withdrawn the invitation to a case
letter-journey-invitation-withdrawn-text = { $name } has withdrawn the invitation to { $journey }. { $organisation } can no longer answer it.
letter-journey-invitation-withdrawn-more = If you think it is a mistake, ask { $name }.

# Emails to those who take part.
letter-journey-added-subject = You are now in the case { $journey }
letter-journey-added-text = { $name } has added you to the case { $journey }. Your role is: { $role }.
letter-journey-added-more = It is about this: { $challenge }
letter-journey-added-action = See the case

letter-journey-role-changed-subject = Your role in the case { $journey } has been changed
letter-journey-role-changed-text = { $name } has changed your role in the case { $journey }. It was: { $before }. It is now: { $role }.
letter-journey-role-changed-more = If you think it is a mistake, ask { $name }.
letter-journey-role-changed-action = See the case

letter-journey-handed-over-subject = You now lead the case { $journey }
letter-journey-handed-over-text = { $name } has handed the lead of the case { $journey } over to you. You now decide who takes part.
letter-journey-handed-over-more = If you think it is a mistake, ask { $name }.
letter-journey-handed-over-action = See the case

letter-journey-removed-subject = You are no longer in the case { $journey }
letter-journey-removed-text = { $name } has taken you out of the case { $journey }. What you have done stays.
letter-journey-removed-more = If you think it is a mistake, ask { $name }.

# Emails to those who lead a case, and to the administrators of an organisation that took part.
letter-journey-invitation-accepted-subject = { $organisation } takes part in { $journey }
letter-journey-invitation-accepted-text = { $name } has said yes to the invitation on behalf of { $organisation }. The organisation now chooses whom it sends into { $journey }.
letter-journey-invitation-accepted-action = See the case

letter-journey-invitation-declined-subject = { $organisation } does not take part in { $journey }
letter-journey-invitation-declined-text = { $name } has said no to the invitation to { $journey } on behalf of { $organisation }.
letter-journey-invitation-declined-action = See the case

letter-journey-participant-left-subject = { $name } has left the case { $journey }
letter-journey-participant-left-text = { $name } from { $organisation } has left the case { $journey }. What { $name } has done stays.{ $rest ->
        [taken-over] {" "}{ $taker } has taken over what rested on { $name }: { $count } in all.
        [missing] {" "}Nobody has taken over what rested on { $name }: { $count } in all. It stands as missing in the case.
       *[nothing] {""}
    }
letter-journey-participant-left-action = See the case

letter-journey-part-left-subject = { $organisation } no longer takes part in { $journey }
letter-journey-part-left-text = { $name } has ended the part of { $organisation } in { $journey }. Nobody from there can see the case any longer. What was shared and done stays.
letter-journey-part-left-action = See the case

letter-journey-part-ended-subject = { $organisation } no longer takes part in { $journey }
letter-journey-part-ended-text = { $name } from { $owner } has ended the part of { $organisation } in { $journey }. Nobody from the organisation can see the case any longer. What was shared and done stays.
letter-journey-part-ended-more = If you think it is a mistake, ask { $name }.

# Acts in the journal: what was done, without who.
act-journey-accept-invitation = Agreed to take part in a case
act-journey-add-participant = Added a participant
act-journey-begin = Began the case
act-journey-call-back = Took a person out of a case
act-journey-change = Changed details of the case
act-journey-change-role = Changed a participant's role
act-journey-decline-invitation = Declined to take part in a case
act-journey-end-part = Ended an organisation's part
act-journey-hand-over = Handed over the lead
act-journey-invite-organisation = Invited an organisation
act-journey-leave = Left the case
act-journey-remove-participant = Removed a participant
act-journey-resend-invitation = Sent an invitation to an organisation again
act-journey-send-participant = Sent a person into a case
act-journey-withdraw-invitation = Withdrew an invitation to an organisation

# What is known about an act.
fact-asked-for = Invited
fact-classification = Classification code
fact-case-number = Case number
fact-case-number-mark = Case number is seen by
fact-case-number-mark-open = { journey-mark-open }
fact-case-number-mark-internal = { journey-mark-internal }
fact-case-number-mark-restricted = { journey-mark-restricted }
fact-case-number-mark-trade-secret = { journey-mark-trade-secret }
fact-challenge = Challenge
fact-letter-kind-journey-invitation = invitation to a case
fact-journey = Case
fact-journey-invitation = Id of the invitation
fact-journey-role = Role in the case
fact-journey-role-lead = { journey-role-lead }
fact-journey-role-member = { journey-role-member }
fact-journey-role-procurement = { journey-role-procurement }
fact-journey-role-legal = { journey-role-legal }
fact-journey-role-manager = { journey-role-manager }
fact-journey-role-operations = { journey-role-operations }
fact-journey-role-observer = { journey-role-observer }
fact-journey-role-supplier = { journey-role-supplier }
fact-journey-role-facilitator = { journey-role-facilitator }
fact-journey-role-before = Role before
fact-journey-role-before-lead = { journey-role-lead }
fact-journey-role-before-member = { journey-role-member }
fact-journey-role-before-procurement = { journey-role-procurement }
fact-journey-role-before-legal = { journey-role-legal }
fact-journey-role-before-manager = { journey-role-manager }
fact-journey-role-before-operations = { journey-role-operations }
fact-journey-role-before-observer = { journey-role-observer }
fact-journey-role-before-supplier = { journey-role-supplier }
fact-journey-role-before-facilitator = { journey-role-facilitator }
fact-journey-title = Title
fact-journey-note = Note
fact-journey-note-mark = Note is seen by
fact-journey-note-mark-open = { journey-mark-open }
fact-journey-note-mark-internal = { journey-mark-internal }
fact-journey-note-mark-restricted = { journey-mark-restricted }
fact-journey-note-mark-trade-secret = { journey-mark-trade-secret }
fact-part = Takes part as
fact-part-owner = { journey-part-owner }
fact-part-partner = { journey-part-partner }
fact-part-supplier = { journey-part-supplier }
fact-part-facilitator = { journey-part-facilitator }
fact-part-observer = { journey-part-observer }

# What the forms are called when they were not sent.
unsent-form-journeys-new = { journey-begin }
unsent-form-journeys-edit = { journey-change }
unsent-form-journeys-participants-new = { participant-add }
unsent-form-journeys-organisations-new = { party-invite-title }

# Where somebody who takes part may not do what they asked for.
refused-role = Your role in the case is: { $role }. This page or action is not open to that role.
refused-administrator = You administer the organisation that owns the case, but you do not take part in it. This page or action is open only to people who do.
refused-ask = If you need it, ask whoever leads the case: { $leads }.
refused-nobody-leads = Nobody leads the case now.
refused-back = Back to “{ $journey }”
