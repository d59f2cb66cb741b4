# The platform's pages.
administration-title = The platform
administration-lead = Here you look after the whole platform. You do not see from here what organisations work on.
administration-people = People
administration-organisations = Organisations
administration-waiting = Emails waiting to be sent
administration-dead = Emails that did not get through
administration-checkpoint = Newest checkpoint
administration-checkpoint-none = None yet
administration-name = Name
administration-kind = Kind
administration-number = Number
administration-search = Search
administration-search-organisations = Search by name or number
administration-search-people = Search by name or email address
administration-shown = { $count ->
    [one] Showing the one that fits “{ $query }”.
   *[other] Showing the { $count } that fit “{ $query }”.
}
administration-nothing = Nothing fits. Try fewer words, or show all.
administration-you = (you)
administration-administrator = Platform administrator
people-make-administrator = Make { $name } a platform administrator
people-unmake-administrator = Take the role of platform administrator from { $name }
people-end-sessions = End all sessions of { $name }
last-platform-administrator = There has to be a platform administrator
last-platform-administrator-text = Make somebody else a platform administrator first. Then the role can be taken from this person.
receipt-administrator-made = { $first } is a platform administrator now.
receipt-administrator-already = { $first } was a platform administrator already.
receipt-administrator-unmade = { $first } is no longer a platform administrator.
receipt-administrator-not = { $first } was not a platform administrator.
receipt-sessions-of-somebody-ended = The sessions of { $first } are ended.
receipt-no-sessions = There were no sessions of { $first } to end.

# Emails that did not get through.
letters-title = Emails that did not get through
letters-lead = The platform tried to send them and gave up. What stands in them is not shown here.
letters-none = All emails have been sent, or are waiting their turn.
letters-kind = Kind
letters-kind-letter = Email
letters-when = Written
letters-attempts = Attempts
letters-error = Why
letters-acts = Do something about it
letters-retry = Try again
letters-drop = Drop for good
letters-drop-question = Drop the email for good?
letters-drop-text = { $kind } of { $moment } is never sent, and what stands in it is deleted. This cannot be undone.
letters-stay = Keep it
receipt-letter-retried = It is being tried again now.
receipt-letter-dropped = The email is dropped.

# Support access.
support-title = Support access
support-open = Get access
support-heading = Support access to { $organisation }
support-lead = You see the organisation's pages as a reader does, and can change nothing. The reason stands in the organisation's journal and on its page, and its administrators get an email.
support-reason = Why do you need access?
support-reason-hint = At least 10 characters. The organisation reads it.
support-how-long = For how long?
support-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
support-submit = Get access
support-stay = Back without access
support-yours = You have access until { $moment }. Reason: { $reason }
support-see = See { $organisation }
support-end = End the access
support-note = The platform's support can see your pages
support-running = { $name } has access as a reader until { $moment }. Reason: { $reason }
error-support-reason = Write a reason of at least { $count } characters
error-support-reason-long = Write a reason of at most { $count } characters
error-support-hours = Choose for how long you need access
error-support-member = You belong to the organisation already. Open it from your organisations
error-support-running = You have access already. End it first
receipt-support-started = You have access to { $first }, and its administrators are told.
receipt-support-ended = Your access to { $first } is ended.
receipt-support-none = You had no access to { $first }.

# Declarations of interests.
impartiality-title = Declarations of interests
impartiality-list-lead = Here you see who has interests of their own in what you work on. That makes it easy to see who should not take part in a decision.
impartiality-lead = An interest of your own is something by which you, or somebody close to you, can win or lose: shares, a job, a seat on a board.
impartiality-declare = Declare
impartiality-renew = Renew
impartiality-renew-title = Renew your declaration
impartiality-withdraw = Withdraw
impartiality-interest = Do you have interests of your own in what you work on?
impartiality-yes = Yes, I have interests of my own
impartiality-no = No, I have none
impartiality-what = Which?
impartiality-what-hint = Write whom it is about, and what can be won or lost. Members and administrators can read it.
impartiality-from = Holds from
impartiality-until = Holds up to and including
impartiality-submit = Declare it
impartiality-none = Nobody has declared anything yet.
impartiality-missing = Without a declaration that holds: { $names }
impartiality-lasting = Declarations now
impartiality-earlier = Earlier declarations
impartiality-interest-column = Interests
impartiality-days-column = Holds
impartiality-declared = Declared
impartiality-ended = Ended
impartiality-days = { $from } – { $until }
impartiality-over = Has run out
impartiality-renewed = Renewed { $date }
impartiality-withdrawn = Withdrawn { $date }
error-impartiality-interest = Choose whether you have interests of your own
error-impartiality-what = Write which interests you have
error-impartiality-long = Write at most { $count } characters
error-impartiality-order = Choose a last day that is not before the first
receipt-impartiality-declared = Your declaration is saved.
receipt-impartiality-renewed = Your declaration is renewed. The old one stands among the earlier ones.
receipt-impartiality-withdrawn = Your declaration is withdrawn. It stands among the earlier ones.
