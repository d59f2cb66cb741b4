# Ens egen konto, og en ny adgangskode til den, der har glemt sin.

account-save = Gem
account-back = Tilbage til din konto
account-language = Sprog
account-notices = Beskeder på mail
account-password-changed = Skiftet { $date }
account-password-since = Den samme siden { $date }
account-password-none = Du har ingen endnu
account-organisations-none = Ingen endnu
account-sessions = Logget ind
account-sessions-count = { $count ->
    [one] I én browser
   *[other] I { $count } browsere
}
account-data = Hent dem som en fil, eller slet din konto
account-log = Hvad der er sket med din konto
account-moment = { $date } { $time }
account-theme-lead = Valget gælder i alle browsere, hvor du logger ind.

title-change-name = Ret dit navn
title-choose-language = Vælg dit sprog
title-choose-theme = Vælg, hvordan siderne ser ud
title-choose-notices = Vælg, hvornår vi skriver til dig
title-change-password = Skift din adgangskode
title-change-mail = Skift din mailadresse
title-mail-prove = Er mailadressen din?
title-mail-agree = Vil du skifte mailadresse?
title-sessions = Her er du logget ind
title-data = Dine data
title-erase = Vil du slette din konto?
title-erase-hindered = Giv opgaven videre, før du sletter din konto
title-new-password = Vælg en ny adgangskode
title-link-gone = Linket virker ikke længere

field-own-language = Hvilket sprog vil du have siderne og vores mails på?
field-own-password = Din nuværende adgangskode
field-new-mail = Din nye mailadresse

error-account-choose = Vælg en af mulighederne
error-own-password-empty = Skriv din nuværende adgangskode
error-own-password = Det er ikke din adgangskode. Prøv igen
error-password-same = Vælg en anden adgangskode end den, du har nu
error-mail-same = Skriv en anden adresse end den, du har nu
error-mail-taken = Adressen har fået en anden konto i mellemtiden. Annullér skiftet på siden med din konto, eller slet først den anden konto

notices-lead = Alle beskeder står her i programmet. Du vælger, hvornår vi også skriver til dig om dem. Invitationer og mails om din adgangskode, din adresse og din konto kommer altid med det samme.
notices-at-once = På mail med det samme, én ad gangen
notices-daily = På mail, samlet én gang om dagen
notices-weekly = Samlet én gang om ugen
notices-none = Aldrig

change-password-lead = Du bliver logget ud alle andre steder end her.
change-password-submit = Gem adgangskoden

mail-change-lead = Vi skriver til begge adresser. Skiftet sker, når du har svaret begge steder inden for 24 timer. Indtil da logger du ind med den gamle.
mail-change-submit = Send begge mails
mail-change-waiting = Din adresse skal være { $mail }
mail-change-new-waits = Åbn mailen til den nye adresse, og bekræft, at adressen er din.
mail-change-new-done = Du har bekræftet den nye adresse.
mail-change-old-waits = Åbn mailen til den gamle adresse, og sig ja til skiftet.
mail-change-old-done = Du har sagt ja fra den gamle adresse.
mail-change-until = Indtil videre logger du ind med den gamle adresse. Uden begge svar bortfalder skiftet { $moment }.
mail-change-cancel = Annullér skiftet
mail-prove-lead = Bekræft, at { $mail } er din og skal være adressen på din konto i Perron.
mail-prove-submit = Bekræft adressen
mail-agree-lead = Sig ja til at logge ind med { $mail } fra nu af og ikke længere med den adresse, mailen kom til.
mail-agree-submit = Sig ja til skiftet

session-device = { $browser } på { $system }
session-device-unknown = En browser, vi ikke kender
session-this-one = Denne browser
session-since = Logget ind siden { $moment }.
session-until = Slutter af sig selv { $moment }.
session-end = Log ud dér
session-extend = Bliv logget ind længere
sessions-end-others = Log ud alle andre steder
session-ends-soon = Du bliver logget ud { $time }. Sender du noget senere, gemmer vi teksten, mens du logger ind igen.

data-lead = Her kan du se, hvad Perron ved om dig, og få det slettet.
data-export-heading = Alt om dig i én fil
data-export-text = Filen rummer din konto, dine organisationer, hvor du har været logget ind, og hvad logbogen siger om din konto. Programmer kan læse den: den er i JSON.
data-export = Hent filen
data-erase-heading = Slet din konto
data-erase-text = Før der sker noget, ser du, hvad der bliver slettet, og hvad der bliver.
data-erase = Se, hvad der sker, når du sletter din konto

erase-goes = Det bliver slettet
erase-goes-person = Dit navn, din mailadresse og din adgangskode
erase-goes-sessions = Hvor du har været logget ind, og links, vi har sendt dig
erase-goes-memberships = Din plads i dine organisationer
erase-goes-invitations = Invitationer til din adresse
erase-goes-journal = Dit navn, dine adresser og dine browsere ved siden af logbogen
erase-stays = Det bliver stående, og hvorfor
erase-stays-journal = Logbogen beholder saltede hashværdier i stedet for dit navn og din adresse. De viser, at ingen har ændret logbogen, men ikke, hvem du var.
erase-stays-records = I organisationernes logbøger står der stadig under et nummer, at nogen har handlet. Ellers ville de have huller.
erase-stays-contacts = Har en organisation gjort dig til kontakt, bestemmer organisationen over det. Bed den om at fjerne dig.
erase-final = Det kan ikke fortrydes. Du bliver logget ud alle steder.
erase-submit = Slet kontoen
erase-stay = Behold kontoen
erase-hindered-organisations = Disse organisationer ville stå uden administrator. Gør en anden til administrator dér, og kom så tilbage.
erase-hindered-platform = Ingen andre passer platformen. Gør en anden til platformadministrator, og kom så tilbage.

reset-lead = Vi sender dig et link, så du kan vælge en ny adgangskode.
reset-submit = Send linket
reset-again = Bed om et nyt link
new-password-lead = Du bliver logget ud alle steder og logget ind her.
link-gone-reset = Det virker i én time og kun én gang. Mangler du en ny adgangskode, så bed om et nyt link.
link-gone-mail = Det virker i 24 timer og kun én gang. På siden med din konto står der, om et skift af adresse stadig venter.

receipt-name-changed = Dit navn er rettet.
receipt-language-chosen = Siderne er på dansk fra nu af.
receipt-theme-chosen = Dit valg af udseende er gemt.
receipt-notices-chosen = Dit valg af beskeder er gemt.
receipt-password-changed = Din adgangskode er skiftet. Du er logget ud alle andre steder.
receipt-password-reset = Din adgangskode er skiftet. Du er logget ud alle andre steder.
receipt-reset-asked = Har adressen en konto her, er mailen på vej. Linket i den virker i én time.
receipt-mail-change-asked = Vi har skrevet til begge adresser. Åbn begge mails inden for 24 timer.
receipt-mail-change-cancelled = Skiftet af adresse er annulleret.
receipt-new-mail-proven = Den nye adresse er bekræftet. Sig nu ja til skiftet i mailen til den gamle adresse.
receipt-old-mail-agreed = Du har sagt ja til skiftet. Bekræft nu den nye adresse i mailen, vi har sendt dertil.
receipt-mail-changed = Din adresse er { $first } fra nu af.
receipt-session-ended = Du er logget ud dér.
receipt-other-sessions-ended = Du er logget ud alle andre steder.
receipt-session-extended = Du er logget ind 14 timer mere.
receipt-account-erased = Din konto er slettet.
