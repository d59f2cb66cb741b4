# Words of what the guide offers besides the methods: search, glossary, data, paper, the service itself, drafts, what the operator adds.

# ---- search ----
search-lead = Søg i alle metoder: ruter, stationer, regler og ord.
search-label = Hvad leder I efter?
search-submit = Søg
search-title = Søgning efter ”{ $query }”
search-found =
    { $count ->
        [0] Ingen resultater for ”{ $query }”
        [one] 1 resultat for ”{ $query }”
       *[other] { $count } resultater for ”{ $query }”
    }
search-corrected = Ingen sider har ordet ”{ $typed }”. Vi viser ”{ $used }”.
search-widened = Vi har også ledt efter ”{ $used }”, som betyder det samme som ”{ $typed }”.
search-shown = Vi viser de { $count } bedste.
search-best = Bedste resultat
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
glossary-no-name = intet eget ord

# ---- for machines ----
data-lead = Alt i metoderne kan hentes som data og bruges i andre systemer.
data-methods = Metoderne som JSON
data-methods-text = Hver fil rummer hele metoden på alle dens sprog: ruter, stationer, regler med betingelser, skift og ord. Teksterne er Markdown. Licensen står i filen.
data-schema = Skema for filerne (JSON Schema)
data-json = Hele metoden som JSON
data-site = Hele webstedet
data-sitemap = Alle sider på alle sprog (sitemap.xml)
data-llms = Indhold og adresser til sprogmodeller (llms.txt)

# ---- for paper ----
booklet-title = { $title }, hæfte
booklet-print = Siden er lavet til papir. Print den fra browserens menu.
booklet-back = Tilbage til siden på skærm
booklet-contents = Indhold
booklet-link = Print som hæfte
overview-title = { $method } på to sider
overview-print = To sider til væggen eller mødebordet. Print dem stående på A4 fra browserens menu.

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
privacy-cookies-text = Læser du kun vejledningen, sætter vi ingen cookies, før du selv vælger lyst eller mørkt udseende. Det valg gemmes i et år og bruges kun til at vise siden. Logger du ind, husker en cookie det, indtil du logger ud. Slutter dit login af sig selv, ligger den der tre døgn endnu uden at åbne noget, så det, du var ved at skrive, ikke går tabt. En anden cookie er så nøglen til det i en time. Intet hentes fra andre, og ingen måler dine besøg.
privacy-account = Hvis du har en konto
privacy-account-text = Så gemmer vi dit navn, din mailadresse, de organisationer du er med i, og hvilke enheder du er logget ind på. Det, du gør, skrives i en journal, så I senere kan vise, hvad der skete. På siden ”Dine data” under din konto ser du, hvad der er gemt. Der kan du også hente det eller bede om at få det slettet. Bliver du logget ud, før du sender en formular, gemmer vi den låst i en time, og kun din browser kan åbne den.
privacy-log = Serverens log
privacy-log-text = I loggen står dato og side, og om siden kunne vises, men ikke hvem der spurgte. Søgeord bliver ikke skrevet ned.
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
privacy-rights-text = Efter databeskyttelsesforordningen kan du spørge, hvad der er registreret om dig, og få det rettet eller slettet. Har du ingen konto, er der som udgangspunkt ikke noget at finde.
privacy-authority-DK = Du kan klage til tilsynsmyndigheden, som er Datatilsynet.
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

# ---- addresses that lead nowhere ----
not-found-page = Vi har ingen side, der hedder ”{ $name }”.
not-found-below = Vi fandt ikke ”{ $name }” under ”{ $place }”.
not-found-language = Adressen begynder med ”{ $name }”. Det er ikke et sprog, Perron findes på.
not-found-onward = Prøv en af disse veje:

# ---- about ----
about-title = Om metoden: { $method }
about-purpose = Hvad den kan
about-definition = Hvad det er
about-travel = Sådan kører I
about-disclaimers = Det skal I vide
about-facts = Fakta
about-fact-source = Bygger på
about-fact-licence = Licens for teksten
about-fact-version = Version
about-fact-as-of = Ajourført til og med
about-fact-languages = Sprog
about-source = ”{ $title }”{ $publisher }{ $date }
attribution-title = Kilder og licens
attribution-method = Metoden og ordene
attribution-others = Arbejde fra andre
attribution-others-text = Siderne er sat med skriften IBM Plex Sans (SIL Open Font License) og bygger på Designsystemet fra Digitaliseringsdirektoratet i Norge (MIT). Ikonerne kommer fra Material Symbols (Apache 2.0), som Det Fælles Designsystem bruger dem.
language-da = dansk
language-sv = svensk
language-en = engelsk
onward-map = Se ruteplanen
