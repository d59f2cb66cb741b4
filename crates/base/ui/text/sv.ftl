# Words of the shell and of the components. Words of a feature stand with the feature.

site-name = Perron
site-home = { site-name }, till startsidan
title = { $title } – { site-name }
title-error = Fel: { $title }

skip-to-content = Hoppa till innehållet
menu = Meny
menu-main = Huvudmeny
menu-main-small = Huvudmeny, liten skärm
languages = Språk
language-name = Svenska
breadcrumb = Sökväg
shortcuts = Genvägar
drawer-close = Stäng { $name }

# How strong a rule is, and what it rests on.
strength-must = Ska
strength-must-not = Får inte
strength-should = Bör
strength-may = Får gärna
nature-law = Lag
nature-contract = Avtal
nature-management = Ledning
nature-method = Metod
nature-principle = Princip
nature-commitment = Åtagande
nature-gate = Tröskel före nästa fas
nature-organisation = Organisationens egen
nature-result = Resultat

# Forms and errors in them.
answer-yes = Ja
answer-no = Nej
form-errors =
    { $count ->
        [one] En sak behöver rättas
       *[other] { $count } saker behöver rättas
    }
field-optional = (kan utelämnas)
field-choose = Välj

# Ett personnummer i det som någon har skrivit.
identity-number-found = Det här ser ut som ett personnummer ({ $kind }). Välj nedan vad som ska hända med det
identity-number-danish = danskt CPR-nummer
identity-number-swedish = svenskt personnummer
identity-number-norwegian = norskt fødselsnummer
identity-number-legend = Är det en persons nummer?
identity-number-remove = Ja, ta bort det
identity-number-remove-hint = Det kommer att stå ”{ identity-number-mark }” i stället när du sparar.
identity-number-keep = Nej, det är ett annat nummer: behåll det
identity-number-mark = [personnummer borttaget]

# Who is logged in.
menu-account = Ditt konto
menu-sign-in = Logga in
menu-sign-out = Logga ut

# Lists, tasks and what is shown only once.
pagination = Sidor
pagination-shown = Visar { $first }–{ $last } av { $total }
pagination-page = Sida
pagination-previous = Föregående
pagination-next = Nästa
summary-change = Ändra
summary-see = Visa
task-mark-done = klart
task-mark-late = Fristen var { $date }
secret-codes-once = Koderna visas bara den här gången. Spara dem på ett säkert ställe innan du går vidare.
secret-link-once = Länken visas bara den här gången. Kopiera den innan du går vidare.

# The look of the page.
theme-heading = Utseende
theme-lead = Välj om sidorna ska vara ljusa eller mörka. Valet gäller bara i den här webbläsaren.
theme-legend = Hur ska sidorna se ut?
theme-auto = Som på min enhet
theme-light = Ljust
theme-dark = Mörkt
theme-save = Spara utseende
theme-cookie = Om du väljer ljust eller mörkt sparar vi valet i en kaka i ett år. Väljer du ”Som på min enhet” tar vi bort den igen. Andra kakor sätter vi först när du loggar in.

# Error pages.
error-not-found-heading = Vi hittade inte sidan
error-not-found-text = Antingen finns sidan inte eller så har du inte behörighet till den. Adressen kan vara felskriven, eller så har sidan flyttats.
error-way-start = Gå till startsidan
error-bad-request-heading = Adressen går inte att läsa
error-bad-request-text = Det finns tecken i adressen eller svaren som vi inte kan läsa. Gå tillbaka och försök igen.
error-forbidden-heading = Det gick inte
error-forbidden-text = Formuläret skickades inte från en sida hos oss. Öppna sidan igen och gör ett nytt försök.
error-too-long-heading = Adressen är för lång
error-too-long-text = Vi kan inte läsa så långa adresser. Börja om från startsidan.
error-too-large-heading = Det du skickade är för stort
error-too-large-text = Gör texten eller filen mindre och försök igen.
error-too-many-requests-heading = Det går för fort
error-too-many-requests-text = Vi har fått för många förfrågningar från ditt nätverk på kort tid. Vänta en minut och försök igen.
error-not-permitted-heading = Det har du inte behörighet till
error-not-permitted-text = Din behörighet omfattar inte det här. Fråga den som gav dig behörigheten.
error-timeout-heading = Det tog för lång tid
error-timeout-text = Vi hann inte bli klara. Försök igen om en stund.
error-method-not-allowed-heading = Sidan går inte att använda så
error-method-not-allowed-text = Öppna sidan från en länk i stället, eller skicka formuläret igen.
error-internal-heading = Något gick fel hos oss
error-internal-text = Det är vårt fel, inte ditt. Vi har noterat det. Försök igen om en stund.
error-reference = Om du skriver till oss om felet, ange numret { $reference }.

# Dates, times and money.
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
date = { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
time = kl. { $hour }.{ $minute }
money-DKK = { $amount } danska kronor
money-SEK = { $amount } kr
money-EUR = { $amount } euro

# Sidan är en demo.
demo-sign = Demo.
demo-sign-text = Alla ärenden, personer och platser är påhittade. Inga mejl skickas, och alla kan se det du skriver.
demo-choose = Välj vem du vill vara
demo-change = Du är { $name }. Byt person
demo-cases = Se ärendena i demon
