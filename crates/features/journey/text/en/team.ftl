# People of a case: who stands for the actors, and which competences the team has.

team-title = Who are your actors?
team-link = Who are your actors? Name somebody for each
team-figure = Actors
team-counted = { $named } of { $needed } named
team-intro = { $counted }. Each actor stands in one place only: at the first station that needs it, counted from where you are now.
team-no-actors = The method names no actors on this route. You can add the people you need yourselves.
team-needed-at = Needed at { $station }
team-also = Also needed at: { $stations }
team-named = Named
team-missing = Nobody named yet
team-not-needed = Not needed
team-because = Not needed, because: { $reason }
team-was = Was { $name }, who has left the case
team-others = Others with you
team-own-function = Another function
team-other-actor = Actor from a route or method you used before
team-add = Add somebody
team-add-lead = Choose somebody who takes part in the case, or write the name of somebody outside it.
team-add-submit = Add
team-name-somebody = Name somebody
team-name-more = Name one more
team-say-not-needed = Not needed here
team-change-reason = Change the reason
team-change = Change
team-change-title = Say who it is: { $function }
team-remove = Remove { $name }
team-need = Needed after all: { $function }
team-not-needed-title = Do you not need this in the case: { $function }?
team-not-needed-lead = Write why, so that others can understand it later. You can change it at any time.
team-field-actor = Actor
team-field-title = Which function?
team-field-title-hint = Only write something here if you choose “Another function”.
team-field-person = Somebody who takes part in the case
team-field-name = Or somebody outside the case
team-field-name-hint = Name of a person or an organisation. Only write it if you chose nobody above.
team-field-organisation = Where are they from?
team-field-contact = Mail or phone
team-field-contact-hint = Only what you need to reach them. Tell them that you have written it here.
team-field-note = Note
team-field-reason = Why is it not needed?

error-team-actor = Choose from the list who it is about.
error-team-title = Write which function it is.
error-team-nobody = Choose somebody who takes part, or write a name below.
error-team-both = You have chosen somebody who takes part. Delete what stands here, or choose nobody above.
error-team-twice = That is named here already.
error-team-reason = Write why it is not needed.

receipt-team-added = { $first } is named: { $second }.
receipt-team-changed = Changed: { $first }, { $second }.
receipt-team-removed = { $first } is removed: { $second }.
receipt-team-not-needed = Not needed: { $first }.
receipt-team-needed = Needed: { $first }.

competences-title = Competences
competences-lead = Nobody needs to be good at everything. Say what you have, what you borrow from others, and what you lack.
competences-link = Competences: { $covered } of { $total } in place
competences-counts = { $covered } of { $total } in place.{ $missing ->
        [0] {""}
        [one] {" "}1 is missing.
       *[other] {" "}{ $missing } are missing.
    }{ $unanswered ->
        [0] {""}
        [one] {" "}1 is not answered yet.
       *[other] {" "}{ $unanswered } are not answered yet.
    }
competences-help = See who can help with what you lack
competence-own = We have it
competence-borrowed = We borrow it
competence-missing = We lack it
competence-not-needed = Not needed in the case
competence-unanswered = Not answered yet
competence-answer = Answer
competence-change = Change the answer
competence-find-help = Find help
competence-field-cover = Where do you have it from?
competence-field-person = Who in the case has it?
competence-field-who = Or who outside the case has it?
competence-field-who-hint = For example a department or a company. Only write it if you chose nobody above.
competence-field-reason-hint = Only write something here if you choose “Not needed in the case”.

error-competence-cover = Choose where you have it from.
error-competence-nobody = Choose who has it, or write it below.

receipt-competence-answered = { $first }: { $second }.

rests-title = What rests on the person
rests-title-own = What rests on you
rests-activities = { $count ->
    [one] 1 open activity
   *[other] { $count } open activities
}
rests-team = Stands for: { $functions }
rests-competences = Has the competence: { $competences }
rests-to = Who takes it over?
rests-to-hint = All of it goes to the one you choose. If you choose nobody, it stands as missing until somebody does.

error-rests-to = Choose somebody from the list.

act-journey-add-team-member = Named somebody for the team
act-journey-change-team-member = Changed who is with the team
act-journey-remove-team-member = Removed somebody from the team
act-journey-actor-not-needed = Said that an actor is not needed
act-journey-actor-needed = Said that an actor is needed after all
act-journey-answer-competence = Answered about a competence

fact-team-member = Id in the team
fact-team-members = Number of people in the team
fact-team-actor = Actor
fact-team-function = Function
fact-team-name = Who outside the case
fact-team-organisation = Where they are from
fact-team-contact = Mail or phone
fact-team-note = Note
fact-team-reason = Why not needed
fact-competence = Competence
fact-competences = Competences
fact-competence-cover = Where it is from
fact-competence-cover-own = { competence-own }
fact-competence-cover-borrowed = { competence-borrowed }
fact-competence-cover-missing = { competence-missing }
fact-competence-cover-not-needed = { competence-not-needed }
fact-competence-cover-not-answered = { competence-unanswered }
fact-taken-over-by = Taken over by

unsent-form-journeys-team-new = { team-add }
unsent-form-journeys-team = { team-title }
unsent-form-journeys-team-actors-not-needed = { team-say-not-needed }
unsent-form-journeys-competences = { competences-title }
