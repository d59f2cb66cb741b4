# Files of an organisation, its logo, and the marks that say who can see what.

files-title = Files
files-lead = What you use again and again: templates, standard terms, powers of attorney.
files-empty = There are no files here yet
files-empty-text = Put what you use again and again here: templates, standard terms, powers of attorney.
files-search = Search by title or file name
files-all-marks = All
files-shown = { $count ->
    [0] Nothing fits.
    [one] Showing the one that fits.
   *[other] Showing the { $count } that fit.
}
files-quota = { $used } of { $quota } used.

size-bytes = { $size } bytes
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

file-add = Add a file
file-add-submit = Add the file
file-change = Change details
file-change-title = Change details of the file
file-replace = Add a new version
file-replace-title = Add a new version
file-replace-submit = Add the version
file-remove = Remove
file-download = Download
file-file = File
file-file-hint = At most { $size }: PDF, Word, Excel, PowerPoint, OpenDocument, pictures, text, tables, calendars or zip.
file-title = Title
file-title-hint = Leave it empty to use the name of the file.
file-note = Note
file-said = { $size }, added by { $who } on { $date }
file-unscanned = Not checked for viruses
file-earlier = { $count ->
    [one] One earlier version
   *[other] { $count } earlier versions
}
file-remove-numbers = Remove the national identity numbers
file-remove-numbers-hint = In the file that is saved, “{ identity-number-mark }” takes the place of each number. Your own file is not changed.
file-remove-question = Do you want to remove “{ $title }”?
file-remove-text = { $count ->
    [0] The file is removed for good. This cannot be undone.
    [one] The file and its earlier version are removed for good. This cannot be undone.
   *[other] The file and its { $count } earlier versions are removed for good. This cannot be undone.
}
file-remove-earlier-question = Do you want to remove an earlier version of “{ $title }”?
file-remove-earlier-text = { $name } is removed for good. The other versions stay. This cannot be undone.
file-remove-submit = Remove for good

error-file-none = Choose a file
error-file-empty = The file is empty. Choose another
error-file-large = The file is too large. Choose one of at most { $size }
error-file-type = Files of this kind cannot be added. Choose one of the kinds above, or save it as PDF
error-file-disagrees = The name does not fit what is in the file. Save it again in the right format and choose it then
error-file-infected = The virus scanner found something in the file, so it is not saved. The administrators are told. Check your computer and choose another file
error-file-scanner = Files cannot be checked for viruses just now, so nothing is saved. Try again in a while
error-file-full = There is no room for this file: you have { $size } in all. Remove files that you no longer need
error-file-numbers = { $count ->
    [one] The file holds what looks like a national identity number, on line { $lines }. Nothing is saved. Tick the box below and choose the file again, or choose another file
   *[other] The file holds { $count } numbers that look like national identity numbers, on { $many ->
        [one] line
       *[other] lines
    } { $lines }. Nothing is saved. Tick the box below and choose the file again, or choose another file
}
error-file-number-name = The name of the file holds what looks like a national identity number. Nothing is saved. Tick the box below and choose the file again, or give it another name first
error-file-title = Write a title
error-file-note = Write a note of at most { $count } characters

receipt-file-added = { $first } is added.
receipt-file-changed = { $first } is saved.
receipt-file-replaced = The new version of { $first } is added.
receipt-file-removed = { $first } is removed.

logo-add = Add a logo
logo-replace = Replace the logo
logo-remove = Remove the logo
logo-title = The logo of the organisation
logo-lead = It stands on the organisation’s page, for everybody who can see that page.
logo-file = Picture
logo-file-hint = PNG, JPEG or WebP, at most { $size }.
logo-submit = Use this logo
logo-remove-question = Do you want to remove the logo?
logo-remove-text = The picture is deleted. You can add it again if you still have it.
error-logo-type = Choose a picture in PNG, JPEG or WebP. Drawings in SVG cannot be used
receipt-logo-set = The logo is saved.
receipt-logo-removed = The logo is removed.

confidentiality = Confidentiality
confidentiality-open = Open
confidentiality-open-hint = For everybody who can see the page, also others who take part and support
confidentiality-internal = Internal
confidentiality-internal-hint = For everybody who belongs to the organisation
confidentiality-restricted = Restricted
confidentiality-restricted-hint = For administrators and the roles you choose below
confidentiality-trade-secret = Trade secret
confidentiality-trade-secret-hint = For administrators and whoever added it
confidentiality-with-roles = { $mark }: { $roles }
confidentiality-roles = Who else can see it?
confidentiality-roles-hint = Only for “Restricted”. Administrators can always see it.
error-confidentiality = Choose who can see it
error-confidentiality-roles = You could not see it yourself. Choose your own role too, or choose “Trade secret”
