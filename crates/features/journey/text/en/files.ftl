# Files of a case: what people bring to what is done and proven.

case-files-title = Files
case-files-none = There are no files here yet.
case-files-removed = { $count ->
    [one] 1 removed file
   *[other] { $count } removed files
}
case-file-add-to = Add a file to “{ $title }”
case-file-mark = Who can see the file?
case-file-mark-open = Open: needs no protection
case-file-mark-internal = Internal: everybody who can see the work in the case
case-file-mark-restricted = Restricted to named roles
case-file-mark-trade-secret = Trade secret: lead, procurement, legal and whoever added it
case-file-roles = Which roles can see the file?
case-file-roles-hint = Only when you have chosen “Restricted to named roles”. The lead can always see it.
case-file-restore = Show it again

receipt-case-file-removed = { $first } is removed. You can show it again for a day.
receipt-case-file-restored = { $first } is shown again.

act-journey-add-file = Added a file
act-journey-forget-files = Deleted removed files for good
act-journey-refuse-file = Refused a file with a virus
act-journey-remove-file = Removed a file
act-journey-restore-file = Showed a file again

fact-case-file = Id of the file
fact-case-file-mark = The file is seen by
fact-case-file-mark-open = { case-file-mark-open }
fact-case-file-mark-internal = { case-file-mark-internal }
fact-case-file-mark-restricted = { case-file-mark-restricted }
fact-case-file-mark-trade-secret = { case-file-mark-trade-secret }
fact-case-files = Number of files
