# Ärenden, vilka som är med i dem och i vilken roll.
journeys-title = Ärenden
journeys-empty = Du är inte med i något ärende än
journeys-empty-text = Ett ärende samlar dem som löser en utmaning tillsammans. Starta ett, eller be en ärendeansvarig att lägga till dig.
journeys-empty-text-none = Ett ärende samlar dem som löser en utmaning tillsammans. Det startar hos en myndighet eller en facilitator där du är medlem eller administratör. Hitta eller lägg till den först, eller be en ärendeansvarig att lägga till dig.
journeys-invitations = En inbjudan väntar på ditt svar
journeys-invitation = { $count ->
    [one] { $organisation } är inbjuden till ett ärende
   *[other] { $organisation } är inbjuden till { $count } ärenden
}
journey-begin = Starta ett ärende
journey-begin-lead = Du blir ärendeansvarig och bestämmer vilka som är med.
journey-begin-seen-by = Bara de personer du lägger till, de organisationer du bjuder in och administratörerna i er egen organisation kan se ärendet.
journey-begin-advised = Det ni svarade i vägledningen följer med och sparas som ett beslut om linjen.
journey-begin-submit = Starta ärendet
journey-begin-nobody = Ett ärende startar hos en myndighet eller en facilitator där du är medlem eller administratör. Hitta eller lägg till den först.
journey-change = Ändra uppgifterna om ärendet
journey-alone = Det är bara en person med i ärendet än så länge.
journey-more = Mer om ärendet
journey-led-by = Leds av
journey-your-role = Din roll
journey-begun-on = Startat

# Fälten.
journey-field-organisation = Vems ärende är det?
journey-field-title = Titel
journey-field-title-hint = Kort, så att alla känner igen ärendet.
journey-field-challenge = Utmaningen i en mening
journey-field-challenge-hint = Skriv vad som behövs och för vem, inte hur det ska lösas. Alla som är med kan se det.
journey-field-language = Ärendets språk
journey-field-classification = Klassificeringskod
journey-field-classification-hint = Koden i er egen klassificeringsstruktur eller dokumenthanteringsplan. Alla som deltar kan se den.
journey-field-case-number = Ert ärendenummer
journey-case-number-mark = Vem kan se ärendenumret?
journey-case-number-roles = Roller som kan se ärendenumret
journey-field-note = Anteckning
journey-field-note-hint = Det som teamet vill komma ihåg. Skriv inga personnummer.
journey-note-mark = Vem kan se anteckningen?
journey-note-roles = Roller som kan se anteckningen
journey-roles-hint = Bara när du har valt ”Begränsad till nämnda roller”. Den ärendeansvariga kan alltid se den.
journey-mark-open = Öppen: alla som är med
journey-mark-internal = Intern: teamet, inte företag och observatörer
journey-mark-restricted = Begränsad till nämnda roller
journey-mark-trade-secret = Företagshemlighet: ärendeansvarig, inköp, juridik och den som skrev den

# Roller.
journey-role-lead = Ärendeansvarig
journey-role-lead-hint = Leder ärendet och bestämmer vilka som är med
journey-role-member = Teammedlem
journey-role-member-hint = Arbetar i ärendet
journey-role-procurement = Inköp
journey-role-procurement-hint = Kan reglerna för inköp
journey-role-legal = Juridik
journey-role-legal-hint = Kan lagen och avtalen
journey-role-manager = Ledning
journey-role-manager-hint = Bestämmer över pengar och personal
journey-role-operations = Verksamhet
journey-role-operations-hint = Ska använda resultatet i vardagen
journey-role-observer = Observatör
journey-role-observer-hint = Ser titel, utmaning och det som är öppet
journey-role-supplier = Från ett företag
journey-role-supplier-hint = Ser titel, utmaning och det som är öppet, men inte andra företag
journey-role-facilitator = Facilitator
journey-role-facilitator-hint = För parterna samman och ser det interna

# Vad en organisation är med som.
journey-part-owner = Äger ärendet
journey-part-partner = Samarbetspartner
journey-part-partner-hint = Arbetar i teamet och ser det interna
journey-part-supplier = Företag
journey-part-supplier-hint = Ser titel, utmaning och det som är öppet, men inte andra företag
journey-part-facilitator = Facilitator
journey-part-facilitator-hint = För parterna samman och ser det interna
journey-part-observer = Observatör
journey-part-observer-hint = Ser titel, utmaning och det som är öppet

# Vad som kan vara fel.
error-journey-organisation = Välj vems ärende det är
error-journey-title = Skriv en titel
error-journey-title-long = Skriv en titel på högst { $count } tecken
error-journey-challenge = Skriv utmaningen i en mening
error-journey-challenge-long = Skriv utmaningen med högst { $count } tecken
error-journey-text-long = Skriv högst { $count } tecken
error-journey-mark = Välj vem som kan se det
error-journey-mark-hides = Kryssa också för din egen roll. Annars kan du inte själv se det längre
error-participant-person = Välj en person i listan
error-last-lead-role = Ärendet måste ha en ärendeansvarig, och det finns ingen annan. Gör någon annan till ärendeansvarig först
error-journey-hand-over = Välj vem som ska vara ärendeansvarig
error-party-organisation = Skriv organisationens nummer eller namn
error-party-part = Välj vad organisationen är med som
error-party-there = Den organisationen är redan med i ärendet
error-party-asked = Den organisationen är redan inbjuden
error-party-asked-run-out = Den organisationen är redan inbjuden, men inbjudan har gått ut. Skicka den igen på ärendets sida

# Vilka som är med.
participants-title = Deltagare
participants-some = Här står den ärendeansvariga och de som är med från din egen organisation.
participants-seen = De deltagare du kan se
participants-none = Här finns inga deltagare.
participants-count = { $count ->
    [one] En deltagare
   *[other] { $count } deltagare
}
participants-organisation = Organisation
participants-since = Med sedan
participant-add = Lägg till en deltagare
participant-add-lead = Välj bland medlemmarna i den organisation som äger ärendet. Andra organisationer väljer själva vilka de skickar.
participant-add-submit = Lägg till deltagaren
participant-add-nobody = Alla medlemmar i organisationen är redan med. Bjud först in en ny medlem.
participant-person = Person
participant-role-title = Vad ska { $name } vara i ärendet?
participant-remove-question = Vill du ta bort { $name } från ärendet?
participant-remove-text = { $name } kan inte längre se { $journey }. Det som { $name } har gjort står kvar.
participant-remove-submit = Ta bort deltagaren
journey-leave-title = Lämna ärendet
journey-leave-question = Vill du lämna { $journey }?
journey-leave-text = Du kan inte längre se ärendet. Det du har gjort står kvar.
journey-leave-submit = Lämna ärendet
last-lead-title = Ärendet måste ha en ärendeansvarig
last-lead-text = Det finns ingen annan ärendeansvarig. Gör någon annan till ärendeansvarig först.
journey-hand-over-title = Lämna över rollen som ärendeansvarig
journey-hand-over-lead = Den du väljer blir ärendeansvarig, och du blir teammedlem.
journey-hand-over-nobody = Det finns ingen att lämna över till än. Lägg först till en deltagare från er organisation.
journey-hand-over-to = Vem ska vara ärendeansvarig?
journey-hand-over-submit = Lämna över rollen

# Organisationer som är med.
parties-title = Organisationer
parties-asked = Inbjudna som inte har svarat
parties-asked-text = Om organisationen finns i Perron har dess administratörer fått ett mejl.
party-since = Med sedan { $date }
party-asked-on = Inbjuden { $date }
party-asked-until = Går ut { $date }
party-asked-run-out = Gick ut { $date }
party-end = Avsluta deltagandet
party-end-own = Avsluta vårt deltagande
party-end-question = Ska { $organisation } inte vara med längre?
party-end-text = Alla från { $organisation } tas ut ur { $journey }. Det som har delats och gjorts står kvar i loggboken.
party-end-submit = Avsluta deltagandet
party-invite-title = Bjud in en organisation
party-invite-lead = Dess administratörer får ett mejl, säger ja eller nej och väljer vilka de skickar.
party-invite-submit = Skicka inbjudan
party-organisation = Organisationens nummer eller namn
party-organisation-hint = CVR-nummer, organisationsnummer eller GLN är säkrast. Ett namn fungerar bara om det är exakt skrivet och bara en organisation har det. Perron berättar inte om organisationen finns här.
party-part = Vad är organisationen med som?
journey-resend = Skicka inbjudan till { $name } igen
journey-withdraw = Dra tillbaka inbjudan till { $name }

# Ärendena sedda från en organisation.
organisation-journeys-title = Organisationens ärenden
organisation-journeys-empty = Organisationen är inte med i något ärende.
organisation-journeys-empty-own = Du är inte med i något av organisationens ärenden.
journey-invitations-waiting = { $count ->
    [one] Organisationen är inbjuden till ett ärende
   *[other] Organisationen är inbjuden till { $count } ärenden
}
journey-invitation-title = Inbjudan till { $journey }
journey-invitation-lead = { $owner } bjuder in { $organisation } som: { $part }.
journey-invitation-text = Säger du ja väljer du sedan vilka ni skickar. Ni kan alltid avsluta ert deltagande.
journey-invitation-challenge = Utmaningen
journey-invitation-part = Er del
journey-invitation-until = Svara före
journey-invitation-accept = Säg ja
journey-invitation-decline = Säg nej
journey-invitation-run-out-title = Inbjudan till { $journey } har gått ut
journey-invitation-run-out-text = Be { $name } från { $owner } att skicka den igen. Sedan kan ni svara på den.
journey-invitation-run-out-text-nobody = Be { $owner } att skicka den igen. Sedan kan ni svara på den.
journey-side-manage = Se vilka vi skickar
journey-side-sent = Skickade av organisationen
journey-side-nobody = Ni har inte skickat någon än.
journey-side-call-back = Ta ut { $name } ur ärendet
journey-send-title = Skicka en person
journey-send-lead = Välj en medlem som ska vara med i { $journey }.
journey-send-submit = Skicka personen
journey-log-title = Ärendets loggbok
journey-log-lead = Allt som har gjorts i ärendet, det nyaste först. Inget kan ändras eller raderas. Ärendenumret och anteckningen om ärendet visas aldrig här.

# Kvitton.
receipt-journey-begun = { $first } är startat. Du är ärendeansvarig.
receipt-journey-changed = Uppgifterna om { $first } är sparade.
receipt-journey-left = Du har lämnat { $first }.
receipt-journey-handed-over = { $first } är nu ärendeansvarig, och du är teammedlem.
receipt-participant-added = { $first } är med som: { $second }.
receipt-participant-removed = { $first } är inte längre med.
receipt-party-invited = Inbjudan till { $first } är sparad. Om organisationen finns i Perron får dess administratörer ett mejl.
receipt-party-there = { $first } är redan med i ärendet.
receipt-party-withdrawn = Inbjudan till { $first } är tillbakadragen.
receipt-party-ended = { $first } är inte längre med.
receipt-journey-invitation-accepted = Organisationen är med i { $first }. Välj nu vilka ni skickar.
receipt-journey-invitation-declined = Ni har sagt nej till { $first }.

# Mejlet till den inbjudna organisationens administratörer.
letter-journey-invitation-subject = { $owner } bjuder in { $organisation } till ett ärende
letter-journey-invitation-text = { $name } från { $owner } bjuder in { $organisation } att vara med i { $journey } som: { $part }.
letter-journey-invitation-more = Som administratör svarar du på organisationens vägnar och väljer sedan vilka den skickar. Ni kan svara på inbjudan fram till { $date }.
letter-journey-invitation-action = Svara på inbjudan

letter-journey-invitation-withdrawn-subject = { $owner } har dragit tillbaka inbjudan till ett ärende
letter-journey-invitation-withdrawn-text = { $name } har dragit tillbaka inbjudan till { $journey }. { $organisation } kan inte längre svara på den.
letter-journey-invitation-withdrawn-more = Tror du att det är ett misstag, så fråga { $name }.

# Mejl till dem som är med.
letter-journey-added-subject = Du är nu med i ärendet { $journey }
letter-journey-added-text = { $name } har lagt till dig i ärendet { $journey }. Din roll är: { $role }.
letter-journey-added-more = Det handlar om detta: { $challenge }
letter-journey-added-action = Se ärendet

letter-journey-role-changed-subject = Din roll i ärendet { $journey } har ändrats
letter-journey-role-changed-text = { $name } har ändrat din roll i ärendet { $journey }. Den var: { $before }. Nu är den: { $role }.
letter-journey-role-changed-more = Tror du att det är ett misstag, så fråga { $name }.
letter-journey-role-changed-action = Se ärendet

letter-journey-handed-over-subject = Du är nu ärendeansvarig för { $journey }
letter-journey-handed-over-text = { $name } har lämnat över rollen som ärendeansvarig för { $journey } till dig. Nu bestämmer du vilka som är med.
letter-journey-handed-over-more = Tror du att det är ett misstag, så fråga { $name }.
letter-journey-handed-over-action = Se ärendet

letter-journey-removed-subject = Du är inte längre med i ärendet { $journey }
letter-journey-removed-text = { $name } har tagit ut dig ur ärendet { $journey }. Det du har gjort står kvar.
letter-journey-removed-more = Tror du att det är ett misstag, så fråga { $name }.

# Mejl till ärendeansvariga och till administratörerna hos en organisation som var med.
letter-journey-invitation-accepted-subject = { $organisation } är med i { $journey }
letter-journey-invitation-accepted-text = { $name } har sagt ja till inbjudan för { $organisation }. Organisationen väljer nu vilka den skickar till { $journey }.
letter-journey-invitation-accepted-action = Se ärendet

letter-journey-invitation-declined-subject = { $organisation } är inte med i { $journey }
letter-journey-invitation-declined-text = { $name } har sagt nej till inbjudan till { $journey } för { $organisation }.
letter-journey-invitation-declined-action = Se ärendet

letter-journey-participant-left-subject = { $name } har lämnat ärendet { $journey }
letter-journey-participant-left-text = { $name } från { $organisation } har lämnat ärendet { $journey }. Det { $name } har gjort står kvar.{ $rest ->
        [taken-over] {" "}{ $taker } har tagit över det som vilade på { $name }: { $count } totalt.
        [missing] {" "}Ingen har tagit över det som vilade på { $name }: { $count } totalt. Det står som något som saknas i ärendet.
       *[nothing] {""}
    }
letter-journey-participant-left-action = Se ärendet

letter-journey-part-left-subject = { $organisation } är inte längre med i { $journey }
letter-journey-part-left-text = { $name } har avslutat deltagandet i { $journey } för { $organisation }. Ingen därifrån kan längre se ärendet. Det som har delats och gjorts står kvar.
letter-journey-part-left-action = Se ärendet

letter-journey-part-ended-subject = { $organisation } är inte längre med i { $journey }
letter-journey-part-ended-text = { $name } från { $owner } har avslutat deltagandet i { $journey } för { $organisation }. Ingen från organisationen kan längre se ärendet. Det som har delats och gjorts står kvar.
letter-journey-part-ended-more = Tror du att det är ett misstag, så fråga { $name }.

# Åtgärder i loggboken: vad som gjordes, utan vem.
act-journey-accept-invitation = Sa ja till att vara med i ett ärende
act-journey-add-participant = Lade till en deltagare
act-journey-begin = Startade ärendet
act-journey-call-back = Tog ut en person ur ett ärende
act-journey-change = Ändrade uppgifter om ärendet
act-journey-change-role = Ändrade en deltagares roll
act-journey-decline-invitation = Sa nej till att vara med i ett ärende
act-journey-end-part = Avslutade en organisations deltagande
act-journey-hand-over = Lämnade över rollen som ärendeansvarig
act-journey-invite-organisation = Bjöd in en organisation
act-journey-leave = Lämnade ärendet
act-journey-remove-participant = Tog bort en deltagare
act-journey-resend-invitation = Skickade en inbjudan till en organisation igen
act-journey-send-participant = Skickade en person till ett ärende
act-journey-withdraw-invitation = Drog tillbaka en inbjudan till en organisation

# Vad man vet om en åtgärd.
fact-asked-for = Inbjuden
fact-classification = Klassificeringskod
fact-case-number = Ärendenummer
fact-case-number-mark = Ärendenumret kan ses av
fact-case-number-mark-open = { journey-mark-open }
fact-case-number-mark-internal = { journey-mark-internal }
fact-case-number-mark-restricted = { journey-mark-restricted }
fact-case-number-mark-trade-secret = { journey-mark-trade-secret }
fact-challenge = Utmaning
fact-letter-kind-journey-invitation = inbjudan till ett ärende
fact-journey = Ärende
fact-journey-invitation = Inbjudans id
fact-journey-role = Roll i ärendet
fact-journey-role-lead = { journey-role-lead }
fact-journey-role-member = { journey-role-member }
fact-journey-role-procurement = { journey-role-procurement }
fact-journey-role-legal = { journey-role-legal }
fact-journey-role-manager = { journey-role-manager }
fact-journey-role-operations = { journey-role-operations }
fact-journey-role-observer = { journey-role-observer }
fact-journey-role-supplier = { journey-role-supplier }
fact-journey-role-facilitator = { journey-role-facilitator }
fact-journey-role-before = Roll före
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
fact-journey-note = Anteckning
fact-journey-note-mark = Anteckningen kan ses av
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

# Vad formulären heter när de inte skickades.
unsent-form-journeys-new = { journey-begin }
unsent-form-journeys-edit = { journey-change }
unsent-form-journeys-participants-new = { participant-add }
unsent-form-journeys-organisations-new = { party-invite-title }

# När någon som är med i ärendet inte får göra det hen bad om.
refused-role = Din roll i ärendet är: { $role }. Den rollen ger inte behörighet till det här.
refused-administrator = Du är administratör i organisationen som äger ärendet, men du är inte själv med i det. Det här är bara för dem som är med.
refused-ask = Om du behöver det, fråga den som leder ärendet: { $leads }.
refused-nobody-leads = Ingen leder ärendet just nu.
refused-back = Tillbaka till ”{ $journey }”
