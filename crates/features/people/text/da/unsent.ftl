# Formularer, der ikke blev sendt, fordi man var blevet logget ud i mellemtiden.

title-unsent = Det, du skrev, er ikke sendt endnu
title-unsent-none = Her er intet, du mangler at sende
unsent-lead = Du var logget ud, da du ville sende. Vi gemte det, du havde skrevet, og kun du kan se det her i din browser. Send det nu, eller smid det væk.
unsent-none = Bliver du logget ud, før du sender, gemmer vi det, du skrev, i en time. Så kan du sende det herfra, når du har logget ind igen i samme browser.
unsent-onward = Til dine organisationer
unsent-kept = Gemt { $moment }.
unsent-until = Forsvinder af sig selv { $time }.
unsent-typed = Det skrev du
unsent-send = Send nu
unsent-throw-away = Smid væk
unsent-sign-in = Det, du skrev, er gemt i en time, og du kan sende det, når du har logget ind.
unsent-notice = Det, du skrev, før du blev logget ud, er ikke sendt endnu.
unsent-notice-link = Se det, og send det
receipt-unsent-thrown-away = Det, du skrev, er smidt væk.

# Hvad formularerne hedder; andre hedder bare en formular.
unsent-form = Formularen
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
