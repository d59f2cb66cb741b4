# Aktiviteter: det, der skal gøres ved stationerne.

activities-title = Aktiviteter
activities-counts =
    { $total ->
        [one] { $done } af 1 aktivitet er klaret
       *[other] { $done } af { $total } aktiviteter er klaret
    }{ $late ->
        [0] .
        [one] . 1 er over fristen.
       *[other] . { $late } er over fristen.
    }
activities-count = { $done } af { $total } vist her er klaret
activities-looks = Vis aktiviteterne
activities-by-station = Efter station
activities-by-state = Efter status
activities-filter-all-states = Alle
activities-filter-everybody = Alle
activities-filter-late = Over fristen
activities-filter-nobody = Ingen endnu
activities-none = Ingen aktiviteter passer. Vælg noget andet ovenfor, eller vis alt.
activities-none-here = Ingen.
activities-elsewhere = På andre ruter
activities-choose = Vælg
activities-column-what = Aktivitet
activities-column-act = Skift
activities-change = Ret flere på én gang
activities-change-text = Sæt kryds ved aktiviteterne på listen ovenfor, og vælg, hvad der skal være anderledes. Resten bliver, som det er.
activities-change-nothing = Som nu
activities-change-due-hint = For eksempel 21.11.2026. Er feltet tomt, beholder hver aktivitet sin egen frist.
activities-change-no-due = Fjern fristen fra de valgte
activities-change-no-due-done = Ingen frist
activities-change-submit = Ret de valgte
activity-other-station = Station på en anden rute
activity-of-other-method = Aktivitet fra en metode, I har brugt før
activity-add = Tilføj en aktivitet
activity-add-lead = Skriv det, I selv vil nå ud over metodens aktiviteter.
activity-add-submit = Tilføj aktiviteten
activity-finish = Markér som klaret: { $title }
activity-finish-here = Markér som klaret
activity-reopen = Markér som ikke klaret: { $title }
activity-reopen-here = Markér som ikke klaret
activity-done-on = Klaret { $date }
activity-state-not-started = Ikke begyndt
activity-state-in-progress = I gang
activity-state-done = Klaret
activity-state-not-relevant = Ikke relevant
activity-field-title = Hvad skal gøres?
activity-field-title-hint = Begynd med et udsagnsord: ”Spørg nattevagten”
activity-field-station = Station
activity-field-state = Status
activity-field-reason = Hvorfor er det ikke relevant?
activity-field-reason-hint = Skriv kun noget her, hvis I vælger ”Ikke relevant”.
activity-field-owner = Hvem gør det?
activity-field-due = Frist
activity-field-note = Note

error-activities-chosen = Sæt kryds ved mindst én aktivitet.
error-activities-nothing = Vælg, hvad der skal være anderledes: status, hvem der gør det, eller fristen.
error-activities-due-both = Skriv en frist, eller sæt kryds ved, at fristen skal fjernes. Ikke begge dele.
error-activity-title = Skriv, hvad der skal gøres.
error-activity-station = Vælg en station på listen.
error-activity-state = Vælg en status.
error-activity-reason = Skriv, hvorfor det ikke er relevant.
error-activity-owner = Vælg en person på listen.

receipt-activity-added = Aktiviteten er tilføjet: { $first }.
receipt-activity-changed = Aktiviteten er ændret: { $first }.
receipt-activity-done = Klaret: { $first }.
receipt-activity-reopened = Ikke klaret længere: { $first }.
receipt-activities-changed = Rettet: { $first }. { $second }

letter-journey-due-given-subject = { $name } har givet dig en aktivitet i sagen { $journey }
letter-journey-due-given-text = { $name } har givet dig denne aktivitet i sagen { $journey }: { $activity }.{ $when ->
        [day] {" "}Fristen er { $date }.
       *[open] {""}
    }
letter-journey-due-given-action = Se aktiviteten
letter-journey-due-given-several-subject = { $name } har givet dig { $count } aktiviteter i sagen { $journey }
letter-journey-due-given-several-text = { $name } har givet dig { $count } aktiviteter i sagen { $journey }: { $activities }.
letter-journey-due-given-several-action = Se aktiviteterne
letter-journey-due-day-subject = Fristen er nået for en af dine aktiviteter i sagen { $journey }
letter-journey-due-day-text = Din aktivitet i sagen { $journey } har frist { $date }: { $activity }. Markér den som klaret, når den er det.
letter-journey-due-day-action = Se aktiviteten

act-journey-add-activity = Tilføjede en aktivitet
act-journey-change-activity = Ændrede en aktivitet
act-journey-change-activities = Ændrede flere aktiviteter

fact-activities = Antal aktiviteter
fact-activities-due = Antal aktiviteter med frist nu
fact-activity = Aktivitetens id
fact-activity-station = Aktivitetens station
fact-activity-state = Aktivitetens status
fact-activity-state-not-started = { activity-state-not-started }
fact-activity-state-in-progress = { activity-state-in-progress }
fact-activity-state-done = { activity-state-done }
fact-activity-state-not-relevant = { activity-state-not-relevant }
fact-activity-title = Aktivitet
fact-activity-reason = Hvorfor ikke relevant
fact-activity-owner = Hvem der gør det
fact-activity-due = Frist
fact-activity-note = Aktivitetens note

unsent-form-journeys-activities-new = { activity-add }
unsent-form-journeys-activities = { activities-column-what }
unsent-form-journeys-activities-change = { activities-change }
unsent-form-journeys-stations-activities = { activities-column-what }
