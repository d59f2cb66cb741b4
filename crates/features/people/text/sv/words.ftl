# Fält som flera formulär delar, och vad som kan vara fel med svaren.

field-name = Ditt namn
field-mail = E-postadress
field-password = Lösenord
field-new-password = Välj ett lösenord
field-new-password-hint = Minst { $count } tecken. En kort mening är lätt att minnas och svår att gissa.

error-name-empty = Skriv ditt namn
error-name-long = Skriv ett namn på högst { $count } tecken
error-mail-empty = Skriv din e-postadress
error-mail-no-at = Skriv en e-postadress med @
error-mail-wrong = Skriv en e-postadress som namn@kommun.example
error-password-empty = Skriv ditt lösenord
error-password-short = Välj ett lösenord med minst { $count } tecken
error-password-long = Välj ett lösenord med högst { $count } tecken
error-password-common = Välj ett lösenord som är svårare att gissa: många använder det här, eller så är det byggt på ditt namn
error-sign-in = E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen
error-sign-in-wait = Det har varit för många försök. Vänta { $count ->
    [one] en minut
   *[other] { $count } minuter
} och försök sedan igen

list-search-name = Sök på namn
list-search-mail = Sök på e-postadress
list-search-contacts = Sök på namn, adress, telefon eller vad de hjälper till med
contacts-all = Se alla { $count } kontakter

# The button in a receipt.
receipt-undo = Ångra
