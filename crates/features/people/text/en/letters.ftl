# Letters: one subject, one text, one action.

letter-greeting = Hello
letter-greeting-name = Hello { $name }
letter-footer = This email was sent by Perron at { $site }. It cannot be answered.

# Letters about one's own account.
letter-reset-subject = Choose a new password
letter-reset-text = Somebody has asked for a new password for your account. If it was you, choose it behind the link. The link works for one hour, and once.
letter-reset-action = Choose a new password
letter-reset-more = If it was not you, do nothing. Your password stays as it is.
letter-password-changed-subject = Your password has been changed
letter-password-changed-text = Your password has just been changed, and every other browser has been logged out.
letter-password-changed-action = Choose a new password
letter-password-changed-more = If it was not you, choose a new password at once.
letter-new-mail-subject = Confirm your email address
letter-new-mail-text = Somebody wants to use this address for their account in Perron. If it was you, confirm the address behind the link. The link works for 24 hours.
letter-new-mail-action = Confirm the address
letter-new-mail-more = If it was not you, do nothing. Then nothing happens.
letter-old-mail-subject = Do you want another email address?
letter-old-mail-text = Somebody has asked that you log in with { $mail } from now on. If it was you, agree behind the link. The link works for 24 hours.
letter-old-mail-action = Agree to the change
letter-old-mail-more = If it was not you, do not open the link, and change your password: somebody knows it.
letter-mail-taken-subject = Somebody wanted to use your email address
letter-mail-taken-text = Somebody has tried to use this address for another account in Perron. They did not get it, and were not told that you have an account.
letter-mail-taken-more = If it was you, log in with this address instead. Otherwise you need not do anything.
letter-mail-changed-subject = Your email address has been changed
letter-mail-changed-text = You log in with { $mail } from now on.
letter-mail-changed-more = If it was not you, write to those who run this Perron.
letter-account-erased-subject = Your account has been erased
letter-account-erased-text = Your account and what said who you were have been erased. This is the last email to you.

letter-invitation-subject = { $inviter } invites you to { $organisation }
letter-invitation-text = { $inviter } invites you to { $organisation } in Perron. Your role will be: { $role }. The link works for { $days } days.
letter-invitation-action = Answer the invitation
letter-invitation-message-subject = { letter-invitation-subject }
letter-invitation-message-text = { letter-invitation-text }
letter-invitation-message-action = { letter-invitation-action }
letter-invitation-message-more = { $inviter } writes: “{ $message }”

letter-passkey-added-subject = You have a new passkey
letter-passkey-added-text = The passkey { $name } was added to your account. Whoever holds it can log in as you.
letter-passkey-added-more = If that was not you, remove it at once and change your password.
letter-passkey-added-action = See your passkeys

letter-recovery-code-used-subject = One of your recovery codes was used
letter-recovery-code-used-text = Somebody logged in to your account with your password and a recovery code. Codes left: { $count }.
letter-recovery-code-used-more = If that was not you, change your password and make new codes.
letter-recovery-code-used-action = See how your account is protected

letter-recovery-subject = Add a new passkey
letter-recovery-text = { $name } is helping you in again. Open the link, log in with your password and add a new passkey. The link works for an hour and only once.
letter-recovery-more = If you did not ask for help, do not open the link, and tell { $name }.
letter-recovery-action = Add a passkey

letter-support-subject = Support access to { $organisation }
letter-support-text = { $name } of the platform's support can see the organisation's pages until { $moment }, but change nothing.
letter-support-more = Reason: { $reason }
letter-support-action = See the organisation

letter-address-again-subject = Emails reach you again
letter-address-again-text = You asked us to try this address again. If you read this, everything is as it should be, and you need not do anything.

letter-member-removed-subject = You no longer belong to { $organisation }
letter-member-removed-text = { $name } has removed you from { $organisation }. You can no longer open its pages. Your account stays as it is.
letter-member-removed-more = If you think it is a mistake, ask { $name }.

letter-role-changed-subject = Your role in { $organisation } has been changed
letter-role-changed-text = { $name } has changed your role in { $organisation }. It was: { $before }. It is now: { $role }.
letter-role-changed-more = If you think it is a mistake, ask { $name }.
letter-role-changed-action = See the organisation

letter-infected-subject = A file with a virus was refused at { $organisation }
letter-infected-text = The virus scanner found something in a file that somebody tried to add to { $organisation }. Nothing of the file is saved.
letter-infected-more = The organisation's journal says when it was and who tried. Ask them to check their computer.
letter-infected-action = See the files

letter-provider-linked-subject = A login service is now linked to your account
letter-provider-linked-text = { $provider } was linked to your account. Whoever holds that login can log in as you.
letter-provider-linked-more = If that was not you, remove it at once and change your password.
letter-provider-linked-action = See your login services

letter-account-erased-waiting-subject = Your account has been erased
letter-account-erased-waiting-text = Your account has been erased. Some things are kept for a while: { $kept }
letter-account-erased-waiting-more = When the time is over, they are erased by themselves. This is the last email to you.
