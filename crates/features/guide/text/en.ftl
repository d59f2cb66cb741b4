# Words of the guide. Words of a method stand in its pack; words of menus, forms and errors that every page has stand with perron-ui.

# ---- addresses: lower-case letters, digits and hyphens ----
path-theme = appearance
path-hub = main-station
path-routes = routes
path-rules = requirements
path-moves = moves
path-topics = conductor
path-cases = cases
path-test = test
path-advice = advice
path-about = about
path-attribution = sources
path-search = search
path-glossary = glossary
path-data = data
path-accessibility = accessibility
path-privacy = privacy
path-overview = overview
path-booklet = booklet
anchor-term = word-{ $term }

# ---- short titles: menu, breadcrumb ----
title-front = Route map
title-routes = Routes
title-rules = Formal requirements
title-rules-all = All formal requirements
title-moves = Moves
title-moves-all = All moves
title-topics = The conductor
title-cases = Cases
title-test = Find your route
about-card = Who is behind it, and what you can count on.
title-search = Search
title-glossary = Glossary
title-data = Data for machines
title-accessibility = Accessibility statement
title-privacy = Privacy
title-overview = Overview on two pages
title-booklet = Booklet to print
title-about = About { $method }
title-attribution = Sources and licence

# ---- footer ----
footer-text = Perron is an open tool for public-private innovation. The guidance is general. It does not replace advice from your own lawyers and buyers.
footer-about = About
footer-terms = Settings
footer-theme = Appearance: light or dark

# ---- routes ----
route-name = Route { $letter }, { $name }
route-letter = Route { $letter }
drive-route = Take route { $letter }
compare-name = The routes compared
routes-title =
    { $count ->
        [1] One route
        [2] Two routes, two ambitions
        [3] Three routes, three ambitions
        [4] Four routes, four ambitions
        [5] Five routes, five ambitions
       *[other] { $count } routes
    }
routes-see = See the routes
stations-count =
    { $count ->
        [one] 1 station
       *[other] { $count } stations
    }
route-about = About the route
route-choose = Choose it when
route-leave = Move on or get off when
route-reminder = Keep in mind
route-profile = The route in brief
route-stations = The stations
route-rules-own = This applies on the whole route.
route-rules-all =
    { $count ->
        [one] See all formal requirements on the route: 1 rule
       *[other] See all formal requirements on the route: { $count } rules
    }
route-change = Change route
route-change-to = From here many go on to:
route-begin = Begin at { $station }
route-moves = See all moves from the route
route-others = The other routes
profile-commitment = Commitment
profile-duration = Time
profile-funding = Money
profile-legal = Law
profile-influence = Influence
profile-partners = Parties

# ---- the map ----
map-title =
    { $count ->
        [one] Route map with 1 route
       *[other] Route map with { $count } routes
    }
map-description = Every route begins at the main station. Each station on the map is a link. Several routes meet at shared stations.
map-repeat = repeated as needed
map-change-to = Change to
map-here = You are here
map-current = this page
map-station = { $station }, station { $number } of { $total } on route { $letter } { $route }
map-list-one = Route { $letter }, { $route }: 1 station
map-list = Route { $letter }, { $route }: { $total } stations
map-badge = Route { $letter }
circle-name = { $station } { $circle }
circle-last = n
legend-shared = Shared station: you can change route here
legend-station = Station on one route
legend-end = Last station
legend-passing = Two stations that often run at the same time
legend-back = You are welcome to go back. New knowledge is not a setback.

# ---- front page ----
front-title = Route map for { $method }
front-routes-button = See the routes
front-no-login = Short questions. No login.
front-map = Route map
front-compare = Compare the routes
front-conductor = The conductor comes along all the way
front-others = Other route maps
front-others-text = Perron has several methods. Each has a route map of its own.

# ---- emergency stop ----
stop = Emergency stop
stop-heading = Are you stuck?
stop-text = No team can do everything. The emergency stop shows who you can call, in your own organisation and outside it.
stop-pull = Pull the emergency stop
stop-station = In doubt about what you may or must do here? Stop and ask first.
stop-find = Find someone to call
emergency-contacts = Call these people first
emergency-help = Where you can get help
emergency-competences = What are you missing?
emergency-competences-text = Go through the list. What you do not have, you must borrow or find.

# ---- the conductor ----
conductor = The conductor
conductor-short = Conductor
conductor-ask = Ask the conductor
conductor-knows = The conductor can tell you more about what happens here:
conductor-here = About this station
conductor-topics = Topics
conductor-all = All topics
conductor-stop = Can the conductor not help? Pull the emergency stop
topics-other = Other topics
topic-stations = Use it at the station

# ---- station ----
station-title = { $station }, route { $letter }
station-position = Station { $number } of { $total }
station-positions = Stations { $first } to { $last } of { $total }
station-shared = Shared station
station-shared-short = Shared station
station-shared-text = Changing route is easy here.
station-contents = At the station
station-onward = Ways on
part-leads = Leads
part-joins = Takes part
part-asked = Is asked
tips-do = Do
tips-avoid = Avoid
story-next = Read what happens at { $station }
previous = Previous
next = Next
strip-name = Route { $letter }, stations
words-station = Words at the station
words-page = Words on the page
side-station = Help at the station
side-name = More about the topic
page-contents = On this page

# ---- main station, stories, cases ----
stop-title = { $stop }, { $hub }
stops-other = Other stops at the main station
story-station = See the station { $station }
stories-choose = Choose a story
story-heading = The story on route { $letter }, { $name }
moves-between = Common moves between the routes
moves-from-route = From route { $letter }, { $name }
cases-title = Cases
cases-lead = Stories from real life, one or more from each route.
cases-heading = Read a case
cases-other = Other cases

# ---- rules ----
rules-heading = Formal requirements
rules-all = See all formal requirements
rules-levels = The tags show how strong a rule is: must, must not, should or may. The second tag shows what it rests on. “Law” also covers advice meant to keep you within the law.
rules-of-route = All formal requirements on route { $letter }
rule-today = How it stands today
rule-more = More about the rule
rule-binds = Applies to
rule-evidence = Evidence:
rule-ways-out = If it slips
rule-amounts = Amounts without VAT
rule-law = Law
rule-watch = Who keeps an eye on it
rule-watch-yes = Perron can keep an eye on it when it has these facts:
rule-watch-partly = Perron can keep an eye on part of it. People must judge the rest. The facts are:
rule-watch-no = Only people can judge it.
rule-basis = Source
rule-source = The method's source, { $pages }.
rule-as-of = As of { $date }.
rule-strength-on = On route { $letter }, { $name }: { $strength }.
law-of-DK = Danish law
law-of-SE = Swedish law
law-of-EU = EU law
nature-commitment = Commitment
nature-gate = Gate
nature-result = Result
mark-verified = Confirmed in the source
mark-secondary = Read in a secondary source
mark-unverified = Not confirmed
source-checked = Source: { $source }, seen { $date }.
source-pages =
    { $count ->
        [one] page { $pages }
       *[other] pages { $pages }
    }
source = The method's source,
amount-period = { $from } to { $to }
amount-since = from { $from }
amount-missing = { $currency }: not found

# ---- moves ----
moves-all = See all moves
move-from = From:
move-to = To:
move-carries = Bring along:
move-source = From the source,
move-partly = Partly inferred by Perron from the source,
move-inferred = Inferred by Perron from the source,
place-test = The test
place-topics = The conductor's topics
place-anywhere = Anywhere
place-elsewhere = { $method }: { $place }

# ---- about ----
about-title = About { $method }
about-purpose = What it is good for
about-definition = What it is
about-travel = How you travel
about-disclaimers = What you should know
about-facts = Facts
about-fact-source = Based on
about-fact-licence = Licence for the text
about-fact-version = Version
about-fact-as-of = Current as of
about-fact-languages = Languages
about-source = { $title }, { $publisher }{ $date }
attribution-title = Sources and licence
attribution-method = The method and its words
attribution-others = Work by others
attribution-others-text = The pages are set in IBM Plex Sans (SIL Open Font License) and build on the Designsystemet of the Norwegian Digitalisation Agency (MIT). The icons come from Material Symbols (Apache 2.0), as used by Denmark's Det Fælles Designsystem.
language-da = Danish
language-sv = Swedish
language-en = English
onward-map = See the route map

# ---- addresses that lead nowhere ----
not-found-page = We have no page called “{ $name }”.
not-found-below = We did not find “{ $name }” under “{ $place }”.
not-found-language = The address begins with “{ $name }”. Perron does not exist in that language.
not-found-onward = Try one of these ways:

# ---- test, advice, rules, moves ----

# The entry test
test-step = Step { $number } of { $total }
test-question = Question { $number }: { $question }
test-errors =
    { $count ->
        [one] 1 question still needs an answer
       *[other] { $count } questions still need an answer
    }
test-error-missing = Choose an answer
test-error-yes-no = Choose yes or no
test-error-unknown = We do not know the answer in the address. Choose one of these
test-submit = See what the answers say
test-cancel = Cancel
test-privacy = We do not keep your answers. They stand in the address only.
test-about = About the questions
test-unsure = Not sure?
test-unsure-text = Choose what comes closest. You can change every answer afterwards.
test-verdict = Answers to the test
test-yes-title = Yes all the way
test-yes-lead = It is worth going on. Answer a little more, and we will point to a route.
test-yes-lead-route = It is worth going on. Read about the route before you begin.
test-no-title =
    { $count ->
        [one] Look at one point first
       *[other] Look at { $count } points first
    }
test-no-lead = A no usually means that another way is better right now, or that something must be in place first.
test-instead = Do this instead
test-why = Why we ask
test-ways = Other ways on
test-way-topics = Ask the conductor
test-way-topics-text = Short answers to what many wonder about.
test-way-routes = See the routes
test-way-routes-text = Read what each route asks of you before you decide.
test-moves = See what you can bring along
test-anyway = Want to go on anyway?
test-anyway-text = You can. The test is advice, and no route is closed. Take the open points with you as the first things to settle.
test-go-on = Go on to choosing a route
test-answers = Your answers
test-edit = Change answers

# The advisor and its result
advice-submit = Show our advice
advice-read = Read about { $name }
advice-why-this = Why the answers point here
advice-others-topics = The other possibilities
advice-result = Result
advice-yours = Your result
advice-first = Begin at { $station }
advice-why = Why route { $letter }
advice-boundary = Watch the boundary
advice-others = The other routes
advice-changes = What can change the answer
advice-changes-none = No single answer can change the advice.
advice-change = If you { $change }, the answers point to
advice-change-route = route { $letter } { $name }
advice-tested = Answers to the test
advice-share = Save, send or print
advice-share-text = The answers stand in the address. Save the link or send it to others. They will see the same result.
advice-link = Link to the result
advice-print = Print the page from the browser's menu.

# May, must, must not
rules-title-route = Formal requirements on route { $letter }
rules-title-all = All formal requirements
rules-lead = What you must not, must, should and may do. Choose a rule to read more about it, including what you can do if it slips.
rules-group-must-not = Where the line is drawn
rules-group-must = What you must do
rules-group-should = What you should do
rules-group-may = What you may do
rules-count =
    { $count ->
        [one] 1 rule
       *[other] { $count } rules
    }
rules-shown =
    { $count ->
        [one] 1 rule in all
       *[other] { $count } rules in all
    }
rules-shown-filtered =
    { $count ->
        [one] Showing 1 rule that { $filters }
       *[other] Showing { $count } rules that { $filters }
    }
rules-by-strength = Sort by strength
rules-by-place = Sort by station
rules-none = No rule fits the choice
rules-none-text = Remove a filter:
rules-none-at-all = The method has no rules here.
rules-source = Source: { $title }. Current as of { $date }.
rules-advice = The guidance is general. If in doubt, ask your lawyer.
rules-print = Print as a checklist
rules-print-text = Print the page from the browser's menu. On paper each rule gets a box to tick. The filters apply to the print too.
rules-routes = Formal requirements on one route
rules-whole = Formal requirements on all routes
filter-all-strength = All strengths
filter-all-binds = Whoever it binds
filter-all-nature = Whatever it rests on
filter-strength = Strength
filter-binds = Whom it binds
filter-nature = What it rests on
filter-submit = Show selection
filter-show-all = Show all
filter-clause-strength = has the strength “{ $value }”
filter-clause-binds = binds “{ $value }”
filter-clause-nature = rests on “{ $value }”
filter-and = { $first } and { $last }
filter-remove =
    { $count ->
        [one] Remove “{ $filter }” and see 1 rule
       *[other] Remove “{ $filter }” and see { $count } rules
    }
page-name = Parts of the list
page-number = Page { $count }
page-of = Page { $number } of { $total }
page-all = Everything on one page
filter-unknown = A filter in the address does not fit
filter-unknown-text = This page does not know it, so it has been skipped.
place-everywhere = Everywhere
place-route = All of route { $letter }, { $name }
place-route-here = The whole route
place-station = { $station }, route { $letter }
place-topic = The conductor: { $topic }

# Where one can go, and what comes along
moves-title-route = Moves from route { $letter }
moves-title-all = All moves
moves-lead = From here you can go on, go back or change to another route. Each move says what you bring along.
moves-always = Always possible
moves-always-text = You can do this wherever you are.
moves-rules = What always comes along
moves-carries = What you can bring along
moves-off = Places off the map
moves-off-text = Here the route ends and another way takes over.
moves-none = There are no moves here yet
moves-none-text = The method names no ways on from here. You can always go back.
moves-routes = Moves from one route
moves-whole = Moves from all routes

# ---- search ----
search-lead = Search all methods: routes, stations, rules and words.
search-label = What are you looking for?
search-submit = Search
search-title = Search for “{ $query }”
search-found =
    { $count ->
        [0] Nothing found for “{ $query }”
        [one] 1 result for “{ $query }”
       *[other] { $count } results for “{ $query }”
    }
search-corrected = No page has the word “{ $typed }”. We show “{ $used }”.
search-widened = We have also looked for “{ $used }”, which means the same as “{ $typed }”.
search-best = Best results
search-kind-station = Stations
search-kind-route = Routes
search-kind-topic = Topics
search-kind-rule = Formal requirements
search-kind-word = Words
search-kind-move = Moves
search-kind-page = Other pages
search-one-station = Station
search-one-route = Route
search-one-topic = Topic
search-one-rule = Formal requirement
search-one-word = Word
search-one-move = Move
search-one-page = Page
search-nothing = Try another way
search-nothing-shorter = Use fewer or shorter words.
search-nothing-glossary = See what the words are called here
search-nothing-ask = Ask a person

# ---- glossary ----
glossary-lead = The words of all methods, explained in brief.
glossary-letters = First letters
glossary-vocabulary = More words in Danish, Swedish and English
glossary-vocabulary-text = Words of law and practice as authorities and companies in the two countries use them. Law belongs to a country: a word that looks the same can mean something else on the other side of the strait.
glossary-mark = Status
glossary-suggested = Suggestion

# ---- for machines ----
data-lead = Everything in the methods can be fetched as data and used in other systems.
data-methods = The methods as JSON
data-methods-text = Each file holds the whole method in all its languages: routes, stations, rules with conditions, moves and words. The texts are Markdown. The licence stands in the file.
data-schema = Schema of the files (JSON Schema)
data-json = The whole method as JSON
data-site = The whole site
data-sitemap = all pages in all languages
data-llms = contents and addresses for language models

# ---- for paper ----
booklet-title = { $title }, booklet
booklet-print = This page is made for paper. Print it from the browser's menu.
booklet-back = Back to the page on screen
booklet-contents = Contents
booklet-link = Print as a booklet
overview-title = { $method } on two pages
overview-print = Two pages for the wall or the meeting table. Print them in landscape or portrait from the browser's menu.

# ---- about the service ----
service-unfilled = The operator of this edition of { $service } has not said who they are.
contact-missing = The operator of the service has not said how to reach them.
accessibility-lead = Everyone should be able to read and use the pages. Here is how far we have come, and what you can do if something does not work for you.
accessibility-owner = { $owner } is responsible for { $service } and wants to make the pages accessible as the law on public websites requires.
accessibility-status = How accessible the pages are
accessibility-full = The pages meet the requirements of EN 301 549 (WCAG 2.1 at levels A and AA).
accessibility-partial = The pages meet most requirements of EN 301 549 (WCAG 2.1 at levels A and AA). What is lacking is listed below.
accessibility-none = The pages do not meet the requirements of EN 301 549 (WCAG 2.1 at levels A and AA). What is lacking is listed below.
accessibility-unknown = The operator of the service has not said whether the pages meet the requirements of EN 301 549.
accessibility-target = Perron is built to WCAG 2.2 at level AA. The pages work without script, with the keyboard alone, at 400% zoom and on paper.
accessibility-faults = What we know does not work
accessibility-known = The pages have been tried with automatic tools and a keyboard in one browser engine. They have not been tried with screen readers or by people with disabilities. The colours need a browser from 2024 or later.
accessibility-made = How this statement was made
accessibility-method-unknown = The operator has not said how the pages were assessed.
accessibility-made-on = The statement dates from { $date }.
accessibility-reviewed-on = It was last reviewed on { $date }.
accessibility-contact = Write or call if something does not work
accessibility-contact-text = Tell us which page it is and what you wanted to do. You can also ask for the content in another form.
accessibility-complaint = If the answer does not help you
accessibility-complaint-DK = In Denmark, Digitaliseringsstyrelsen supervises the accessibility of public websites. If the answer does not help, you can write to them.
accessibility-complaint-SE = In Sweden, Myndigheten för digital förvaltning (Digg) supervises accessibility. If the answer does not help, you can report it to them.
accessibility-complaint-other = Each country has an authority that supervises the accessibility of public websites. Ask the operator of the service which one it is here.
privacy-lead = The guide keeps nothing about you. Here is what still happens when you open a page.
privacy-answers = Your answers
privacy-answers-text = The answers to the test and the advice stand only in the address on your own screen. We do not keep them. If you share the address, you share the answers.
privacy-cookies = Cookies
privacy-cookies-text = We set no cookies until you choose a light or dark appearance yourself. That choice is kept for a year and used only to show the page. Nothing is fetched from others, and nobody measures your visits.
privacy-log = The server's log
privacy-log-text = The program writes date, page and response in a log, but not who asked. Search words are not written down.
privacy-log-days =
    { $count ->
        [one] The log is deleted after 1 day.
       *[other] The log is deleted after { $count } days.
    }
privacy-log-unknown = The operator has not said how long the log is kept.
privacy-owner = Who is responsible?
privacy-owner-text = { $owner } is responsible for the service.
privacy-officer = Data protection officer
privacy-rights = Your rights
privacy-rights-text = Under the General Data Protection Regulation you can ask what is recorded about you and have it corrected or erased. As a rule there is nothing to find here.
privacy-authority-DK = In Denmark you can complain to Datatilsynet.
privacy-authority-SE = In Sweden you can complain to Integritetsskyddsmyndigheten (IMY).
privacy-authority-other = You can complain to the data protection authority of your country.

# ---- preview for method owners ----
drafts-title = Drafts
drafts-lead = The methods as they stand in the folder now. This is not what visitors see.
drafts-pages = See the drafts
drafts-none = The drafts cannot be shown until the errors below are mended.
drafts-findings =
    { $count ->
        [0] No errors
        [one] 1 error
       *[other] { $count } errors
    }
drafts-findings-name = Errors
drafts-place = Place
drafts-cause = What is wrong
drafts-mend = How to mend it
drafts-read = This has been read
drafts-translations = Translations
drafts-translations-none = All translations match the original.
drafts-section = Section
drafts-state = State
drafts-older = Older than the original
drafts-missing = Missing
drafts-unrecorded = Not recorded
drafts-more =
    { $count ->
        [one] and 1 more text
       *[other] and { $count } more texts
    }

# ---- what the operator adds ----
local-off = The route is not used here
local-note = Written by the operators of this edition of Perron.
local-note-by = Written by { $organisation }.
local-rule = Local rule
local-case = Local case
