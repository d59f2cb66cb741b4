# Words of the guide. Words of a method stand in its pack; words of menus, forms and errors that every page has stand with perron-ui.

# ---- addresses: lower-case letters, digits and hyphens ----
path-theme = appearance
path-hub = hub
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
title-about = About the method
title-attribution = Sources and licence

# ---- footer ----
footer-text = Perron is an open tool for public-private innovation. The guidance is general. It does not replace advice from your own lawyers and procurement staff.
footer-about = About
footer-terms = Settings
footer-theme = Appearance: light or dark
footer-sign-in = Log in

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
routes-see =
    { $count ->
        [one] See the route
       *[other] See the routes
    }
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
map-description =
    { $count ->
        [one] The route begins here: { $hub }. Each station on the map is a link.
       *[other] Every route begins at the same place: { $hub }. Each station on the map is a link. Several routes meet at shared stations.
    }
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
front-title = Route map: { $method }
front-routes-button =
    { $count ->
        [one] See the route
       *[other] See the routes
    }
front-no-login = Short questions. No login.
front-map = Route map
front-compare = Compare the routes
front-conductor = The conductor is with you all the way
front-others = Other route maps
front-others-text = There are several methods here. Each has a route map of its own.

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
stops-other = Other stops
story-station = See the station { $station }
stories-choose = Choose a story
story-heading = The story on route { $letter }, { $name }
moves-between = Common moves between the routes
moves-from-route = From route { $letter }, { $name }
cases-title = Cases
cases-lead = Stories from real life, one or more from each route.
cases-heading = Read a case
cases-told = See cases that teams have told themselves
cases-other = Other cases

# ---- rules ----
rules-heading = Formal requirements
rules-all = See all formal requirements
rules-levels = The tags show how strong a rule is: must, must not, should or may. The second tag shows what it rests on. “Law” also covers advice meant to keep you within the law.
rules-of-route = All formal requirements on route { $letter }
rule-today = The position today
rule-more = More about the rule
rule-binds = Applies to
rule-evidence = Evidence:
rule-ways-out = If it goes wrong
rule-amounts = Amounts excluding VAT
rule-law = Law
rule-watch = Who keeps an eye on it
rule-watch-yes = Can be checked from these facts:
rule-watch-partly = Part of it can be checked. People must judge the rest. The facts are:
rule-watch-no = Only people can judge it.
rule-basis = Source
rule-source = The method’s source, { $pages }.
rule-as-of = As of { $date }.
rule-strength-on = On route { $letter }, { $name }: { $strength }.
law-of-DK = Danish law
law-of-SE = Swedish law
law-of-EU = EU law
mark-verified = Confirmed in the source
mark-secondary = Read in a secondary source
mark-unverified = Not confirmed
source-checked = Source: { $source }, accessed { $date }.
quoted = “{ $text }”
source-pages =
    { $count ->
        [one] page { $pages }
       *[other] pages { $pages }
    }
source = The method’s source,
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
test-error-unknown = We do not recognise the answer in the web address. Choose one of these
test-submit = See what the answers say
test-cancel = Cancel
test-privacy = We do not keep your answers. They are only in the web address.
test-about = About the questions
test-unsure = Not sure?
test-unsure-text = Choose what comes closest. You can change every answer afterwards.
test-verdict = Answers to the test
test-yes-title = Yes to everything
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
test-way-topics-text = Short answers to common questions.
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
advice-read = Read more: { $name }
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
advice-change-route = route { $letter }, { $name }
advice-tested = Answers to the test
advice-share = Save, send or print
advice-share-text = Your answers are in the web address. Save the link or send it to others. They will see the same result.
case-begin = Begin a case of your own
advice-link = Link to the result
advice-print = Print the page from your browser’s menu.

# May, must, must not
rules-title-route = Formal requirements on route { $letter }
rules-title-all = All formal requirements
rules-lead = What you must not, must, should and may do. Choose a rule to read more about it, including what you can do if it goes wrong.
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
rules-source = Source: “{ $title }”. Current as of { $date }.
rules-advice = The guidance is general. If in doubt, ask your lawyer.
rules-print = Print as a checklist
rules-print-text = Print the page from your browser’s menu. On paper each rule gets a box to tick. The filters apply to the print too.
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
