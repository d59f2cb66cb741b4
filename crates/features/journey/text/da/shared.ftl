# Sagen fortalt til andre: teksten, hvem der læser den igennem, og den offentlige side.

shared-title = Fortæl andre om sagen
shared-name = Case til andre
shared-lead = Når sagen er slut, kan den blive en case, som andre kan lære af. Den bliver først offentlig, når en anden end den, der har skrevet den, har godkendt den.
shared-offer = Andre står måske med det samme behov. Skriv en case om det, I gjorde og lærte.
shared-see = Se casen til andre
shared-public = Offentlig
shared-state-draft = Kladde
shared-state-waiting = Venter på godkendelse
shared-state-returned = Sendt tilbage
shared-state-approved = Godkendt
shared-state-taken-down = Taget ned
shared-is-public = Casen er offentlig
shared-see-public = Se den offentlige side
shared-none = Der er ikke skrevet en case endnu
shared-none-text = Tovholderen skriver den. I begynder med det, sagen allerede siger.
shared-not-ended = Casen kan skrives, når sagen er afsluttet.
shared-reason = Begrundelse
shared-readers = Disse kan godkende den: { $names }.
shared-nobody = Ingen kan godkende casen endnu
shared-nobody-text = Den skal godkendes af en anden end den, der har skrevet den: en fra ledelsen i sagen eller en administrator i organisationen. Tilføj en deltager i rollen ledelse.
shared-named = Disse organisationer er nævnt i teksten: { $names }.
shared-newest = Den nyeste udgave
shared-history = Udgaver
shared-history-caption = Alle udgaver, den nyeste først
shared-column-version = Udgave
shared-column-state = Status
shared-column-written = Skrevet
shared-column-read = Læst igennem
shared-column-reason = Begrundelse
shared-by = { $name }, { $date }

shared-write = Skriv casen
shared-change = Ret teksten
shared-write-new = Skriv en ny udgave
shared-write-lead = Teksten begynder med det, sagen allerede siger. Ret alt, så det kan læses af folk, der ikke kender jer. Skriv ingen navne på personer. Intet bliver sendt eller vist, når du gemmer.
shared-write-submit = Gem kladden
shared-places = { $count ->
    [one] Ét sted bruger det.
   *[other] { $count } steder bruger det.
}
shared-field-title = Hvad hedder casen?
shared-field-need = Hvad var behovet?
shared-field-need-hint = Skriv behovet, ikke løsningen.
shared-field-done = Hvad gjorde I?
shared-field-done-hint = En linje for hver station.
shared-field-result = Hvad kom der ud af det?
shared-field-result-hint = Også det, der ikke lykkedes.
shared-field-figures = Hvilke tal kan I fortælle?
shared-field-figures-hint = For eksempel timer, penge, antal steder, eller hvad der er blevet bedre.
shared-field-differently = Hvad ville I gøre anderledes?
shared-field-differently-hint = Det er tit det, andre får mest ud af.
error-shared-title = Skriv, hvad casen hedder.
error-shared-need = Skriv, hvad behovet var.
error-shared-done = Skriv, hvad I gjorde.
error-shared-result = Skriv, hvad der kom ud af det.
error-shared-waits = Casen venter på godkendelse. Tag den tilbage i en anden fane, og gem så igen her.

shared-send = Send til godkendelse
shared-send-lead = Læs teksten en gang til, og sæt kryds ved det, du har sikret dig. Disse organisationer er nævnt, så spørg dem først.
shared-send-lead-nobody = Læs teksten en gang til, og sæt kryds ved det, du har sikret dig.
shared-send-submit = Send til godkendelse
shared-check-names = Der står ingen navne på personer
shared-check-names-hint = Heller ikke noget, der viser, hvem en borger eller en medarbejder er.
shared-check-secrets = Der står ingen forretningshemmeligheder
shared-check-secrets-hint = Priser, opskrifter og det, en virksomhed har fortalt i fortrolighed.
shared-check-agreed = De organisationer, der er nævnt, har sagt ja
shared-check-agreed-hint = Nævnt i teksten: { $names }.
error-shared-named = Der står et navn i teksten: { $names }. Ret teksten, før du sender den.
error-shared-no-names = Sæt kryds, når du har set efter, at der ikke står navne på personer.
error-shared-no-secrets = Sæt kryds, når du har set efter, at der ikke står forretningshemmeligheder.
error-shared-agreed = Sæt kryds, når de organisationer, der er nævnt, har sagt ja.
error-shared-changed = Teksten er rettet, siden du åbnede siden. Læs den igen, og send den så.
shared-take-back = Tag den tilbage, og ret
shared-read-over = Læs casen, og godkend den
shared-approve = Godkend, og gør offentlig
shared-return = Send tilbage
shared-return-lead = Skriv, hvad der skal rettes. Det bliver stående ved udgaven.
shared-return-submit = Send tilbage
shared-field-reason = Hvad skal rettes?
shared-field-reason-hint = Skriv det, så tovholderen kan rette det uden at spørge.
error-shared-reason = Skriv en begrundelse.
shared-take-down = Tag casen ned
shared-take-down-lead = Den offentlige side forsvinder med det samme. Teksten bliver i sagen, og en ny udgave kan godkendes senere.
shared-take-down-submit = Tag casen ned
shared-field-take-down = Hvorfor tages den ned?

shared-list-title = Cases fra team
shared-list-lead = Sager fra praksis, fortalt af dem, der selv var med, og godkendt i deres organisation.
shared-list-only = Kun { $route }.
shared-list-all = Vis alle
shared-list-none = Ingen cases endnu
shared-list-none-text = Når et team afslutter en sag og fortæller om den, står den her.
shared-about = Om casen
shared-told = Teamet har selv skrevet casen, og en anden i organisationen har godkendt den.
shared-row-owner = Organisation
shared-row-route = Rute
shared-row-outcome = Hvad sagen blev til
shared-row-since = Vist siden
shared-section-done = Det gjorde de
shared-section-result = Det kom der ud af det
shared-section-figures = Tal
shared-section-differently = Det ville de gøre anderledes

receipt-shared-written = Kladden er gemt. Kun I kan se den.
receipt-shared-sent = Casen er sendt til godkendelse.
receipt-shared-taken-back = Casen er en kladde igen.
receipt-shared-moved-on = Casen er ændret, siden du åbnede siden. Sådan ser den ud nu.
receipt-shared-approved = Casen { $first } er offentlig.
receipt-shared-returned = Casen er sendt tilbage med din begrundelse.
receipt-shared-taken-down = Casen er taget ned.

act-journey-write-shared = Skrev casen til andre
act-journey-send-shared = Sendte casen til godkendelse
act-journey-take-back-shared = Tog casen tilbage for at rette den
act-journey-approve-shared = Godkendte casen og gjorde den offentlig
act-journey-return-shared = Sendte casen tilbage
act-journey-take-down-shared = Tog den offentlige case ned

fact-shared-version = Udgave
fact-shared-title = Casens titel
fact-shared-need = Behov
fact-shared-done = Det, der blev gjort
fact-shared-result = Det, der kom ud af det
fact-shared-figures = Tal
fact-shared-differently = Det, teamet ville gøre anderledes
fact-shared-named = Organisationer i teksten
fact-shared-reason = Begrundelse

letter-journey-shared-waiting-subject = En case venter på din godkendelse: { $journey }
letter-journey-shared-waiting-text = { $name } har skrevet en case om sagen { $journey } og beder dig læse den. Når du godkender den, bliver den offentlig.
letter-journey-shared-waiting-action = Læs casen
letter-journey-shared-approved-subject = Casen om { $journey } er offentlig
letter-journey-shared-approved-text = { $name } har godkendt casen om sagen { $journey }. Alle kan læse den nu.
letter-journey-shared-approved-action = Se casen
letter-journey-shared-returned-subject = Casen om { $journey } er sendt tilbage
letter-journey-shared-returned-text = { $name } har sendt casen om sagen { $journey } tilbage: { $reason }
letter-journey-shared-returned-action = Se casen
letter-journey-shared-taken-down-subject = Casen om { $journey } er taget ned
letter-journey-shared-taken-down-text = { $name } har taget den offentlige case om sagen { $journey } ned: { $reason }
letter-journey-shared-taken-down-action = Se casen

# Hvad formularerne hedder, når de ikke blev sendt.
unsent-form-journeys-shared-edit = { shared-write }
unsent-form-journeys-shared-send = { shared-send }
unsent-form-journeys-shared-return = { shared-return }
unsent-form-journeys-shared-take-down = { shared-take-down }
