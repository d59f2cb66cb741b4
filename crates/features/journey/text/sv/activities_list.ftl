# Aktiviteter som läggs till från en lista.

activities-list-title = Lägg till aktiviteter från en lista
activities-list-lead = Varje rad blir en av era egna aktiviteter. Finns en redan vid sin station hoppas den över.
activities-list-what = Aktivitet
activities-list-reason = Varför inte relevant
activities-list-owner = Vem
activities-list-owner-hint = Namn eller e-post till någon som är med: { $people }
activities-list-there = Den finns redan vid stationen.

receipt-activities-listed = Tillagda aktiviteter: { $first }.

act-journey-add-activities = Lade till aktiviteter från en lista

unsent-form-journeys-activities-from-list = { activities-list-title }
