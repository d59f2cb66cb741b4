# Sider, hvor man kommer og går.

title-sign-in = Log ind
sign-in-submit = Log ind
title-account = Din konto
title-organisations = Organisationer
title-set-up = Kom i gang med Perron
set-up-lead = Her er endnu ingen konti. Du bliver den første administrator og kan invitere de andre.
set-up-submit = Opret kontoen
title-reset = Glemt adgangskoden?

receipt-signed-out = Du er logget ud.
receipt-set-up = Din konto er klar. Tilføj nu din organisation.
