# Adding many things at once from a list.

list-rows = The list
list-rows-hint = Paste it here, with the names of the columns in the first row. At most { $rows } rows and { $kilobytes } kB.
list-file = Or choose a file
list-file-hint = A CSV file, as spreadsheets save it. It takes the place of the list above.
list-submit = Check the rows
list-looked = Look at the rows before you add them
list-counts =
    { $new ->
        [one] 1 row is new
       *[other] { $new } rows are new
    }, { $there } left out, { $wrong } to mend. Nothing has been saved yet.
list-unknown = These columns are not known and are left out: { $columns }.
list-caption = The rows of the list
list-column-row = Row
list-column-fate = What happens
list-new = Will be added
list-there = Left out
list-wrong = To mend
list-twice = The same as row { $row }.
list-confirm =
    { $count ->
        [one] Add 1 row
       *[other] Add { $count } rows
    }
list-nothing = There is nothing new in the list, so there is nothing to add.
list-mend = Change the list
list-columns = The columns of the list
list-columns-lead = They can stand in any order, with Danish, Swedish or English names, and with comma, semicolon or tab between them. Formulas are taken as text.
list-required = Must be there.
list-empty = Download an empty list with these columns (CSV)

error-list-none = Paste the list, or choose a file.
error-list-empty = There is no row below the names of the columns. Write at least one.
error-list-large = The list is too large. Take at most { $kilobytes } kB at a time.
error-list-many = The list has more than { $count } rows. Take them in several turns.
error-list-spreadsheet = This is the file of a spreadsheet. Save it there as CSV, and choose that file.
error-list-missing = These columns are missing in the first row: { $columns }. Write their names there.
error-list-twice = The column { $column } is there twice. Remove one of them.
error-list-rows =
    { $count ->
        [one] Mend 1 row. The table says what to do.
       *[other] Mend { $count } rows. The table says what to do.
    }
error-list-cell-empty = The cell is empty. Below the form stands what can be written there.
error-list-cell-unknown = “{ $value }” is not known here. Below the form stands what can be written there.
error-list-surplus = The row has more cells than there are columns. Put quotation marks around texts with commas or semicolons in them.

organisations-list-title = Add organisations from a list
organisations-list-lead = You become the administrator of all of them. One that is here already, by its number, is left out.
organisations-list-name = Name
organisations-list-kind = Kind
organisations-list-country = Country
organisations-list-authority = Type of authority
organisations-list-identifier = Number
organisations-list-scheme = Type of number
organisations-list-scheme-hint = Write GLN for a GLN number. Leave it empty for a CVR number or an organisation number.
receipt-organisations-listed = Organisations added: { $first }.

invitations-list-title = Invite members from a list
invitations-list-lead = Everybody in the list who does not belong to { $organisation } yet gets an email with a link. It works for { $days } days. Nobody gets an account before they answer.
invitations-list-mail = Email
invitations-list-name = Name
invitations-list-name-hint = Only for you to know the rows by. It is not kept; everybody writes their own name.
invitations-list-organisation = Organisation
invitations-list-organisation-hint = May be left out. Its name or number, to be sure that the list is for it.
error-invitations-list-organisation = This page invites to { $organisation }. Remove the row, or use the page of the other organisation.
receipt-invitations-listed = Invitations sent: { $first }.

unsent-form-organisations-from-list = { organisations-list-title }
unsent-form-organisations-invitations-from-list = { invitations-list-title }
