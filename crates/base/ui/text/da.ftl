# Words of the shell and of the components. Words of a feature stand with the feature.

site-name = Perron
site-home = { site-name }, til forsiden
title = { $title } – { site-name }
title-error = Fejl: { $title }

skip-to-content = Spring til indhold
menu = Menu
menu-main = Hovedmenu
menu-main-small = Hovedmenu, lille skærm
languages = Sprog
language-name = Dansk
breadcrumb = Brødkrumme
shortcuts = Genveje
drawer-close = Luk { $name }

# How strong a rule is, and what it rests on.
strength-must = Skal
strength-must-not = Må ikke
strength-should = Bør
strength-may = Må gerne
nature-law = Lov
nature-contract = Kontrakt
nature-management = Ledelse
nature-method = Metode
nature-principle = Princip
nature-commitment = Tilsagn
nature-gate = Tærskel før næste fase
nature-organisation = Organisationens egen
nature-result = Resultat

# Forms and errors in them.
answer-yes = Ja
answer-no = Nej
form-errors =
    { $count ->
        [one] Én ting skal rettes
       *[other] { $count } ting skal rettes
    }
field-optional = (kan udelades)
field-choose = Vælg

# Et personnummer i det, nogen har skrevet.
identity-number-found = Det her ligner et personnummer ({ $kind }). Vælg nedenfor, hvad der skal ske med det
identity-number-danish = dansk CPR-nummer
identity-number-swedish = svensk personnummer
identity-number-norwegian = norsk fødselsnummer
identity-number-legend = Er det en persons nummer?
identity-number-remove = Ja, fjern det
identity-number-remove-hint = Der kommer til at stå ”{ identity-number-mark }” i stedet, når du gemmer.
identity-number-keep = Nej, det er et andet nummer: behold det
identity-number-mark = [personnummer fjernet]

# Who is logged in.
menu-account = Din konto
menu-sign-in = Log ind
menu-sign-out = Log ud

# Lists, tasks and what is shown only once.
pagination = Sider
pagination-shown = Viser { $first }–{ $last } af { $total }
pagination-page = Side
pagination-previous = Forrige
pagination-next = Næste
summary-change = Ret
summary-see = Se
task-mark-done = klaret
task-mark-late = Frist var { $date }
secret-codes-once = Koderne vises kun denne ene gang. Gem dem et sikkert sted, før du går videre.
secret-link-once = Linket vises kun denne ene gang. Kopiér det, før du går videre.

# The look of the page.
theme-heading = Udseende
theme-lead = Vælg, om siderne skal være lyse eller mørke. Valget gælder kun i denne browser.
theme-legend = Hvordan skal siderne se ud?
theme-auto = Som min enhed
theme-light = Lyst
theme-dark = Mørkt
theme-save = Gem udseende
theme-cookie = Vælger du lyst eller mørkt, gemmer vi valget i en cookie i et år. Vælger du ”Som min enhed”, sletter vi den igen. Andre cookies sætter vi først, når du logger ind.

# Error pages.
error-not-found-heading = Vi fandt ikke siden
error-not-found-text = Enten findes siden ikke, eller også har du ikke adgang til den. Adressen kan være skrevet forkert, eller siden kan være flyttet.
error-way-start = Gå til forsiden
error-bad-request-heading = Adressen kan ikke læses
error-bad-request-text = Der er tegn i adressen eller svarene, som vi ikke kan læse. Gå tilbage, og prøv igen.
error-forbidden-heading = Det kunne ikke lade sig gøre
error-forbidden-text = Formularen blev ikke sendt fra en side hos os. Åbn siden igen, og prøv en gang til.
error-too-long-heading = Adressen er for lang
error-too-long-text = Vi kan ikke læse så lang en adresse. Prøv at begynde forfra fra forsiden.
error-too-large-heading = Det, der blev sendt, fylder for meget
error-too-large-text = Gør teksten eller filen mindre, og prøv igen.
error-too-many-requests-heading = Det går for stærkt
error-too-many-requests-text = Vi har fået for mange forespørgsler fra dit netværk på kort tid. Vent et minut, og prøv igen.
error-not-permitted-heading = Det har du ikke adgang til
error-not-permitted-text = Din adgang omfatter ikke det her. Spørg den, der har givet dig adgang.
error-timeout-heading = Det tog for lang tid
error-timeout-text = Vi nåede ikke at blive færdige. Prøv igen om lidt.
error-method-not-allowed-heading = Siden kan ikke bruges på den måde
error-method-not-allowed-text = Åbn siden fra et link i stedet, eller send formularen igen.
error-internal-heading = Noget gik galt hos os
error-internal-text = Det er vores fejl, ikke din. Vi har skrevet den ned. Prøv igen om lidt.
error-reference = Skriver du til os om fejlen, så nævn nummeret { $reference }.

# Dates, times and money.
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = marts
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
date = { $day }. { $month } { $year }
date-short = { $day }. { $month }
date-short-year = { $day }. { $month } { $year }
time = kl. { $hour }.{ $minute }
money-DKK = { $amount } kr.
money-SEK = { $amount } svenske kroner
money-EUR = { $amount } euro

# Siden er en demo.
demo-sign = Demo.
demo-sign-text = Alle sager, personer og steder er opfundne. Ingen mail bliver sendt, og alle kan se, hvad du skriver.
demo-choose = Vælg, hvem du vil være
demo-change = Du er { $name }. Vær en anden
demo-cases = Se sagerne i demoen
