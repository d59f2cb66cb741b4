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
title-rules-all = Alle formalia
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
title-about = Om metoden
title-attribution = Kilder og licens

# ---- footer ----
footer-text = Perron er et åbent værktøj til offentlig-privat innovation. Vejledningen er generel. Den erstatter ikke råd fra jeres egne jurister og indkøbere.
footer-about = Om
footer-terms = Indstillinger
footer-theme = Udseende: lyst eller mørkt
footer-sign-in = Log ind

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
routes-see =
    { $count ->
        [one] Se ruten
       *[other] Se ruterne
    }
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
        [one] Se alle formalia på ruten: 1 regel
       *[other] Se alle formalia på ruten: { $count } regler
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
map-description =
    { $count ->
        [one] Ruten begynder her: { $hub }. Hver station på kortet er et link.
       *[other] Alle ruter begynder samme sted: { $hub }. Hver station på kortet er et link. På fælles stationer mødes flere ruter.
    }
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
front-title = Ruteplan: { $method }
front-routes-button =
    { $count ->
        [one] Se ruten
       *[other] Se ruterne
    }
front-no-login = Korte spørgsmål. Intet login.
front-map = Ruteplan
front-compare = Sammenlign ruterne
front-conductor = Konduktøren går med hele vejen
front-others = Andre ruteplaner
front-others-text = Her er flere metoder. Hver har sin egen ruteplan.

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
stops-other = Andre stop
story-station = Se stationen { $station }
stories-choose = Vælg en historie
story-heading = Historien på rute { $letter }, { $name }
moves-between = Typiske skift mellem ruterne
moves-from-route = Fra rute { $letter }, { $name }
cases-title = Cases
cases-lead = Historier fra virkeligheden, én eller flere fra hver rute.
cases-heading = Læs en case
cases-told = Se cases, som team selv har skrevet
cases-other = Andre cases

# ---- rules ----
rules-heading = Formalia
rules-all = Se alle formalia
rules-levels = Mærkerne siger, hvor stærk en regel er: skal, må ikke, bør eller må gerne. Det andet mærke siger, hvad den bygger på. ”Lov” dækker også råd, der skal holde jer inden for loven.
rules-of-route = Alle formalia på rute { $letter }
rule-today = Sådan er det i dag
rule-more = Mere om reglen
rule-binds = Gælder for
rule-evidence = Bevis:
rule-ways-out = Hvis det glipper
rule-amounts = Beløb uden moms
rule-law = Lov
rule-watch = Hvem holder øje
rule-watch-yes = Kan kontrolleres med disse oplysninger:
rule-watch-partly = Noget af det kan kontrolleres. Resten må mennesker vurdere. Oplysningerne er:
rule-watch-no = Det kan kun mennesker vurdere.
rule-basis = Kilde
rule-source = Metodens kilde, { $pages }.
rule-as-of = Status pr. { $date }.
rule-strength-on = På rute { $letter }, { $name }: { $strength }.
law-of-DK = Dansk ret
law-of-SE = Svensk ret
law-of-EU = EU-ret
mark-verified = Bekræftet i kilden
mark-secondary = Læst i en sekundær kilde
mark-unverified = Ikke bekræftet
source-checked = Kilde: { $source }, set { $date }.
quoted = ”{ $text }”
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
advice-read = Læs mere: { $name }
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
advice-change-route = rute { $letter }, { $name }
advice-tested = Svar på testen
advice-share = Gem, send eller print
advice-share-text = Svarene står i adressen. Gem linket, eller send det til andre. Så ser de det samme resultat.
case-begin = Begynd jeres egen sag
advice-link = Link til resultatet
advice-print = Print siden fra browserens menu.

# May, must, must not
rules-title-route = Formalia på rute { $letter }
rules-title-all = Alle formalia
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
rules-source = Kilde: ”{ $title }”. Ajourført til og med { $date }.
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
