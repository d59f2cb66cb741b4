# Nødstop i en sag, og at lade den hvile.

emergency-title = Nødstop
emergency-link = Få hjælp i sagen
emergency-lead = Jeres egne kompetencer behøver ikke at slå til. Spørg en, der kan hjælpe, eller sæt sagen på pause, mens I finder ud af det.
emergency-here = Hvor sagen er
emergency-route = Rute: { $route }.
emergency-station = Station: { $station }.
emergency-no-station = Sagen er ikke på en station lige nu.
emergency-whom = Hvem I kan spørge
emergency-no-contact = Jeres organisation har ingen kontakt, I kan skrive til her
emergency-no-contact-text = En administrator i organisationen kan tilføje kontakter til nødstoppet.
emergency-no-contact-link = Se organisationens kontakter
emergency-ask = Bed om hjælp
emergency-ask-text = Kontakten får en mail med dit navn og din mailadresse, hvad sagen hedder, hvor den er, og det, du skriver her. Kun de, der er med i sagen, kan åbne den.
emergency-field-help = Hvilken hjælp har I brug for?
emergency-field-problem = Hvad er problemet?
emergency-field-problem-hint = Skriv det kort. Skriv ikke følsomme personoplysninger.
emergency-field-contact = Hvem spørger I?
emergency-field-contact-hint = Mailen bliver sendt med det samme.
emergency-ask-submit = Send spørgsmålet
emergency-method = Hvad metoden siger om nødstoppet
emergency-wanted = De har brug for denne hjælp: { $help }.
emergency-any-help = De har ikke skrevet, hvilken slags hjælp de har brug for.
error-emergency-problem = Skriv, hvad problemet er.
error-emergency-contact = Vælg, hvem I spørger.
receipt-help-asked = Spørgsmålet er sendt til { $first }.

letter-journey-help-subject = { $name } beder om hjælp i sagen { $journey }
letter-journey-help-text = { $name } beder dig om hjælp i sagen { $journey }. { $here } { $help }
letter-journey-help-more = Problemet: { $problem } – Svar { $name } på { $mail }.
letter-journey-help-action = Åbn sagen

help-waiting = I har bedt om hjælp
help-waiting-of = { $name } blev spurgt { $date }. Sig til, når svaret er kommet.
help-waiting-since = Der blev spurgt { $date }. Sig til, når svaret er kommet.
help-answered = Svaret er kommet
help-answered-of = Svaret fra { $name } er kommet
receipt-help-answered = Det er skrevet ned, at svaret er kommet. I kan altid spørge igen.

pause-title = Har I brug for en pause?
pause-text = Når sagen er på pause, stopper påmindelserne, og alle i sagen kan se hvorfor. Frister i loven og i aftaler løber videre. Bryder en dato et krav i loven, får tovholderen besked med det samme. Hvad der ellers er brudt eller har nået sin frist, får I at vide, når sagen går videre.
pause-field-reason = Hvorfor holder I pause?
pause-field-reason-hint = Alle, der kan åbne sagen, kan læse det.
pause-submit = Sæt “{ $journey }” på pause
pause-go-on = Fortsæt sagen
pause-since = På pause siden { $date }, sat af { $name }: { $reason }
pause-deadlines = Påmindelserne er stoppet. Frister i loven og i aftaler løber videre. Bryder en dato et krav i loven, får tovholderen besked med det samme.
pause-mark = På pause
error-pause-reason = Skriv, hvorfor I sætter sagen på pause.
receipt-paused = Sagen er på pause. Påmindelserne er stoppet. Frister i loven og i aftaler løber videre. Bryder en dato et krav i loven, får tovholderen besked med det samme.
receipt-pause-already = Sagen er allerede på pause.
receipt-goes-on = Sagen fortsætter, og påmindelserne med den.

act-journey-ask-for-help = Bad om hjælp
act-journey-help-answered = Fik svar fra nødstop
act-journey-pause = Satte sagen på pause
act-journey-go-on = Fortsatte sagen

fact-help-contact = Kontaktens id
fact-help-contact-name = Kontakt
fact-help-wanted = Hjælp, de har brug for
fact-help-problem = Problem
fact-pause-reason = Grund til pausen

unsent-form-journeys-emergency = { emergency-ask }
unsent-form-journeys-pause = { pause-title }
