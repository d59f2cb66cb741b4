# Ärendet berättat för andra: texten, vem som läser igenom den, och den offentliga sidan.

shared-title = Berätta för andra om ärendet
shared-name = Exempel för andra
shared-lead = När ärendet är slut kan det bli ett exempel som andra kan lära av. Det blir offentligt först när någon annan än den som har skrivit det har godkänt det.
shared-offer = Andra har kanske samma behov. Skriv ett exempel om det ni gjorde och lärde er.
shared-see = Se exemplet för andra
shared-public = Offentligt
shared-state-draft = Utkast
shared-state-waiting = Väntar på godkännande
shared-state-returned = Skickat tillbaka
shared-state-approved = Godkänt
shared-state-taken-down = Borttaget
shared-is-public = Exemplet är offentligt
shared-see-public = Se den offentliga sidan
shared-none = Inget exempel är skrivet än
shared-none-text = Den som är ärendeansvarig skriver det. Ni börjar med det som ärendet redan säger.
shared-not-ended = Exemplet kan skrivas när ärendet är avslutat.
shared-reason = Skäl
shared-readers = De här kan godkänna det: { $names }.
shared-nobody = Ingen kan godkänna exemplet än
shared-nobody-text = Det ska godkännas av någon annan än den som har skrivit det: någon från ledningen i ärendet eller en administratör i organisationen. Lägg till en deltagare i rollen ledning.
shared-named = De här organisationerna nämns i texten: { $names }.
shared-newest = Den nyaste versionen
shared-history = Versioner
shared-history-caption = Alla versioner, den nyaste först
shared-column-version = Version
shared-column-state = Status
shared-column-written = Skriven
shared-column-read = Genomläst
shared-column-reason = Skäl
shared-by = { $name }, { $date }

shared-write = Skriv exemplet
shared-change = Ändra texten
shared-write-new = Skriv en ny version
shared-write-lead = Texten börjar med det som ärendet redan säger. Ändra allt så att den kan läsas av dem som inte känner er. Skriv inga namn på personer. Inget skickas eller visas när du sparar.
shared-write-submit = Spara utkastet
shared-places = { $count ->
    [one] Ett ställe använder det.
   *[other] { $count } ställen använder det.
}
shared-field-title = Vad heter exemplet?
shared-field-need = Vad var behovet?
shared-field-need-hint = Skriv behovet, inte lösningen.
shared-field-done = Vad gjorde ni?
shared-field-done-hint = En rad för varje station.
shared-field-result = Vad blev resultatet?
shared-field-result-hint = Också det som inte lyckades.
shared-field-figures = Vilka siffror kan ni berätta?
shared-field-figures-hint = Till exempel timmar, pengar, antal ställen eller vad som har blivit bättre.
shared-field-differently = Vad skulle ni göra annorlunda?
shared-field-differently-hint = Det är ofta det som andra har mest nytta av.
error-shared-title = Skriv vad exemplet heter.
error-shared-need = Skriv vad behovet var.
error-shared-done = Skriv vad ni gjorde.
error-shared-result = Skriv vad resultatet blev.
error-shared-waits = Exemplet väntar på godkännande. Ta tillbaka det i en annan flik och spara sedan igen här.

shared-send = Skicka för godkännande
shared-send-lead = Läs texten en gång till och kryssa för det du har sett till. De här organisationerna nämns, så fråga dem först.
shared-send-lead-nobody = Läs texten en gång till och kryssa för det du har sett till.
shared-send-submit = Skicka för godkännande
shared-check-names = Det finns inga namn på personer
shared-check-names-hint = Inte heller något som visar vem en brukare eller medarbetare är.
shared-check-secrets = Det finns inga företagshemligheter
shared-check-secrets-hint = Priser, recept och det som ett företag har berättat i förtroende.
shared-check-agreed = De organisationer som nämns har sagt ja
shared-check-agreed-hint = Nämns i texten: { $names }.
error-shared-named = Det finns ett namn i texten: { $names }. Ändra texten innan du skickar den.
error-shared-no-names = Kryssa för när du har sett efter att det inte finns namn på personer.
error-shared-no-secrets = Kryssa för när du har sett efter att det inte finns företagshemligheter.
error-shared-agreed = Kryssa för när de organisationer som nämns har sagt ja.
error-shared-changed = Texten har ändrats sedan du öppnade sidan. Läs den igen och skicka den sedan.
shared-take-back = Ta tillbaka det och ändra
shared-read-over = Läs exemplet och godkänn det
shared-approve = Godkänn och gör offentligt
shared-return = Skicka tillbaka
shared-return-lead = Skriv vad som ska ändras. Det står kvar vid versionen.
shared-return-submit = Skicka tillbaka
shared-field-reason = Vad ska ändras?
shared-field-reason-hint = Skriv så att den ärendeansvariga kan ändra det utan att fråga.
error-shared-reason = Skriv ett skäl.
shared-take-down = Ta bort exemplet
shared-take-down-lead = Den offentliga sidan försvinner genast. Texten finns kvar i ärendet, och en ny version kan godkännas senare.
shared-take-down-submit = Ta bort exemplet
shared-field-take-down = Varför tas det bort?

shared-list-title = Exempel från team
shared-list-lead = Ärenden från praktiken, berättade av dem som själva var med och godkända i deras organisation.
shared-list-only = Bara { $route }.
shared-list-all = Visa alla
shared-list-none = Inga exempel än
shared-list-none-text = När ett team avslutar ett ärende och berättar om det står det här.
shared-about = Om exemplet
shared-told = Teamet har själv skrivit exemplet, och någon annan i organisationen har godkänt det.
shared-row-owner = Organisation
shared-row-route = Linje
shared-row-outcome = Vad ärendet ledde till
shared-row-since = Visas sedan
shared-section-done = Det gjorde de
shared-section-result = Det blev resultatet
shared-section-figures = Siffror
shared-section-differently = Det skulle de göra annorlunda

receipt-shared-written = Utkastet är sparat. Bara ni kan se det.
receipt-shared-sent = Exemplet är skickat för godkännande.
receipt-shared-taken-back = Exemplet är ett utkast igen.
receipt-shared-moved-on = Exemplet har ändrats sedan du öppnade sidan. Så här ser det ut nu.
receipt-shared-approved = Exemplet { $first } är offentligt.
receipt-shared-returned = Exemplet är skickat tillbaka med ditt skäl.
receipt-shared-taken-down = Exemplet är borttaget.

act-journey-write-shared = Skrev exemplet för andra
act-journey-send-shared = Skickade exemplet för godkännande
act-journey-take-back-shared = Tog tillbaka exemplet för att ändra det
act-journey-approve-shared = Godkände exemplet och gjorde det offentligt
act-journey-return-shared = Skickade tillbaka exemplet
act-journey-take-down-shared = Tog bort det offentliga exemplet

fact-shared-version = Version
fact-shared-title = Exemplets titel
fact-shared-need = Behov
fact-shared-done = Det som gjordes
fact-shared-result = Det som blev resultatet
fact-shared-figures = Siffror
fact-shared-differently = Det teamet skulle göra annorlunda
fact-shared-named = Organisationer i texten
fact-shared-reason = Skäl

letter-journey-shared-waiting-subject = Ett exempel väntar på ditt godkännande: { $journey }
letter-journey-shared-waiting-text = { $name } har skrivit ett exempel om ärendet { $journey } och ber dig läsa det. När du godkänner det blir det offentligt.
letter-journey-shared-waiting-action = Läs exemplet
letter-journey-shared-approved-subject = Exemplet om { $journey } är offentligt
letter-journey-shared-approved-text = { $name } har godkänt exemplet om ärendet { $journey }. Alla kan läsa det nu.
letter-journey-shared-approved-action = Se exemplet
letter-journey-shared-returned-subject = Exemplet om { $journey } är skickat tillbaka
letter-journey-shared-returned-text = { $name } har skickat tillbaka exemplet om ärendet { $journey }: { $reason }
letter-journey-shared-returned-action = Se exemplet
letter-journey-shared-taken-down-subject = Exemplet om { $journey } är borttaget
letter-journey-shared-taken-down-text = { $name } har tagit bort det offentliga exemplet om ärendet { $journey }: { $reason }
letter-journey-shared-taken-down-action = Se exemplet

# Vad formulären heter när de inte skickades.
unsent-form-journeys-shared-edit = { shared-write }
unsent-form-journeys-shared-send = { shared-send }
unsent-form-journeys-shared-return = { shared-return }
unsent-form-journeys-shared-take-down = { shared-take-down }
