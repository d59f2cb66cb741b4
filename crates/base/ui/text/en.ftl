# Words of the shell and of the components. Words of a feature stand with the feature.

site-name = Perron
site-home = { site-name }, to the front page
title = { $title } – { site-name }
title-error = Error: { $title }

skip-to-content = Skip to content
menu = Menu
menu-main = Main menu
menu-main-small = Main menu, small screen
languages = Languages
language-name = English
breadcrumb = Breadcrumb
shortcuts = Shortcuts
drawer-close = Close { $name }

# How strong a rule is, and what it rests on.
strength-must = Must
strength-must-not = Must not
strength-should = Should
strength-may = May
nature-law = Law
nature-contract = Contract
nature-management = Management
nature-method = Method
nature-principle = Principle
nature-commitment = Commitment
nature-gate = Gate to the next phase
nature-organisation = The organisation’s own
nature-result = Result

# Forms and errors in them.
answer-yes = Yes
answer-no = No
form-errors =
    { $count ->
        [one] One thing needs mending
       *[other] { $count } things need mending
    }
field-optional = (can be left out)
field-choose = Choose

# A national identity number in what somebody wrote.
identity-number-found = This looks like a national identity number ({ $kind }). Choose below what happens to it
identity-number-danish = Danish CPR-nummer
identity-number-swedish = Swedish personnummer
identity-number-norwegian = Norwegian fødselsnummer
identity-number-legend = Is it a person’s number?
identity-number-remove = Yes, remove it
identity-number-remove-hint = “{ identity-number-mark }” takes its place when you save.
identity-number-keep = No, it is another number: keep it
identity-number-mark = [national identity number removed]

# Who is logged in.
menu-account = Your account
menu-sign-in = Log in
menu-sign-out = Log out

# Lists, tasks and what is shown only once.
pagination = Pages
pagination-shown = Showing { $first } to { $last } of { $total }
pagination-page = Page
pagination-previous = Previous
pagination-next = Next
summary-change = Change
summary-see = See
task-mark-done = done
task-mark-late = Was due { $date }
secret-codes-once = The codes are shown only this once. Keep them in a safe place before you go on.
secret-link-once = The link is shown only this once. Copy it before you go on.

# The look of the page.
theme-heading = Appearance
theme-lead = Choose whether the pages should be light or dark. Your choice applies only in this browser.
theme-legend = How should the pages look?
theme-auto = Same as my device
theme-light = Light
theme-dark = Dark
theme-save = Save appearance
theme-cookie = If you choose light or dark, we keep your choice in a cookie for a year. If you choose “Same as my device”, we delete it again. We set other cookies only when you sign in.

# Error pages.
error-not-found-heading = Page not found
error-not-found-text = Either the page does not exist, or you may not see it. The address may be misspelt, or the page may have moved.
error-way-start = Go to the front page
error-bad-request-heading = We cannot read the address
error-bad-request-text = There are characters in the address or the answers that we cannot read. Go back and try again.
error-forbidden-heading = That did not work
error-forbidden-text = The form was not sent from one of our pages. Open the page again and have another go.
error-too-long-heading = The address is too long
error-too-long-text = We cannot read an address that long. Try starting again from the front page.
error-too-large-heading = What you sent is too large
error-too-large-text = Make the text or the file smaller and try again.
error-too-many-requests-heading = That was too fast
error-too-many-requests-text = We have had too many requests from your network in a short time. Wait a minute and try again.
error-not-permitted-heading = You do not have access to that
error-not-permitted-text = Your access does not cover this. Ask whoever gave it to you.
error-timeout-heading = It took too long
error-timeout-text = We could not finish in time. Try again in a moment.
error-method-not-allowed-heading = The page cannot be used that way
error-method-not-allowed-text = Open the page from a link instead, or send the form again.
error-internal-heading = Something went wrong at our end
error-internal-text = It is our fault, not yours. We have made a note of it. Try again in a moment.
error-reference = If you write to us about the error, please quote the number { $reference }.

# Dates, times and money.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date = { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
time = { $hour }:{ $minute }
money-DKK = { $amount } Danish kroner
money-SEK = { $amount } Swedish kronor
money-EUR = { $amount } euros

# The page is a demo.
demo-sign = Demo.
demo-sign-text = All cases, people and places are made up. No email is sent, and everybody can see what you write.
demo-choose = Choose who to be
demo-change = You are { $name }. Be somebody else
demo-cases = See the cases of the demo
