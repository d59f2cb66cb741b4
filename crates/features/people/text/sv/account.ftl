# Ens eget konto, och ett nytt lösenord för den som har glömt sitt.

account-save = Spara
account-back = Tillbaka till ditt konto
account-language = Språk
account-notices = Aviseringar via e-post
account-password-changed = Bytt { $date }
account-password-since = Samma sedan { $date }
account-password-none = Du har inget än
account-organisations-none = Inga än
account-sessions = Inloggad
account-sessions-count = { $count ->
    [one] I en webbläsare
   *[other] I { $count } webbläsare
}
account-data = Hämta dem som en fil eller radera ditt konto
account-log = Vad som har hänt med ditt konto
account-moment = { $date } { $time }
account-theme-lead = Valet gäller i alla webbläsare där du loggar in.

title-change-name = Ändra ditt namn
title-choose-language = Välj ditt språk
title-choose-theme = Välj hur sidorna ser ut
title-choose-notices = Välj när vi skriver till dig
title-change-password = Byt lösenord
title-change-mail = Byt e-postadress
title-mail-prove = Är e-postadressen din?
title-mail-agree = Vill du byta e-postadress?
title-sessions = Här är du inloggad
title-data = Dina uppgifter
title-erase = Vill du radera ditt konto?
title-erase-hindered = Lämna över innan du raderar ditt konto
title-new-password = Välj ett nytt lösenord
title-link-gone = Länken fungerar inte längre

field-own-language = På vilket språk vill du ha sidorna och våra mejl?
field-own-password = Ditt nuvarande lösenord
field-new-mail = Din nya e-postadress

error-account-choose = Välj ett av alternativen
error-own-password-empty = Skriv ditt nuvarande lösenord
error-own-password = Det är inte ditt lösenord. Försök igen
error-password-same = Välj ett annat lösenord än det du har nu
error-mail-same = Skriv en annan adress än den du har nu
error-mail-taken = Adressen har fått ett annat konto under tiden. Avbryt bytet på sidan med ditt konto, eller radera först det andra kontot

notices-lead = Alla aviseringar finns här i programmet. Du väljer när vi också skriver till dig om dem. Inbjudningar och mejl om ditt lösenord, din adress och ditt konto kommer alltid direkt.
notices-at-once = Via e-post direkt, en i taget
notices-daily = Via e-post, samlade en gång om dagen
notices-weekly = Samlade en gång i veckan
notices-none = Aldrig

change-password-lead = Du loggas ut överallt utom här.
change-password-submit = Spara lösenordet

mail-change-lead = Vi skriver till båda adresserna. Bytet sker när du har svarat på båda ställena inom 24 timmar. Till dess loggar du in med den gamla.
mail-change-submit = Skicka båda mejlen
mail-change-waiting = Din adress ska bli { $mail }
mail-change-new-waits = Öppna mejlet till den nya adressen och bekräfta att adressen är din.
mail-change-new-done = Du har bekräftat den nya adressen.
mail-change-old-waits = Öppna mejlet till den gamla adressen och säg ja till bytet.
mail-change-old-done = Du har sagt ja från den gamla adressen.
mail-change-until = Tills vidare loggar du in med den gamla adressen. Utan båda svaren förfaller bytet { $moment }.
mail-change-cancel = Avbryt bytet
mail-prove-lead = Bekräfta att { $mail } är din och ska vara adressen för ditt konto i Perron.
mail-prove-submit = Bekräfta adressen
mail-agree-lead = Säg ja till att logga in med { $mail } från och med nu och inte längre med adressen som mejlet kom till.
mail-agree-submit = Säg ja till bytet

session-device = { $browser } på { $system }
session-device-unknown = En webbläsare som vi inte känner till
session-this-one = Den här webbläsaren
session-since = Inloggad sedan { $moment }.
session-until = Tar slut av sig själv { $moment }.
session-end = Logga ut där
session-extend = Förbli inloggad längre
sessions-end-others = Logga ut överallt utom här
session-ends-soon = Du loggas ut { $time }. Skickar du något senare sparar vi texten medan du loggar in igen.

data-lead = Här kan du se vad Perron vet om dig och få det raderat.
data-export-heading = Allt om dig i en fil
data-export-text = Filen innehåller ditt konto, dina organisationer, var du har varit inloggad och vad loggboken säger om ditt konto. Program kan läsa den: den är i JSON.
data-export = Hämta filen
data-erase-heading = Radera ditt konto
data-erase-text = Innan något händer ser du vad som raderas och vad som blir kvar.
data-erase = Se vad som händer när du raderar ditt konto

erase-goes = Det här raderas
erase-goes-person = Ditt namn, din e-postadress och ditt lösenord
erase-goes-sessions = Var du har varit inloggad, och länkar som vi har skickat till dig
erase-goes-memberships = Din plats i dina organisationer
erase-goes-invitations = Inbjudningar till din adress
erase-goes-journal = Ditt namn, dina adresser och dina webbläsare bredvid loggboken
erase-stays = Det här blir kvar, och varför
erase-stays-journal = Loggboken behåller saltade hashvärden i stället för ditt namn och din adress. De visar att ingen har ändrat loggboken, men inte vem du var.
erase-stays-records = I organisationernas loggböcker står det fortfarande under ett nummer att någon har handlat. Annars skulle de få luckor.
erase-stays-contacts = Har en organisation angett dig som kontakt är det organisationen som bestämmer om det. Be den ta bort dig.
erase-final = Det går inte att ångra. Du loggas ut överallt.
erase-submit = Radera kontot
erase-stay = Behåll kontot
erase-hindered-organisations = De här organisationerna skulle stå utan administratör. Gör någon annan till administratör där och kom sedan tillbaka.
erase-hindered-platform = Ingen annan sköter plattformen. Gör någon annan till plattformsadministratör och kom sedan tillbaka.

reset-lead = Vi skickar en länk där du kan välja ett nytt lösenord.
reset-submit = Skicka länken
reset-again = Be om en ny länk
new-password-lead = Du loggas ut överallt och loggas in här.
link-gone-reset = Den fungerar i en timme och bara en gång. Behöver du ett nytt lösenord, så be om en ny länk.
link-gone-mail = Den fungerar i 24 timmar och bara en gång. På sidan med ditt konto står det om ett byte av adress fortfarande väntar.

receipt-name-changed = Ditt namn är ändrat.
receipt-language-chosen = Sidorna är på svenska från och med nu.
receipt-theme-chosen = Ditt val av utseende är sparat.
receipt-notices-chosen = Ditt val av aviseringar är sparat.
receipt-password-changed = Ditt lösenord är bytt. Du är utloggad överallt utom här.
receipt-password-reset = Ditt lösenord är bytt. Du är utloggad överallt utom här.
receipt-reset-asked = Om adressen har ett konto här är mejlet på väg. Länken i det fungerar i en timme.
receipt-mail-change-asked = Vi har skrivit till båda adresserna. Öppna båda mejlen inom 24 timmar.
receipt-mail-change-cancelled = Bytet av adress är avbrutet.
receipt-new-mail-proven = Den nya adressen är bekräftad. Säg nu ja till bytet i mejlet till den gamla adressen.
receipt-old-mail-agreed = Du har sagt ja till bytet. Bekräfta nu den nya adressen i mejlet som vi har skickat dit.
receipt-mail-changed = Din adress är { $first } från och med nu.
receipt-session-ended = Du är utloggad där.
receipt-other-sessions-ended = Du är utloggad överallt utom här.
receipt-session-extended = Du är inloggad i 14 timmar till.
receipt-account-erased = Ditt konto är raderat.
