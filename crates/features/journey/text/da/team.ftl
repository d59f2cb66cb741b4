# Folk i en sag: hvem der står for aktørerne, og hvilke kompetencer holdet har.

team-title = Hvem er aktørerne hos jer?
team-link = Hvem er aktørerne hos jer? Skriv navn på hver af dem
team-figure = Aktører
team-counted = Navn på { $named } af { $needed }
team-intro = { $counted }. Hver aktør står kun ét sted: ved den første station, der har brug for den, regnet fra hvor I er nu.
team-no-actors = Metoden nævner ingen aktører på ruten. I kan selv tilføje dem, I har brug for.
team-needed-at = Er med ved { $station }
team-also = Er også med ved: { $stations }
team-named = Har fået navn
team-missing = Ingen endnu
team-not-needed = Ikke nødvendig
team-because = Ikke nødvendig, fordi: { $reason }
team-was = Var { $name }, som har forladt sagen
team-others = Andre hos jer
team-own-function = En anden funktion
team-other-actor = Aktør fra en rute eller metode, I har brugt før
team-add = Tilføj en person
team-add-lead = Vælg en, der er med i sagen, eller skriv navnet på en uden for sagen.
team-add-submit = Tilføj
team-name-somebody = Sæt navn på
team-name-more = Tilføj én til
team-say-not-needed = Ikke nødvendig her
team-change-reason = Ret begrundelsen
team-change = Ret
team-change-title = Skriv, hvem det er: { $function }
team-remove = Fjern { $name }
team-need = Nødvendig alligevel: { $function }
team-not-needed-title = Har I ikke brug for det i sagen: { $function }?
team-not-needed-lead = Skriv hvorfor, så andre kan forstå det senere. I kan altid ændre det.
team-field-actor = Aktør
team-field-title = Hvilken funktion?
team-field-title-hint = Skriv kun noget her, hvis I vælger ”En anden funktion”.
team-field-person = En, der er med i sagen
team-field-name = Eller en uden for sagen
team-field-name-hint = Navn på en person eller en organisation. Skriv det kun, hvis I ikke har valgt nogen ovenfor.
team-field-organisation = Hvor kommer de fra?
team-field-contact = Mail eller telefon
team-field-contact-hint = Kun det, I skal bruge for at få fat i dem. Fortæl dem, at det står her.
team-field-note = Note
team-field-reason = Hvorfor er det ikke nødvendigt?

error-team-actor = Vælg på listen, hvem det handler om.
error-team-title = Skriv, hvilken funktion det er.
error-team-nobody = Vælg en, der er med, eller skriv et navn nedenfor.
error-team-both = I har valgt en, der er med i sagen. Slet det, der står her, eller vælg ingen ovenfor.
error-team-twice = Det står her allerede.
error-team-reason = Skriv, hvorfor det ikke er nødvendigt.

receipt-team-added = { $first } er tilføjet: { $second }.
receipt-team-changed = Ændret: { $first }, { $second }.
receipt-team-removed = { $first } er fjernet: { $second }.
receipt-team-not-needed = Ikke nødvendig: { $first }.
receipt-team-needed = Nødvendig: { $first }.

competences-title = Kompetencer
competences-lead = Ingen behøver at kunne alt. Skriv, hvad I selv kan, hvad I låner af andre, og hvad I mangler.
competences-link = Kompetencer: { $covered } af { $total } er på plads
competences-counts = { $covered } af { $total } er på plads.{ $missing ->
        [0] {""}
        [one] {" "}1 mangler.
       *[other] {" "}{ $missing } mangler.
    }{ $unanswered ->
        [0] {""}
        [one] {" "}1 er ikke besvaret endnu.
       *[other] {" "}{ $unanswered } er ikke besvaret endnu.
    }
competences-help = Se, hvem der kan hjælpe med det, I mangler
competence-own = Vi har den
competence-borrowed = Vi låner den
competence-missing = Vi mangler den
competence-not-needed = Ikke nødvendig i sagen
competence-unanswered = Ikke besvaret endnu
competence-answer = Svar
competence-change = Ret svaret
competence-find-help = Find hjælp
competence-field-cover = Hvor har I den fra?
competence-field-person = Hvem i sagen har den?
competence-field-who = Eller hvem uden for sagen har den?
competence-field-who-hint = For eksempel en afdeling eller en virksomhed. Skriv det kun, hvis I ikke har valgt nogen ovenfor.
competence-field-reason-hint = Skriv kun noget her, hvis I vælger ”Ikke nødvendig i sagen”.

error-competence-cover = Vælg, hvor I har den fra.
error-competence-nobody = Vælg, hvem der har den, eller skriv det nedenfor.

receipt-competence-answered = { $first }: { $second }.

rests-title = Det hviler på personen
rests-title-own = Det hviler på dig
rests-activities = { $count ->
    [one] 1 åben aktivitet
   *[other] { $count } åbne aktiviteter
}
rests-team = Står for: { $functions }
rests-competences = Har kompetencen: { $competences }
rests-to = Hvem overtager det?
rests-to-hint = Alt går videre til den, du vælger. Vælger du ingen, mangler der nogen, indtil en anden tager over.

error-rests-to = Vælg en person på listen.

act-journey-add-team-member = Satte navn på en aktør eller funktion
act-journey-change-team-member = Ændrede, hvem der er på holdet
act-journey-remove-team-member = Fjernede et navn fra holdet
act-journey-actor-not-needed = Skrev, at en aktør ikke er nødvendig
act-journey-actor-needed = Skrev, at en aktør alligevel er nødvendig
act-journey-answer-competence = Svarede om en kompetence

fact-team-member = Id på holdet
fact-team-members = Antal på holdet
fact-team-actor = Aktør
fact-team-function = Funktion
fact-team-name = Hvem uden for sagen
fact-team-organisation = Hvor de kommer fra
fact-team-contact = Mail eller telefon
fact-team-note = Note
fact-team-reason = Hvorfor ikke nødvendig
fact-competence = Kompetence
fact-competences = Kompetencer
fact-competence-cover = Hvor den er fra
fact-competence-cover-own = { competence-own }
fact-competence-cover-borrowed = { competence-borrowed }
fact-competence-cover-missing = { competence-missing }
fact-competence-cover-not-needed = { competence-not-needed }
fact-competence-cover-not-answered = { competence-unanswered }
fact-taken-over-by = Overtaget af

unsent-form-journeys-team-new = { team-add }
unsent-form-journeys-team = { team-title }
unsent-form-journeys-team-actors-not-needed = { team-say-not-needed }
unsent-form-journeys-competences = { competences-title }
