# Aviseringar: vad andra har gjort, berättat i programmet och via e-post.

title-notices = Aviseringar
notices-new = { $count ->
    [0] Inget nytt
    [one] { $count } ny
   *[other] { $count } nya
}
notices-list-lead = Det andra har gjort och som rör dig. Det du har läst finns kvar här i 90 dagar.
notices-tabs = Vilka aviseringar
notices-all = Alla
notices-unread = Bara nya
notices-read-all = Markera alla som lästa
notices-empty = Inga aviseringar än
notices-empty-text = Här ser du när andra lägger till dig i ett ärende, ändrar din roll eller när något kräver att du tittar på det.
notices-empty-unread = Inget nytt
notices-empty-unread-text = Du har läst alla dina aviseringar.
notices-back = Tillbaka till dina aviseringar
notice-new = Ny
notice-told = { $moment }
notice-mark-read = Markera som läst
notice-mark-unread = Markera som ny
notice-of-before = En avisering från en tidigare version, som inte längre kan visas
notice-and-more = { $things }; och { $count } till

notices-program = Inte via e-post, bara här
notices-chosen-apart = Olika för olika aviseringar
notice-group-people = Personer och roller
notice-group-people-hint = Du läggs till eller tas bort, får en annan roll eller någon annan går ur.
notice-group-rules = Formalia och tidsfrister
notice-group-rules-hint = Ett formellt krav är inte längre uppfyllt, någon ger dig något att göra eller så ska det vara klart.
notice-group-comments = Kommentarer och omnämnanden
notice-group-comments-hint = Någon skriver till dig eller svarar dig.
notice-group-rest = Allt annat
notice-group-rest-hint = Annat som händer där du är med.

letter-digest-subject = { $count ->
    [one] { $count } avisering sedan i går
   *[other] { $count } aviseringar sedan i går
}
letter-digest-text = { $count ->
    [one] Detta har hänt där du är med, och du har inte läst det än.
   *[other] { $count } saker har hänt där du är med, och du har inte läst dem än.
}
letter-digest-rest = Annat
letter-digest-action = Se dina aviseringar

receipt-notice-read = Aviseringen är markerad som läst.
receipt-notice-unread = Aviseringen är markerad som ny.
receipt-notices-read = Alla dina aviseringar är markerade som lästa.

act-people-read-notice = Läste en avisering
act-people-mark-notice-unread = Markerade en avisering som ny
act-people-read-all-notices = Markerade alla aviseringar som lästa
act-people-send-digest = Skickade dagens mejl
fact-notice = Avisering
fact-notices-read = Lästa aviseringar
fact-notices-sent = Aviseringar i mejlet
fact-notices-people = Aviseringar om personer och roller
fact-notices-rules = Aviseringar om formalia och tidsfrister
fact-notices-comments = Aviseringar om kommentarer och omnämnanden
fact-notices-rest = Alla andra aviseringar
