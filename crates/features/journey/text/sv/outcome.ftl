# Vad ärendet ledde till och om resultatet används.

outcome-title = Avslut
outcome-ended = Ärendet är avslutat
outcome-see = Se avslutet
outcome-said = { $outcome }, { $date }
outcome-none = Ärendet pågår.
outcome-none-paused = Ärendet är pausat. Det är inte avslutat.
outcome-none-text = När det är färdigt eller stoppas skriver ni här vad det ledde till. Ni kan alltid återuppta det.
outcome-end = Skriv vad ärendet ledde till
outcome-end-lead = Allt i ärendet står kvar, och ni kan återuppta det när som helst.
outcome-change = Ändra avslutet
outcome-go-on = Återuppta ärendet
outcome-submit = Spara avslutet
outcome-in-use = Köpt och används
outcome-bought = Köpt, används inte ännu
outcome-purchase = Går vidare som vanligt inköp
outcome-elsewhere = Går vidare på annat håll
outcome-learned = Stoppat; lärdomarna är resultatet
outcome-field-outcome = Vad ledde ärendet till?
outcome-field-ended-on = När avslutades det?
outcome-field-result = Vad blev resultatet?
outcome-field-result-hint = Två eller tre meningar som andra kan förstå.
outcome-field-learned = Vad lärde ni er?
outcome-field-learned-hint = Det ni skulle göra igen, och det ni skulle göra på ett annat sätt.
outcome-told-by = Skrivet av
error-outcome = Välj vad ärendet ledde till.
error-outcome-result = Skriv vad resultatet blev.
error-outcome-future = Välj en dag som inte ligger i framtiden.

uptake-title = Används det?
uptake-plan = Ni får frågan dessa dagar: { $days }. Ni kan också svara tidigare.
uptake-asked = Används resultatet?
uptake-asked-text = Det har gått en tid sedan ärendet avslutades. Skriv om resultatet används.
uptake-last = Senaste svaret, { $date }: { $answer }.
uptake-answer = Skriv om resultatet används
uptake-lead = Svaret hjälper andra som har samma behov. Tidigare svar står kvar.
uptake-submit = Spara svaret
uptake-caption = Svar, det nyaste först
uptake-yes = Ja
uptake-partly = Delvis
uptake-no = Nej
uptake-places = Platser eller användare
uptake-field-in-use = Används det?
uptake-field-places = Hur många platser eller användare?
uptake-field-places-hint = Ett heltal, till exempel 12
uptake-field-gives = Vad ger det?
uptake-field-gives-hint = Vad har blivit bättre, och för vem?
uptake-field-as-of = När var det så?
error-uptake = Välj om det används.
error-uptake-places = Skriv ett heltal, till exempel 12.

receipt-outcome-told = Avslutet är sparat: { $first }.
receipt-journey-goes-on = Ärendet pågår igen.
receipt-uptake-told = Svaret är sparat.

act-journey-end = Skrev vad ärendet ledde till
act-journey-take-up-again = Återupptog ärendet
act-journey-tell-uptake = Skrev om resultatet används
act-journey-ask-uptake = Frågade om resultatet används

fact-outcome = Vad ärendet ledde till
fact-outcome-in-use = { outcome-in-use }
fact-outcome-bought = { outcome-bought }
fact-outcome-purchase = { outcome-purchase }
fact-outcome-elsewhere = { outcome-elsewhere }
fact-outcome-learned = { outcome-learned }
fact-outcome-result = Vad resultatet blev
fact-outcome-lessons = Vad ni lärde er
fact-uptake = Används
fact-uptake-yes = { uptake-yes }
fact-uptake-partly = { uptake-partly }
fact-uptake-no = { uptake-no }
fact-uptake-as-of = Dag
fact-uptake-gives = Vad det ger
fact-uptake-places = Antal platser eller användare
fact-uptake-months = Månader efter avslutet

letter-journey-uptake-subject = Används resultatet av ärendet { $journey }?
letter-journey-uptake-text = Det har gått { $months } månader sedan ärendet { $journey } avslutades. Skriv om resultatet används, på hur många platser och vad det ger.
letter-journey-uptake-action = Skriv om det används

# Vad formulären heter när de inte skickades.
unsent-form-journeys-outcome-edit = { outcome-end }
unsent-form-journeys-outcome-uptake = { uptake-answer }
