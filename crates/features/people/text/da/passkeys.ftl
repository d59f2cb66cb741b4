# Adgangsnøgler, to trin, gendannelseskoder, og hvad en organisation kræver.

title-passkeys = Dine adgangsnøgler
passkeys-lead = Med en adgangsnøgle logger du ind med din telefon, din computer eller en sikkerhedsnøgle. Ingen kan lokke den fra dig, som de kan med en adgangskode.
passkeys-empty = Du har ingen adgangsnøgle endnu
passkeys-empty-text = Tilføj en på den enhed, du bruger mest. Tilføj gerne en til på en anden enhed, så du kan komme ind, hvis du mister den første.
passkeys-no-address = Her kan du ikke bruge adgangsnøgler
passkeys-no-address-text = Adgangsnøgler kræver en adresse med et navn, og her er der kun et nummer. Log ind med din adgangskode.
passkey-add = Tilføj en adgangsnøgle
passkey-rename = Omdøb
passkey-remove = Fjern
passkey-added = Tilføjet { $date }.
passkey-used = Sidst brugt { $date }.
passkey-unused = Endnu ikke brugt.

field-passkey-name = Hvad skal adgangsnøglen hedde?
field-passkey-name-hint = For eksempel enhedens navn: Min telefon.
error-passkey-name-empty = Skriv et navn til adgangsnøglen
error-passkey-name-long = Skriv et navn på højst { $count } tegn

title-passkey-add = Tilføj en adgangsnøgle
passkey-add-lead = Giv den et navn, du kan kende den på. Bagefter beder din browser om dit fingeraftryk, dit ansigt eller en kode.
passkey-add-submit = Fortsæt til enheden
passkey-add-device = Følg din browser. Den opretter adgangsnøglen, når du har bekræftet, at det er dig.
passkey-use-device = Følg din browser, og bekræft, at det er dig.
passkey-ask-device = Spørg enheden igen
passkey-cancel = Annullér
passkey-with-password = Log ind med adgangskode
passkey-needs-script = Adgangsnøgler kræver JavaScript
passkey-needs-script-text = Slå JavaScript til i din browser, og indlæs siden igen. Du kan stadig logge ind med din adgangskode.
passkey-trouble = Enheden svarede ikke
passkey-trouble-text = Måske blev der trykket på Annullér, eller det tog for lang tid. Prøv igen, eller brug en anden enhed.

error-passkey-expired = Det tog for lang tid. Begynd forfra
error-passkey-script = Slå JavaScript til i din browser, og prøv igen
error-passkey-refused = Adgangsnøglen kunne ikke godkendes. Prøv igen, eller brug en anden enhed
error-passkey-unknown = Adgangsnøglen hører ikke til nogen konto her. Log ind med din adgangskode, eller prøv en anden adgangsnøgle

title-passkey-rename = Omdøb adgangsnøglen
passkey-rename-submit = Gem navnet

passkey-remove-question = Vil du fjerne adgangsnøglen { $name }?
passkey-remove-text = Du kan ikke længere logge ind med den. Slet den også på enheden, så den ikke bliver tilbudt igen.
passkey-remove-last = Det er din sidste. Dine gendannelseskoder holder også op med at virke.
passkey-remove-submit = Fjern adgangsnøglen
passkey-keep = Behold adgangsnøglen
passkey-last-is-needed = Den er din eneste, og du skal logge ind i to trin. Tilføj en anden adgangsnøgle, før du fjerner denne.

passkey-sign-in = Log ind med adgangsnøgle
title-passkey-sign-in = Log ind med adgangsnøgle

title-second-factor = Bekræft, at det er dig
second-factor-lead = Din adgangskode er rigtig. Brug nu din adgangsnøgle.
second-factor-passkey = Brug adgangsnøglen
second-factor-without-device = Har du ikke enheden ved hånden?
second-factor-lost = Har du hverken enheden eller en gendannelseskode, så bed en administrator i din organisation om at hjælpe dig ind.
second-factor-sign-out = Log ud
title-second-factor-missing = Tilføj en adgangsnøgle for at komme videre
second-factor-missing-lead = Organisationen kræver, at du logger ind i to trin. Det tager et minut, og bagefter kommer du videre til den side, du var på vej til.
field-recovery-code = Gendannelseskode
recovery-code-submit = Brug koden
error-recovery-code-empty = Skriv en af dine gendannelseskoder
error-recovery-code = Koden virker ikke. Se den efter, eller brug en anden: hver kode virker én gang

title-recovery-codes = Gendannelseskoder
recovery-codes-lead = Med en kode kommer du ind, når du ikke har din enhed. Hver kode virker én gang. Tidligere koder virker ikke længere.
recovery-codes-name = Dine ti koder
recovery-codes-kept = Jeg har gemt koderne

title-security = Sikkerhed
security-in-words-password = Kun adgangskode
security-in-words-missing = Du mangler en adgangsnøgle
security-in-words-passkey = Adgangskode eller adgangsnøgle
security-in-words-both = Adgangskode og adgangsnøgle
security-second-factor = To trin, når du logger ind
security-asked-organisation = En af dine organisationer kræver, at du logger ind i to trin. Derfor bruger du din adgangsnøgle efter adgangskoden.
security-asked-organisation-missing = En af dine organisationer kræver, at du logger ind i to trin. Tilføj en adgangsnøgle, så du kan åbne dens sider.
security-asked-chosen = Du har valgt at bruge din adgangsnøgle efter adgangskoden, hver gang du logger ind.
security-not-asked = Du logger ind med adgangskoden alene. Det er sikrere, hvis du også bruger din adgangsnøgle.
security-no-passkey = Tilføj først en adgangsnøgle. Så kan du vælge at bruge den efter adgangskoden.
security-ask = Kræv begge trin
security-ask-no-more = Kræv kun adgangskoden
security-passkeys = { $count ->
    [0] Du har ingen endnu.
    [one] Du har én.
   *[other] Du har { $count }.
}
security-to-passkeys = Se dine adgangsnøgler
security-codes-text = De hjælper dig ind, når du ikke har din enhed.
security-codes = { $count ->
    [0] Du har ingen.
    [one] Du har én tilbage.
   *[other] Du har { $count } tilbage.
}
security-codes-make = Lav gendannelseskoder
security-codes-renew = Lav nye koder

title-organisation-security = Sikkerhed i organisationen
organisation-security-on = Alle medlemmer skal logge ind i to trin.
organisation-security-off = Medlemmerne kan logge ind med deres adgangskode alene.
organisation-security-missing = { $count ->
    [0] Alle medlemmer har en adgangsnøgle.
    [one] Ét medlem har ingen adgangsnøgle endnu.
   *[other] { $count } medlemmer har ingen adgangsnøgle endnu.
}
organisation-security-text = Ingen bliver lukket ude. Den, der mangler en adgangsnøgle, bliver bedt om at tilføje en ved næste besøg på en af organisationens sider.
organisation-security-begin = Kræv to trin
organisation-security-end = Kræv ikke længere to trin

member-recover = Hjælp ind igen
recover-question = Vil du hjælpe { $name } ind igen?
recover-text = Vi sender et link til { $mail }. Med linket og sin adgangskode kan { $name } tilføje en ny adgangsnøgle. Linket virker i en time. Spørg først, om det virkelig er { $name }, der beder om hjælp.
recover-submit = Send linket
recover-stay = Tilbage
title-recovery = Tilføj en ny adgangsnøgle
recovery-lead = Den erstatter den, du har mistet. Dine andre adgangsnøgler og koder virker, indtil du fjerner dem.

receipt-passkey-added = Adgangsnøglen { $first } er tilføjet.
receipt-passkey-renamed = Adgangsnøglen hedder nu { $first }.
receipt-passkey-removed = Adgangsnøglen { $first } er fjernet.
receipt-second-factor-chosen = Fra nu af logger du ind i to trin.
receipt-second-factor-not-chosen = Fra nu af logger du ind med adgangskoden alene.
receipt-second-factor-demanded = Alle i { $first } skal nu logge ind i to trin.
receipt-second-factor-not-demanded = { $first } kræver ikke længere to trin.
receipt-recovery-begun = Linket er sendt til { $first }.
receipt-recovered = Adgangsnøglen { $first } er tilføjet. Fjern den, du har mistet.
receipt-recovery-code-used = Koden er brugt. Antal koder tilbage: { $first }.
