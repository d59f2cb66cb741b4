# Letters that do not arrive.
bounce-own = Emails to { $mail } do not arrive
bounce-why-unknown = The mail server there says that nobody has this address. Change it, or you miss what we write, also when you need a new password.
bounce-why-full = The mailbox is full. Make room in it, or change the address.
bounce-why-refused = The mail server there does not take our emails at present. Ask those who run it, or change the address.
bounce-again = It works now: try again
bounce-unknown = The email could not be delivered: unknown address
bounce-full = The email could not be delivered: full mailbox
bounce-refused = The email could not be delivered: refused by the mail server
bounce-new-mail = The email to the new address did not arrive. Cancel the change, and check how the address is written.
bounce-resend = Send to another address
resend-mail-hint = Leave it as it is to send to the same address.
bounces-title = Addresses that emails do not reach
bounces-lead = Whoever has such an address is told so on their own pages. It ends when an email has arrived.
bounces-status = Status
bounces-when = Noted
bounces-none = Emails reach all addresses.
bounces-all = See all addresses
receipt-letters-bounce = Emails to { $first } do not arrive. Change the address.
receipt-bounce-again = We have written to { $first }. If the email arrives, you need not do anything.
receipt-bounce-wait = You have tried several times. Wait a little, or change the address.

# A session has a last moment.
sessions-longest = You can stay logged in for at most { $count } hours. Then you log in again.
receipt-session-not-longer = Your login cannot be prolonged any more. Log in again when it ends.
session-ends-for-good = You will be logged out at { $time } and have to log in again. If you send something later, we keep the text meanwhile.
receipt-session-longest = You stay logged in until { $first }. Then you log in again.
erase-goes-declared = Your declarations of interests, the reasons for your support access, your passkeys, and the note that emails did not reach you
erased-text = Erased with the account
