# At tilføje mange på én gang fra en liste.

list-rows = Listen
list-rows-hint = Indsæt den her med kolonnernes navne i første række. Højst { $rows } rækker og { $kilobytes } kB.
list-file = Eller vælg en fil
list-file-hint = En CSV-fil, som regneark gemmer den. Den bruges i stedet for listen ovenfor.
list-submit = Tjek rækkerne
list-looked = Se rækkerne igennem, før du tilføjer dem
list-counts =
    { $new ->
        [one] 1 række er ny
       *[other] { $new } rækker er nye
    }, { $there } bliver udeladt, { $wrong } skal rettes. Intet er gemt endnu.
list-unknown = Disse kolonner er ikke kendt og bliver udeladt: { $columns }.
list-caption = Listens rækker
list-column-row = Række
list-column-fate = Hvad der sker
list-new = Bliver tilføjet
list-there = Bliver udeladt
list-wrong = Skal rettes
list-twice = Den samme som række { $row }.
list-confirm =
    { $count ->
        [one] Tilføj 1 række
       *[other] Tilføj { $count } rækker
    }
list-nothing = Der er intet nyt i listen, så der er intet at tilføje.
list-mend = Ret listen
list-columns = Listens kolonner
list-columns-lead = De kan stå i hvilken som helst rækkefølge, med danske, svenske eller engelske navne og med komma, semikolon eller tabulator imellem. Formler bliver læst som tekst.
list-required = Skal være der.
list-empty = Hent en tom liste med disse kolonner (CSV)

error-list-none = Indsæt listen, eller vælg en fil.
error-list-empty = Der er ingen række under kolonnernes navne. Skriv mindst én.
error-list-large = Listen er for stor. Tag højst { $kilobytes } kB ad gangen.
error-list-many = Listen har mere end { $count } rækker. Tag dem ad flere omgange.
error-list-spreadsheet = Det er filen fra et regneark. Gem den som CSV dér, og vælg den fil.
error-list-missing = Disse kolonner mangler i første række: { $columns }. Skriv deres navne dér.
error-list-twice = Kolonnen { $column } er der to gange. Fjern den ene.
error-list-rows =
    { $count ->
        [one] Ret 1 række. Tabellen siger hvordan.
       *[other] Ret { $count } rækker. Tabellen siger hvordan.
    }
error-list-cell-empty = Cellen er tom. Under formularen står, hvad man kan skrive her.
error-list-cell-unknown = ”{ $value }” er ikke kendt her. Under formularen står, hvad man kan skrive.
error-list-surplus = Rækken har flere celler, end der er kolonner. Sæt anførselstegn om tekster med komma eller semikolon i.

organisations-list-title = Tilføj organisationer fra en liste
organisations-list-lead = Du bliver administrator for dem alle. Er en organisation her allerede med sit nummer, bliver den udeladt.
organisations-list-name = Navn
organisations-list-kind = Slags
organisations-list-country = Land
organisations-list-authority = Type myndighed
organisations-list-identifier = Nummer
organisations-list-scheme = Type nummer
organisations-list-scheme-hint = Skriv GLN for et GLN-nummer. Lad den stå tom for et CVR-nummer eller organisationsnummer.
receipt-organisations-listed = Organisationer tilføjet: { $first }.

invitations-list-title = Inviter medlemmer fra en liste
invitations-list-lead = Alle på listen, der ikke hører til { $organisation } endnu, får en mail med et link. Det gælder i { $days } dage. Ingen får en konto, før de har svaret.
invitations-list-mail = Mail
invitations-list-name = Navn
invitations-list-name-hint = Kun så du kan kende rækkerne. Det bliver ikke gemt; alle skriver selv deres navn.
invitations-list-organisation = Organisation
invitations-list-organisation-hint = Kan udelades. Navn eller nummer, så det er sikkert, at listen er til den.
error-invitations-list-organisation = Denne side inviterer til { $organisation }. Fjern rækken, eller brug den anden organisations side.
receipt-invitations-listed = Invitationer sendt: { $first }.

unsent-form-organisations-from-list = { organisations-list-title }
unsent-form-organisations-invitations-from-list = { invitations-list-title }
