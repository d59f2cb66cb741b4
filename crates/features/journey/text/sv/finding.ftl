# Sökning i egna ärenden.

find-title = Sök i dina ärenden
find-field = Ord du letar efter
find-field-hint = Allt som är skrivet i dina ärenden, och det som står i deras filer
find-submit = Sök
find-how = Skriv ett eller flera ord. Alla ord ska stå i samma text.
find-what = Vad sökningen går igenom
find-texts = Titlar, utmaningar, ärendenummer, aktiviteter, uppgifter, underlag, beslut, kommentarer, aktörer, anteckningar, skäl och filers namn.
find-files = I filer hittas ord i PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV och kalenderfiler. En fil kan hittas strax efter att den lagts till. En skannad fil hittas bara på sitt namn.
find-none = Inget av dina ärenden innehåller { $text }
find-none-text = Prova färre eller kortare ord, eller en del av ett ord. Du hittar bara det du får se.
find-list = Se alla dina ärenden
find-too-many = De första { $count } ställena visas. Skriv fler ord för att hitta färre.
find-kind-title = Titel
find-kind-challenge = Utmaning
find-kind-classification = Klassificeringskod
find-kind-case-number = Ärendenummer
find-kind-note = Anteckning
find-kind-activity = Aktivitet
find-kind-activity-note = Aktivitetens anteckning
find-kind-evidence = Underlag
find-kind-round = Anteckning från en runda
find-kind-fact = Uppgift om ärendet
find-kind-outcome = Avslut
find-kind-activity-reason = Aktivitet som inte är relevant
find-kind-exemption = Inte relevant för ärendet
find-kind-decision = Beslut
find-kind-comment = Kommentar
find-kind-own-rule = Organisationens egen regel
find-kind-pause = Skäl till pausen
find-kind-team = Aktör i ärendet
find-kind-actor = Aktör som inte behövs
find-kind-competence = Kompetens
find-kind-uptake = Används
find-kind-shared = Exempel för andra
find-kind-file = Filen { $name }
find-count = { $count ->
    [one] 1 ställe
   *[other] { $count } ställen
}
