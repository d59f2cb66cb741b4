# Att lägga till många på en gång från en lista.

list-rows = Listan
list-rows-hint = Klistra in den här med kolumnernas namn på första raden. Högst { $rows } rader och { $kilobytes } kB.
list-file = Eller välj en fil
list-file-hint = En CSV-fil, så som kalkylprogram sparar den. Den används i stället för listan ovanför.
list-submit = Kontrollera raderna
list-looked = Se igenom raderna innan du lägger till dem
list-counts =
    { $new ->
        [one] 1 rad är ny
       *[other] { $new } rader är nya
    }, { $there } utelämnas, { $wrong } ska rättas. Inget är sparat än.
list-unknown = De här kolumnerna är inte kända och utelämnas: { $columns }.
list-caption = Listans rader
list-column-row = Rad
list-column-fate = Vad som händer
list-new = Läggs till
list-there = Utelämnas
list-wrong = Ska rättas
list-twice = Samma som rad { $row }.
list-confirm =
    { $count ->
        [one] Lägg till 1 rad
       *[other] Lägg till { $count } rader
    }
list-nothing = Det finns inget nytt i listan, så det finns inget att lägga till.
list-mend = Ändra listan
list-columns = Listans kolumner
list-columns-lead = De kan stå i vilken ordning som helst, med danska, svenska eller engelska namn och med komma, semikolon eller tabb emellan. Formler läses som text.
list-required = Måste finnas.
list-empty = Ladda ner en tom lista med de här kolumnerna (CSV)

error-list-none = Klistra in listan eller välj en fil.
error-list-empty = Det finns ingen rad under kolumnernas namn. Skriv minst en.
error-list-large = Listan är för stor. Ta högst { $kilobytes } kB åt gången.
error-list-many = Listan har mer än { $count } rader. Ta dem i flera omgångar.
error-list-spreadsheet = Det här är filen från ett kalkylprogram. Spara den som CSV där och välj den filen.
error-list-missing = De här kolumnerna saknas på första raden: { $columns }. Skriv deras namn där.
error-list-twice = Kolumnen { $column } finns två gånger. Ta bort den ena.
error-list-rows =
    { $count ->
        [one] Rätta 1 rad. Tabellen säger hur.
       *[other] Rätta { $count } rader. Tabellen säger hur.
    }
error-list-cell-empty = Cellen är tom. Under formuläret står vad man kan skriva här.
error-list-cell-unknown = ”{ $value }” är inte känt här. Under formuläret står vad man kan skriva.
error-list-surplus = Raden har fler celler än det finns kolumner. Sätt citattecken runt texter med komma eller semikolon i.

organisations-list-title = Lägg till organisationer från en lista
organisations-list-lead = Du blir administratör för alla. Finns en organisation redan här med sitt nummer utelämnas den.
organisations-list-name = Namn
organisations-list-kind = Slag
organisations-list-country = Land
organisations-list-authority = Typ av myndighet
organisations-list-identifier = Nummer
organisations-list-scheme = Typ av nummer
organisations-list-scheme-hint = Skriv GLN för ett GLN-nummer. Lämna den tom för ett CVR-nummer eller organisationsnummer.
receipt-organisations-listed = Tillagda organisationer: { $first }.

invitations-list-title = Bjud in medlemmar från en lista
invitations-list-lead = Alla i listan som inte hör till { $organisation } än får ett mejl med en länk. Den gäller i { $days } dagar. Ingen får ett konto förrän de har svarat.
invitations-list-mail = E-post
invitations-list-name = Namn
invitations-list-name-hint = Bara för att du ska känna igen raderna. Det sparas inte; alla skriver själva sitt namn.
invitations-list-organisation = Organisation
invitations-list-organisation-hint = Kan utelämnas. Namn eller nummer, så att det är säkert att listan är till den.
error-invitations-list-organisation = Den här sidan bjuder in till { $organisation }. Ta bort raden eller använd den andra organisationens sida.
receipt-invitations-listed = Skickade inbjudningar: { $first }.

unsent-form-organisations-from-list = { organisations-list-title }
unsent-form-organisations-invitations-from-list = { invitations-list-title }
