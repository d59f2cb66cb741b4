# Nycklar, två steg, återställningskoder och vad en organisation kräver.

title-passkeys = Dina nycklar
passkeys-lead = Med en nyckel (passkey) loggar du in med din telefon, din dator eller en säkerhetsnyckel. Ingen kan lura av dig den, som man kan med ett lösenord.
passkeys-empty = Du har ingen nyckel än
passkeys-empty-text = Lägg till en på den enhet du använder mest. Lägg gärna till en på en annan enhet också, så kommer du in om du förlorar den första.
passkeys-no-address = Här går det inte att använda nycklar
passkeys-no-address-text = Nycklar kräver en adress med ett namn, och här finns bara ett nummer. Logga in med ditt lösenord.
passkey-add = Lägg till en nyckel
passkey-rename = Byt namn
passkey-remove = Ta bort
passkey-added = Tillagd { $date }.
passkey-used = Senast använd { $date }.
passkey-unused = Inte använd än.

field-passkey-name = Vad ska nyckeln heta?
field-passkey-name-hint = Till exempel enhetens namn: Min telefon.
error-passkey-name-empty = Skriv ett namn på nyckeln
error-passkey-name-long = Skriv ett namn med högst { $count } tecken

title-passkey-add = Lägg till en nyckel
passkey-add-lead = Ge den ett namn som du känner igen. Sedan ber webbläsaren om ditt fingeravtryck, ditt ansikte eller en kod.
passkey-add-submit = Fortsätt till enheten
passkey-add-device = Följ webbläsaren. Den skapar nyckeln när du har bekräftat att det är du.
passkey-use-device = Följ webbläsaren och bekräfta att det är du.
passkey-ask-device = Fråga enheten igen
passkey-cancel = Avbryt
passkey-with-password = Logga in med lösenord
passkey-needs-script = Nycklar kräver JavaScript
passkey-needs-script-text = Slå på JavaScript i webbläsaren och ladda om sidan. Du kan fortfarande logga in med ditt lösenord.
passkey-trouble = Enheten svarade inte
passkey-trouble-text = Kanske trycktes Avbryt, eller så tog det för lång tid. Försök igen eller använd en annan enhet.

error-passkey-expired = Det tog för lång tid. Börja om
error-passkey-script = Slå på JavaScript i webbläsaren och försök igen
error-passkey-refused = Nyckeln kunde inte godkännas. Försök igen eller använd en annan enhet
error-passkey-unknown = Nyckeln hör inte till något konto här. Logga in med ditt lösenord eller prova en annan nyckel

title-passkey-rename = Byt namn på nyckeln
passkey-rename-submit = Spara namnet

passkey-remove-question = Vill du ta bort nyckeln { $name }?
passkey-remove-text = Du kan inte längre logga in med den. Radera den på enheten också, så att den inte erbjuds igen.
passkey-remove-last = Det är din sista. Dina återställningskoder slutar också att fungera.
passkey-remove-submit = Ta bort nyckeln
passkey-keep = Behåll nyckeln
passkey-last-is-needed = Den är din enda, och du måste logga in i två steg. Lägg till en annan nyckel innan du tar bort den här.

passkey-sign-in = Logga in med nyckel
title-passkey-sign-in = Logga in med nyckel

title-second-factor = Bekräfta att det är du
second-factor-lead = Lösenordet är rätt. Använd nu din nyckel.
second-factor-passkey = Använd nyckeln
second-factor-without-device = Har du inte enheten till hands?
second-factor-lost = Har du varken enheten eller en återställningskod, så be en administratör i din organisation att hjälpa dig in.
second-factor-sign-out = Logga ut
title-second-factor-missing = Lägg till en nyckel för att komma vidare
second-factor-missing-lead = Organisationen kräver att du loggar in i två steg. Det tar en minut, och sedan kommer du vidare till sidan du var på väg till.
field-recovery-code = Återställningskod
recovery-code-submit = Använd koden
error-recovery-code-empty = Skriv en av dina återställningskoder
error-recovery-code = Koden fungerar inte. Kontrollera den eller använd en annan: varje kod fungerar en gång

title-recovery-codes = Återställningskoder
recovery-codes-lead = Med en kod kommer du in när du inte har din enhet. Varje kod fungerar en gång. Tidigare koder fungerar inte längre.
recovery-codes-name = Dina tio koder
recovery-codes-kept = Jag har sparat koderna

title-security = Säkerhet
security-in-words-password = Bara lösenord
security-in-words-missing = Du saknar en nyckel
security-in-words-passkey = Lösenord eller nyckel
security-in-words-both = Lösenord och nyckel
security-second-factor = Två steg när du loggar in
security-asked-organisation = En av dina organisationer kräver att du loggar in i två steg. Därför använder du din nyckel efter lösenordet.
security-asked-organisation-missing = En av dina organisationer kräver att du loggar in i två steg. Lägg till en nyckel, så kan du öppna dess sidor.
security-asked-chosen = Du har valt att använda din nyckel efter lösenordet varje gång du loggar in.
security-not-asked = Du loggar in med enbart lösenordet. Det är säkrare om du också använder din nyckel.
security-no-passkey = Lägg först till en nyckel. Sedan kan du välja att använda den efter lösenordet.
security-ask = Kräv båda stegen
security-ask-no-more = Kräv bara lösenordet
security-passkeys = { $count ->
    [0] Du har ingen än.
    [one] Du har en.
   *[other] Du har { $count }.
}
security-to-passkeys = Se dina nycklar
security-codes-text = De hjälper dig in när du inte har din enhet.
security-codes = { $count ->
    [0] Du har inga.
    [one] Du har en kvar.
   *[other] Du har { $count } kvar.
}
security-codes-make = Skapa återställningskoder
security-codes-renew = Skapa nya koder

title-organisation-security = Säkerhet i organisationen
organisation-security-on = Alla medlemmar måste logga in i två steg.
organisation-security-off = Medlemmarna kan logga in med enbart sitt lösenord.
organisation-security-missing = { $count ->
    [0] Alla medlemmar har en nyckel.
    [one] En medlem har ingen nyckel än.
   *[other] { $count } medlemmar har ingen nyckel än.
}
organisation-security-text = Ingen blir utelåst. Den som saknar en nyckel blir ombedd att lägga till en vid nästa besök på någon av organisationens sidor.
organisation-security-begin = Kräv två steg
organisation-security-end = Kräv inte längre två steg

member-recover = Hjälp in igen
recover-question = Vill du hjälpa { $name } in igen?
recover-text = Vi skickar en länk till { $mail }. Med länken och sitt lösenord kan { $name } lägga till en ny nyckel. Länken fungerar i en timme. Fråga först om det verkligen är { $name } som ber om hjälp.
recover-submit = Skicka länken
recover-stay = Tillbaka
title-recovery = Lägg till en ny nyckel
recovery-lead = Den ersätter den du har förlorat. Dina andra nycklar och koder fungerar tills du tar bort dem.

receipt-passkey-added = Nyckeln { $first } är tillagd.
receipt-passkey-renamed = Nyckeln heter nu { $first }.
receipt-passkey-removed = Nyckeln { $first } är borttagen.
receipt-second-factor-chosen = Från och med nu loggar du in i två steg.
receipt-second-factor-not-chosen = Från och med nu loggar du in med enbart lösenordet.
receipt-second-factor-demanded = Alla i { $first } måste nu logga in i två steg.
receipt-second-factor-not-demanded = { $first } kräver inte längre två steg.
receipt-recovery-begun = Länken är skickad till { $first }.
receipt-recovered = Nyckeln { $first } är tillagd. Ta bort den du har förlorat.
receipt-recovery-code-used = Koden är använd. Antal koder kvar: { $first }.
