# One's own account, and a new password for who has forgotten theirs.

account-save = Save
account-back = Back to your account
account-language = Language
account-notices = Notices by email
account-password-changed = Changed { $date }
account-password-since = The same since { $date }
account-password-none = You have none yet
account-organisations-none = None yet
account-sessions = Logged in
account-sessions-count = { $count ->
    [one] In one browser
   *[other] In { $count } browsers
}
account-data = Get it as a file, or erase your account
account-log = What has been done with your account
account-moment = { $date } at { $time }
account-theme-lead = Your choice applies in every browser in which you log in.

title-change-name = Change your name
title-choose-language = Choose your language
title-choose-theme = Choose how the pages look
title-choose-notices = Choose when we write to you
title-change-password = Change your password
title-change-mail = Change your email address
title-mail-prove = Is this email address yours?
title-mail-agree = Do you want another email address?
title-sessions = Where you are logged in
title-data = Your data
title-erase = Erase your account?
title-erase-hindered = Hand over before you erase your account
title-new-password = Choose a new password
title-link-gone = The link no longer works

field-own-language = Which language do you want the pages and our emails in?
field-own-password = The password you have now
field-new-mail = Your new email address

error-account-choose = Choose one of the options
error-own-password-empty = Write the password you have now
error-own-password = That is not your password. Try again
error-password-same = Choose another password than the one you have now
error-mail-same = Write another address than the one you have now
error-mail-taken = The address has another account by now. Cancel the change on your account page, or erase the other account first

notices-lead = All notices stand here in the program. You also choose when we write to you about them. Invitations, and emails about your password, your address and your account, always come at once.
notices-at-once = By email at once, one by one
notices-daily = By email, together once a day
notices-weekly = Together, once a week
notices-none = Never

change-password-lead = You will be logged out everywhere but here.
change-password-submit = Save the password

mail-change-lead = We write to both addresses. The change happens when you have confirmed it at both, within 24 hours. Until then you log in with the old one.
mail-change-submit = Send both emails
mail-change-waiting = Your address is to become { $mail }
mail-change-new-waits = Open the email we sent to the new address, and confirm that it is yours.
mail-change-new-done = You have confirmed at the new address.
mail-change-old-waits = Open the email we sent to the old address, and agree to the change.
mail-change-old-done = You have agreed at the old address.
mail-change-until = You log in with the old address for now. Without both answers the change lapses on { $moment }.
mail-change-cancel = Cancel the change
mail-prove-lead = Confirm that { $mail } is yours and is to be the address of your Perron account.
mail-prove-submit = Confirm the address
mail-agree-lead = Agree to log in with { $mail } from now on, and no longer with the address this email came to.
mail-agree-submit = Agree to the change

session-device = { $browser } on { $system }
session-device-unknown = A browser we do not know
session-this-one = This browser
session-since = Logged in since { $moment }.
session-until = Ends by itself on { $moment }.
session-end = Log out there
session-extend = Stay logged in for longer
sessions-end-others = Log out everywhere else
session-ends-soon = You will be logged out at { $time }. If you send something later, we keep the text while you log in again.

data-lead = Here you can see what Perron holds about you, and have it erased.
data-export-heading = Everything about you in one file
data-export-text = The file holds your account, your organisations, where you were logged in, and what the journal says about your account. Programs can read it: it is JSON.
data-export = Get the file
data-erase-heading = Erase your account
data-erase-text = Before anything happens you will see what is erased and what stays.
data-erase = See what happens when you erase your account

erase-goes = What is erased
erase-goes-person = Your name, your email address and your password
erase-goes-sessions = Where you were logged in, and links that we have sent you
erase-goes-memberships = Your place in your organisations
erase-goes-invitations = Invitations to your address
erase-goes-journal = Your name, your addresses and your browsers beside the journal
erase-stays = What stays, and why
erase-stays-journal = The journal keeps salted hashes instead of your name and address. They show that nobody has changed the journal, but not who you were.
erase-stays-records = The records of your organisations still say that somebody acted, under a number. Otherwise they would have gaps.
erase-stays-contacts = If an organisation names you as a contact, the organisation decides about that. Ask it to remove you.
erase-final = This cannot be undone. You will be logged out everywhere.
erase-submit = Erase the account
erase-stay = Keep the account
erase-hindered-organisations = These organisations would have no administrator. Make somebody else administrator there, then come back.
erase-hindered-platform = Nobody else looks after this Perron. Make somebody else a platform administrator, then come back.

reset-lead = We send you a link with which you choose a new password.
reset-submit = Send the link
reset-again = Ask for a new link
new-password-lead = You will be logged out everywhere, and logged in here.
link-gone-reset = It works for one hour and only once. If you need a new password, ask for a new link.
link-gone-mail = It works for 24 hours and only once. Your account page says whether a change of address is still waiting.

receipt-name-changed = Your name has been changed.
receipt-language-chosen = The pages are in English from now on.
receipt-theme-chosen = Your choice of appearance has been saved.
receipt-notices-chosen = Your choice of notices has been saved.
receipt-password-changed = Your password has been changed. You have been logged out everywhere else.
receipt-password-reset = Your password has been changed. You have been logged out everywhere else.
receipt-reset-asked = If the address has an account here, the email is on its way. The link in it works for one hour.
receipt-mail-change-asked = We have written to both addresses. Open both emails within 24 hours.
receipt-mail-change-cancelled = The change of address has been cancelled.
receipt-new-mail-proven = The new address has been confirmed. Now agree to the change in the email to the old address.
receipt-old-mail-agreed = You have agreed to the change. Now confirm the new address in the email we sent there.
receipt-mail-changed = Your address is { $first } from now on.
receipt-session-ended = You have been logged out there.
receipt-other-sessions-ended = You have been logged out everywhere else.
receipt-session-extended = You stay logged in for another 14 hours.
receipt-account-erased = Your account has been erased.
