# What came of the case, and whether its result is in use.

outcome-title = End of the case
outcome-ended = The case has ended
outcome-see = See how it ended
outcome-said = { $outcome }, { $date }
outcome-none = The case is under way.
outcome-none-paused = The case is paused. It has not ended.
outcome-none-text = When it is finished or stopped, write here what came of it. You can always take it up again.
outcome-end = Say what came of the case
outcome-end-lead = Everything in the case stays, and you can take it up again at any time.
outcome-change = Change how it ended
outcome-go-on = Take the case up again
outcome-submit = Save the end
outcome-in-use = Bought and in use
outcome-bought = Bought, not yet in use
outcome-purchase = Goes on as an ordinary purchase
outcome-elsewhere = Goes on elsewhere
outcome-learned = Stopped; what was learned is the result
outcome-field-outcome = What came of the case?
outcome-field-ended-on = When did it end?
outcome-field-result = What was the result?
outcome-field-result-hint = Two or three sentences that others can understand.
outcome-field-learned = What did you learn?
outcome-field-learned-hint = What you would do again, and what you would do differently.
outcome-told-by = Written by
error-outcome = Choose what came of the case.
error-outcome-result = Write what the result was.
error-outcome-future = Choose a day that is not in the future.

uptake-title = Is it in use?
uptake-plan = You will be asked on these days: { $days }. You can also answer earlier.
uptake-asked = Is the result in use?
uptake-asked-text = Some time has gone by since the case ended. Say whether the result is in use.
uptake-last = The last answer, { $date }: { $answer }.
uptake-answer = Say whether the result is in use
uptake-lead = Your answer helps others who have the same need. Earlier answers stay.
uptake-submit = Save the answer
uptake-caption = Answers, the newest first
uptake-yes = Yes
uptake-partly = Partly
uptake-no = No
uptake-places = Places or users
uptake-field-in-use = Is it in use?
uptake-field-places = How many places or users?
uptake-field-places-hint = A whole number, such as 12
uptake-field-gives = What difference does it make?
uptake-field-gives-hint = What has become better, and for whom?
uptake-field-as-of = When was it like this?
error-uptake = Choose whether it is in use.
error-uptake-places = Write a whole number, such as 12.

receipt-outcome-told = The end is saved: { $first }.
receipt-journey-goes-on = The case is under way again.
receipt-uptake-told = The answer is saved.

act-journey-end = Said what came of the case
act-journey-take-up-again = Took the case up again
act-journey-tell-uptake = Said whether the result is in use
act-journey-ask-uptake = Asked whether the result is in use

fact-outcome = What came of the case
fact-outcome-in-use = { outcome-in-use }
fact-outcome-bought = { outcome-bought }
fact-outcome-purchase = { outcome-purchase }
fact-outcome-elsewhere = { outcome-elsewhere }
fact-outcome-learned = { outcome-learned }
fact-outcome-result = What the result was
fact-outcome-lessons = What you learned
fact-uptake = In use
fact-uptake-yes = { uptake-yes }
fact-uptake-partly = { uptake-partly }
fact-uptake-no = { uptake-no }
fact-uptake-as-of = Day
fact-uptake-gives = What it gives
fact-uptake-places = Number of places or users
fact-uptake-months = Months after the end

letter-journey-uptake-subject = Is the result of the case { $journey } in use?
letter-journey-uptake-text = It is { $months } months since the case { $journey } ended. Please say whether the result is in use, in how many places, and what it gives.
letter-journey-uptake-action = Say whether it is in use

# What the forms are called when they were not sent.
unsent-form-journeys-outcome-edit = { outcome-end }
unsent-form-journeys-outcome-uptake = { uptake-answer }
