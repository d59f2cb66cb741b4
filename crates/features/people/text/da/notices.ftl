# Beskeder: hvad andre har gjort, fortalt i programmet og på mail.

title-notices = Beskeder
notices-new = { $count ->
    [0] Intet nyt
    [one] { $count } ny
   *[other] { $count } nye
}
notices-list-lead = Det, andre har gjort, og som vedrører dig. Det, du har læst, bliver stående her i 90 dage.
notices-tabs = Hvilke beskeder
notices-all = Alle
notices-unread = Kun nye
notices-read-all = Markér alle som læst
notices-empty = Ingen beskeder endnu
notices-empty-text = Her ser du, når andre tilføjer dig til en sag, ændrer din rolle, eller når noget kræver, at du ser på det.
notices-empty-unread = Intet nyt
notices-empty-unread-text = Du har læst alle dine beskeder.
notices-back = Tilbage til dine beskeder
notice-new = Ny
notice-told = { $moment }
notice-mark-read = Markér som læst
notice-mark-unread = Markér som ny
notice-of-before = En besked fra en tidligere version, som ikke længere kan vises
notice-and-more = { $things }; og { $count } mere

notices-program = Ikke på mail, kun her
notices-chosen-apart = Forskelligt for forskellige beskeder
notice-group-people = Personer og roller
notice-group-people-hint = Du bliver tilføjet eller fjernet, får en anden rolle, eller en anden går ud.
notice-group-rules = Formalia og frister
notice-group-rules-hint = Et formelt krav er ikke længere opfyldt, nogen giver dig noget at gøre, eller fristen for det er nået.
notice-group-comments = Kommentarer og omtaler
notice-group-comments-hint = Nogen skriver til dig eller svarer dig.
notice-group-rest = Alt andet
notice-group-rest-hint = Andre ting, der sker dér, hvor du er med.

letter-digest-subject = { $count ->
    [one] { $count } besked siden i går
   *[other] { $count } beskeder siden i går
}
letter-digest-text = { $count ->
    [one] Dette er sket dér, hvor du er med, og du har ikke læst det endnu.
   *[other] Der er sket { $count } ting dér, hvor du er med, og du har ikke læst dem endnu.
}
letter-digest-rest = Andet
letter-digest-action = Se dine beskeder

receipt-notice-read = Beskeden er markeret som læst.
receipt-notice-unread = Beskeden er markeret som ny.
receipt-notices-read = Alle dine beskeder er markeret som læst.

act-people-read-notice = Læste en besked
act-people-mark-notice-unread = Markerede en besked som ny
act-people-read-all-notices = Markerede alle beskeder som læst
act-people-send-digest = Sendte dagens mail
fact-notice = Besked
fact-notices-read = Læste beskeder
fact-notices-sent = Beskeder i mailen
fact-notices-people = Beskeder om personer og roller
fact-notices-rules = Beskeder om formalia og frister
fact-notices-comments = Beskeder om kommentarer og omtaler
fact-notices-rest = Alle andre beskeder
