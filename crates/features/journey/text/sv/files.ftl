# Filer i ett ärende: vad folk lägger vid det som görs och styrks.

case-files-title = Filer
case-files-none = Här finns inga filer än.
case-files-removed = { $count ->
    [one] 1 borttagen fil
   *[other] { $count } borttagna filer
}
case-file-add-to = Lägg till en fil till ”{ $title }”
case-file-mark = Vem kan se filen?
case-file-mark-open = Öppen: behöver inget skydd
case-file-mark-internal = Intern: alla som kan se arbetet i ärendet
case-file-mark-restricted = Begränsad till angivna roller
case-file-mark-trade-secret = Företagshemlighet: ärendeansvarig, inköp, juridik och den som har lagt till den
case-file-roles = Vilka roller kan se filen?
case-file-roles-hint = Bara när du har valt ”Begränsad till angivna roller”. Den ärendeansvariga kan alltid se den.
case-file-restore = Visa igen

receipt-case-file-removed = { $first } är borttagen. Ni kan visa den igen i ett dygn.
receipt-case-file-restored = { $first } visas igen.

act-journey-add-file = Lade till en fil
act-journey-forget-files = Raderade borttagna filer för alltid
act-journey-refuse-file = Avvisade en fil med virus
act-journey-remove-file = Tog bort en fil
act-journey-restore-file = Visade en fil igen

fact-case-file = Id för filen
fact-case-file-mark = Filen syns för
fact-case-file-mark-open = { case-file-mark-open }
fact-case-file-mark-internal = { case-file-mark-internal }
fact-case-file-mark-restricted = { case-file-mark-restricted }
fact-case-file-mark-trade-secret = { case-file-mark-trade-secret }
fact-case-files = Antal filer
