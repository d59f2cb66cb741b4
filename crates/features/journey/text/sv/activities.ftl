# Aktiviteter: det som ska göras vid stationerna.

activities-title = Aktiviteter
activities-counts =
    { $total ->
        [one] { $done } av 1 aktivitet är klar
       *[other] { $done } av { $total } aktiviteter är klara
    }{ $late ->
        [0] .
        [one] . 1 är försenad.
       *[other] . { $late } är försenade.
    }
activities-count = { $done } av { $total } som visas här är klara
activities-looks = Visa aktiviteterna
activities-by-station = Efter station
activities-by-state = Efter status
activities-filter-all-states = Alla
activities-filter-everybody = Alla
activities-filter-late = Försenade
activities-filter-nobody = Ingen än
activities-none = Inga aktiviteter passar. Välj något annat ovanför, eller visa allt.
activities-none-here = Inga.
activities-elsewhere = På andra linjer
activities-choose = Välj
activities-column-what = Aktivitet
activities-column-act = Ändra
activities-change = Ändra flera på en gång
activities-change-text = Kryssa för aktiviteterna i listan ovanför och välj vad som ska bli annorlunda. Resten förblir som det är.
activities-change-nothing = Som nu
activities-change-due-hint = Till exempel 2026-11-21. Är fältet tomt behåller varje aktivitet sin egen dag.
activities-change-no-due = Ta bort dagen från de valda
activities-change-no-due-done = Ingen dag
activities-change-submit = Ändra de valda
activity-other-station = Station på en annan linje
activity-of-other-method = Aktivitet från en metod som ni har använt tidigare
activity-add = Lägg till en aktivitet
activity-add-lead = Skriv det ni själva vill hinna utöver metodens aktiviteter.
activity-add-submit = Lägg till aktiviteten
activity-finish = Markera som klar: { $title }
activity-finish-here = Markera som klar
activity-reopen = Markera som inte klar: { $title }
activity-reopen-here = Markera som inte klar
activity-done-on = Klar { $date }
activity-state-not-started = Inte påbörjad
activity-state-in-progress = Pågår
activity-state-done = Klar
activity-state-not-relevant = Inte relevant
activity-field-title = Vad ska göras?
activity-field-title-hint = Börja med ett verb: ”Fråga nattpersonalen”
activity-field-station = Station
activity-field-state = Status
activity-field-reason = Varför är det inte relevant?
activity-field-reason-hint = Skriv bara något här om ni väljer ”Inte relevant”.
activity-field-owner = Vem gör det?
activity-field-due = Senast
activity-field-note = Anteckning

error-activities-chosen = Kryssa för minst en aktivitet.
error-activities-nothing = Välj vad som ska bli annorlunda: status, vem som gör det eller till när.
error-activities-due-both = Skriv en dag eller kryssa för att dagen ska tas bort, inte båda.
error-activity-title = Skriv vad som ska göras.
error-activity-station = Välj en station i listan.
error-activity-state = Välj en status.
error-activity-reason = Skriv varför det inte är relevant.
error-activity-owner = Välj en person i listan.

receipt-activity-added = Aktiviteten har lagts till: { $first }.
receipt-activity-changed = Aktiviteten har ändrats: { $first }.
receipt-activity-done = Klar: { $first }.
receipt-activity-reopened = Inte klar längre: { $first }.
receipt-activities-changed = Ändrat: { $first }. { $second }

letter-journey-due-given-subject = { $name } har gett dig en aktivitet i ärendet { $journey }
letter-journey-due-given-text = { $name } har gett dig den här aktiviteten i ärendet { $journey }: { $activity }.{ $when ->
        [day] {" "}Den ska vara klar senast { $date }.
       *[open] {""}
    }
letter-journey-due-given-action = Visa aktiviteten
letter-journey-due-given-several-subject = { $name } har gett dig { $count } aktiviteter i ärendet { $journey }
letter-journey-due-given-several-text = { $name } har gett dig { $count } aktiviteter i ärendet { $journey }: { $activities }.
letter-journey-due-given-several-action = Visa aktiviteterna
letter-journey-due-day-subject = En av dina aktiviteter i ärendet { $journey } ska vara klar
letter-journey-due-day-text = Din aktivitet i ärendet { $journey } ska vara klar senast { $date }: { $activity }. Markera den som klar när den är det.
letter-journey-due-day-action = Visa aktiviteten

act-journey-add-activity = Lade till en aktivitet
act-journey-change-activity = Ändrade en aktivitet
act-journey-change-activities = Ändrade flera aktiviteter

fact-activities = Antal aktiviteter
fact-activities-due = Antal aktiviteter som ska vara klara
fact-activity = Aktivitetens id
fact-activity-station = Aktivitetens station
fact-activity-state = Aktivitetens status
fact-activity-state-not-started = { activity-state-not-started }
fact-activity-state-in-progress = { activity-state-in-progress }
fact-activity-state-done = { activity-state-done }
fact-activity-state-not-relevant = { activity-state-not-relevant }
fact-activity-title = Aktivitet
fact-activity-reason = Varför inte relevant
fact-activity-owner = Vem som gör det
fact-activity-due = Senast
fact-activity-note = Aktivitetens anteckning

unsent-form-journeys-activities-new = { activity-add }
unsent-form-journeys-activities = { activities-column-what }
unsent-form-journeys-activities-change = { activities-change }
unsent-form-journeys-stations-activities = { activities-column-what }
