# Words of the guide. Words of a method stand in its pack; words of menus, forms and errors that every page has stand with perron-ui.

# ---- addresses: lower-case letters, digits and hyphens ----
path-theme = utseende
path-hub = huvudstation
path-routes = linjer
path-rules = formalia
path-moves = byten
path-topics = konduktor
path-cases = fall
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
title-rules-all = All formalia
title-moves = Byten
title-moves-all = Alla byten
title-topics = Konduktören
title-cases = Fall
title-test = Hitta er linje
about-card = Vilka som står bakom och vad ni kan lita på.
title-search = Sök
title-glossary = Ordlista
title-data = Data för maskiner
title-accessibility = Tillgänglighetsredogörelse
title-privacy = Integritet
title-overview = Översikt på två sidor
title-booklet = Häfte att skriva ut
title-about = Om { $method }
title-attribution = Källor och licens

# ---- footer ----
footer-text = Perron är ett öppet verktyg för offentlig-privat innovation. Vägledningen är allmän. Den ersätter inte råd från era egna jurister och inköpare.
footer-about = Om
footer-terms = Inställningar
footer-theme = Utseende: ljust eller mörkt

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
routes-see = Se linjerna
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
        [one] Se all formalia på linjen: 1 regel
       *[other] Se all formalia på linjen: { $count } regler
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
map-description = Alla linjer börjar vid huvudstationen. Varje station på kartan är en länk. Vid gemensamma stationer möts flera linjer.
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
front-title = Linjekarta för { $method }
front-routes-button = Se linjerna
front-no-login = Korta frågor. Ingen inloggning.
front-map = Linjekarta
front-compare = Jämför linjerna
front-conductor = Konduktören är med hela vägen
front-others = Andra linjekartor
front-others-text = I Perron finns flera metoder. Var och en har sin egen linjekarta.

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
stops-other = Andra stopp på huvudstationen
story-station = Se stationen { $station }
stories-choose = Välj en berättelse
story-heading = Berättelsen på linje { $letter }, { $name }
moves-between = Vanliga byten mellan linjerna
moves-from-route = Från linje { $letter }, { $name }
cases-title = Fall
cases-lead = Berättelser ur verkligheten, en eller flera från varje linje.
cases-heading = Läs ett fall
cases-other = Andra fall

# ---- rules ----
rules-heading = Formalia
rules-all = Se all formalia
rules-levels = Märkena visar hur stark en regel är: ska, får inte, bör eller får gärna. Det andra märket visar vad den bygger på. ”Lag” omfattar också råd som ska hålla er inom lagen.
rules-of-route = All formalia på linje { $letter }
rule-today = Så är det i dag
rule-more = Mer om regeln
rule-binds = Gäller för
rule-evidence = Underlag:
rule-ways-out = Om det inte går som planerat
rule-amounts = Belopp utan moms
rule-law = Lag
rule-watch = Vem håller koll
rule-watch-yes = Perron kan hålla koll när de här uppgifterna finns:
rule-watch-partly = Perron kan hålla koll på en del. Resten måste människor bedöma. Uppgifterna är:
rule-watch-no = Det kan bara människor bedöma.
rule-basis = Källa
rule-source = Metodens källa, { $pages }.
rule-as-of = Läget den { $date }.
rule-strength-on = På linje { $letter }, { $name }: { $strength }.
law-of-DK = Dansk rätt
law-of-SE = Svensk rätt
law-of-EU = EU-rätt
nature-commitment = Åtagande
nature-gate = Grind
nature-result = Resultat
mark-verified = Bekräftat i källan
mark-secondary = Läst i en andrahandskälla
mark-unverified = Inte bekräftat
source-checked = Källa: { $source }, läst { $date }.
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

# ---- about ----
about-title = Om { $method }
about-purpose = Vad den är bra för
about-definition = Vad den är
about-travel = Så reser ni
about-disclaimers = Det här behöver ni veta
about-facts = Fakta
about-fact-source = Bygger på
about-fact-licence = Licens för texten
about-fact-version = Version
about-fact-as-of = Aktuell till och med
about-fact-languages = Språk
about-source = { $title }, { $publisher }{ $date }
attribution-title = Källor och licens
attribution-method = Metoden och orden
attribution-others = Andras arbete
attribution-others-text = Sidorna är satta med typsnittet IBM Plex Sans (SIL Open Font License) och bygger på Designsystemet från norska Digitaliseringsdirektoratet (MIT). Ikonerna kommer från Material Symbols (Apache 2.0), så som det danska Det Fælles Designsystem använder dem.
language-da = danska
language-sv = svenska
language-en = engelska
onward-map = Se linjekartan

# ---- addresses that lead nowhere ----
not-found-page = Vi har ingen sida som heter ”{ $name }”.
not-found-below = Vi hittade inte ”{ $name }” under ”{ $place }”.
not-found-language = Adressen börjar med ”{ $name }”. Det är inte ett språk som Perron finns på.
not-found-onward = Prova en av de här vägarna:

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
advice-read = Läs om { $name }
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
advice-change-route = linje { $letter } { $name }
advice-tested = Svar på testet
advice-share = Spara, skicka eller skriv ut
advice-share-text = Svaren finns i adressen. Spara länken eller skicka den till andra. Då ser de samma resultat.
advice-link = Länk till resultatet
advice-print = Skriv ut sidan från webbläsarens meny.

# May, must, must not
rules-title-route = Formalia på linje { $letter }
rules-title-all = All formalia
rules-lead = Det här får ni inte, ska ni, bör ni och får ni gärna. Välj en regel för att läsa mer om den, också vad ni kan göra om det inte går som planerat.
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
rules-source = Källa: { $title }. Aktuell till och med { $date }.
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

# ---- search ----
search-lead = Sök i alla metoder: linjer, stationer, regler och ord.
search-label = Vad letar ni efter?
search-submit = Sök
search-title = Sökning på ”{ $query }”
search-found =
    { $count ->
        [0] Inga träffar på ”{ $query }”
        [one] 1 träff på ”{ $query }”
       *[other] { $count } träffar på ”{ $query }”
    }
search-corrected = Ordet ”{ $typed }” finns inte på någon sida. Vi visar ”{ $used }”.
search-widened = Vi har också letat efter ”{ $used }”, som betyder samma sak som ”{ $typed }”.
search-best = Bästa träffarna
search-kind-station = Stationer
search-kind-route = Linjer
search-kind-topic = Ämnen
search-kind-rule = Formalia
search-kind-word = Ord
search-kind-move = Byten
search-kind-page = Andra sidor
search-one-station = Station
search-one-route = Linje
search-one-topic = Ämne
search-one-rule = Formalia
search-one-word = Ord
search-one-move = Byte
search-one-page = Sida
search-nothing = Prova en annan väg
search-nothing-shorter = Använd färre eller kortare ord.
search-nothing-glossary = Se vad orden heter här
search-nothing-ask = Fråga en människa

# ---- glossary ----
glossary-lead = Orden från alla metoder, kort förklarade.
glossary-letters = Begynnelsebokstäver
glossary-vocabulary = Fler ord på danska, svenska och engelska
glossary-vocabulary-text = Ord ur lag och praxis, så som myndigheter och företag i de två länderna använder dem. Juridik hör till ett land: ett ord som liknar kan betyda något annat på andra sidan sundet.
glossary-mark = Status
glossary-suggested = Förslag

# ---- for machines ----
data-lead = Allt i metoderna kan hämtas som data och användas i andra system.
data-methods = Metoderna som JSON
data-methods-text = Varje fil rymmer hela metoden på alla dess språk: linjer, stationer, regler med villkor, byten och ord. Texterna är Markdown. Licensen står i filen.
data-schema = Schema för filerna (JSON Schema)
data-json = Hela metoden som JSON
data-site = Hela webbplatsen
data-sitemap = alla sidor på alla språk
data-llms = innehåll och adresser för språkmodeller

# ---- for paper ----
booklet-title = { $title }, häfte
booklet-print = Sidan är gjord för papper. Skriv ut den från webbläsarens meny.
booklet-back = Tillbaka till sidan på skärmen
booklet-contents = Innehåll
booklet-link = Skriv ut som häfte
overview-title = { $method } på två sidor
overview-print = Två sidor för väggen eller mötesbordet. Skriv ut dem liggande eller stående från webbläsarens meny.

# ---- about the service ----
service-unfilled = Den som driver den här utgåvan av { $service } har inte uppgett vilka de är.
contact-missing = Den som driver tjänsten har inte uppgett hur man når dem.
accessibility-lead = Alla ska kunna läsa och använda sidorna. Här står hur långt vi har kommit och vad du gör om något inte fungerar för dig.
accessibility-owner = { $owner } ansvarar för { $service } och vill göra sidorna tillgängliga enligt den lag som gäller för offentliga webbplatser.
accessibility-status = Så tillgängliga är sidorna
accessibility-full = Sidorna uppfyller kraven i EN 301 549 (WCAG 2.1 på nivå A och AA).
accessibility-partial = Sidorna uppfyller de flesta krav i EN 301 549 (WCAG 2.1 på nivå A och AA). Det som brister står nedan.
accessibility-none = Sidorna uppfyller inte kraven i EN 301 549 (WCAG 2.1 på nivå A och AA). Det som brister står nedan.
accessibility-unknown = Den som driver tjänsten har inte uppgett om sidorna uppfyller kraven i EN 301 549.
accessibility-target = Perron är byggt efter WCAG 2.2 på nivå AA. Sidorna fungerar utan skript, med bara tangentbord, vid 400 % zoom och på papper.
accessibility-faults = Det här vet vi inte fungerar
accessibility-known = Sidorna är provade med automatiska verktyg och tangentbord i en webbläsarmotor. De är inte provade med skärmläsare eller av personer med funktionsnedsättning. Färgerna kräver en webbläsare från 2024 eller senare.
accessibility-made = Så är redogörelsen gjord
accessibility-method-unknown = Det har inte uppgetts hur sidorna är bedömda.
accessibility-made-on = Redogörelsen är från { $date }.
accessibility-reviewed-on = Den gicks senast igenom { $date }.
accessibility-contact = Skriv eller ring om något inte fungerar
accessibility-contact-text = Berätta vilken sida det gäller och vad du ville göra. Du kan också be att få innehållet på ett annat sätt.
accessibility-complaint = Om svaret inte hjälper dig
accessibility-complaint-DK = I Danmark har Digitaliseringsstyrelsen tillsyn över offentliga webbplatsers tillgänglighet. Är du inte nöjd med svaret kan du skriva till dem.
accessibility-complaint-SE = Myndigheten för digital förvaltning (Digg) har tillsyn i Sverige. Är du inte nöjd med svaret kan du anmäla det till dem.
accessibility-complaint-other = Varje land har en myndighet med tillsyn över offentliga webbplatsers tillgänglighet. Fråga den som driver tjänsten vilken det är här.
privacy-lead = Vägledningen sparar ingenting om dig. Här står vad som ändå händer när du öppnar en sida.
privacy-answers = Era svar
privacy-answers-text = Svaren i test och råd finns bara i adressen på din egen skärm. De sparas inte hos oss. Delar du adressen delar du svaren.
privacy-cookies = Kakor
privacy-cookies-text = Vi sätter inga kakor förrän du själv väljer ljust eller mörkt utseende. Valet sparas i ett år och används bara för att visa sidan. Inget hämtas från andra, och ingen mäter dina besök.
privacy-log = Serverns logg
privacy-log-text = Programmet skriver datum, sida och svar i en logg, men inte vem som frågade. Sökord skrivs inte ner.
privacy-log-days =
    { $count ->
        [one] Loggen raderas efter 1 dag.
       *[other] Loggen raderas efter { $count } dagar.
    }
privacy-log-unknown = Det har inte uppgetts hur länge loggen sparas.
privacy-owner = Vem är ansvarig?
privacy-owner-text = { $owner } ansvarar för tjänsten.
privacy-officer = Dataskyddsombud
privacy-rights = Dina rättigheter
privacy-rights-text = Enligt dataskyddsförordningen kan du fråga vad som är registrerat om dig och få det rättat eller raderat. Här finns i regel inget att hitta.
privacy-authority-DK = Du kan klaga hos Datatilsynet i Danmark.
privacy-authority-SE = Du kan klaga hos Integritetsskyddsmyndigheten (IMY).
privacy-authority-other = Du kan klaga hos dataskyddsmyndigheten i ditt land.

# ---- preview for method owners ----
drafts-title = Utkast
drafts-lead = Metoderna så som de står i mappen nu. Det är inte vad besökarna ser.
drafts-pages = Se utkasten
drafts-none = Utkasten kan inte visas förrän felen nedan är rättade.
drafts-findings =
    { $count ->
        [0] Inga fel
        [one] 1 fel
       *[other] { $count } fel
    }
drafts-findings-name = Fel
drafts-place = Ställe
drafts-cause = Vad som är fel
drafts-mend = Så rättas det
drafts-read = Det här är inläst
drafts-translations = Översättningar
drafts-translations-none = Alla översättningar stämmer med originalet.
drafts-section = Avsnitt
drafts-state = Läge
drafts-older = Äldre än originalet
drafts-missing = Saknas
drafts-unrecorded = Inte noterat
drafts-more =
    { $count ->
        [one] och 1 text till
       *[other] och { $count } texter till
    }

# ---- what the operator adds ----
local-off = Linjen används inte här
local-note = Skrivet av dem som driver den här utgåvan av Perron.
local-note-by = Skrivet av { $organisation }.
local-rule = Lokal regel
local-case = Lokalt fall
