# Människor i ett ärende: vem som står för aktörerna, och vilka kompetenser teamet har.

team-title = Vilka är aktörerna hos er?
team-link = Vilka är aktörerna hos er? Skriv namn på var och en
team-figure = Aktörer
team-counted = Namn på { $named } av { $needed }
team-intro = { $counted }. Varje aktör står bara på ett ställe: vid den första station som behöver den, räknat från där ni är nu.
team-no-actors = Metoden nämner inga aktörer på linjen. Ni kan själva lägga till dem ni behöver.
team-needed-at = Behövs vid { $station }
team-also = Behövs också vid: { $stations }
team-named = Har fått namn
team-missing = Ingen ännu
team-not-needed = Behövs inte
team-because = Behövs inte, eftersom: { $reason }
team-was = Var { $name }, som har lämnat ärendet
team-others = Andra hos er
team-own-function = En annan funktion
team-other-actor = Aktör från en linje eller metod som ni har använt förr
team-add = Lägg till någon
team-add-lead = Välj någon som är med i ärendet, eller skriv namnet på någon utanför ärendet.
team-add-submit = Lägg till
team-name-somebody = Sätt namn på
team-name-more = Lägg till en till
team-say-not-needed = Behövs inte här
team-change-reason = Ändra skälet
team-change = Ändra
team-change-title = Skriv vem det är: { $function }
team-remove = Ta bort { $name }
team-need = Behövs ändå: { $function }
team-not-needed-title = Behöver ni inte detta i ärendet: { $function }?
team-not-needed-lead = Skriv varför, så att andra kan förstå det senare. Ni kan alltid ändra det.
team-field-actor = Aktör
team-field-title = Vilken funktion?
team-field-title-hint = Skriv bara något här om ni väljer ”En annan funktion”.
team-field-person = Någon som är med i ärendet
team-field-name = Eller någon utanför ärendet
team-field-name-hint = Namn på en person eller en organisation. Skriv det bara om ni inte har valt någon ovanför.
team-field-organisation = Varifrån kommer de?
team-field-contact = E-post eller telefon
team-field-contact-hint = Bara det ni behöver för att nå dem. Berätta för dem att det står här.
team-field-note = Anteckning
team-field-reason = Varför behövs det inte?

error-team-actor = Välj i listan vem det gäller.
error-team-title = Skriv vilken funktion det är.
error-team-nobody = Välj någon som är med, eller skriv ett namn nedanför.
error-team-both = Ni har valt någon som är med i ärendet. Ta bort det som står här, eller välj ingen ovanför.
error-team-twice = Det står här redan.
error-team-reason = Skriv varför det inte behövs.

receipt-team-added = { $first } har lagts till: { $second }.
receipt-team-changed = Ändrat: { $first }, { $second }.
receipt-team-removed = { $first } har tagits bort: { $second }.
receipt-team-not-needed = Behövs inte: { $first }.
receipt-team-needed = Behövs: { $first }.

competences-title = Kompetenser
competences-lead = Ingen behöver kunna allt. Skriv vad ni själva kan, vad ni lånar av andra och vad ni saknar.
competences-link = Kompetenser: { $covered } av { $total } är på plats
competences-counts = { $covered } av { $total } är på plats.{ $missing ->
        [0] {""}
        [one] {" "}1 saknas.
       *[other] {" "}{ $missing } saknas.
    }{ $unanswered ->
        [0] {""}
        [one] {" "}1 är inte besvarad ännu.
       *[other] {" "}{ $unanswered } är inte besvarade ännu.
    }
competences-help = Se vem som kan hjälpa med det ni saknar
competence-own = Vi har den
competence-borrowed = Vi lånar den
competence-missing = Vi saknar den
competence-not-needed = Behövs inte i ärendet
competence-unanswered = Inte besvarad ännu
competence-answer = Svara
competence-change = Ändra svaret
competence-find-help = Hitta hjälp
competence-field-cover = Varifrån har ni den?
competence-field-person = Vem i ärendet har den?
competence-field-who = Eller vem utanför ärendet har den?
competence-field-who-hint = Till exempel en avdelning eller ett företag. Skriv det bara om ni inte har valt någon ovanför.
competence-field-reason-hint = Skriv bara något här om ni väljer ”Behövs inte i ärendet”.

error-competence-cover = Välj varifrån ni har den.
error-competence-nobody = Välj vem som har den, eller skriv det nedanför.

receipt-competence-answered = { $first }: { $second }.

rests-title = Det här vilar på personen
rests-title-own = Det här vilar på dig
rests-activities = { $count ->
    [one] 1 öppen aktivitet
   *[other] { $count } öppna aktiviteter
}
rests-team = Står för: { $functions }
rests-competences = Har kompetensen: { $competences }
rests-to = Vem tar över det?
rests-to-hint = Allt går vidare till den du väljer. Väljer du ingen saknas det någon tills en annan tar över.

error-rests-to = Välj en person i listan.

act-journey-add-team-member = Satte namn på en aktör eller funktion
act-journey-change-team-member = Ändrade vem som är i teamet
act-journey-remove-team-member = Tog bort ett namn från teamet
act-journey-actor-not-needed = Skrev att en aktör inte behövs
act-journey-actor-needed = Skrev att en aktör ändå behövs
act-journey-answer-competence = Svarade om en kompetens

fact-team-member = Id i teamet
fact-team-members = Antal i teamet
fact-team-actor = Aktör
fact-team-function = Funktion
fact-team-name = Vem utanför ärendet
fact-team-organisation = Varifrån de kommer
fact-team-contact = E-post eller telefon
fact-team-note = Anteckning
fact-team-reason = Varför det inte behövs
fact-competence = Kompetens
fact-competences = Kompetenser
fact-competence-cover = Varifrån den är
fact-competence-cover-own = { competence-own }
fact-competence-cover-borrowed = { competence-borrowed }
fact-competence-cover-missing = { competence-missing }
fact-competence-cover-not-needed = { competence-not-needed }
fact-competence-cover-not-answered = { competence-unanswered }
fact-taken-over-by = Övertaget av

unsent-form-journeys-team-new = { team-add }
unsent-form-journeys-team = { team-title }
unsent-form-journeys-team-actors-not-needed = { team-say-not-needed }
unsent-form-journeys-competences = { competences-title }
