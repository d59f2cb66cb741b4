# The emergency stop of a case, and letting it rest.

emergency-title = Emergency stop
emergency-link = Get help in the case
emergency-lead = Your own skills do not have to be enough. Ask somebody who can help, or pause the case while you find out.
emergency-here = Where the case is
emergency-route = Route: { $route }.
emergency-station = Station: { $station }.
emergency-no-station = The case is not at a station right now.
emergency-whom = Whom you can ask
emergency-no-contact = Your organisation has no contact you can write to here
emergency-no-contact-text = An administrator of the organisation can add contacts for the emergency stop.
emergency-no-contact-link = See the contacts of the organisation
emergency-ask = Ask for help
emergency-ask-text = The contact gets an email with your name and email address, what the case is called, where it is, and what you write here. Only those who take part in the case can open it.
emergency-field-help = What help do you need?
emergency-field-problem = What is the problem?
emergency-field-problem-hint = Write it briefly. Do not write sensitive personal data.
emergency-field-contact = Whom do you ask?
emergency-field-contact-hint = The email is sent at once.
emergency-ask-submit = Send the question
emergency-method = What the method says about the emergency stop
emergency-wanted = They need this help: { $help }.
emergency-any-help = They have not said which kind of help they need.
error-emergency-problem = Write what the problem is.
error-emergency-contact = Choose whom you ask.
receipt-help-asked = Your question is sent to { $first }.

letter-journey-help-subject = { $name } asks for help in the case { $journey }
letter-journey-help-text = { $name } asks you for help in the case { $journey }. { $here } { $help }
letter-journey-help-more = The problem: { $problem } – Answer { $name } at { $mail }.
letter-journey-help-action = Open the case

help-waiting = You have asked for help
help-waiting-of = { $name } was asked on { $date }. Say here when the answer has come.
help-waiting-since = You asked on { $date }. Say here when the answer has come.
help-answered = The answer has come
help-answered-of = The answer from { $name } has come
receipt-help-answered = It is noted that the answer has come. You can always ask again.

pause-title = Do you need a pause?
pause-text = When the case is paused, reminders stop, and everybody in the case can see why. Deadlines in law and in contracts go on. If a date breaks a requirement in law, whoever leads the case is told at once. What else dates have broken, and what has become due, is told when the case goes on.
pause-field-reason = Why do you pause?
pause-field-reason-hint = Everybody who can open the case can read it.
pause-submit = Pause “{ $journey }”
pause-go-on = Go on with the case
pause-since = Paused since { $date } by { $name }: { $reason }
pause-deadlines = Reminders have stopped. Deadlines in law and in contracts go on. If a date breaks a requirement in law, whoever leads the case is told at once.
pause-mark = Paused
error-pause-reason = Write why you pause the case.
receipt-paused = The case is paused. Reminders have stopped. Deadlines in law and in contracts go on. If a date breaks a requirement in law, whoever leads the case is told at once.
receipt-pause-already = The case is paused already.
receipt-goes-on = The case goes on, and so do its reminders.

act-journey-ask-for-help = Asked for help
act-journey-help-answered = Got an answer to the emergency stop
act-journey-pause = Paused the case
act-journey-go-on = Went on with the case

fact-help-contact = Id of the contact
fact-help-contact-name = Contact
fact-help-wanted = Help they need
fact-help-problem = Problem
fact-pause-reason = Reason for the pause

unsent-form-journeys-emergency = { emergency-ask }
unsent-form-journeys-pause = { pause-title }
