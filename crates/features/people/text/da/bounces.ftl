# Mails, der ikke når frem.
bounce-own = Mails til { $mail } når ikke frem
bounce-why-unknown = Mailserveren dér siger, at ingen har adressen. Skift den, ellers går du glip af det, vi skriver, også når du har brug for en ny adgangskode.
bounce-why-full = Postkassen er fuld. Ryd op i den, eller skift adressen.
bounce-why-refused = Mailserveren dér tager ikke imod vores mails for tiden. Spørg dem, der driver den, eller skift adressen.
bounce-again = Det er i orden nu: prøv igen
bounce-unknown = Mailen kunne ikke leveres: ukendt adresse
bounce-full = Mailen kunne ikke leveres: fuld postkasse
bounce-refused = Mailen kunne ikke leveres: afvist af mailserveren
bounce-new-mail = Mailen til den nye adresse nåede ikke frem. Annullér skiftet, og se efter, om adressen er skrevet rigtigt.
bounce-resend = Send til en anden adresse
resend-mail-hint = Lad den stå, hvis mailen skal til den samme adresse.
bounces-title = Adresser, som mails ikke når frem til
bounces-lead = Den, der har adressen, får det at vide på sine egne sider. Det holder op, når en mail er nået frem.
bounces-status = Status
bounces-when = Noteret
bounces-none = Mails når frem til alle adresser.
bounces-all = Se alle adresserne
receipt-letters-bounce = Mails til { $first } når ikke frem. Skift adressen.
receipt-bounce-again = Vi har skrevet til { $first }. Når mailen frem, behøver du ikke gøre mere.
receipt-bounce-wait = Du har prøvet flere gange. Vent lidt, eller skift adressen.

# Et login har en grænse.
sessions-longest = Du kan højst være logget ind i { $count } timer. Derefter logger du ind igen.
receipt-session-not-longer = Dit login kan ikke forlænges mere. Log ind igen, når det slutter.
session-ends-for-good = Du bliver logget ud { $time } og skal logge ind igen. Sender du noget senere, gemmer vi teksten så længe.
receipt-session-longest = Du er logget ind til { $first }. Derefter logger du ind igen.
erase-goes-declared = Dine erklæringer om egne interesser, begrundelserne for din supportadgang, dine adgangsnøgler og oplysningen om, at mails ikke nåede frem til dig
erased-text = Slettet sammen med kontoen
