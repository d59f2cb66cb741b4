# Sidor där man kommer och går.

title-sign-in = Logga in
sign-in-submit = Logga in
title-account = Ditt konto
title-organisations = Organisationer
title-set-up = Kom igång med Perron
set-up-lead = Här finns inga konton än. Du blir den första administratören och kan bjuda in de andra.
set-up-submit = Skapa kontot
title-reset = Glömt lösenordet?

receipt-signed-out = Du är utloggad.
receipt-set-up = Ditt konto är klart. Lägg nu till din organisation.
