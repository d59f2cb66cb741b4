# Plattformens sidor.
administration-title = Plattformen
administration-lead = Här sköter du hela plattformen. Vad organisationerna arbetar med ser du inte härifrån.
administration-people = Personer
administration-organisations = Organisationer
administration-waiting = Mejl som väntar på att skickas
administration-dead = Mejl som inte kom fram
administration-checkpoint = Nyaste kontrollpunkt
administration-checkpoint-none = Ingen än
administration-name = Namn
administration-kind = Typ
administration-number = Nummer
administration-search = Sök
administration-search-organisations = Sök på namn eller nummer
administration-search-people = Sök på namn eller e-postadress
administration-shown = { $count ->
    [one] Visar den enda som stämmer med ”{ $query }”.
   *[other] Visar de { $count } som stämmer med ”{ $query }”.
}
administration-nothing = Inget stämmer. Prova med färre ord, eller visa alla.
administration-you = (du)
administration-administrator = Plattformsadministratör
people-make-administrator = Gör { $name } till plattformsadministratör
people-unmake-administrator = Ta rollen som plattformsadministratör från { $name }
people-end-sessions = Avsluta alla inloggningar för { $name }
last-platform-administrator = Det måste finnas en plattformsadministratör
last-platform-administrator-text = Gör först någon annan till plattformsadministratör. Sedan kan rollen tas från den här personen.
receipt-administrator-made = { $first } är nu plattformsadministratör.
receipt-administrator-already = { $first } var redan plattformsadministratör.
receipt-administrator-unmade = { $first } är inte längre plattformsadministratör.
receipt-administrator-not = { $first } var inte plattformsadministratör.
receipt-sessions-of-somebody-ended = Inloggningarna för { $first } är avslutade.
receipt-no-sessions = Det fanns inga inloggningar att avsluta för { $first }.

# Mejl som inte kom fram.
letters-title = Mejl som inte kom fram
letters-lead = De har försökt skickas, och plattformen har gett upp. Innehållet visas inte här.
letters-none = Alla mejl har kommit iväg, eller väntar på sin tur.
letters-kind = Typ
letters-kind-letter = Mejl
letters-when = Skrivet
letters-attempts = Försök
letters-error = Varför
letters-acts = Gör något åt det
letters-retry = Försök igen
letters-drop = Ge upp för gott
letters-drop-question = Vill du ge upp mejlet för gott?
letters-drop-text = { $kind } från { $moment } skickas aldrig, och innehållet raderas. Det går inte att ångra.
letters-stay = Behåll det
receipt-letter-retried = Det försöks igen nu.
receipt-letter-dropped = Mejlet är uppgivet.

# Supportåtkomst.
support-title = Supportåtkomst
support-open = Få åtkomst
support-heading = Supportåtkomst till { $organisation }
support-lead = Du ser organisationens sidor som en läsare gör och kan inte ändra något. Skälet står i organisationens loggbok och på dess sida, och dess administratörer får ett mejl.
support-reason = Varför behöver du åtkomst?
support-reason-hint = Minst 10 tecken. Organisationen läser det.
support-how-long = Hur länge?
support-hours = { $count ->
    [one] 1 timme
   *[other] { $count } timmar
}
support-submit = Få åtkomst
support-stay = Tillbaka utan åtkomst
support-yours = Du har åtkomst till { $moment }. Skäl: { $reason }
support-see = Se { $organisation }
support-end = Avsluta åtkomsten
support-note = Plattformens support kan se era sidor
support-running = { $name } har åtkomst som läsare till { $moment }. Skäl: { $reason }
error-support-reason = Skriv ett skäl på minst { $count } tecken
error-support-reason-long = Skriv ett skäl på högst { $count } tecken
error-support-hours = Välj hur länge du behöver åtkomst
error-support-member = Du hör redan till organisationen. Öppna den från dina organisationer
error-support-running = Du har redan åtkomst. Avsluta den först
receipt-support-started = Du har åtkomst till { $first }, och dess administratörer får veta det.
receipt-support-ended = Din åtkomst till { $first } är avslutad.
receipt-support-none = Du hade ingen åtkomst till { $first }.

# Förklaringar om egna intressen.
impartiality-title = Förklaringar om egna intressen
impartiality-list-lead = Här ser ni vilka som har egna intressen i det ni arbetar med. Då är det lätt att se vem som inte ska delta i ett beslut.
impartiality-lead = Ett eget intresse är något som du själv eller någon som står dig nära kan vinna eller förlora på: aktier, ett jobb, en plats i en styrelse.
impartiality-declare = Lämna en förklaring
impartiality-renew = Förnya
impartiality-renew-title = Förnya din förklaring
impartiality-withdraw = Dra tillbaka
impartiality-interest = Har du egna intressen i det ni arbetar med?
impartiality-yes = Ja, jag har egna intressen
impartiality-no = Nej, jag har inga egna intressen
impartiality-what = Vilka?
impartiality-what-hint = Skriv vem det gäller och vad som kan vinnas eller förloras. Medlemmar och administratörer kan läsa det.
impartiality-from = Gäller från och med
impartiality-until = Gäller till och med
impartiality-submit = Lämna förklaringen
impartiality-none = Ingen har lämnat någon förklaring än.
impartiality-missing = Saknar en giltig förklaring: { $names }
impartiality-lasting = Förklaringar nu
impartiality-earlier = Tidigare förklaringar
impartiality-interest-column = Egna intressen
impartiality-days-column = Gäller
impartiality-declared = Lämnad
impartiality-ended = Slutade
impartiality-days = { $from } – { $until }
impartiality-over = Har gått ut
impartiality-renewed = Förnyad { $date }
impartiality-withdrawn = Tillbakadragen { $date }
error-impartiality-interest = Välj om du har egna intressen
error-impartiality-what = Skriv vilka intressen du har
error-impartiality-long = Skriv högst { $count } tecken
error-impartiality-order = Välj en sista dag som inte ligger före den första
receipt-impartiality-declared = Din förklaring är sparad.
receipt-impartiality-renewed = Din förklaring är förnyad. Den gamla står bland de tidigare.
receipt-impartiality-withdrawn = Din förklaring är tillbakadragen. Den står bland de tidigare.
