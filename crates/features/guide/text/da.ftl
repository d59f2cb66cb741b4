# Words of the guide. Words of a method stand in its pack; words of menus, forms and errors that every page has stand with perron-ui.

# ---- addresses: lower-case letters, digits and hyphens ----
path-theme = udseende
path-hub = hovedstation
path-routes = ruter
path-rules = formalia
path-moves = skift
path-topics = konduktoer
path-cases = cases
path-test = test
path-advice = raad
path-about = om
path-attribution = kilder
path-search = soeg
path-glossary = ordliste
path-data = data
path-accessibility = tilgaengelighedserklaering
path-privacy = privatliv
path-overview = overblik
path-booklet = haefte
anchor-term = ord-{ $term }

# ---- short titles: menu, breadcrumb ----
title-front = Ruteplan
title-routes = Ruter
title-rules = Formalia
title-rules-all = Al formalia
title-moves = Skift
title-moves-all = Alle skift
title-topics = Konduktøren
title-cases = Cases
title-test = Find jeres rute
about-card = Hvem der står bag, og hvad I kan regne med.
title-search = Søg
title-glossary = Ordliste
title-data = Data til maskiner
title-accessibility = Tilgængelighedserklæring
title-privacy = Privatliv
title-overview = Overblik på to sider
title-booklet = Hæfte til print
title-about = Om { $method }
title-attribution = Kilder og licens

# ---- footer ----
footer-text = Perron er et åbent værktøj til offentlig-privat innovation. Vejledningen er generel. Den erstatter ikke råd fra jeres egne jurister og indkøbere.
footer-about = Om
footer-terms = Indstillinger
footer-theme = Udseende: lyst eller mørkt

# ---- routes ----
route-name = Rute { $letter }, { $name }
route-letter = Rute { $letter }
drive-route = Kør ad rute { $letter }
compare-name = Sammenligning af ruterne
routes-title =
    { $count ->
        [1] Én rute
        [2] To ruter, to ambitioner
        [3] Tre ruter, tre ambitioner
        [4] Fire ruter, fire ambitioner
        [5] Fem ruter, fem ambitioner
       *[other] { $count } ruter
    }
routes-see = Se ruterne
stations-count =
    { $count ->
        [one] 1 station
       *[other] { $count } stationer
    }
route-about = Om ruten
route-choose = Vælg ruten, når
route-leave = Kør videre eller stå af, når
route-reminder = Husk på ruten
route-profile = Ruten kort
route-stations = Stationerne
route-rules-own = Det her gælder på hele ruten.
route-rules-all =
    { $count ->
        [one] Se al formalia på ruten: 1 regel
       *[other] Se al formalia på ruten: { $count } regler
    }
route-change = Skift rute
route-change-to = Mange kører herfra videre til:
route-begin = Begynd ved { $station }
route-moves = Se alle skift fra ruten
route-others = De andre ruter
profile-commitment = Forpligtelse
profile-duration = Varighed
profile-funding = Penge
profile-legal = Jura
profile-influence = Indflydelse
profile-partners = Parter

# ---- the map ----
map-title =
    { $count ->
        [one] Ruteplan med 1 rute
       *[other] Ruteplan med { $count } ruter
    }
map-description = Alle ruter begynder på hovedstationen. Hver station på kortet er et link. På fælles stationer mødes flere ruter.
map-repeat = gentages efter behov
map-change-to = Skift til
map-here = I er her
map-current = denne side
map-station = { $station }, station { $number } af { $total } på rute { $letter } { $route }
map-list-one = Rute { $letter }, { $route }: 1 station
map-list = Rute { $letter }, { $route }: { $total } stationer
map-badge = Rute { $letter }
circle-name = { $station } { $circle }
circle-last = n
legend-shared = Fælles station: her kan I skifte rute
legend-station = Station på én rute
legend-end = Endestation
legend-passing = To stationer, der tit er i gang samtidig
legend-back = I må gerne køre tilbage. Ny viden er ikke et tilbageskridt.

# ---- front page ----
front-title = Ruteplan for { $method }
front-routes-button = Se ruterne
front-no-login = Korte spørgsmål. Intet login.
front-map = Ruteplan
front-compare = Sammenlign ruterne
front-conductor = Konduktøren går med hele vejen
front-others = Andre ruteplaner
front-others-text = Perron har flere metoder. Hver har sin egen ruteplan.

# ---- emergency stop ----
stop = Nødstop
stop-heading = Sidder I fast?
stop-text = Intet team kan alt. Nødstoppet viser, hvem I kan ringe til – i egen organisation og udenfor.
stop-pull = Træk i nødstoppet
stop-station = I tvivl om, hvad I må eller skal her? Stop, og spørg først.
stop-find = Find en at ringe til
emergency-contacts = Ring til dem her først
emergency-help = Her kan I få hjælp
emergency-competences = Hvad mangler I?
emergency-competences-text = Gå listen igennem. Det, I ikke har, skal I låne eller finde.

# ---- the conductor ----
conductor = Konduktøren
conductor-short = Konduktør
conductor-ask = Spørg konduktøren
conductor-knows = Konduktøren kan fortælle mere om det, der sker her:
conductor-here = Om denne station
conductor-topics = Emner
conductor-all = Alle emner
conductor-stop = Kan konduktøren ikke hjælpe? Træk i nødstoppet
topics-other = Andre emner
topic-stations = Brug det på stationen

# ---- station ----
station-title = { $station }, rute { $letter }
station-position = Station { $number } af { $total }
station-positions = Station { $first } til { $last } af { $total }
station-shared = Fælles station
station-shared-short = Fælles station
station-shared-text = Her er det let at skifte rute.
station-contents = På stationen
station-onward = Veje videre
part-leads = Kører
part-joins = Med
part-asked = Spørges
tips-do = Gør
tips-avoid = Lad være
story-next = Læs, hvad der sker ved { $station }
previous = Forrige
next = Næste
strip-name = Rute { $letter }, stationer
words-station = Ord på stationen
words-page = Ord på siden
side-station = Hjælp på stationen
side-name = Mere om emnet
page-contents = På siden

# ---- main station, stories, cases ----
stop-title = { $stop }, { $hub }
stops-other = Andre stop på hovedstationen
story-station = Se stationen { $station }
stories-choose = Vælg en historie
story-heading = Historien på rute { $letter }, { $name }
moves-between = Typiske skift mellem ruterne
moves-from-route = Fra rute { $letter }, { $name }
cases-title = Cases
cases-lead = Historier fra virkeligheden, én eller flere fra hver rute.
cases-heading = Læs en case
cases-other = Andre cases

# ---- rules ----
rules-heading = Formalia
rules-all = Se al formalia
rules-levels = Mærkerne siger, hvor stærk en regel er: skal, må ikke, bør eller må gerne. Det andet mærke siger, hvad den bygger på. ”Lov” dækker også råd, der skal holde jer inden for loven.
rules-of-route = Al formalia på rute { $letter }
rule-today = Sådan er det i dag
rule-more = Mere om reglen
rule-binds = Gælder for
rule-evidence = Bevis:
rule-ways-out = Hvis det glipper
rule-amounts = Beløb uden moms
rule-law = Lov
rule-watch = Hvem holder øje
rule-watch-yes = Perron kan holde øje, når disse oplysninger er der:
rule-watch-partly = Perron kan holde øje med noget af det. Resten må mennesker vurdere. Oplysningerne er:
rule-watch-no = Det kan kun mennesker vurdere.
rule-basis = Kilde
rule-source = Metodens kilde, { $pages }.
rule-as-of = Stand: { $date }.
rule-strength-on = På rute { $letter }, { $name }: { $strength }.
law-of-DK = Dansk ret
law-of-SE = Svensk ret
law-of-EU = EU-ret
nature-commitment = Tilsagn
nature-gate = Port
nature-result = Resultat
mark-verified = Bekræftet i kilden
mark-secondary = Læst i en sekundær kilde
mark-unverified = Ikke bekræftet
source-checked = Kilde: { $source }, set { $date }.
source-pages =
    { $count ->
        [one] side { $pages }
       *[other] side { $pages }
    }
source = Metodens kilde,
amount-period = { $from } til { $to }
amount-since = fra { $from }
amount-missing = { $currency }: ikke fundet

# ---- moves ----
moves-all = Se alle skift
move-from = Fra:
move-to = Til:
move-carries = Tag med:
move-source = Fra forlægget,
move-partly = Delvist udledt af Perron fra forlægget,
move-inferred = Udledt af Perron fra forlægget,
place-test = Testen
place-topics = Konduktørens emner
place-anywhere = Alle steder
place-elsewhere = { $method }: { $place }

# ---- about ----
about-title = Om { $method }
about-purpose = Hvad den kan
about-definition = Hvad det er
about-travel = Sådan kører I
about-disclaimers = Det skal I vide
about-facts = Fakta
about-fact-source = Bygger på
about-fact-licence = Licens for teksten
about-fact-version = Version
about-fact-as-of = Ajour til og med
about-fact-languages = Sprog
about-source = { $title }, { $publisher }{ $date }
attribution-title = Kilder og licens
attribution-method = Metoden og ordene
attribution-others = Arbejde fra andre
attribution-others-text = Siderne er sat med skriften IBM Plex Sans (SIL Open Font License) og bygger på Designsystemet fra Digitaliseringsdirektoratet i Norge (MIT). Ikonerne kommer fra Material Symbols (Apache 2.0), som Det Fælles Designsystem bruger dem.
language-da = dansk
language-sv = svensk
language-en = engelsk
onward-map = Se ruteplanen

# ---- addresses that lead nowhere ----
not-found-page = Vi har ingen side, der hedder ”{ $name }”.
not-found-below = Vi fandt ikke ”{ $name }” under ”{ $place }”.
not-found-language = Adressen begynder med ”{ $name }”. Det er ikke et sprog, Perron findes på.
not-found-onward = Prøv en af disse veje:

# ---- test, advice, rules, moves ----

# The entry test
test-step = Trin { $number } af { $total }
test-question = Spørgsmål { $number }: { $question }
test-errors =
    { $count ->
        [one] Vi mangler svar på 1 spørgsmål
       *[other] Vi mangler svar på { $count } spørgsmål
    }
test-error-missing = Vælg et svar
test-error-yes-no = Vælg ja eller nej
test-error-unknown = Svaret i adressen kendes ikke. Vælg et af disse
test-submit = Se, hvad svarene siger
test-cancel = Afbryd
test-privacy = Vi gemmer ikke jeres svar. De står kun i adressen.
test-about = Om spørgsmålene
test-unsure = Ikke sikker?
test-unsure-text = Svar det, der ligger tættest på. I kan rette alle svar bagefter.
test-verdict = Svar på testen
test-yes-title = Ja hele vejen
test-yes-lead = Det er værd at gå videre. Svar på lidt mere, så peger vi på en rute.
test-yes-lead-route = Det er værd at gå videre. Læs om ruten, før I begynder.
test-no-title =
    { $count ->
        [one] Se på ét punkt først
       *[other] Se på { $count } punkter først
    }
test-no-lead = Et nej betyder som regel, at en anden vej er bedre lige nu, eller at noget skal på plads først.
test-instead = Gør det her i stedet
test-why = Derfor spørger vi
test-ways = Andre veje videre
test-way-topics = Spørg konduktøren
test-way-topics-text = Korte svar på det, mange er i tvivl om.
test-way-routes = Se ruterne
test-way-routes-text = Læs, hvad hver rute kræver, før I bestemmer jer.
test-moves = Se, hvad I kan tage med
test-anyway = Vil I videre alligevel?
test-anyway-text = Det kan I godt. Testen er et råd, og ingen rute er lukket. Tag de åbne punkter med som det første, I får styr på.
test-go-on = Gå videre til valg af rute
test-answers = Jeres svar
test-edit = Ret svar

# The advisor and its result
advice-submit = Vis vores råd
advice-read = Læs om { $name }
advice-why-this = Derfor peger svarene her
advice-others-topics = De andre muligheder
advice-result = Resultat
advice-yours = Jeres resultat
advice-first = Begynd ved { $station }
advice-why = Derfor rute { $letter }
advice-boundary = Hold øje med grænsen
advice-others = De andre ruter
advice-changes = Det kan ændre svaret
advice-changes-none = Intet enkelt svar kan ændre rådet.
advice-change = Hvis I { $change }, peger svarene på
advice-change-route = rute { $letter } { $name }
advice-tested = Svar på testen
advice-share = Gem, send eller print
advice-share-text = Svarene står i adressen. Gem linket, eller send det til andre. Så ser de det samme resultat.
advice-link = Link til resultatet
advice-print = Print siden fra browserens menu.

# May, must, must not
rules-title-route = Formalia på rute { $letter }
rules-title-all = Al formalia
rules-lead = Det må I ikke, det skal I, det bør I, og det må I gerne. Vælg en regel for at læse mere om den, også hvad I kan gøre, hvis det glipper.
rules-group-must-not = Her går grænsen
rules-group-must = Det skal I
rules-group-should = Det bør I
rules-group-may = Det må I gerne
rules-count =
    { $count ->
        [one] 1 regel
       *[other] { $count } regler
    }
rules-shown =
    { $count ->
        [one] 1 regel i alt
       *[other] { $count } regler i alt
    }
rules-shown-filtered =
    { $count ->
        [one] Viser 1 regel, der { $filters }
       *[other] Viser { $count } regler, der { $filters }
    }
rules-by-strength = Ordn efter styrke
rules-by-place = Ordn efter station
rules-none = Ingen regler passer til valget
rules-none-text = Fjern et filter:
rules-none-at-all = Metoden har ingen regler her.
rules-source = Kilde: { $title }. Ajour til og med { $date }.
rules-advice = Vejledningen er generel. Er I i tvivl, så spørg jeres jurist.
rules-print = Print som tjekliste
rules-print-text = Print siden fra browserens menu. På papiret får hver regel et felt, I kan krydse af. Filtrene gælder også for printet.
rules-routes = Formalia på én rute
rules-whole = Formalia på alle ruter
filter-all-strength = Alle styrker
filter-all-binds = Uanset hvem
filter-all-nature = Uanset hvad
filter-strength = Styrke
filter-binds = Hvem den binder
filter-nature = Hvad den bygger på
filter-submit = Vis valgte
filter-show-all = Vis alle
filter-clause-strength = har styrken ”{ $value }”
filter-clause-binds = binder ”{ $value }”
filter-clause-nature = bygger på ”{ $value }”
filter-and = { $first } og { $last }
filter-remove =
    { $count ->
        [one] Fjern ”{ $filter }”, og se 1 regel
       *[other] Fjern ”{ $filter }”, og se { $count } regler
    }
page-name = Dele af listen
page-number = Side { $count }
page-of = Side { $number } af { $total }
page-all = Alt på én side
filter-unknown = Et filter i adressen passer ikke
filter-unknown-text = Vi kender det ikke på denne side, så det er sprunget over.
place-everywhere = Overalt
place-route = Hele rute { $letter }, { $name }
place-route-here = Hele ruten
place-station = { $station }, rute { $letter }
place-topic = Konduktøren: { $topic }

# Where one can go, and what comes along
moves-title-route = Skift fra rute { $letter }
moves-title-all = Alle skift
moves-lead = Herfra kan I køre videre, tilbage eller over på en anden rute. Ved hvert skift står, hvad I tager med.
moves-always = Altid muligt
moves-always-text = Det kan I gøre, uanset hvor I er.
moves-rules = Det følger altid med
moves-carries = Det kan I tage med
moves-off = Steder uden for kortet
moves-off-text = Her hører ruten op, og en anden vej tager over.
moves-none = Her er ingen skift endnu
moves-none-text = Metoden nævner ingen veje videre herfra. I kan altid køre tilbage.
moves-routes = Skift fra én rute
moves-whole = Skift fra alle ruter

# ---- search ----
search-lead = Søg i alle metoder: ruter, stationer, regler og ord.
search-label = Hvad leder I efter?
search-submit = Søg
search-title = Søgning efter ”{ $query }”
search-found =
    { $count ->
        [0] Intet fund for ”{ $query }”
        [one] 1 fund for ”{ $query }”
       *[other] { $count } fund for ”{ $query }”
    }
search-corrected = Ingen sider har ordet ”{ $typed }”. Vi viser ”{ $used }”.
search-widened = Vi har også ledt efter ”{ $used }”, som betyder det samme som ”{ $typed }”.
search-best = Bedste fund
search-kind-station = Stationer
search-kind-route = Ruter
search-kind-topic = Emner
search-kind-rule = Formalia
search-kind-word = Ord
search-kind-move = Skift
search-kind-page = Andre sider
search-one-station = Station
search-one-route = Rute
search-one-topic = Emne
search-one-rule = Formalia
search-one-word = Ord
search-one-move = Skift
search-one-page = Side
search-nothing = Prøv en anden vej
search-nothing-shorter = Brug færre eller kortere ord.
search-nothing-glossary = Se, hvad ordene hedder her
search-nothing-ask = Spørg et menneske

# ---- glossary ----
glossary-lead = Ordene fra alle metoder, forklaret kort.
glossary-letters = Begyndelsesbogstaver
glossary-vocabulary = Flere ord på dansk, svensk og engelsk
glossary-vocabulary-text = Ord fra lov og praksis, som myndigheder og virksomheder i de to lande bruger dem. Jura hører til et land: Et ord, der ligner, kan betyde noget andet på den anden side af sundet.
glossary-mark = Status
glossary-suggested = Forslag

# ---- for machines ----
data-lead = Alt i metoderne kan hentes som data og bruges i andre systemer.
data-methods = Metoderne som JSON
data-methods-text = Hver fil rummer hele metoden på alle dens sprog: ruter, stationer, regler med betingelser, skift og ord. Teksterne er Markdown. Licensen står i filen.
data-schema = Skema for filerne (JSON Schema)
data-json = Hele metoden som JSON
data-site = Hele webstedet
data-sitemap = alle sider på alle sprog
data-llms = indhold og adresser til sprogmodeller

# ---- for paper ----
booklet-title = { $title }, hæfte
booklet-print = Siden er lavet til papir. Print den fra browserens menu.
booklet-back = Tilbage til siden på skærm
booklet-contents = Indhold
booklet-link = Print som hæfte
overview-title = { $method } på to sider
overview-print = To sider til væggen eller mødebordet. Print dem liggende eller stående fra browserens menu.

# ---- about the service ----
service-unfilled = Den, der driver denne udgave af { $service }, har ikke oplyst, hvem de er.
contact-missing = Den, der driver tjenesten, har ikke oplyst, hvordan man får fat i dem.
accessibility-lead = Alle skal kunne læse og bruge siderne. Her står, hvor langt vi er, og hvad du gør, hvis noget ikke virker for dig.
accessibility-owner = { $owner } har ansvaret for { $service } og vil gøre siderne tilgængelige efter den lov, der gælder for offentlige websteder.
accessibility-status = Så tilgængelige er siderne
accessibility-full = Siderne overholder kravene i EN 301 549 (WCAG 2.1 på niveau A og AA).
accessibility-partial = Siderne overholder de fleste krav i EN 301 549 (WCAG 2.1 på niveau A og AA). Det, der mangler, står nedenfor.
accessibility-none = Siderne overholder ikke kravene i EN 301 549 (WCAG 2.1 på niveau A og AA). Det, der mangler, står nedenfor.
accessibility-unknown = Den, der driver tjenesten, har ikke oplyst, om siderne overholder kravene i EN 301 549.
accessibility-target = Perron er bygget efter WCAG 2.2 på niveau AA. Siderne virker uden script, med tastatur alene, ved 400 % zoom og på papir.
accessibility-faults = Det ved vi ikke virker
accessibility-known = Siderne er prøvet med automatiske værktøjer og tastatur i én browsermotor. De er ikke prøvet med skærmlæsere eller af mennesker med handicap. Farverne kræver en browser fra 2024 eller senere.
accessibility-made = Sådan er erklæringen lavet
accessibility-method-unknown = Det er ikke oplyst, hvordan siderne er vurderet.
accessibility-made-on = Erklæringen er fra { $date }.
accessibility-reviewed-on = Den er sidst gennemgået { $date }.
accessibility-contact = Skriv eller ring, hvis noget ikke virker
accessibility-contact-text = Fortæl, hvilken side det gælder, og hvad du ville. Du kan også bede om indholdet på en anden måde.
accessibility-complaint = Hvis svaret ikke hjælper dig
accessibility-complaint-DK = Digitaliseringsstyrelsen fører tilsyn med offentlige websteders tilgængelighed. Kan du ikke bruge svaret, kan du skrive til dem.
accessibility-complaint-SE = Myndigheten för digital förvaltning (Digg) fører tilsyn i Sverige. Kan du ikke bruge svaret, kan du anmelde det til dem.
accessibility-complaint-other = Hvert land har en myndighed, der fører tilsyn med offentlige websteders tilgængelighed. Spørg den, der driver tjenesten, hvilken det er her.
privacy-lead = Vejledningen gemmer intet om dig. Her står, hvad der alligevel sker, når du åbner en side.
privacy-answers = Jeres svar
privacy-answers-text = Svarene i test og råd står kun i adressen på din egen skærm. De bliver ikke gemt hos os. Deler du adressen, deler du svarene.
privacy-cookies = Cookies
privacy-cookies-text = Vi sætter ingen cookies, før du selv vælger lyst eller mørkt udseende. Det valg gemmes i et år og bruges kun til at vise siden. Intet hentes fra andre, og ingen måler dine besøg.
privacy-log = Serverens log
privacy-log-text = Programmet skriver dato, side og svar i en log, men ikke hvem der spurgte. Søgeord bliver ikke skrevet ned.
privacy-log-days =
    { $count ->
        [one] Loggen slettes efter 1 dag.
       *[other] Loggen slettes efter { $count } dage.
    }
privacy-log-unknown = Det er ikke oplyst, hvor længe loggen gemmes.
privacy-owner = Hvem har ansvaret?
privacy-owner-text = { $owner } har ansvaret for tjenesten.
privacy-officer = Databeskyttelsesrådgiver
privacy-rights = Dine rettigheder
privacy-rights-text = Efter databeskyttelsesforordningen kan du spørge, hvad der er registreret om dig, og få det rettet eller slettet. Her er der som udgangspunkt ikke noget at finde.
privacy-authority-DK = Du kan klage til Datatilsynet.
privacy-authority-SE = Du kan klage til Integritetsskyddsmyndigheten (IMY) i Sverige.
privacy-authority-other = Du kan klage til tilsynsmyndigheden for databeskyttelse i dit land.

# ---- preview for method owners ----
drafts-title = Kladder
drafts-lead = Metoderne, som de står i mappen nu. Det er ikke det, besøgende ser.
drafts-pages = Se kladderne
drafts-none = Kladderne kan ikke vises, før fejlene nedenfor er rettet.
drafts-findings =
    { $count ->
        [0] Ingen fejl
        [one] 1 fejl
       *[other] { $count } fejl
    }
drafts-findings-name = Fejl
drafts-place = Sted
drafts-cause = Hvad der er galt
drafts-mend = Sådan rettes det
drafts-read = Det er læst
drafts-translations = Oversættelser
drafts-translations-none = Alle oversættelser passer til originalen.
drafts-section = Afsnit
drafts-state = Tilstand
drafts-older = Ældre end originalen
drafts-missing = Mangler
drafts-unrecorded = Ikke noteret
drafts-more =
    { $count ->
        [one] og 1 tekst mere
       *[other] og { $count } tekster mere
    }

# ---- what the operator adds ----
local-off = Ruten bruges ikke her
local-note = Skrevet af dem, der driver denne udgave af Perron.
local-note-by = Skrevet af { $organisation }.
local-rule = Lokal regel
local-case = Lokal case
