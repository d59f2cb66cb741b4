# Sager, hvem der er med i dem, og i hvilken rolle.
journeys-title = Sager
journeys-empty = Du er ikke med i nogen sag endnu
journeys-empty-text = En sag samler dem, der løser en udfordring sammen. Begynd en, eller bed en tovholder om at tilføje dig.
journeys-empty-text-none = En sag samler dem, der løser en udfordring sammen. Den begynder hos en myndighed eller en facilitator, hvor du er medlem eller administrator. Find eller tilføj den først, eller bed en tovholder om at tilføje dig.
journeys-invitations = En invitation venter på dit svar
journeys-invitation = { $count ->
    [one] { $organisation } er inviteret til en sag
   *[other] { $organisation } er inviteret til { $count } sager
}
journey-begin = Begynd en sag
journey-begin-lead = Du bliver tovholder og bestemmer, hvem der er med.
journey-begin-seen-by = Kun de personer, du tilføjer, de organisationer, du inviterer, og administratorerne i jeres egen organisation kan se sagen.
journey-begin-advised = Det, I svarede i vejledningen, følger med og bliver gemt som en beslutning om ruten.
journey-begin-submit = Begynd sagen
journey-begin-nobody = En sag begynder hos en myndighed eller en facilitator, hvor du er medlem eller administrator. Find eller tilføj den først.
journey-change = Ret oplysningerne om sagen
journey-alone = Der er kun én med i sagen endnu.
journey-more = Mere om sagen
journey-led-by = Ledes af
journey-your-role = Din rolle
journey-begun-on = Begyndt

# Felterne.
journey-field-organisation = Hvis sag er det?
journey-field-title = Titel
journey-field-title-hint = Kort, så alle kan kende sagen igen.
journey-field-challenge = Udfordringen i én sætning
journey-field-challenge-hint = Skriv, hvad der er brug for og for hvem, ikke hvordan det skal løses. Alle, der er med, kan se det.
journey-field-language = Sagens sprog
journey-field-classification = Emnekode
journey-field-classification-hint = Koden i jeres egen journalplan, for eksempel et KLE-nummer. Alle, der deltager, kan se den.
journey-field-case-number = Jeres sagsnummer
journey-case-number-mark = Hvem kan se sagsnummeret?
journey-case-number-roles = Roller, der kan se sagsnummeret
journey-field-note = Note
journey-field-note-hint = Det, holdet vil huske. Skriv ikke personnumre.
journey-note-mark = Hvem kan se noten?
journey-note-roles = Roller, der kan se noten
journey-roles-hint = Kun når du har valgt ”Begrænset til nævnte roller”. Tovholderen kan altid se den.
journey-mark-open = Åben: alle, der er med
journey-mark-internal = Intern: holdet, ikke virksomheder og observatører
journey-mark-restricted = Begrænset til nævnte roller
journey-mark-trade-secret = Forretningshemmelighed: tovholder, indkøb, jura og den, der skrev den

# Roller.
journey-role-lead = Tovholder
journey-role-lead-hint = Leder sagen og bestemmer, hvem der er med
journey-role-member = Holdmedlem
journey-role-member-hint = Arbejder med i sagen
journey-role-procurement = Indkøb
journey-role-procurement-hint = Kender reglerne for indkøb
journey-role-legal = Jura
journey-role-legal-hint = Kender loven og aftalerne
journey-role-manager = Ledelse
journey-role-manager-hint = Bestemmer over penge og mandskab
journey-role-operations = Drift
journey-role-operations-hint = Skal bruge resultatet til daglig
journey-role-observer = Observatør
journey-role-observer-hint = Ser titel, udfordring og det, der er åbent
journey-role-supplier = Fra en virksomhed
journey-role-supplier-hint = Ser titel, udfordring og det, der er åbent, men ikke andre virksomheder
journey-role-facilitator = Facilitator
journey-role-facilitator-hint = Bringer parterne sammen og ser det interne

# Hvad en organisation er med som.
journey-part-owner = Ejer sagen
journey-part-partner = Samarbejdspartner
journey-part-partner-hint = Arbejder med på holdet og ser det interne
journey-part-supplier = Virksomhed
journey-part-supplier-hint = Ser titel, udfordring og det, der er åbent, men ikke andre virksomheder
journey-part-facilitator = Facilitator
journey-part-facilitator-hint = Bringer parterne sammen og ser det interne
journey-part-observer = Observatør
journey-part-observer-hint = Ser titel, udfordring og det, der er åbent

# Hvad der kan være galt.
error-journey-organisation = Vælg, hvis sag det er
error-journey-title = Skriv en titel
error-journey-title-long = Skriv en titel på højst { $count } tegn
error-journey-challenge = Skriv udfordringen i én sætning
error-journey-challenge-long = Skriv udfordringen med højst { $count } tegn
error-journey-text-long = Skriv højst { $count } tegn
error-journey-mark = Vælg, hvem der kan se det
error-journey-mark-hides = Sæt også kryds ved din egen rolle. Ellers kan du ikke selv se det mere
error-participant-person = Vælg en person på listen
error-last-lead-role = Sagen skal have en tovholder, og der er ikke andre. Gør en anden til tovholder først
error-journey-hand-over = Vælg, hvem der skal være tovholder
error-party-organisation = Skriv organisationens nummer eller navn
error-party-part = Vælg, hvad organisationen er med som
error-party-there = Den organisation er med i sagen allerede
error-party-asked = Den organisation er inviteret allerede
error-party-asked-run-out = Den organisation er inviteret allerede, men invitationen er udløbet. Send den igen på sagens side

# Hvem der er med.
participants-title = Deltagere
participants-some = Her står tovholderen og dem, der er med fra din egen organisation.
participants-seen = De deltagere, du kan se
participants-none = Her er ingen deltagere.
participants-count = { $count ->
    [one] Én deltager
   *[other] { $count } deltagere
}
participants-organisation = Organisation
participants-since = Med siden
participant-add = Tilføj en deltager
participant-add-lead = Vælg blandt medlemmerne af den organisation, der ejer sagen. Andre organisationer vælger selv, hvem de sender.
participant-add-submit = Tilføj deltageren
participant-add-nobody = Alle medlemmer af organisationen er med allerede. Inviter først et nyt medlem.
participant-person = Person
participant-role-title = Hvad skal { $name } være i sagen?
participant-remove-question = Vil du fjerne { $name } fra sagen?
participant-remove-text = { $name } kan ikke længere se { $journey }. Det, { $name } har gjort, bliver stående.
participant-remove-submit = Fjern deltageren
journey-leave-title = Forlad sagen
journey-leave-question = Vil du forlade { $journey }?
journey-leave-text = Du kan ikke længere se sagen. Det, du har gjort, bliver stående.
journey-leave-submit = Forlad sagen
last-lead-title = Sagen skal have en tovholder
last-lead-text = Der er ikke andre tovholdere. Gør en anden til tovholder først.
journey-hand-over-title = Overdrag rollen som tovholder
journey-hand-over-lead = Den, du vælger, bliver tovholder, og du bliver holdmedlem.
journey-hand-over-nobody = Der er ingen at overdrage til endnu. Tilføj først en deltager fra jeres organisation.
journey-hand-over-to = Hvem skal være tovholder?
journey-hand-over-submit = Overdrag rollen

# Organisationer, der er med.
parties-title = Organisationer
parties-asked = Inviteret, men har ikke svaret
parties-asked-text = Findes organisationen i Perron, har dens administratorer fået en mail.
party-since = Med siden { $date }
party-asked-on = Inviteret { $date }
party-asked-until = Udløber { $date }
party-asked-run-out = Udløb { $date }
party-end = Afslut deltagelsen
party-end-own = Afslut vores deltagelse
party-end-question = Skal { $organisation } ikke være med mere?
party-end-text = Alle fra { $organisation } bliver taget ud af { $journey }. Det, der er delt, og det, der er gjort, bliver stående i logbogen.
party-end-submit = Afslut deltagelsen
party-invite-title = Inviter en organisation
party-invite-lead = Dens administratorer får en mail, siger ja eller nej og vælger, hvem de sender.
party-invite-submit = Send invitationen
party-organisation = Organisationens nummer eller navn
party-organisation-hint = CVR-nummer, organisationsnummer eller GLN er sikrest. Et navn virker kun, hvis det er skrevet nøjagtigt, og kun én organisation har det. Perron fortæller ikke, om organisationen findes her.
party-part = Hvad er organisationen med som?
journey-resend = Send invitationen til { $name } igen
journey-withdraw = Træk invitationen til { $name } tilbage

# Sagerne set fra en organisation.
organisation-journeys-title = Organisationens sager
organisation-journeys-empty = Organisationen er ikke med i nogen sag.
organisation-journeys-empty-own = Du er ikke med i nogen af organisationens sager.
journey-invitations-waiting = { $count ->
    [one] Organisationen er inviteret til en sag
   *[other] Organisationen er inviteret til { $count } sager
}
journey-invitation-title = Invitation til { $journey }
journey-invitation-lead = { $owner } inviterer { $organisation } med som: { $part }.
journey-invitation-text = Siger du ja, vælger du bagefter, hvem I sender. I kan altid afslutte jeres deltagelse.
journey-invitation-challenge = Udfordringen
journey-invitation-part = Jeres del
journey-invitation-until = Svar inden
journey-invitation-accept = Sig ja
journey-invitation-decline = Sig nej
journey-invitation-run-out-title = Invitationen til { $journey } er udløbet
journey-invitation-run-out-text = Bed { $name } fra { $owner } om at sende den igen. Så kan I svare på den.
journey-invitation-run-out-text-nobody = Bed { $owner } om at sende den igen. Så kan I svare på den.
journey-side-manage = Se, hvem vi sender
journey-side-sent = Sendt af organisationen
journey-side-nobody = I har ikke sendt nogen endnu.
journey-side-call-back = Tag { $name } ud af sagen
journey-send-title = Send en person
journey-send-lead = Vælg et medlem, der skal være med i { $journey }.
journey-send-submit = Send personen
journey-log-title = Sagens logbog
journey-log-lead = Alt, hvad der er gjort i sagen, det nyeste først. Intet kan ændres eller slettes. Sagsnummeret og noten om sagen bliver aldrig vist her.

# Kvitteringer.
receipt-journey-begun = { $first } er begyndt. Du er tovholder.
receipt-journey-changed = Oplysningerne om { $first } er gemt.
receipt-journey-left = Du har forladt { $first }.
receipt-journey-handed-over = { $first } er nu tovholder, og du er holdmedlem.
receipt-participant-added = { $first } er med som: { $second }.
receipt-participant-removed = { $first } er ikke længere med.
receipt-party-invited = Invitationen til { $first } er gemt. Findes organisationen i Perron, får dens administratorer en mail.
receipt-party-there = { $first } er med i sagen allerede.
receipt-party-withdrawn = Invitationen til { $first } er trukket tilbage.
receipt-party-ended = { $first } er ikke længere med.
receipt-journey-invitation-accepted = Organisationen er med i { $first }. Vælg nu, hvem I sender.
receipt-journey-invitation-declined = I har sagt nej til { $first }.

# Mailen til den inviterede organisations administratorer.
letter-journey-invitation-subject = { $owner } inviterer { $organisation } til en sag
letter-journey-invitation-text = { $name } fra { $owner } inviterer { $organisation } til at være med i { $journey } som: { $part }.
letter-journey-invitation-more = Som administrator svarer du på organisationens vegne og vælger bagefter, hvem den sender. I kan svare på invitationen indtil { $date }.
letter-journey-invitation-action = Svar på invitationen

letter-journey-invitation-withdrawn-subject = { $owner } har trukket invitationen til en sag tilbage
letter-journey-invitation-withdrawn-text = { $name } har trukket invitationen til { $journey } tilbage. { $organisation } kan ikke længere svare på den.
letter-journey-invitation-withdrawn-more = Tror du, at det er en fejl, så spørg { $name }.

# Mails til dem, der er med.
letter-journey-added-subject = Du er nu med i sagen { $journey }
letter-journey-added-text = { $name } har tilføjet dig til sagen { $journey }. Din rolle er: { $role }.
letter-journey-added-more = Den handler om dette: { $challenge }
letter-journey-added-action = Se sagen

letter-journey-role-changed-subject = Din rolle i sagen { $journey } er ændret
letter-journey-role-changed-text = { $name } har ændret din rolle i sagen { $journey }. Den var: { $before }. Nu er den: { $role }.
letter-journey-role-changed-more = Tror du, at det er en fejl, så spørg { $name }.
letter-journey-role-changed-action = Se sagen

letter-journey-handed-over-subject = Du er nu tovholder for sagen { $journey }
letter-journey-handed-over-text = { $name } har overdraget rollen som tovholder for sagen { $journey } til dig. Nu bestemmer du, hvem der er med.
letter-journey-handed-over-more = Tror du, at det er en fejl, så spørg { $name }.
letter-journey-handed-over-action = Se sagen

letter-journey-removed-subject = Du er ikke længere med i sagen { $journey }
letter-journey-removed-text = { $name } har taget dig ud af sagen { $journey }. Det, du har gjort, bliver stående.
letter-journey-removed-more = Tror du, at det er en fejl, så spørg { $name }.

# Mails til tovholdere og til administratorerne hos en organisation, der var med.
letter-journey-invitation-accepted-subject = { $organisation } er med i { $journey }
letter-journey-invitation-accepted-text = { $name } har sagt ja til invitationen på vegne af { $organisation }. Organisationen vælger nu, hvem den sender ind i { $journey }.
letter-journey-invitation-accepted-action = Se sagen

letter-journey-invitation-declined-subject = { $organisation } er ikke med i { $journey }
letter-journey-invitation-declined-text = { $name } har sagt nej til invitationen til { $journey } på vegne af { $organisation }.
letter-journey-invitation-declined-action = Se sagen

letter-journey-participant-left-subject = { $name } har forladt sagen { $journey }
letter-journey-participant-left-text = { $name } fra { $organisation } har forladt sagen { $journey }. Det, { $name } har gjort, bliver stående.{ $rest ->
        [taken-over] {" "}{ $taker } har overtaget det, der hvilede på { $name }: { $count } i alt.
        [missing] {" "}Ingen har overtaget det, der hvilede på { $name }: { $count } i alt. Det står som noget, der mangler i sagen.
       *[nothing] {""}
    }
letter-journey-participant-left-action = Se sagen

letter-journey-part-left-subject = { $organisation } er ikke længere med i { $journey }
letter-journey-part-left-text = { $name } har afsluttet deltagelsen i { $journey } for { $organisation }. Ingen derfra kan se sagen mere. Det, der er delt, og det, der er gjort, bliver stående.
letter-journey-part-left-action = Se sagen

letter-journey-part-ended-subject = { $organisation } er ikke længere med i { $journey }
letter-journey-part-ended-text = { $name } fra { $owner } har afsluttet deltagelsen i { $journey } for { $organisation }. Ingen fra organisationen kan se sagen mere. Det, der er delt, og det, der er gjort, bliver stående.
letter-journey-part-ended-more = Tror du, at det er en fejl, så spørg { $name }.

# Handlinger i logbogen: hvad der blev gjort, uden hvem.
act-journey-accept-invitation = Sagde ja til at være med i en sag
act-journey-add-participant = Tilføjede en deltager
act-journey-begin = Begyndte sagen
act-journey-call-back = Tog en person ud af en sag
act-journey-change = Rettede oplysninger om sagen
act-journey-change-role = Ændrede en deltagers rolle
act-journey-decline-invitation = Sagde nej til at være med i en sag
act-journey-end-part = Afsluttede en organisations deltagelse
act-journey-hand-over = Overdrog rollen som tovholder
act-journey-invite-organisation = Inviterede en organisation
act-journey-leave = Forlod sagen
act-journey-remove-participant = Fjernede en deltager
act-journey-resend-invitation = Sendte en invitation til en organisation igen
act-journey-send-participant = Sendte en person ind i en sag
act-journey-withdraw-invitation = Trak en invitation til en organisation tilbage

# Hvad man ved om en handling.
fact-asked-for = Inviteret
fact-classification = Emnekode
fact-case-number = Sagsnummer
fact-case-number-mark = Sagsnummeret kan ses af
fact-case-number-mark-open = { journey-mark-open }
fact-case-number-mark-internal = { journey-mark-internal }
fact-case-number-mark-restricted = { journey-mark-restricted }
fact-case-number-mark-trade-secret = { journey-mark-trade-secret }
fact-challenge = Udfordring
fact-letter-kind-journey-invitation = invitation til en sag
fact-journey = Sag
fact-journey-invitation = Invitationens id
fact-journey-role = Rolle i sagen
fact-journey-role-lead = { journey-role-lead }
fact-journey-role-member = { journey-role-member }
fact-journey-role-procurement = { journey-role-procurement }
fact-journey-role-legal = { journey-role-legal }
fact-journey-role-manager = { journey-role-manager }
fact-journey-role-operations = { journey-role-operations }
fact-journey-role-observer = { journey-role-observer }
fact-journey-role-supplier = { journey-role-supplier }
fact-journey-role-facilitator = { journey-role-facilitator }
fact-journey-role-before = Rolle før
fact-journey-role-before-lead = { journey-role-lead }
fact-journey-role-before-member = { journey-role-member }
fact-journey-role-before-procurement = { journey-role-procurement }
fact-journey-role-before-legal = { journey-role-legal }
fact-journey-role-before-manager = { journey-role-manager }
fact-journey-role-before-operations = { journey-role-operations }
fact-journey-role-before-observer = { journey-role-observer }
fact-journey-role-before-supplier = { journey-role-supplier }
fact-journey-role-before-facilitator = { journey-role-facilitator }
fact-journey-title = Titel
fact-journey-note = Note
fact-journey-note-mark = Noten kan ses af
fact-journey-note-mark-open = { journey-mark-open }
fact-journey-note-mark-internal = { journey-mark-internal }
fact-journey-note-mark-restricted = { journey-mark-restricted }
fact-journey-note-mark-trade-secret = { journey-mark-trade-secret }
fact-part = Med som
fact-part-owner = { journey-part-owner }
fact-part-partner = { journey-part-partner }
fact-part-supplier = { journey-part-supplier }
fact-part-facilitator = { journey-part-facilitator }
fact-part-observer = { journey-part-observer }

# Hvad formularerne hedder, når de ikke blev sendt.
unsent-form-journeys-new = { journey-begin }
unsent-form-journeys-edit = { journey-change }
unsent-form-journeys-participants-new = { participant-add }
unsent-form-journeys-organisations-new = { party-invite-title }

# Når en, der er med i sagen, ikke må det, de beder om.
refused-role = Din rolle i sagen er: { $role }. Den rolle giver ikke adgang til det her.
refused-administrator = Du er administrator i den organisation, der ejer sagen, men du er ikke selv med i den. Det her er kun for dem, der er med.
refused-ask = Har du brug for det, så spørg den, der leder sagen: { $leads }.
refused-nobody-leads = Ingen leder sagen lige nu.
refused-back = Tilbage til ”{ $journey }”
