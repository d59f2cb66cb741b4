# Filer i en sag: hvad folk lægger ved det, der gøres og bevises.

case-files-title = Filer
case-files-none = Her er ingen filer endnu.
case-files-removed = { $count ->
    [one] 1 fjernet fil
   *[other] { $count } fjernede filer
}
case-file-add-to = Tilføj en fil til ”{ $title }”
case-file-mark = Hvem kan se filen?
case-file-mark-open = Åben: behøver ingen beskyttelse
case-file-mark-internal = Intern: alle, der kan se arbejdet i sagen
case-file-mark-restricted = Begrænset til nævnte roller
case-file-mark-trade-secret = Forretningshemmelighed: tovholder, indkøb, jura og den, der har tilføjet den
case-file-roles = Hvilke roller kan se filen?
case-file-roles-hint = Kun når du har valgt ”Begrænset til nævnte roller”. Tovholderen kan altid se den.
case-file-restore = Vis igen

receipt-case-file-removed = { $first } er fjernet. I kan vise den igen i et døgn.
receipt-case-file-restored = { $first } vises igen.

act-journey-add-file = Tilføjede en fil
act-journey-forget-files = Slettede fjernede filer for altid
act-journey-refuse-file = Afviste en fil med virus
act-journey-remove-file = Fjernede en fil
act-journey-restore-file = Viste en fil igen

fact-case-file = Id for filen
fact-case-file-mark = Filen ses af
fact-case-file-mark-open = { case-file-mark-open }
fact-case-file-mark-internal = { case-file-mark-internal }
fact-case-file-mark-restricted = { case-file-mark-restricted }
fact-case-file-mark-trade-secret = { case-file-mark-trade-secret }
fact-case-files = Antal filer
