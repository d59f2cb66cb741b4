# Kommentarer: hvad folk siger til hinanden om det, der står i en sag.

comments-title = Kommentarer
comments-about = Kommentarer til ”{ $title }”
comments-back = Gå til ”{ $title }”
comments-none = Her er ingen kommentarer endnu.
comments-count = { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
}
comment-field = Skriv en kommentar
comment-hint = Alle, der kan se arbejdet i sagen, kan læse den. Skriv @ og et navn, hvis nogen skal have besked.
comment-submit = Gem kommentaren
comment-who = Hvem kan få besked?
comment-which = kommentaren fra { $name }, { $moment }
comment-change = Ret
comment-change-title = Ret din kommentar
comment-changed-at = rettet den { $moment }
comment-withdraw = Træk tilbage
comment-withdrawn-by = { $by } trak sin kommentar tilbage den { $moment }.
comment-withdrawn-of = { $by } trak en kommentar fra { $name } tilbage den { $moment }.
comment-restore = Vis igen

error-comment-empty = Skriv en kommentar
error-comment-long = Skriv højst { $count } tegn

receipt-comment-saved = Din kommentar til ”{ $first }” er gemt.
receipt-comment-saved-unknown = Din kommentar til ”{ $first }” er gemt. { $second } passer ikke på præcis én i sagen, så der er ikke sendt besked. Ret kommentaren, og skriv hele navnet.
receipt-comment-withdrawn = Kommentaren til ”{ $first }” er trukket tilbage. I kan vise den igen.
receipt-comment-restored = Kommentaren til ”{ $first }” vises igen.

letter-journey-mentioned-subject = { $name } nævner dig i sagen { $journey }
letter-journey-mentioned-text = { $name } nævner dig i en kommentar til ”{ $subject }” i sagen { $journey }.
letter-journey-mentioned-action = Læs kommentaren
letter-journey-comment-answered-subject = { $name } har svaret dig i sagen { $journey }
letter-journey-comment-answered-text = { $name } har skrevet i kommentarerne til ”{ $subject }” i sagen { $journey }, hvor du også har skrevet.
letter-journey-comment-answered-action = Læs kommentaren

act-journey-add-comment = Skrev en kommentar
act-journey-change-comment = Rettede en kommentar
act-journey-withdraw-comment = Trak en kommentar tilbage
act-journey-restore-comment = Viste en kommentar igen

fact-about = Handler om
fact-about-activity = aktivitet
fact-about-evidence = bevis
fact-about-fact = oplysning om sagen
fact-about-requirement = formalia
fact-about-station = station
fact-about-id = Id for det, der handles om
fact-about-title = Hedder
fact-comment = Id for kommentaren
fact-comment-text = Kommentar
comments-newest = Den nyeste: { $name } om ”{ $title }”, { $date }
comments-all = Se alle kommentarer: { $count }
