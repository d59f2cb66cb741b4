# Words of what the guide offers besides the methods: search, glossary, data, paper, the service itself, drafts, what the operator adds.

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
search-shown = Vi visar de { $count } bästa.
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
glossary-vocabulary-text = Ord ur lag och praxis, så som myndigheter och företag i Danmark och Sverige använder dem. Juridik hör till ett land: ett snarlikt ord kan betyda något annat på andra sidan sundet.
glossary-mark = Status
glossary-suggested = Förslag
glossary-no-name = inget eget ord

# ---- for machines ----
data-lead = Allt i metoderna kan hämtas som data och användas i andra system.
data-methods = Metoderna som JSON
data-methods-text = Varje fil rymmer hela metoden på alla dess språk: linjer, stationer, regler med villkor, byten och ord. Texterna är Markdown. Licensen står i filen.
data-schema = Schema för filerna (JSON Schema)
data-json = Hela metoden som JSON
data-site = Hela webbplatsen
data-sitemap = Alla sidor på alla språk (sitemap.xml)
data-llms = Innehåll och adresser för språkmodeller (llms.txt)

# ---- for paper ----
booklet-title = { $title }, häfte
booklet-print = Sidan är gjord för papper. Skriv ut den från webbläsarens meny.
booklet-back = Tillbaka till sidan på skärmen
booklet-contents = Innehåll
booklet-link = Skriv ut som häfte
overview-title = { $method } på två sidor
overview-print = Två sidor för väggen eller mötesbordet. Skriv ut dem stående på A4 från webbläsarens meny.

# ---- about the service ----
service-unfilled = Det framgår inte vem som driver den här utgåvan av { $service }.
contact-missing = Den som driver tjänsten har inte lämnat några kontaktuppgifter.
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
accessibility-made-on = Redogörelsen är från den { $date }.
accessibility-reviewed-on = Den gicks senast igenom den { $date }.
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
privacy-cookies-text = Läser du bara vägledningen sätter vi inga kakor förrän du själv väljer ljust eller mörkt utseende. Valet sparas i ett år och används bara för att visa sidan. Loggar du in minns en kaka det tills du loggar ut. Om inloggningen tar slut av sig själv ligger den kvar i tre dygn utan att öppna något, så att det du höll på att skriva inte går förlorat. En annan kaka är då nyckeln till det i en timme. Inget hämtas från andra, och ingen mäter dina besök.
privacy-account = Om du har ett konto
privacy-account-text = Då sparar vi ditt namn, din e-postadress, vilka organisationer du hör till och vilka enheter du är inloggad på. Det du gör skrivs in i en journal så att ni senare kan visa vad som hände. På sidan ”Dina uppgifter” under ditt konto ser du vad som är sparat. Där kan du också hämta uppgifterna eller begära att de raderas. Loggas du ut innan du skickar ett formulär sparar vi det låst i en timme, och bara din webbläsare kan öppna det.
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
privacy-rights-text = Enligt dataskyddsförordningen kan du fråga vad som är registrerat om dig och få det rättat eller raderat. Har du inget konto finns det i regel inget att hitta.
privacy-authority-DK = Du kan klaga hos tillsynsmyndigheten, i Danmark Datatilsynet.
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
local-case = Lokalt exempel

# ---- addresses that lead nowhere ----
not-found-page = Vi har ingen sida som heter ”{ $name }”.
not-found-below = Vi hittade inte ”{ $name }” under ”{ $place }”.
not-found-language = Adressen börjar med ”{ $name }”. Det är inte ett språk som Perron finns på.
not-found-onward = Prova en av de här vägarna:

# ---- about ----
about-title = Om metoden: { $method }
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
about-source = ”{ $title }”{ $publisher }{ $date }
attribution-title = Källor och licens
attribution-method = Metoden och orden
attribution-others = Andras arbete
attribution-others-text = Sidorna är satta med typsnittet IBM Plex Sans (SIL Open Font License) och bygger på Designsystemet från norska Digitaliseringsdirektoratet (MIT). Ikonerna kommer från Material Symbols (Apache 2.0), så som det danska Det Fælles Designsystem använder dem.
language-da = danska
language-sv = svenska
language-en = engelska
onward-map = Se linjekartan
