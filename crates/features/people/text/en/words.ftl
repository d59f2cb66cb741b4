# Fields that several forms share, and what can be wrong with the answers.

field-name = Your name
field-mail = Email address
field-password = Password
field-new-password = Choose a password
field-new-password-hint = At least { $count } characters. A short sentence is easy to remember and hard to guess.

error-name-empty = Write your name
error-name-long = Write a name of at most { $count } characters
error-mail-empty = Write your email address
error-mail-no-at = Write an email address with @
error-mail-wrong = Write an email address like name@municipality.example
error-password-empty = Write your password
error-password-short = Choose a password of at least { $count } characters
error-password-long = Choose a password of at most { $count } characters
error-password-common = Choose a password that is harder to guess: many people use this one, or it is made of your name
error-sign-in = The email address and the password do not belong together. Check both and try again
error-sign-in-wait = There have been too many attempts. Wait { $count ->
    [one] a minute
   *[other] { $count } minutes
}, then try again

list-search-name = Search by name
list-search-mail = Search by email address
list-search-contacts = Search by name, address, phone or what they help with
contacts-all = See all { $count } contacts

# The button in a receipt.
receipt-undo = Undo
