# Felter, som flere formularer deler, og hvad der kan være galt med svarene.

field-name = Dit navn
field-mail = Mailadresse
field-password = Adgangskode
field-new-password = Vælg en adgangskode
field-new-password-hint = Mindst { $count } tegn. En kort sætning er let at huske og svær at gætte.

error-name-empty = Skriv dit navn
error-name-long = Skriv et navn på højst { $count } tegn
error-mail-empty = Skriv din mailadresse
error-mail-no-at = Skriv en mailadresse med @
error-mail-wrong = Skriv en mailadresse som navn@kommune.example
error-password-empty = Skriv din adgangskode
error-password-short = Vælg en adgangskode på mindst { $count } tegn
error-password-long = Vælg en adgangskode på højst { $count } tegn
error-password-common = Vælg en adgangskode, der er sværere at gætte: mange bruger denne, eller den er lavet af dit navn
error-sign-in = Mailadressen og adgangskoden hører ikke sammen. Se dem efter, og prøv igen
error-sign-in-wait = Der har været for mange forsøg. Vent { $count ->
    [one] et minut
   *[other] { $count } minutter
}, og prøv så igen

list-search-name = Søg efter navn
list-search-mail = Søg efter mailadresse
list-search-contacts = Søg efter navn, adresse, telefon, eller hvad de hjælper med
contacts-all = Se alle { $count } kontakter

# The button in a receipt.
receipt-undo = Fortryd
