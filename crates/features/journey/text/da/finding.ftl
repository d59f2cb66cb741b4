# Søgning i egne sager.

find-title = Søg i dine sager
find-field = Ord, du leder efter
find-field-hint = Alt, der er skrevet i dine sager, og det, der står i deres filer
find-submit = Søg
find-how = Skriv et eller flere ord. Alle ord skal stå i den samme tekst.
find-what = Hvad der søges i
find-texts = Titler, udfordringer, sagsnumre, aktiviteter, oplysninger, beviser, beslutninger, kommentarer, aktører, noter, begrundelser og filers navne.
find-files = I filer findes ord i PDF, Word, Excel, PowerPoint, OpenDocument, tekst, CSV og kalenderfiler. En fil kan findes kort efter, at den er tilføjet. En scannet fil findes kun på sit navn.
find-none = Ingen af dine sager indeholder { $text }
find-none-text = Prøv færre eller kortere ord, eller en del af et ord. Du finder kun det, du må se.
find-list = Se alle dine sager
find-too-many = De første { $count } steder vises. Skriv flere ord for at finde færre.
find-kind-title = Titel
find-kind-challenge = Udfordring
find-kind-classification = Emnekode
find-kind-case-number = Sagsnummer
find-kind-note = Note
find-kind-activity = Aktivitet
find-kind-activity-note = Aktivitetens note
find-kind-evidence = Bevis
find-kind-round = Note fra en runde
find-kind-fact = Oplysning om sagen
find-kind-outcome = Afslutning
find-kind-activity-reason = Aktivitet, der ikke er relevant
find-kind-exemption = Ikke relevant for sagen
find-kind-decision = Beslutning
find-kind-comment = Kommentar
find-kind-own-rule = Organisationens egen regel
find-kind-pause = Grund til pausen
find-kind-team = Aktør i sagen
find-kind-actor = Aktør, der ikke er nødvendig
find-kind-competence = Kompetence
find-kind-uptake = I brug
find-kind-shared = Case til andre
find-kind-file = Filen { $name }
find-count = { $count ->
    [one] 1 sted
   *[other] { $count } steder
}
