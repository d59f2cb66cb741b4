# Hvad sagen blev til, og om resultatet er i brug.

outcome-title = Afslutning
outcome-ended = Sagen er afsluttet
outcome-see = Se afslutningen
outcome-said = { $outcome }, { $date }
outcome-none = Sagen er i gang.
outcome-none-paused = Sagen er på pause. Den er ikke afsluttet.
outcome-none-text = Når den er færdig eller bliver stoppet, skriver I her, hvad den blev til. I kan altid genoptage den.
outcome-end = Skriv, hvad sagen blev til
outcome-end-lead = Alt i sagen bliver stående, og I kan genoptage den når som helst.
outcome-change = Ret afslutningen
outcome-go-on = Genoptag sagen
outcome-submit = Gem afslutningen
outcome-in-use = Købt og i brug
outcome-bought = Købt, endnu ikke i brug
outcome-purchase = Går videre som almindeligt indkøb
outcome-elsewhere = Går videre et andet sted
outcome-learned = Stoppet; erfaringerne er resultatet
outcome-field-outcome = Hvad blev sagen til?
outcome-field-ended-on = Hvornår sluttede den?
outcome-field-result = Hvad kom der ud af det?
outcome-field-result-hint = To eller tre sætninger, som andre kan forstå.
outcome-field-learned = Hvad lærte I?
outcome-field-learned-hint = Det, I ville gøre igen, og det, I ville gøre anderledes.
outcome-told-by = Skrevet af
error-outcome = Vælg, hvad sagen blev til.
error-outcome-result = Skriv, hvad der kom ud af det.
error-outcome-future = Vælg en dag, der ikke ligger i fremtiden.

uptake-title = Er det i brug?
uptake-plan = I bliver spurgt på disse dage: { $days }. I kan også svare før.
uptake-asked = Er resultatet i brug?
uptake-asked-text = Der er gået nogen tid, siden sagen sluttede. Skriv, om resultatet er i brug.
uptake-last = Sidste svar, { $date }: { $answer }.
uptake-answer = Skriv, om resultatet er i brug
uptake-lead = Svaret hjælper andre, der står over for det samme behov. Tidligere svar bliver stående.
uptake-submit = Gem svaret
uptake-caption = Svar, det nyeste først
uptake-yes = Ja
uptake-partly = Delvist
uptake-no = Nej
uptake-places = Steder eller brugere
uptake-field-in-use = Er det i brug?
uptake-field-places = Hvor mange steder eller brugere?
uptake-field-places-hint = Et helt tal, for eksempel 12
uptake-field-gives = Hvad giver det?
uptake-field-gives-hint = Hvad er blevet bedre, og for hvem?
uptake-field-as-of = Hvornår var det sådan?
error-uptake = Vælg, om det er i brug.
error-uptake-places = Skriv et helt tal, for eksempel 12.

receipt-outcome-told = Afslutningen er gemt: { $first }.
receipt-journey-goes-on = Sagen er i gang igen.
receipt-uptake-told = Svaret er gemt.

act-journey-end = Skrev, hvad sagen blev til
act-journey-take-up-again = Genoptog sagen
act-journey-tell-uptake = Skrev, om resultatet er i brug
act-journey-ask-uptake = Spurgte, om resultatet er i brug

fact-outcome = Hvad sagen blev til
fact-outcome-in-use = { outcome-in-use }
fact-outcome-bought = { outcome-bought }
fact-outcome-purchase = { outcome-purchase }
fact-outcome-elsewhere = { outcome-elsewhere }
fact-outcome-learned = { outcome-learned }
fact-outcome-result = Hvad der kom ud af det
fact-outcome-lessons = Hvad I lærte
fact-uptake = I brug
fact-uptake-yes = { uptake-yes }
fact-uptake-partly = { uptake-partly }
fact-uptake-no = { uptake-no }
fact-uptake-as-of = Dag
fact-uptake-gives = Hvad det giver
fact-uptake-places = Antal steder eller brugere
fact-uptake-months = Måneder efter afslutningen

letter-journey-uptake-subject = Er resultatet af sagen { $journey } i brug?
letter-journey-uptake-text = Der er gået { $months } måneder, siden sagen { $journey } sluttede. Skriv, om resultatet er i brug, hvor mange steder, og hvad det giver.
letter-journey-uptake-action = Skriv, om det er i brug

# Hvad formularerne hedder, når de ikke blev sendt.
unsent-form-journeys-outcome-edit = { outcome-end }
unsent-form-journeys-outcome-uptake = { uptake-answer }
