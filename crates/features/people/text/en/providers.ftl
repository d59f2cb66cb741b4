# Login services: logging in elsewhere, linking that to one's account, and what can go wrong.

provider-sign-in = Log in with { $provider }

title-provider-onward = You are going on to { $provider }
provider-onward-text = The page opens by itself. Afterwards you come back here.
provider-onward-link = Go to { $provider }

title-provider-back = You are back from { $provider }
provider-back-text = Press Continue to finish logging in.
provider-continue = Continue

title-provider-first = You already have an account here
provider-first-text = { $provider } knows your email address, and it belongs to an account of ours. First log in as you usually do. Then we ask whether to link the two, and next time you can use { $provider }.
provider-first-link = Log in as usual

title-provider-offer = Do you want to link { $provider } to your account?
provider-offer-text = You have just shown at { $provider } that you are { $mail }. If you say yes, you can log in here with { $provider } from now on.
provider-offer-submit = Link { $provider } to my account
provider-offer-stay = Not now

title-providers = Login services
providers-lead = Log in at a service that you use anyway, such as your workplace.
providers-none = There are no login services here
providers-none-text = The platform is not connected to any. Log in with your password or a passkey.
providers-empty = No service is linked to your account yet
providers-empty-text = Link one to your account, and you can use it the next time you log in.
providers-link = Link a service to your account
provider-link = Use { $provider }
provider-linked-since = Linked to your account since { $date }.
provider-used = Last used { $date }.
provider-unused = Not used yet.
provider-remove = Remove
security-to-providers = See your login services

provider-remove-question = Do you want to remove { $provider } from your account?
provider-remove-text = You can no longer log in with the service.
provider-remove-places = The service has given you your place in these organisations. You lose it:
provider-remove-submit = Remove the service
provider-keep = Keep the service
provider-only-way-in = { $provider } is your only way in. Choose a password or add a passkey before you remove the service.
provider-choose-password = Choose a password

receipt-provider-arrived = Your account is ready.
receipt-provider-followed = Your place in your organisations has been brought up to date.
receipt-provider-linked = { $first } is now linked to your account.
receipt-provider-linked-already = { $first } was linked to your account already.
receipt-provider-offer-gone = It took too long. Log in with the service again if you want to link it to your account.
receipt-provider-removed = { $first } is removed from your account.
receipt-provider-unknown = Choose one of the services on the page.

provider-cancelled-title = You cancelled at { $provider }
provider-cancelled-text = Nothing has happened. Try again, or log in another way.
provider-denied-title = { $provider } did not let you in
provider-denied-text = Try again, or ask those who run { $provider } whether you have access.
provider-down-title = { $provider } does not answer
provider-down-text = Try again in a moment, or log in another way.
provider-unusable-title = The connection to { $provider } does not work
provider-unusable-text = It is set up wrongly. Tell those who run the platform. You can log in another way.
provider-unproven-title = The answer from { $provider } could not be accepted
provider-unproven-text = Begin again. If it happens once more, tell those who run the platform.
provider-issuer-title = The answer did not come from { $provider }
provider-issuer-text = We asked { $provider }, but somebody else answered. Begin again, and tell those who run the platform if it happens once more.
provider-clock-title = The clock of { $provider } does not agree with ours
provider-clock-text = So we cannot see whether the answer is new. Tell those who run the platform. You can log in another way.
provider-expired-title = This login is no longer valid
provider-expired-text = It took too long, or it has already been used. Begin again if you are not logged in.
provider-another-browser-title = You began in another browser
provider-another-browser-text = Finish logging in there, or begin again here. The browser has to accept cookies.
provider-wait-title = There have been too many attempts
provider-wait-text = Wait { $count ->
    [one] a minute
   *[other] { $count } minutes
}, then try again.
provider-no-place-title = You have no account here yet
provider-no-place-text = { $provider } knows you, but no organisation has given you a place. Ask the administrator of your organisation to invite your email address, then log in again.
provider-no-mail-title = We cannot make an account for you
provider-no-mail-text = { $provider } has not given us a confirmed email address. Ask the administrator of your organisation for an invitation. If you have an account, log in as you usually do and link { $provider } to it.
provider-taken-title = { $provider } belongs to another account
provider-taken-text = The login you used is linked to another account here. Remove it there first, or choose another login at { $provider }.
provider-signed-out-title = You are no longer logged in
provider-signed-out-text = So { $provider } is not linked to your account. Log in and try again.
