# Søgning i egne sager.

find-title = Søg i dine sager
find-field = Ord, du leder efter
find-field-hint = Titler, udfordringer, sagsnumre, aktiviteter, beviser, noter og oplysninger
find-submit = Søg
find-how = Skriv et eller flere ord. Alle ord skal stå i den samme tekst.
find-none = Ingen af dine sager indeholder { $text }
find-none-text = Prøv færre eller kortere ord, eller en del af et ord. Du finder kun det, du må se.
find-list = Se alle dine sager
find-too-many = De første { $count } steder vises. Skriv flere ord for at finde færre.
find-kind-title = Titel
find-kind-challenge = Udfordring
find-kind-case-number = Sagsnummer
find-kind-note = Note
find-kind-activity = Aktivitet
find-kind-activity-note = Aktivitetens note
find-kind-evidence = Bevis
find-kind-round = Note fra en runde
find-kind-fact = Oplysning om sagen
find-kind-outcome = Afslutning
find-count = { $count ->
    [one] 1 sted
   *[other] { $count } steder
}
