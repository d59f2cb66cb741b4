# Nödstopp i ett ärende, och att låta det vila.

emergency-title = Nödstopp
emergency-link = Få hjälp i ärendet
emergency-lead = Er egen kompetens behöver inte räcka till. Fråga någon som kan hjälpa, eller pausa ärendet medan ni tar reda på mer.
emergency-here = Var ärendet är
emergency-route = Linje: { $route }.
emergency-station = Station: { $station }.
emergency-no-station = Ärendet är inte på en station just nu.
emergency-whom = Vem ni kan fråga
emergency-no-contact = Er organisation har ingen kontakt som ni kan skriva till här
emergency-no-contact-text = En administratör i organisationen kan lägga till kontakter för nödstoppet.
emergency-no-contact-link = Se organisationens kontakter
emergency-ask = Be om hjälp
emergency-ask-text = Kontakten får ett mejl med ditt namn och din e-postadress, vad ärendet heter, var det är, och det du skriver här. Bara de som är med i ärendet kan öppna det.
emergency-field-help = Vilken hjälp behöver ni?
emergency-field-problem = Vad är problemet?
emergency-field-problem-hint = Skriv kort. Skriv inte känsliga personuppgifter.
emergency-field-contact = Vem frågar ni?
emergency-field-contact-hint = Mejlet skickas direkt.
emergency-ask-submit = Skicka frågan
emergency-method = Vad metoden säger om nödstoppet
emergency-wanted = De behöver den här hjälpen: { $help }.
emergency-any-help = De har inte skrivit vilken sorts hjälp de behöver.
error-emergency-problem = Skriv vad problemet är.
error-emergency-contact = Välj vem ni frågar.
receipt-help-asked = Frågan är skickad till { $first }.

letter-journey-help-subject = { $name } ber om hjälp i ärendet { $journey }
letter-journey-help-text = { $name } ber dig om hjälp i ärendet { $journey }. { $here } { $help }
letter-journey-help-more = Problemet: { $problem } – Svara { $name } på { $mail }.
letter-journey-help-action = Öppna ärendet

help-waiting = Ni har bett om hjälp
help-waiting-of = { $name } fick frågan { $date }. Säg till när svaret har kommit.
help-waiting-since = Frågan ställdes { $date }. Säg till när svaret har kommit.
help-answered = Svaret har kommit
help-answered-of = Svaret från { $name } har kommit
receipt-help-answered = Det är antecknat att svaret har kommit. Ni kan alltid fråga igen.

pause-title = Behöver ni en paus?
pause-text = När ärendet är pausat slutar påminnelserna, och alla i ärendet kan se varför. Tidsfrister i lag och avtal fortsätter att löpa. Om ett datum gör att ett krav i lag bryts får den ärendeansvariga veta det direkt. Vad som i övrigt har brutits eller skulle ha blivit klart får ni veta när ärendet fortsätter.
pause-field-reason = Varför pausar ni?
pause-field-reason-hint = Alla som kan öppna ärendet kan läsa det.
pause-submit = Pausa ”{ $journey }”
pause-go-on = Fortsätt ärendet
pause-since = Pausat sedan { $date } av { $name }: { $reason }
pause-deadlines = Påminnelserna har slutat. Tidsfrister i lag och avtal fortsätter att löpa. Om ett datum gör att ett krav i lag bryts får den ärendeansvariga veta det direkt.
pause-mark = Pausat
error-pause-reason = Skriv varför ni pausar ärendet.
receipt-paused = Ärendet är pausat. Påminnelserna har slutat. Tidsfrister i lag och avtal fortsätter att löpa. Om ett datum gör att ett krav i lag bryts får den ärendeansvariga veta det direkt.
receipt-pause-already = Ärendet är redan pausat.
receipt-goes-on = Ärendet fortsätter, och påminnelserna med det.

act-journey-ask-for-help = Bad om hjälp
act-journey-help-answered = Fick svar från nödstoppet
act-journey-pause = Pausade ärendet
act-journey-go-on = Fortsatte ärendet

fact-help-contact = Kontaktens id
fact-help-contact-name = Kontakt
fact-help-wanted = Hjälp som de behöver
fact-help-problem = Problem
fact-pause-reason = Skäl till pausen

unsent-form-journeys-emergency = { emergency-ask }
unsent-form-journeys-pause = { pause-title }
