# Formulär som inte skickades, eftersom man hade loggats ut under tiden.

title-unsent = Det du skrev är inte skickat än
title-unsent-none = Här finns inget som du behöver skicka
unsent-lead = Du var utloggad när du skulle skicka. Vi sparade det du hade skrivit, och bara du kan se det här i din webbläsare. Skicka det nu eller släng det.
unsent-none = Loggas du ut innan du skickar sparar vi det du skrev i en timme. När du har loggat in igen i samma webbläsare kan du skicka det härifrån.
unsent-onward = Till dina organisationer
unsent-kept = Sparat { $moment }.
unsent-until = Försvinner av sig självt { $time }.
unsent-typed = Det här skrev du
unsent-send = Skicka nu
unsent-throw-away = Släng
unsent-sign-in = Det du skrev är sparat i en timme, och du kan skicka det när du har loggat in.
unsent-notice = Det du skrev innan du loggades ut är inte skickat än.
unsent-notice-link = Se det och skicka det
receipt-unsent-thrown-away = Det du skrev är slängt.

# Vad formulären heter; andra heter bara formulär.
unsent-form = Formuläret
unsent-form-organisations-new = { organisation-add }
unsent-form-organisations-edit = { organisation-change }
unsent-form-organisations-contacts-new = { contact-add }
unsent-form-organisations-contacts-edit = { contact-change-title }
unsent-form-organisations-files-edit = { file-change-title }
unsent-form-organisations-invitations-new = { invite-title }
unsent-form-organisations-impartiality-new = { impartiality-declare }
unsent-form-organisations-impartiality-renew = { impartiality-renew-title }
unsent-form-organisations-retention-edit = { retention-change }
unsent-form-organisations-holds-new = { hold-title }
unsent-form-administration-holds = { hold-title }
unsent-form-administration-support = { support-title }
unsent-form-account-name = { title-change-name }
unsent-form-account-passkeys-new = { passkey-add }
unsent-form-account-passkeys-rename = { title-passkey-rename }
