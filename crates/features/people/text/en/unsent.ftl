# Forms that were not sent, because somebody had been logged out meanwhile.

title-unsent = What you typed has not been sent yet
title-unsent-none = There is nothing here for you to send
unsent-lead = You were logged out when you wanted to send. We kept what you had typed, and only you can see it here in your browser. Send it now, or throw it away.
unsent-none = If you are logged out before you send, we keep what you typed for an hour. When you have logged in again in the same browser, you can send it from here.
unsent-onward = To your organisations
unsent-kept = Kept on { $moment }.
unsent-until = Goes away by itself at { $time }.
unsent-typed = What you typed
unsent-send = Send now
unsent-throw-away = Throw away
unsent-sign-in = What you typed is kept for an hour, and you can send it once you have logged in.
unsent-notice = What you typed before you were logged out has not been sent yet.
unsent-notice-link = See it and send it
receipt-unsent-thrown-away = What you typed has been thrown away.

# What the forms are called; others are just a form.
unsent-form = The form
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
