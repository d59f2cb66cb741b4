# How long an organisation keeps what, legal holds, and erasures that wait.
retention-title = Retention
retention-lead = How long the organisation keeps what, and what is erased when the time is over.
retention-without-period = Without a period Perron erases nothing by itself, but when somebody erases their account, what stands about them is erased at once. If something has to be kept even then, choose a period, or place a legal hold.
retention-caption = What is kept, and for how long
retention-what = What
retention-how-long = For how long
retention-then = When the time is over
retention-period = { $period } { $event }
retention-no-end = No end has been chosen
retention-months = { $count ->
    [one] One month
   *[other] { $count } months
}
retention-years = { $count ->
    [one] One year
   *[other] { $count } years
}
retention-short = The period is shorter than a minimum named below
retention-short-text = Ask your lawyers or your archivist before you keep it.

retention-invitations = Invitations
retention-invitations-event = after the invitation was answered or withdrawn, or ran out
retention-invitations-then = The invitation is erased, with the address and the message that stand beside the journal.
retention-former-members = Former members
retention-former-members-event = after the member left
retention-former-members-then = The organisation's journal no longer says their name, and the address they were invited at is erased.
retention-contacts = Removed contacts
retention-contacts-event = after the contact was removed
retention-contacts-then = What stands beside the journal is erased: name, address, phone and what the contact helped with.
retention-files = Removed files
retention-files-event = after the file was removed
retention-files-then = What stands beside the journal is erased: title, file name, note and SHA-256. The file itself went when it was removed.
retention-declarations = Declarations of interests
retention-declarations-event = after the declaration ended, or its last day went by
retention-declarations-then = The declaration is erased, with what stands about it beside the journal.
retention-support = Reasons for support access
retention-support-event = after the access ended
retention-support-then = The reason is erased. That there was an access stays in the journal.
retention-letters = Emails that were given up
retention-letters-event = after the email was given up

retention-law = What the law says
retention-law-text = Perron shows what has been found, and judges nothing. Ask your lawyers or your archivist what holds for you.
retention-law-missing = Where no minimum is shown here, none has been found. That does not mean that there is none: archive law in particular is missing.
retention-source = { $citation }. Source: { $source }, { $date }. { $mark }.
retention-mark-verified = Confirmed in the source
retention-mark-secondary = Read in a secondary source
retention-mark-unverified = Not confirmed

retention-tonight = What goes tonight
retention-tonight-text = The next time is { $moment }.
retention-tonight-none = Nothing.
retention-tonight-invitations = { $count ->
    [one] One invitation
   *[other] { $count } invitations
}
retention-tonight-former-members = { $count ->
    [one] The name of one former member
   *[other] The names of { $count } former members
}
retention-tonight-contacts = { $count ->
    [one] One removed contact
   *[other] { $count } removed contacts
}
retention-tonight-files = { $count ->
    [one] One removed file
   *[other] { $count } removed files
}
retention-tonight-declarations = { $count ->
    [one] One declaration of interests
   *[other] { $count } declarations of interests
}
retention-tonight-support = { $count ->
    [one] The reason for one support access
   *[other] The reasons for { $count } support accesses
}
retention-tonight-erasures = { $count ->
    [one] What was kept about one person who has erased their account
   *[other] What was kept about { $count } people who have erased their accounts
}

retention-change = Choose retention periods
retention-change-lead = Each invitation, declaration and so on has a period of its own. When the period is over, its content is erased at night and cannot be brought back.
retention-number = { $category }: how many?
retention-number-hint = How long { $event }? Leave it empty for no end.
retention-unit = { $category }: months or years?
retention-unit-no-end = No end
retention-unit-months = Months
retention-unit-years = Years
retention-save = Save
error-retention-unit = Choose months, years or no end
error-retention-no-end = Choose months or years, or leave the number empty
error-retention-number = Write a whole number; the longest period is { $count } years
receipt-retention-changed = The periods have been saved.

retention-platform-title = Emails that were given up
retention-platform-lead = Emails that could not be delivered keep their content until they are erased. Choose how long they are kept.
retention-platform-tonight = { $count ->
    [one] Tonight one is erased.
   *[other] Tonight { $count } are erased.
}

retention-waiting = Erasures that wait
retention-waiting-none = None.
retention-waiting-text = These people have erased their accounts and can no longer log in. What the organisation still keeps about them is erased when the time is over.
retention-waiting-one = Asked for on { $asked }; kept { $until }.

holds-title = Legal holds
holds-open = Legal holds
holds-text = While a hold stands, nothing it covers is erased: neither by a period nor because a person erases their account. A hold on one person covers their membership, invitations to their address, and their declarations.
holds-none = No hold stands.
holds-standing = { $count ->
    [0] No hold stands.
    [one] One hold stands. Administrators see why.
   *[other] { $count } holds stand. Administrators see why.
}
holds-past = Earlier holds
hold-title = Place a hold
hold-lead = Say why, so that whoever reads it later can tell whether it is still needed. It is recorded in the journal.
hold-whom = What must not be erased?
hold-whole = Everything of the organisation
hold-reason = Why?
hold-reason-hint = Such as a complaint or an audit, with its case number. Administrators of the organisation see it.
hold-until = Until and including
hold-until-hint = Such as 2026-11-21. Without a date it stands until it is released.
hold-submit = Place the hold
hold-on-whole = The whole organisation
hold-on-person = What concerns { $name }
hold-by-platform = The whole organisation, placed by those who run the platform
hold-because = Why: { $reason }
hold-since = Since { $from }, until it is released
hold-days = From { $from } until and including { $until }
hold-released-on = From { $from }; released on { $until }
hold-release = Release the hold
hold-release-title = Release the hold?
hold-release-text = If a period has run out meanwhile, what it is for is erased the following night and cannot be brought back.
hold-stay = Keep the hold
hold-platform-title = Legal holds on { $organisation }
hold-platform-lead = A hold on the whole organisation. Its members see that it stands, and its administrators see why.
hold-platform-none = The platform has placed none.
error-hold-whom = Choose what must not be erased
error-hold-reason = Write why, in at least { $count } characters
error-hold-reason-long = Write why in at most { $count } characters
error-hold-until = Choose today or a later day
receipt-hold-placed = The hold stands.
receipt-hold-released = The hold is released.

erase-keeps = What organisations keep for now
erase-keeps-text = Your account and your access end at once all the same. These organisations keep some of what stands about you in their journals for a while:
erase-keep = { $organisation } keeps your name, the address you were invited at and what you declared there { $until }.
erase-keep-period = Why: the organisation's period is { $period } { $event }.
erase-keep-hold = Why: a legal hold stands there.
erase-until = until { $date }
erase-until-released = until a legal hold is released
erase-until-released-and = until { $date }, or longer if a legal hold still stands then
erase-keeps-then = When the time is over, it is erased by itself during the following night. You do not have to ask again. We do not write to you about it, because your address is erased by then.
erase-keeps-ask = If you disagree, ask the organisation or the data protection authority.
receipt-account-erased-waiting = Your account has been erased. What organisations still keep about you is erased when their time is over.
