# Breve: ét emne, én tekst, én handling.

letter-greeting = Hej
letter-greeting-name = Hej { $name }
letter-footer = Mailen er sendt af Perron på { $site }. Den kan ikke besvares.

# Breve om ens egen konto.
letter-reset-subject = Vælg en ny adgangskode
letter-reset-text = Nogen har bedt om en ny adgangskode til din konto. Var det dig, så vælg den bag linket. Linket virker i én time og kun én gang.
letter-reset-action = Vælg en ny adgangskode
letter-reset-more = Var det ikke dig, så gør ingenting. Din adgangskode er den samme som før.
letter-password-changed-subject = Din adgangskode er skiftet
letter-password-changed-text = Din adgangskode er lige blevet skiftet, og alle andre browsere er logget ud.
letter-password-changed-action = Vælg en ny adgangskode
letter-password-changed-more = Var det ikke dig, så vælg en ny adgangskode med det samme.
letter-new-mail-subject = Bekræft din mailadresse
letter-new-mail-text = Nogen vil bruge adressen til sin konto i Perron. Er det dig, så bekræft adressen bag linket. Linket virker i 24 timer.
letter-new-mail-action = Bekræft adressen
letter-new-mail-more = Er det ikke dig, så gør ingenting. Så sker der heller ikke noget.
letter-old-mail-subject = Vil du skifte mailadresse?
letter-old-mail-text = Nogen har bedt om, at du fra nu af logger ind med { $mail }. Er det dig, så sig ja bag linket. Linket virker i 24 timer.
letter-old-mail-action = Sig ja til skiftet
letter-old-mail-more = Er det ikke dig, så lad linket være, og skift din adgangskode: nogen kender den.
letter-mail-taken-subject = Nogen ville bruge din mailadresse
letter-mail-taken-text = Nogen har prøvet at bruge adressen til en anden konto i Perron. Det lykkedes ikke, og de fik ikke at vide, at du har en konto.
letter-mail-taken-more = Var det dig, så log ind med denne adresse i stedet. Ellers behøver du ikke gøre noget.
letter-mail-changed-subject = Din mailadresse er skiftet
letter-mail-changed-text = Du logger ind med { $mail } fra nu af.
letter-mail-changed-more = Var det ikke dig, så skriv til dem, der driver denne Perron.
letter-account-erased-subject = Din konto er slettet
letter-account-erased-text = Din konto er slettet sammen med det, der fortalte, hvem du var. Det er den sidste mail til dig.

letter-invitation-subject = { $inviter } inviterer dig til { $organisation }
letter-invitation-text = { $inviter } inviterer dig til { $organisation } i Perron. Din rolle bliver: { $role }. Linket gælder i { $days } dage.
letter-invitation-action = Svar på invitationen
letter-invitation-message-subject = { letter-invitation-subject }
letter-invitation-message-text = { letter-invitation-text }
letter-invitation-message-action = { letter-invitation-action }
letter-invitation-message-more = { $inviter } skriver: ”{ $message }”

letter-passkey-added-subject = Du har fået en ny adgangsnøgle
letter-passkey-added-text = Adgangsnøglen { $name } er tilføjet til din konto. Med den kan man logge ind som dig.
letter-passkey-added-more = Var det ikke dig, så fjern den med det samme, og skift din adgangskode.
letter-passkey-added-action = Se dine adgangsnøgler

letter-recovery-code-used-subject = En af dine gendannelseskoder er brugt
letter-recovery-code-used-text = Nogen har logget ind på din konto med din adgangskode og en gendannelseskode. Antal koder tilbage: { $count }.
letter-recovery-code-used-more = Var det ikke dig, så skift din adgangskode, og lav nye koder.
letter-recovery-code-used-action = Se, hvordan din konto er beskyttet

letter-recovery-subject = Tilføj en ny adgangsnøgle
letter-recovery-text = { $name } hjælper dig ind igen. Åbn linket, log ind med din adgangskode, og tilføj en ny adgangsnøgle. Linket virker i en time og kun én gang.
letter-recovery-more = Har du ikke bedt om hjælp, så lad være med at åbne linket, og sig det til { $name }.
letter-recovery-action = Tilføj en adgangsnøgle

letter-support-subject = Supportadgang til { $organisation }
letter-support-text = { $name } fra platformens support kan se organisationens sider til { $moment }, men ikke ændre noget.
letter-support-more = Begrundelse: { $reason }
letter-support-action = Se organisationen

letter-address-again-subject = Mails når frem til dig igen
letter-address-again-text = Du bad os prøve adressen igen. Læser du det her, er alt, som det skal være, og du behøver ikke gøre mere.

letter-member-removed-subject = Du hører ikke længere til { $organisation }
letter-member-removed-text = { $name } har fjernet dig fra { $organisation }. Du kan ikke længere åbne organisationens sider. Din konto er den samme som før.
letter-member-removed-more = Tror du, at det er en fejl, så spørg { $name }.

letter-role-changed-subject = Din rolle i { $organisation } er ændret
letter-role-changed-text = { $name } har ændret din rolle i { $organisation }. Den var: { $before }. Nu er den: { $role }.
letter-role-changed-more = Tror du, at det er en fejl, så spørg { $name }.
letter-role-changed-action = Se organisationen

letter-infected-subject = En fil med virus blev afvist hos { $organisation }
letter-infected-text = Virusscanneren fandt noget i en fil, som nogen prøvede at tilføje hos { $organisation }. Intet af filen er gemt.
letter-infected-more = I organisationens logbog kan du se, hvornår det var, og hvem der prøvede. Bed vedkommende om at tjekke sin computer.
letter-infected-action = Se filerne

letter-provider-linked-subject = En logintjeneste hører nu til din konto
letter-provider-linked-text = { $provider } er kædet sammen med din konto. Med den kan man logge ind som dig.
letter-provider-linked-more = Var det ikke dig, så fjern den med det samme, og skift din adgangskode.
letter-provider-linked-action = Se dine logintjenester

letter-account-erased-waiting-subject = Din konto er slettet
letter-account-erased-waiting-text = Din konto er slettet. Noget bliver gemt et stykke tid endnu: { $kept }
letter-account-erased-waiting-more = Når tiden er gået, bliver det slettet af sig selv. Det er den sidste mail til dig.
