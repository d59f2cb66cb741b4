# Pages on which one comes and goes.

title-sign-in = Log in
sign-in-submit = Log in
title-account = Your account
title-organisations = Organisations
title-set-up = Set up Perron
set-up-lead = Nobody has an account here yet. You become the first administrator and can invite the others.
set-up-submit = Create the account
title-reset = Forgotten your password?

receipt-signed-out = You are logged out.
receipt-set-up = Your account is ready. Add your organisation next.
