# Words of what the guide offers besides the methods: search, glossary, data, paper, the service itself, drafts, what the operator adds.

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
search-shown = We show the best { $count }.
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
glossary-vocabulary-text = Words of law and practice as authorities and companies in Denmark and Sweden use them. Law belongs to a country: a word that looks the same can mean something else in the other one.
glossary-mark = Status
glossary-suggested = Suggestion
glossary-no-name = no word of its own

# ---- for machines ----
data-lead = Everything in the methods is available as data for use in other systems.
data-methods = The methods as JSON
data-methods-text = Each file holds the whole method in all its languages: routes, stations, rules with conditions, moves and words. The texts are Markdown. The licence is in the file.
data-schema = Schema of the files (JSON Schema)
data-json = The whole method as JSON
data-site = The whole site
data-sitemap = All pages in all languages (sitemap.xml)
data-llms = Contents and addresses for language models (llms.txt)

# ---- for paper ----
booklet-title = { $title }, booklet
booklet-print = This page is made for paper. Print it from your browser’s menu.
booklet-back = Back to the page on screen
booklet-contents = Contents
booklet-link = Print as a booklet
overview-title = { $method } on two pages
overview-print = Two pages for the wall or the meeting table. Print them in portrait on A4 from the browser’s menu.

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
accessibility-complaint-DK = In Denmark, the Agency for Digital Government (Digitaliseringsstyrelsen) supervises the accessibility of public websites. If the answer does not help, you can write to them.
accessibility-complaint-SE = In Sweden, the Agency for Digital Government (Digg) supervises accessibility. If the answer does not help, you can report it to them.
accessibility-complaint-other = Each country has an authority that supervises the accessibility of public websites. Ask the operator of the service which one it is here.
privacy-lead = The guide keeps nothing about you. Here is what still happens when you open a page.
privacy-answers = Your answers
privacy-answers-text = Your answers to the test and the advice are only in the web address on your own screen. We do not keep them. If you share the address, you share the answers.
privacy-cookies = Cookies
privacy-cookies-text = If you only read the guide, we set no cookies until you choose a light or dark appearance yourself. That choice is kept for a year and used only to show the page. When you sign in, a cookie remembers it until you sign out. If your session ends by itself, the cookie stays for three days and opens nothing, so that what you were typing is not lost. Another cookie is then the key to it for an hour. Nothing is fetched from others, and nobody measures your visits.
privacy-account = If you have an account
privacy-account-text = Then we keep your name, your mail address, the organisations you belong to and the devices you are signed in on. What you do is written to a journal, so that you can later show what happened. The page “Your data” in your account shows what is kept. There you can also download it or ask for it to be erased. If you are logged out before you send a form, we keep it locked for an hour, and only your browser can open it.
privacy-log = The server’s log
privacy-log-text = The server logs the date, the page and the response, but not who asked. Search words are not logged.
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
privacy-rights-text = Under the General Data Protection Regulation you can ask what is recorded about you and have it corrected or erased. If you have no account, there is as a rule nothing to find.
privacy-authority-DK = In Denmark you can complain to the Danish Data Protection Agency (Datatilsynet).
privacy-authority-SE = In Sweden you can complain to the Swedish Authority for Privacy Protection (IMY).
privacy-authority-other = You can complain to the data protection authority of your country.

# ---- preview for method owners ----
drafts-title = Drafts
drafts-lead = The methods as they stand in the folder now. This is not what visitors see.
drafts-pages = See the drafts
drafts-none = The drafts cannot be shown until the errors below are corrected.
drafts-findings =
    { $count ->
        [0] No errors
        [one] 1 error
       *[other] { $count } errors
    }
drafts-findings-name = Errors
drafts-place = Place
drafts-cause = What is wrong
drafts-mend = How to correct it
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

# ---- addresses that lead nowhere ----
not-found-page = We have no page called “{ $name }”.
not-found-below = We did not find “{ $name }” under “{ $place }”.
not-found-language = The address begins with “{ $name }”. Perron is not available in that language.
not-found-onward = Try one of these ways:

# ---- about ----
about-title = About the method: { $method }
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
about-source = “{ $title }”{ $publisher }{ $date }
attribution-title = Sources and licence
attribution-method = The method and its words
attribution-others = Work by others
attribution-others-text = The pages are set in IBM Plex Sans (SIL Open Font License) and build on the Designsystemet of the Norwegian Digitalisation Agency (MIT). The icons come from Material Symbols (Apache 2.0), as used by Denmark’s Det Fælles Designsystem.
language-da = Danish
language-sv = Swedish
language-en = English
onward-map = See the route map
