# Words of the guide. Words of a method stand in its pack; words of menus, forms and errors that every page has stand with perron-ui.

# ---- addresses: lower-case letters, digits and hyphens ----
path-theme = utseende
path-hub = huvudstation
path-routes = linjer
path-rules = formalia
path-moves = byten
path-topics = konduktor
path-cases = exempel
path-test = test
path-advice = rad
path-about = om
path-attribution = kallor
path-search = sok
path-glossary = ordlista
path-data = data
path-accessibility = tillganglighetsredogorelse
path-privacy = integritet
path-overview = oversikt
path-booklet = hafte
anchor-term = ord-{ $term }

# ---- short titles: menu, breadcrumb ----
title-front = Linjekarta
title-routes = Linjer
title-rules = Formalia
title-rules-all = Alla formalia
title-moves = Byten
title-moves-all = Alla byten
title-topics = Konduktören
title-cases = Exempel
title-test = Hitta er linje
about-card = Vilka som står bakom och vad ni kan lita på.
title-search = Sök
title-glossary = Ordlista
title-data = Data för maskiner
title-accessibility = Tillgänglighetsredogörelse
title-privacy = Integritet
title-overview = Översikt på två sidor
title-booklet = Häfte att skriva ut
title-about = Om metoden
title-attribution = Källor och licens

# ---- footer ----
footer-text = Perron är ett öppet verktyg för offentlig-privat innovation. Vägledningen är allmän. Den ersätter inte råd från era egna jurister och inköpare.
footer-about = Om
footer-terms = Inställningar
footer-theme = Utseende: ljust eller mörkt
footer-sign-in = Logga in

# ---- routes ----
route-name = Linje { $letter }, { $name }
route-letter = Linje { $letter }
drive-route = Åk med linje { $letter }
compare-name = Jämförelse av linjerna
routes-title =
    { $count ->
        [1] En linje
        [2] Två linjer, två ambitioner
        [3] Tre linjer, tre ambitioner
        [4] Fyra linjer, fyra ambitioner
        [5] Fem linjer, fem ambitioner
       *[other] { $count } linjer
    }
routes-see =
    { $count ->
        [one] Se linjen
       *[other] Se linjerna
    }
stations-count =
    { $count ->
        [one] 1 station
       *[other] { $count } stationer
    }
route-about = Om linjen
route-choose = Välj linjen när
route-leave = Åk vidare eller stig av när
route-reminder = Tänk på
route-profile = Linjen i korthet
route-stations = Stationerna
route-rules-own = Det här gäller på hela linjen.
route-rules-all =
    { $count ->
        [one] Se alla formalia på linjen: 1 regel
       *[other] Se alla formalia på linjen: { $count } regler
    }
route-change = Byt linje
route-change-to = Många åker vidare härifrån till:
route-begin = Börja vid { $station }
route-moves = Se alla byten från linjen
route-others = De andra linjerna
profile-commitment = Åtagande
profile-duration = Tid
profile-funding = Pengar
profile-legal = Juridik
profile-influence = Inflytande
profile-partners = Parter

# ---- the map ----
map-title =
    { $count ->
        [one] Linjekarta med 1 linje
       *[other] Linjekarta med { $count } linjer
    }
map-description =
    { $count ->
        [one] Linjen börjar här: { $hub }. Varje station på kartan är en länk.
       *[other] Alla linjer börjar på samma ställe: { $hub }. Varje station på kartan är en länk. Vid gemensamma stationer möts flera linjer.
    }
map-repeat = upprepas vid behov
map-change-to = Byte till
map-here = Ni är här
map-current = den här sidan
map-station = { $station }, station { $number } av { $total } på linje { $letter } { $route }
map-list-one = Linje { $letter }, { $route }: 1 station
map-list = Linje { $letter }, { $route }: { $total } stationer
map-badge = Linje { $letter }
circle-name = { $station } { $circle }
circle-last = n
legend-shared = Gemensam station: här kan ni byta linje
legend-station = Station på en linje
legend-end = Slutstation
legend-passing = Två stationer som ofta pågår samtidigt
legend-back = Ni får gärna åka tillbaka. Ny kunskap är inget bakslag.

# ---- front page ----
front-title = Linjekarta: { $method }
front-routes-button =
    { $count ->
        [one] Se linjen
       *[other] Se linjerna
    }
front-no-login = Korta frågor. Ingen inloggning.
front-map = Linjekarta
front-compare = Jämför linjerna
front-conductor = Konduktören är med hela vägen
front-others = Andra linjekartor
front-others-text = Här finns flera metoder. Var och en har sin egen linjekarta.

# ---- emergency stop ----
stop = Nödstopp
stop-heading = Sitter ni fast?
stop-text = Inget team kan allt. Nödstoppet visar vem ni kan ringa, i den egna organisationen och utanför.
stop-pull = Dra i nödstoppet
stop-station = Osäkra på vad ni får eller ska göra här? Stanna och fråga först.
stop-find = Hitta någon att ringa
emergency-contacts = Ring dem här först
emergency-help = Här kan ni få hjälp
emergency-competences = Vad saknar ni?
emergency-competences-text = Gå igenom listan. Det ni inte har får ni låna eller leta upp.

# ---- the conductor ----
conductor = Konduktören
conductor-short = Konduktör
conductor-ask = Fråga konduktören
conductor-knows = Konduktören kan berätta mer om det som händer här:
conductor-here = Om den här stationen
conductor-topics = Ämnen
conductor-all = Alla ämnen
conductor-stop = Räcker inte konduktörens svar? Dra i nödstoppet
topics-other = Andra ämnen
topic-stations = Använd det på stationen

# ---- station ----
station-title = { $station }, linje { $letter }
station-position = Station { $number } av { $total }
station-positions = Station { $first } till { $last } av { $total }
station-shared = Gemensam station
station-shared-short = Gemensam station
station-shared-text = Här är det lätt att byta linje.
station-contents = På stationen
station-onward = Vägar vidare
part-leads = Leder
part-joins = Är med
part-asked = Tillfrågas
tips-do = Gör så här
tips-avoid = Undvik
story-next = Läs vad som händer vid { $station }
previous = Föregående
next = Nästa
strip-name = Linje { $letter }, stationer
words-station = Ord på stationen
words-page = Ord på sidan
side-station = Hjälp på stationen
side-name = Mer om ämnet
page-contents = På sidan

# ---- main station, stories, cases ----
stop-title = { $stop }, { $hub }
stops-other = Andra hållplatser
story-station = Se stationen { $station }
stories-choose = Välj en berättelse
story-heading = Berättelsen på linje { $letter }, { $name }
moves-between = Vanliga byten mellan linjerna
moves-from-route = Från linje { $letter }, { $name }
cases-title = Exempel
cases-lead = Berättelser ur verkligheten, en eller flera från varje linje.
cases-heading = Läs ett exempel
cases-told = Se exempel som team själva har skrivit
cases-other = Andra exempel

# ---- rules ----
rules-heading = Formalia
rules-all = Se alla formalia
rules-levels = Märkena visar hur stark en regel är: ska, får inte, bör eller får gärna. Det andra märket visar vad den bygger på. ”Lag” omfattar också råd som ska hålla er inom lagen.
rules-of-route = Alla formalia på linje { $letter }
rule-today = Så är det i dag
rule-more = Mer om regeln
rule-binds = Gäller för
rule-evidence = Underlag:
rule-ways-out = Om det inte går som planerat
rule-amounts = Belopp utan moms
rule-law = Lag
rule-watch = Vem håller koll
rule-watch-yes = Kan kontrolleras med de här uppgifterna:
rule-watch-partly = En del kan kontrolleras. Resten måste människor bedöma. Uppgifterna är:
rule-watch-no = Det kan bara människor bedöma.
rule-basis = Källa
rule-source = Metodens källa, { $pages }.
rule-as-of = Läget den { $date }.
rule-strength-on = På linje { $letter }, { $name }: { $strength }.
law-of-DK = Dansk rätt
law-of-SE = Svensk rätt
law-of-EU = EU-rätt
mark-verified = Bekräftat i källan
mark-secondary = Läst i en andrahandskälla
mark-unverified = Inte bekräftat
source-checked = Källa: { $source }, läst den { $date }.
quoted = ”{ $text }”
source-pages =
    { $count ->
        [one] sidan { $pages }
       *[other] sidorna { $pages }
    }
source = Metodens källa,
amount-period = { $from } till { $to }
amount-since = från { $from }
amount-missing = { $currency }: hittades inte

# ---- moves ----
moves-all = Se alla byten
move-from = Från:
move-to = Till:
move-carries = Ta med:
move-source = Från förlagan,
move-partly = Delvis härlett av Perron ur förlagan,
move-inferred = Härlett av Perron ur förlagan,
place-test = Testet
place-topics = Konduktörens ämnen
place-anywhere = Var som helst
place-elsewhere = { $method }: { $place }

# ---- test, advice, rules, moves ----

# The entry test
test-step = Steg { $number } av { $total }
test-question = Fråga { $number }: { $question }
test-errors =
    { $count ->
        [one] Vi saknar svar på 1 fråga
       *[other] Vi saknar svar på { $count } frågor
    }
test-error-missing = Välj ett svar
test-error-yes-no = Välj ja eller nej
test-error-unknown = Svaret i adressen känns inte igen. Välj ett av dessa
test-submit = Se vad svaren säger
test-cancel = Avbryt
test-privacy = Vi sparar inte era svar. De finns bara i adressen.
test-about = Om frågorna
test-unsure = Osäker?
test-unsure-text = Svara det som ligger närmast. Ni kan ändra alla svar efteråt.
test-verdict = Svar på testet
test-yes-title = Ja rakt igenom
test-yes-lead = Det är värt att gå vidare. Svara på lite mer, så pekar vi ut en linje.
test-yes-lead-route = Det är värt att gå vidare. Läs om linjen innan ni börjar.
test-no-title =
    { $count ->
        [one] Titta på en punkt först
       *[other] Titta på { $count } punkter först
    }
test-no-lead = Ett nej betyder oftast att en annan väg är bättre just nu, eller att något måste komma på plats först.
test-instead = Gör så här i stället
test-why = Därför frågar vi
test-ways = Andra vägar vidare
test-way-topics = Fråga konduktören
test-way-topics-text = Korta svar på det som många undrar över.
test-way-routes = Se linjerna
test-way-routes-text = Läs vad varje linje kräver innan ni bestämmer er.
test-moves = Se vad ni kan ta med er
test-anyway = Vill ni gå vidare ändå?
test-anyway-text = Det går bra. Testet är ett råd, och ingen linje är stängd. Ta med de öppna punkterna som det första ni reder ut.
test-go-on = Gå vidare och välj linje
test-answers = Era svar
test-edit = Ändra svar

# The advisor and its result
advice-submit = Visa vårt råd
advice-read = Läs mer: { $name }
advice-why-this = Därför pekar svaren hit
advice-others-topics = De andra möjligheterna
advice-result = Resultat
advice-yours = Ert resultat
advice-first = Börja vid { $station }
advice-why = Därför linje { $letter }
advice-boundary = Håll koll på gränsen
advice-others = De andra linjerna
advice-changes = Det här kan ändra svaret
advice-changes-none = Inget enskilt svar kan ändra rådet.
advice-change = Om ni { $change } pekar svaren på
advice-change-route = linje { $letter }, { $name }
advice-tested = Svar på testet
advice-share = Spara, skicka eller skriv ut
advice-share-text = Svaren finns i adressen. Spara länken eller skicka den till andra. Då ser de samma resultat.
case-begin = Börja ert eget ärende
advice-link = Länk till resultatet
advice-print = Skriv ut sidan från webbläsarens meny.

# May, must, must not
rules-title-route = Formalia på linje { $letter }
rules-title-all = Alla formalia
rules-lead = Här ser ni vad ni inte får göra, ska göra, bör göra och gärna får göra. Välj en regel för att läsa mer om den, också vad ni kan göra om det inte går som planerat.
rules-group-must-not = Här går gränsen
rules-group-must = Det här ska ni
rules-group-should = Det här bör ni
rules-group-may = Det här får ni gärna
rules-count =
    { $count ->
        [one] 1 regel
       *[other] { $count } regler
    }
rules-shown =
    { $count ->
        [one] 1 regel totalt
       *[other] { $count } regler totalt
    }
rules-shown-filtered =
    { $count ->
        [one] Visar 1 regel som { $filters }
       *[other] Visar { $count } regler som { $filters }
    }
rules-by-strength = Ordna efter styrka
rules-by-place = Ordna efter station
rules-none = Inga regler passar valet
rules-none-text = Ta bort ett filter:
rules-none-at-all = Metoden har inga regler här.
rules-source = Källa: ”{ $title }”. Aktuell till och med { $date }.
rules-advice = Vägledningen är allmän. Är ni osäkra, fråga er jurist.
rules-print = Skriv ut som checklista
rules-print-text = Skriv ut sidan från webbläsarens meny. På papper får varje regel en ruta att kryssa i. Filtren gäller också utskriften.
rules-routes = Formalia på en linje
rules-whole = Formalia på alla linjer
filter-all-strength = Alla styrkor
filter-all-binds = Oavsett vem
filter-all-nature = Oavsett vad
filter-strength = Styrka
filter-binds = Vem den binder
filter-nature = Vad den bygger på
filter-submit = Visa valda
filter-show-all = Visa alla
filter-clause-strength = har styrkan ”{ $value }”
filter-clause-binds = binder ”{ $value }”
filter-clause-nature = bygger på ”{ $value }”
filter-and = { $first } och { $last }
filter-remove =
    { $count ->
        [one] Ta bort ”{ $filter }” och se 1 regel
       *[other] Ta bort ”{ $filter }” och se { $count } regler
    }
page-name = Delar av listan
page-number = Sida { $count }
page-of = Sida { $number } av { $total }
page-all = Allt på en sida
filter-unknown = Ett filter i adressen passar inte
filter-unknown-text = Vi känner inte till det på den här sidan, så det är överhoppat.
place-everywhere = Överallt
place-route = Hela linje { $letter }, { $name }
place-route-here = Hela linjen
place-station = { $station }, linje { $letter }
place-topic = Konduktören: { $topic }

# Where one can go, and what comes along
moves-title-route = Byten från linje { $letter }
moves-title-all = Alla byten
moves-lead = Härifrån kan ni åka vidare, tillbaka eller över till en annan linje. Vid varje byte står det vad ni tar med er.
moves-always = Alltid möjligt
moves-always-text = Det här kan ni göra var ni än är.
moves-rules = Det här följer alltid med
moves-carries = Det här kan ni ta med
moves-off = Platser utanför kartan
moves-off-text = Här slutar linjen och en annan väg tar över.
moves-none = Här finns inga byten än
moves-none-text = Metoden nämner inga vägar vidare härifrån. Ni kan alltid åka tillbaka.
moves-routes = Byten från en linje
moves-whole = Byten från alla linjer
