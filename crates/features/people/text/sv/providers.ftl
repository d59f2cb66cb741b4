# Inloggningstjänster: att logga in hos någon annan, koppla det till sitt konto och vad som kan gå fel.

provider-sign-in = Logga in med { $provider }

title-provider-onward = Du ska vidare till { $provider }
provider-onward-text = Sidan öppnas av sig själv. Sedan kommer du tillbaka hit.
provider-onward-link = Gå till { $provider }

title-provider-back = Du är tillbaka från { $provider }
provider-back-text = Tryck på Fortsätt för att slutföra inloggningen.
provider-continue = Fortsätt

title-provider-first = Du har redan ett konto här
provider-first-text = { $provider } känner till din e-postadress, och den hör till ett konto hos oss. Logga först in som du brukar. Sedan frågar vi om de två ska kopplas ihop, och nästa gång kan du använda { $provider }.
provider-first-link = Logga in som du brukar

title-provider-offer = Vill du koppla { $provider } till ditt konto?
provider-offer-text = Du har nyss visat hos { $provider } att du är { $mail }. Om du säger ja kan du logga in här med { $provider } från och med nu.
provider-offer-submit = Koppla { $provider } till mitt konto
provider-offer-stay = Inte nu

title-providers = Inloggningstjänster
providers-lead = Logga in hos en tjänst som du redan använder, till exempel din arbetsplats.
providers-none = Här finns inga inloggningstjänster
providers-none-text = Plattformen är inte ansluten till någon. Logga in med ditt lösenord eller en nyckel.
providers-empty = Ingen tjänst hör till ditt konto än
providers-empty-text = Koppla en till ditt konto, så kan du använda den nästa gång du loggar in.
providers-link = Koppla en tjänst till ditt konto
provider-link = Använd { $provider }
provider-linked-since = Hör till ditt konto sedan { $date }.
provider-used = Senast använd { $date }.
provider-unused = Inte använd än.
provider-remove = Ta bort
security-to-providers = Se dina inloggningstjänster

provider-remove-question = Vill du ta bort { $provider } från ditt konto?
provider-remove-text = Du kan inte längre logga in med tjänsten.
provider-remove-places = Tjänsten har gett dig din plats i de här organisationerna. Den förlorar du:
provider-remove-submit = Ta bort tjänsten
provider-keep = Behåll tjänsten
provider-only-way-in = { $provider } är din enda väg in. Välj ett lösenord eller lägg till en nyckel innan du tar bort tjänsten.
provider-choose-password = Välj ett lösenord

receipt-provider-arrived = Ditt konto är klart.
receipt-provider-followed = Din plats i dina organisationer har uppdaterats.
receipt-provider-linked = { $first } hör nu till ditt konto.
receipt-provider-linked-already = { $first } hörde redan till ditt konto.
receipt-provider-offer-gone = Det tog för lång tid. Logga in med tjänsten igen om du vill koppla den till ditt konto.
receipt-provider-removed = { $first } är borttagen från ditt konto.
receipt-provider-unknown = Välj en av tjänsterna på sidan.

provider-cancelled-title = Du avbröt hos { $provider }
provider-cancelled-text = Ingenting har hänt. Försök igen eller logga in på ett annat sätt.
provider-denied-title = { $provider } släppte inte in dig
provider-denied-text = Försök igen, eller fråga dem som driver { $provider } om du har åtkomst.
provider-down-title = { $provider } svarar inte
provider-down-text = Försök igen om en stund eller logga in på ett annat sätt.
provider-unusable-title = Anslutningen till { $provider } fungerar inte
provider-unusable-text = Den är felinställd. Säg till dem som driver plattformen. Du kan logga in på ett annat sätt.
provider-unproven-title = Svaret från { $provider } kunde inte godkännas
provider-unproven-text = Börja om. Händer det igen, så säg till dem som driver plattformen.
provider-issuer-title = Svaret kom inte från { $provider }
provider-issuer-text = Vi frågade { $provider }, men någon annan svarade. Börja om, och säg till dem som driver plattformen om det händer igen.
provider-clock-title = Klockan hos { $provider } stämmer inte med vår
provider-clock-text = Därför ser vi inte om svaret är nytt. Säg till dem som driver plattformen. Du kan logga in på ett annat sätt.
provider-expired-title = Den här inloggningen gäller inte längre
provider-expired-text = Det tog för lång tid, eller så är den redan använd. Börja om ifall du inte är inloggad.
provider-another-browser-title = Du började i en annan webbläsare
provider-another-browser-text = Slutför inloggningen där eller börja om här. Webbläsaren måste tillåta kakor.
provider-wait-title = Det har varit för många försök
provider-wait-text = Vänta { $count ->
    [one] en minut
   *[other] { $count } minuter
} och försök sedan igen.
provider-no-place-title = Du har inget konto här än
provider-no-place-text = { $provider } känner dig, men ingen organisation har gett dig en plats. Be din organisations administratör att bjuda in din e-postadress och logga sedan in igen.
provider-no-mail-title = Vi kan inte skapa ett konto åt dig
provider-no-mail-text = { $provider } har inte gett oss någon bekräftad e-postadress. Be din organisations administratör om en inbjudan. Har du ett konto, så logga in som du brukar och koppla { $provider } till det.
provider-taken-title = { $provider } hör till ett annat konto
provider-taken-text = Inloggningen du använde är kopplad till ett annat konto här. Ta bort den där först, eller välj en annan inloggning hos { $provider }.
provider-signed-out-title = Du är inte längre inloggad
provider-signed-out-text = Därför är { $provider } inte kopplad till ditt konto. Logga in och försök igen.
