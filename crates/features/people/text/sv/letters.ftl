# Brev: ett ämne, en text, en handling.

letter-greeting = Hej
letter-greeting-name = Hej { $name }
letter-footer = Mejlet kommer från Perron på { $site }. Det går inte att svara på.

# Brev om ens eget konto.
letter-reset-subject = Välj ett nytt lösenord
letter-reset-text = Någon har bett om ett nytt lösenord till ditt konto. Var det du, så välj det bakom länken. Länken fungerar i en timme och bara en gång.
letter-reset-action = Välj ett nytt lösenord
letter-reset-more = Var det inte du, så gör ingenting. Ditt lösenord är detsamma som förut.
letter-password-changed-subject = Ditt lösenord är bytt
letter-password-changed-text = Ditt lösenord har just bytts, och alla andra webbläsare är utloggade.
letter-password-changed-action = Välj ett nytt lösenord
letter-password-changed-more = Var det inte du, så välj genast ett nytt lösenord.
letter-new-mail-subject = Bekräfta din e-postadress
letter-new-mail-text = Någon vill använda adressen för sitt konto i Perron. Är det du, så bekräfta adressen bakom länken. Länken fungerar i 24 timmar.
letter-new-mail-action = Bekräfta adressen
letter-new-mail-more = Är det inte du, så gör ingenting. Då händer det inte heller något.
letter-old-mail-subject = Vill du byta e-postadress?
letter-old-mail-text = Någon har bett om att du ska logga in med { $mail } från och med nu. Är det du, så säg ja bakom länken. Länken fungerar i 24 timmar.
letter-old-mail-action = Säg ja till bytet
letter-old-mail-more = Är det inte du, så låt länken vara och byt lösenord: någon kan ditt.
letter-mail-taken-subject = Någon ville använda din e-postadress
letter-mail-taken-text = Någon har försökt använda adressen för ett annat konto i Perron. Det gick inte, och de fick inte veta att du har ett konto.
letter-mail-taken-more = Var det du, så logga in med den här adressen i stället. Annars behöver du inte göra något.
letter-mail-changed-subject = Din e-postadress är bytt
letter-mail-changed-text = Du loggar in med { $mail } från och med nu.
letter-mail-changed-more = Var det inte du, så skriv till dem som driver den här Perron.
letter-account-erased-subject = Ditt konto är raderat
letter-account-erased-text = Ditt konto är raderat tillsammans med det som berättade vem du var. Det här är det sista mejlet till dig.

letter-invitation-subject = { $inviter } bjuder in dig till { $organisation }
letter-invitation-text = { $inviter } bjuder in dig till { $organisation } i Perron. Din roll blir: { $role }. Länken gäller i { $days } dagar.
letter-invitation-action = Svara på inbjudan
letter-invitation-message-subject = { letter-invitation-subject }
letter-invitation-message-text = { letter-invitation-text }
letter-invitation-message-action = { letter-invitation-action }
letter-invitation-message-more = { $inviter } skriver: ”{ $message }”

letter-passkey-added-subject = Du har fått en ny nyckel
letter-passkey-added-text = Nyckeln { $name } har lagts till i ditt konto. Med den går det att logga in som du.
letter-passkey-added-more = Var det inte du, så ta bort den genast och byt lösenord.
letter-passkey-added-action = Se dina nycklar

letter-recovery-code-used-subject = En av dina återställningskoder har använts
letter-recovery-code-used-text = Någon har loggat in på ditt konto med ditt lösenord och en återställningskod. Antal koder kvar: { $count }.
letter-recovery-code-used-more = Var det inte du, så byt lösenord och skapa nya koder.
letter-recovery-code-used-action = Se hur ditt konto skyddas

letter-recovery-subject = Lägg till en ny nyckel
letter-recovery-text = { $name } hjälper dig in igen. Öppna länken, logga in med ditt lösenord och lägg till en ny nyckel. Länken fungerar i en timme och bara en gång.
letter-recovery-more = Har du inte bett om hjälp, så öppna inte länken utan säg till { $name }.
letter-recovery-action = Lägg till en nyckel

letter-support-subject = Supportåtkomst till { $organisation }
letter-support-text = { $name } från plattformens support kan se organisationens sidor till { $moment }, men inte ändra något.
letter-support-more = Skäl: { $reason }
letter-support-action = Se organisationen

letter-address-again-subject = Mejlen når fram till dig igen
letter-address-again-text = Du bad oss försöka med adressen igen. Läser du det här är allt som det ska vara, och du behöver inte göra mer.

letter-member-removed-subject = Du hör inte längre till { $organisation }
letter-member-removed-text = { $name } har tagit bort dig från { $organisation }. Du kan inte längre öppna organisationens sidor. Ditt konto är som förut.
letter-member-removed-more = Tror du att det är ett misstag, så fråga { $name }.

letter-role-changed-subject = Din roll i { $organisation } har ändrats
letter-role-changed-text = { $name } har ändrat din roll i { $organisation }. Den var: { $before }. Nu är den: { $role }.
letter-role-changed-more = Tror du att det är ett misstag, så fråga { $name }.
letter-role-changed-action = Se organisationen

letter-infected-subject = En fil med virus avvisades hos { $organisation }
letter-infected-text = Virusskannern hittade något i en fil som någon försökte lägga till hos { $organisation }. Inget av filen är sparat.
letter-infected-more = I organisationens loggbok står när det var och vem som försökte. Be personen att kontrollera sin dator.
letter-infected-action = Se filerna

letter-provider-linked-subject = En inloggningstjänst hör nu till ditt konto
letter-provider-linked-text = { $provider } har kopplats till ditt konto. Med den går det att logga in som du.
letter-provider-linked-more = Var det inte du, så ta bort den genast och byt lösenord.
letter-provider-linked-action = Se dina inloggningstjänster

letter-account-erased-waiting-subject = Ditt konto är raderat
letter-account-erased-waiting-text = Ditt konto är raderat. En del bevaras ett tag till: { $kept }
letter-account-erased-waiting-more = När tiden har gått raderas det av sig självt. Det här är det sista mejlet till dig.
