# Sökning i egna ärenden.

find-title = Sök i dina ärenden
find-field = Ord du letar efter
find-field-hint = Titlar, utmaningar, ärendenummer, aktiviteter, underlag, anteckningar och uppgifter
find-submit = Sök
find-how = Skriv ett eller flera ord. Alla ord ska stå i samma text.
find-none = Inget av dina ärenden innehåller { $text }
find-none-text = Prova färre eller kortare ord, eller en del av ett ord. Du hittar bara det du får se.
find-list = Se alla dina ärenden
find-too-many = De första { $count } ställena visas. Skriv fler ord för att hitta färre.
find-kind-title = Titel
find-kind-challenge = Utmaning
find-kind-case-number = Ärendenummer
find-kind-note = Anteckning
find-kind-activity = Aktivitet
find-kind-activity-note = Aktivitetens anteckning
find-kind-evidence = Underlag
find-kind-round = Anteckning från en runda
find-kind-fact = Uppgift om ärendet
find-kind-outcome = Avslut
find-count = { $count ->
    [one] 1 ställe
   *[other] { $count } ställen
}
