# Logintjenester: at logge ind hos en anden, kæde det sammen med sin konto, og hvad der kan gå galt.

provider-sign-in = Log ind med { $provider }

title-provider-onward = Du skal videre til { $provider }
provider-onward-text = Siden åbner af sig selv. Bagefter kommer du tilbage hertil.
provider-onward-link = Gå til { $provider }

title-provider-back = Du er tilbage fra { $provider }
provider-back-text = Tryk på Fortsæt for at gøre dit login færdigt.
provider-continue = Fortsæt

title-provider-first = Du har allerede en konto her
provider-first-text = { $provider } kender din mailadresse, og den hører til en konto hos os. Log først ind, som du plejer. Så spørger vi, om de to skal kædes sammen, og næste gang kan du bruge { $provider }.
provider-first-link = Log ind, som du plejer

title-provider-offer = Vil du kæde { $provider } sammen med din konto?
provider-offer-text = Du har lige vist hos { $provider }, at du er { $mail }. Siger du ja, kan du logge ind her med { $provider } fra nu af.
provider-offer-submit = Kæd { $provider } sammen med min konto
provider-offer-stay = Ikke nu

title-providers = Logintjenester
providers-lead = Log ind hos en tjeneste, du bruger i forvejen, for eksempel din arbejdsplads.
providers-none = Her er ingen logintjenester
providers-none-text = Platformen er ikke forbundet med nogen. Log ind med din adgangskode eller en adgangsnøgle.
providers-empty = Ingen tjeneste hører til din konto endnu
providers-empty-text = Kæd en sammen med din konto, så kan du bruge den, næste gang du logger ind.
providers-link = Kæd en tjeneste sammen med din konto
provider-link = Brug { $provider }
provider-linked-since = Hører til din konto siden { $date }.
provider-used = Sidst brugt { $date }.
provider-unused = Endnu ikke brugt.
provider-remove = Fjern
security-to-providers = Se dine logintjenester

provider-remove-question = Vil du fjerne { $provider } fra din konto?
provider-remove-text = Du kan ikke længere logge ind med tjenesten.
provider-remove-places = Tjenesten har givet dig din plads i disse organisationer. Den mister du:
provider-remove-submit = Fjern tjenesten
provider-keep = Behold tjenesten
provider-only-way-in = { $provider } er din eneste vej ind. Vælg en adgangskode eller tilføj en adgangsnøgle, før du fjerner tjenesten.
provider-choose-password = Vælg en adgangskode

receipt-provider-arrived = Din konto er klar.
receipt-provider-followed = Din plads i dine organisationer er ført ajour.
receipt-provider-linked = { $first } hører nu til din konto.
receipt-provider-linked-already = { $first } hørte til din konto i forvejen.
receipt-provider-offer-gone = Der gik for lang tid. Log ind med tjenesten igen, hvis du vil kæde den sammen med din konto.
receipt-provider-removed = { $first } er fjernet fra din konto.
receipt-provider-unknown = Vælg en af tjenesterne på siden.

provider-cancelled-title = Du afbrød hos { $provider }
provider-cancelled-text = Der er ikke sket noget. Prøv igen, eller log ind på en anden måde.
provider-denied-title = { $provider } lukkede dig ikke ind
provider-denied-text = Prøv igen, eller spørg dem, der driver { $provider }, om du har adgang.
provider-down-title = { $provider } svarer ikke
provider-down-text = Prøv igen om lidt, eller log ind på en anden måde.
provider-unusable-title = Forbindelsen til { $provider } virker ikke
provider-unusable-text = Den er sat forkert op. Sig det til dem, der driver platformen. Du kan logge ind på en anden måde.
provider-unproven-title = Svaret fra { $provider } kunne ikke godkendes
provider-unproven-text = Begynd forfra. Sker det igen, så sig det til dem, der driver platformen.
provider-issuer-title = Svaret kom ikke fra { $provider }
provider-issuer-text = Vi har spurgt { $provider }, men en anden svarede. Begynd forfra, og sig det til dem, der driver platformen, hvis det sker igen.
provider-clock-title = Uret hos { $provider } passer ikke med vores
provider-clock-text = Derfor kan vi ikke se, om svaret er nyt. Sig det til dem, der driver platformen. Du kan logge ind på en anden måde.
provider-expired-title = Dette login gælder ikke længere
provider-expired-text = Det tog for lang tid, eller det er allerede brugt. Begynd forfra, hvis du ikke er logget ind.
provider-another-browser-title = Du begyndte i en anden browser
provider-another-browser-text = Gør dit login færdigt dér, eller begynd forfra her. Browseren skal tillade cookies.
provider-wait-title = Der har været for mange forsøg
provider-wait-text = Vent { $count ->
    [one] et minut
   *[other] { $count } minutter
}, og prøv så igen.
provider-no-place-title = Du har ingen konto her endnu
provider-no-place-text = { $provider } kender dig, men ingen organisation har givet dig en plads. Bed din organisations administrator om at invitere din mailadresse, og log så ind igen.
provider-no-mail-title = Vi kan ikke oprette en konto til dig
provider-no-mail-text = { $provider } har ikke givet os en bekræftet mailadresse. Bed din organisations administrator om en invitation. Har du en konto, så log ind, som du plejer, og kæd { $provider } sammen med den.
provider-taken-title = { $provider } hører til en anden konto
provider-taken-text = Det login, du brugte, er kædet sammen med en anden konto her. Fjern det dér først, eller vælg et andet login hos { $provider }.
provider-signed-out-title = Du er ikke længere logget ind
provider-signed-out-text = Derfor er { $provider } ikke kædet sammen med din konto. Log ind, og prøv igen.
