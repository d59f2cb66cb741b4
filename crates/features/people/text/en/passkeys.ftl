# Passkeys, two steps, recovery codes, and what an organisation demands.

title-passkeys = Your passkeys
passkeys-lead = With a passkey you log in with your phone, your computer or a security key. Nobody can trick you out of it, as they can with a password.
passkeys-empty = You have no passkey yet
passkeys-empty-text = Add one on the device you use most. Add another on a second device too, so that you can get in if you lose the first.
passkeys-no-address = Passkeys cannot be used here
passkeys-no-address-text = Passkeys need an address with a name, and here there is only a number. Log in with your password.
passkey-add = Add a passkey
passkey-rename = Rename
passkey-remove = Remove
passkey-added = Added { $date }.
passkey-used = Last used { $date }.
passkey-unused = Not used yet.

field-passkey-name = What should the passkey be called?
field-passkey-name-hint = For example the name of the device: My phone.
error-passkey-name-empty = Write a name for the passkey
error-passkey-name-long = Write a name of at most { $count } characters

title-passkey-add = Add a passkey
passkey-add-lead = Give it a name by which you know it. Then your browser asks for your fingerprint, your face or a code.
passkey-add-submit = Continue to the device
passkey-add-device = Follow your browser. It makes the passkey once you have confirmed that it is you.
passkey-use-device = Follow your browser and confirm that it is you.
passkey-ask-device = Ask the device again
passkey-cancel = Cancel
passkey-with-password = Log in with a password
passkey-needs-script = Passkeys need JavaScript
passkey-needs-script-text = Switch JavaScript on in your browser and load the page again. You can still log in with your password.
passkey-trouble = The device did not answer
passkey-trouble-text = Perhaps somebody pressed Cancel, or it took too long. Try again, or use another device.

error-passkey-expired = It took too long. Begin again
error-passkey-script = Switch JavaScript on in your browser and try again
error-passkey-refused = The passkey could not be accepted. Try again, or use another device
error-passkey-unknown = The passkey does not belong to an account here. Log in with your password, or try another passkey

title-passkey-rename = Rename the passkey
passkey-rename-submit = Save the name

passkey-remove-question = Do you want to remove the passkey { $name }?
passkey-remove-text = You can no longer log in with it. Delete it on the device too, so that it is not offered again.
passkey-remove-last = It is your last one. Your recovery codes stop working too.
passkey-remove-submit = Remove the passkey
passkey-keep = Keep the passkey
passkey-last-is-needed = It is your only one, and you have to log in in two steps. Add another passkey before you remove this one.

passkey-sign-in = Log in with a passkey
title-passkey-sign-in = Log in with a passkey

title-second-factor = Confirm that it is you
second-factor-lead = Your password is right. Now use your passkey.
second-factor-passkey = Use the passkey
second-factor-without-device = Is your device not at hand?
second-factor-lost = If you have neither the device nor a recovery code, ask an administrator of your organisation to help you in.
second-factor-sign-out = Log out
title-second-factor-missing = Add a passkey to go on
second-factor-missing-lead = The organisation demands that you log in in two steps. It takes a minute, and then you go on to the page you were on your way to.
field-recovery-code = Recovery code
recovery-code-submit = Use the code
error-recovery-code-empty = Write one of your recovery codes
error-recovery-code = The code does not work. Check it, or use another: each code works once

title-recovery-codes = Recovery codes
recovery-codes-lead = A code lets you in when you do not have your device. Each code works once. Earlier codes no longer work.
recovery-codes-name = Your ten codes
recovery-codes-kept = I have kept the codes

title-security = Security
security-in-words-password = Password only
security-in-words-missing = You need a passkey
security-in-words-passkey = Password or passkey
security-in-words-both = Password and passkey
security-second-factor = Two steps when you log in
security-asked-organisation = One of your organisations demands that you log in in two steps. That is why you use your passkey after the password.
security-asked-organisation-missing = One of your organisations demands that you log in in two steps. Add a passkey, so that you can open its pages.
security-asked-chosen = You have chosen to use your passkey after the password every time you log in.
security-not-asked = You log in with the password alone. It is safer to use your passkey too.
security-no-passkey = Add a passkey first. Then you can choose to use it after the password.
security-ask = Demand both steps
security-ask-no-more = Demand only the password
security-passkeys = { $count ->
    [0] You have none yet.
    [one] You have one.
   *[other] You have { $count }.
}
security-to-passkeys = See your passkeys
security-codes-text = They help you in when you do not have your device.
security-codes = { $count ->
    [0] You have none.
    [one] You have one left.
   *[other] You have { $count } left.
}
security-codes-make = Make recovery codes
security-codes-renew = Make new codes

title-organisation-security = Security of the organisation
organisation-security-on = All members have to log in in two steps.
organisation-security-off = Members can log in with their password alone.
organisation-security-missing = { $count ->
    [0] All members have a passkey.
    [one] One member has no passkey yet.
   *[other] { $count } members have no passkey yet.
}
organisation-security-text = Nobody is locked out. Whoever has no passkey is asked to add one the next time they open a page of the organisation.
organisation-security-begin = Demand two steps
organisation-security-end = No longer demand two steps

member-recover = Help in again
recover-question = Do you want to help { $name } in again?
recover-text = We send a link to { $mail }. With the link and their password { $name } can add a new passkey. The link works for an hour. First ask whether it really is { $name } who wants help.
recover-submit = Send the link
recover-stay = Back
title-recovery = Add a new passkey
recovery-lead = It replaces the one you have lost. Your other passkeys and codes work until you remove them.

receipt-passkey-added = The passkey { $first } is added.
receipt-passkey-renamed = The passkey is now called { $first }.
receipt-passkey-removed = The passkey { $first } is removed.
receipt-second-factor-chosen = From now on you log in in two steps.
receipt-second-factor-not-chosen = From now on you log in with the password alone.
receipt-second-factor-demanded = Everybody in { $first } now has to log in in two steps.
receipt-second-factor-not-demanded = { $first } no longer demands two steps.
receipt-recovery-begun = The link has been sent to { $first }.
receipt-recovered = The passkey { $first } is added. Remove the one you have lost.
receipt-recovery-code-used = The code is used. Codes left: { $first }.
