# Mejl som inte kommer fram.
bounce-own = Mejl till { $mail } kommer inte fram
bounce-why-unknown = E-postservern där säger att ingen har adressen. Byt den, annars missar du det vi skriver, också när du behöver ett nytt lösenord.
bounce-why-full = Brevlådan är full. Rensa i den eller byt adress.
bounce-why-refused = E-postservern där tar inte emot våra mejl för tillfället. Fråga dem som driver den eller byt adress.
bounce-again = Det är åtgärdat: försök igen
bounce-unknown = Mejlet gick inte att leverera: okänd adress
bounce-full = Mejlet gick inte att leverera: full brevlåda
bounce-refused = Mejlet gick inte att leverera: avvisat av e-postservern
bounce-new-mail = Mejlet till den nya adressen kom inte fram. Avbryt bytet och se efter hur adressen är skriven.
bounce-resend = Skicka till en annan adress
resend-mail-hint = Låt den stå kvar om mejlet ska till samma adress.
bounces-title = Adresser som mejl inte når
bounces-lead = Den som har adressen får veta det på sina egna sidor. Det upphör när ett mejl har kommit fram.
bounces-status = Status
bounces-when = Noterat
bounces-none = Mejl når alla adresser.
bounces-all = Visa alla adresser
receipt-letters-bounce = Mejl till { $first } kommer inte fram. Byt adressen.
receipt-bounce-again = Vi har skrivit till { $first }. Kommer mejlet fram behöver du inte göra mer.
receipt-bounce-wait = Du har försökt flera gånger. Vänta en stund eller byt adress.

# En inloggning har en gräns.
sessions-longest = Du kan vara inloggad i högst { $count } timmar. Sedan loggar du in igen.
receipt-session-not-longer = Inloggningen kan inte förlängas mer. Logga in igen när den tar slut.
session-ends-for-good = Du loggas ut { $time } och måste logga in igen. Skickar du något senare sparar vi texten så länge.
receipt-session-longest = Du är inloggad till { $first }. Sedan loggar du in igen.
erase-goes-declared = Dina förklaringar om egna intressen, skälen till din supportåtkomst, dina nycklar och uppgiften om att mejl inte kom fram till dig
erased-text = Raderat med kontot
