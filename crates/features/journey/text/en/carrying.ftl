# A case that is carried from one installation to another.
export-title = Take the whole case along
export-lead = You get one file with everything in the case: rounds, facts, evidence, activities, decisions, people, comments, the methods, the journal and the files that were added. Any computer can open it. Another Perron can take it in, and the case goes on there.
export-files-come = { $count ->
    [one] One file comes along, { $size }.
   *[other] { $count } files come along, { $size } in all.
}
export-files-stay = { $count ->
    [one] One file stays here: it was not checked for viruses, or is not there any more. The list in what you get names it; get it by itself from the page it stands on.
   *[other] { $count } files stay here: they were not checked for viruses, or are not there any more. The list in what you get names them; get them one by one from the pages they stand on.
}
export-names = Names of people
export-names-with = With names
export-names-with-hint = Choose this when the case is to go on elsewhere, or is kept in an archive.
export-names-without = Without names
export-names-without-hint = People are left out wherever the program knows them, and so are the texts that stand in the journal. What people wrote in the case itself stays as it is.
export-submit = Get the file
error-export-names = Choose whether the names of people come along
act-journey-export = Took the whole case along as a file
fact-export-names = Names
fact-export-names-with = with names
fact-export-names-without = without names
fact-export-files = Files that came along
fact-export-left-out = Files that stayed
left-out-not-seen = You cannot see it
left-out-not-scanned = Not checked for viruses
left-out-missing = Its content is not there any more

import-title = Take in a case from a file
import-lead = Somebody who leads a case elsewhere has given you its file. The case goes on here with everything that is in it, and you lead it. Whoever took part there is named, but has no access here.
import-file = The file of the case
import-file-hint = A ZIP file from “Take the whole case along”, at most { $megabytes } MB with its files. Each file in it is checked as if you added it here.
import-submit = Take in the case
error-import-none = Choose the file of the case
error-import-no-case = This is not the file of a case. Choose the ZIP file from “Take the whole case along”, as it was given to you.
error-import-later = This file was made by a later version of Perron. Ask whoever runs this Perron to bring it up to date.
error-import-large = The file is too large. At most { $megabytes } MB can be taken in.
error-import-unfit = The file cannot be taken in: something in “{ $part }” does not fit. { $what } Ask for the file once more.
error-import-chain = The journal in the file does not fit together at line { $line }, so somebody or something has changed it. Ask for the file once more.
error-import-full = There is no room for the files of the case. An organisation can keep { $size } in all. Remove files, or ask whoever runs this Perron for more room.
error-import-changed = The file “{ $name }” in the case is not the one that was taken along: somebody or something has changed it. Ask for the case once more.
error-import-file = The file “{ $name }” in the case cannot be taken in. { $why }. Nothing was taken in.
error-import-here = This case is here already
error-import-person = The file speaks in the name of somebody who has an account here. It cannot be taken in.
receipt-journey-imported = “{ $first }” has been taken in. You lead it now.
act-journey-import = Took in a case from a file
fact-imported-from = Came from
fact-imported-entries = Entries of the journal from there
fact-imported-files = Files from there
journey-imported-from = Came from
journey-imported-value = { $owner }, taken in on { $date }. The journal up to entry { $entries } was kept there.

case-file-exported = As of
case-file-lead = This page is for reading, and so is the journal beside it. For programs, the case stands in case.json with its schema beside it, and in the folder journal the journal with the hashes that prove it.
case-file-contents = Contents
case-file-begun = Began
case-file-counted = { $what } ({ $count })
case-file-part = { $what }: { $text }
case-file-route = Route
case-file-says = What it says
case-file-way = Routes and rounds
case-file-routes = Routes the case has taken
case-file-rounds = Rounds at stations
case-file-requirements = Formal requirements of the route the case is on
case-file-along = Came along
case-file-evidence-all = All evidence, also for routes before
case-file-exemptions = What is not relevant, and why
case-file-facts = Facts as they stand
case-file-facts-before = What was said before, or on another route
case-file-organisations = Organisations that take part
case-file-part-as = Takes part as
case-file-participants = People who take part
case-file-role = Role
case-file-team = Who stands for the actors
case-file-not-needed = Actors that are not needed
case-file-files-here = Files that are in here
case-file-journal-count = { $count ->
    [one] (one entry)
   *[other] ({ $count } entries)
}
case-file-journal-lead = Everything that was done in the case, the oldest first, month by month.
case-file-journal-without = Names of people, and what people wrote beside an entry, are left out.
case-file-month = { $month } { $year }
case-file-what = What
case-file-round = Round
case-file-from = From
case-file-until = Until
case-file-note = Note
case-file-state = State
case-file-evidence = Evidence
case-file-value = Value
case-file-source = Source
case-file-who = Who
case-file-files = Files
case-file-size = Size
case-file-seen-by = Can be seen by
case-file-brought = Added
case-file-left-out = Files that are not in here
case-file-why = Why
case-file-unnamed = A file that you cannot see
