# Aktiviteter, der bliver tilføjet fra en liste.

activities-list-title = Tilføj aktiviteter fra en liste
activities-list-lead = Hver række bliver en af jeres egne aktiviteter. Findes en allerede ved sin station, springes den over.
activities-list-what = Aktivitet
activities-list-reason = Hvorfor ikke relevant
activities-list-owner = Hvem
activities-list-owner-hint = Navn eller mail på en, der er med: { $people }
activities-list-there = Den findes allerede ved stationen.

receipt-activities-listed = Aktiviteter tilføjet: { $first }.

act-journey-add-activities = Tilføjede aktiviteter fra en liste

unsent-form-journeys-activities-from-list = { activities-list-title }
