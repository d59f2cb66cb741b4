# Hvor længe en organisation gemmer hvad, sletningsstop, og sletninger, der venter.
retention-title = Slettefrister
retention-lead = Her står, hvor længe organisationen gemmer oplysninger, og hvad der bliver slettet, når tiden er gået.
retention-without-period = Uden en frist sletter Perron intet af sig selv, men den, der sletter sin konto, får sine oplysninger slettet med det samme. Skal noget gemmes alligevel, så vælg en frist, eller indfør et sletningsstop.
retention-caption = Det gemmer vi, og så længe
retention-what = Hvad
retention-how-long = Hvor længe
retention-then = Når tiden er gået
retention-period = { $period } { $event }
retention-no-end = Der er ikke valgt nogen frist
retention-months = { $count ->
    [one] 1 måned
   *[other] { $count } måneder
}
retention-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
retention-short = Fristen er kortere end en mindstetid, der er nævnt nedenfor
retention-short-text = Spørg jeres jurister eller jeres arkivar, før I beholder den.

retention-invitations = Invitationer
retention-invitations-event = efter at invitationen blev besvaret, trukket tilbage eller udløb
retention-invitations-then = Invitationen bliver slettet sammen med den adresse og hilsen, der står ved siden af logbogen.
retention-former-members = Tidligere medlemmer
retention-former-members-event = efter at medlemmet forlod organisationen
retention-former-members-then = Organisationens logbog nævner ikke længere deres navn, og den adresse, de blev inviteret på, bliver slettet.
retention-contacts = Fjernede kontakter
retention-contacts-event = efter at kontakten blev fjernet
retention-contacts-then = Det, der står ved siden af logbogen, bliver slettet: navn, adresse, telefon og det, kontakten hjalp med.
retention-files = Fjernede filer
retention-files-event = efter at filen blev fjernet
retention-files-then = Det, der står ved siden af logbogen, bliver slettet: titel, filnavn, note og SHA-256. Selve filen forsvandt, da den blev fjernet.
retention-declarations = Erklæringer om egne interesser
retention-declarations-event = efter at erklæringen ophørte, eller dens sidste dag var gået
retention-declarations-then = Erklæringen bliver slettet sammen med det, der står om den ved siden af logbogen.
retention-support = Begrundelser for supportadgang
retention-support-event = efter at adgangen ophørte
retention-support-then = Begrundelsen bliver slettet. Det bliver stående i logbogen, at der var en adgang.
retention-letters = Opgivne mails
retention-letters-event = efter at mailen blev opgivet

retention-law = Det siger loven
retention-law-text = Perron viser, hvad der er fundet, og afgør intet. Spørg jeres jurister eller jeres arkivar, hvad der gælder for jer.
retention-law-missing = Hvor der ikke står nogen mindstetid, er der ikke fundet nogen. Det betyder ikke, at der ikke er en: især arkivlovgivningen mangler.
retention-source = { $citation }. Kilde: { $source }, { $date }. { $mark }.
retention-mark-verified = Bekræftet i kilden
retention-mark-secondary = Læst i en sekundær kilde
retention-mark-unverified = Ikke bekræftet

retention-tonight = Det bliver slettet i nat
retention-tonight-text = Næste gang er { $moment }.
retention-tonight-none = Intet.
retention-tonight-invitations = { $count ->
    [one] 1 invitation
   *[other] { $count } invitationer
}
retention-tonight-former-members = { $count ->
    [one] Navnet på 1 tidligere medlem
   *[other] Navnene på { $count } tidligere medlemmer
}
retention-tonight-contacts = { $count ->
    [one] 1 fjernet kontakt
   *[other] { $count } fjernede kontakter
}
retention-tonight-files = { $count ->
    [one] 1 fjernet fil
   *[other] { $count } fjernede filer
}
retention-tonight-declarations = { $count ->
    [one] 1 erklæring om egne interesser
   *[other] { $count } erklæringer om egne interesser
}
retention-tonight-support = { $count ->
    [one] Begrundelsen for 1 supportadgang
   *[other] Begrundelserne for { $count } supportadgange
}
retention-tonight-erasures = { $count ->
    [one] Det, der var gemt om 1 person, som har slettet sin konto
   *[other] Det, der var gemt om { $count } personer, som har slettet deres konto
}

retention-change = Vælg slettefrister
retention-change-lead = Hver invitation, erklæring og så videre har sin egen frist. Når fristen er udløbet, bliver indholdet slettet om natten og kan ikke hentes tilbage.
retention-number = { $category }: hvor mange?
retention-number-hint = Hvor længe { $event }? Lad feltet stå tomt, hvis der ikke skal være en frist.
retention-unit = { $category }: måneder eller år?
retention-unit-no-end = Ingen frist
retention-unit-months = Måneder
retention-unit-years = År
retention-save = Gem
error-retention-unit = Vælg måneder, år eller ingen frist
error-retention-no-end = Vælg måneder eller år, eller lad tallet stå tomt
error-retention-number = Skriv et helt tal; den længste frist er { $count } år
receipt-retention-changed = Slettefristerne er gemt.

retention-platform-title = Frist for opgivne mails
retention-platform-lead = Mails, der ikke kunne leveres, beholder deres indhold, indtil de bliver slettet. Vælg, hvor længe de bliver gemt.
retention-platform-tonight = { $count ->
    [one] I nat bliver 1 slettet.
   *[other] I nat bliver { $count } slettet.
}

retention-waiting = Sletninger, der venter
retention-waiting-none = Ingen.
retention-waiting-text = Disse personer har slettet deres konto og kan ikke længere logge ind. Det, organisationen stadig gemmer om dem, bliver slettet, når tiden er gået.
retention-waiting-one = Bedt om { $asked }; gemmes { $until }.

holds-title = Sletningsstop
holds-open = Sletningsstop
holds-text = Så længe et sletningsstop gælder, bliver det, som er omfattet, ikke slettet: hverken på grund af en frist, eller fordi nogen sletter sin konto. Et sletningsstop for én person omfatter medlemskabet, invitationer til personens adresse og personens erklæringer.
holds-none = Der gælder intet sletningsstop.
holds-standing = { $count ->
    [0] Der gælder intet sletningsstop.
    [one] Der gælder ét sletningsstop. Administratorerne kan se hvorfor.
   *[other] Der gælder { $count } sletningsstop. Administratorerne kan se hvorfor.
}
holds-past = Tidligere sletningsstop
hold-title = Indfør et sletningsstop
hold-lead = Skriv hvorfor, så den, der læser det senere, kan se, om det stadig er nødvendigt. Det bliver skrevet i logbogen.
hold-whom = Hvad må ikke slettes?
hold-whole = Alt i organisationen
hold-reason = Hvorfor?
hold-reason-hint = For eksempel en klagesag eller en revision med sagsnummer. Organisationens administratorer kan se det.
hold-until = Til og med
hold-until-hint = For eksempel 21.11.2026. Uden en dato gælder det, til det bliver ophævet.
hold-submit = Indfør sletningsstoppet
hold-on-whole = Hele organisationen
hold-on-person = Det, der handler om { $name }
hold-by-platform = Hele organisationen, indført af dem, der driver platformen
hold-because = Hvorfor: { $reason }
hold-since = Siden { $from }, til det bliver ophævet
hold-days = Fra { $from } til og med { $until }
hold-released-on = Fra { $from }; ophævet { $until }
hold-release = Ophæv sletningsstoppet
hold-release-title = Vil du ophæve sletningsstoppet?
hold-release-text = Er en frist udløbet i mellemtiden, bliver det, den gælder, slettet den følgende nat og kan ikke hentes tilbage.
hold-stay = Behold sletningsstoppet
hold-platform-title = Sletningsstop for { $organisation }
hold-platform-lead = Et sletningsstop for hele organisationen. Medlemmerne kan se, at det gælder, og administratorerne kan se hvorfor.
hold-platform-none = Platformen har ikke indført noget.
error-hold-whom = Vælg, hvad der ikke må slettes
error-hold-reason = Skriv hvorfor med mindst { $count } tegn
error-hold-reason-long = Skriv hvorfor med højst { $count } tegn
error-hold-until = Vælg i dag eller en senere dag
receipt-hold-placed = Sletningsstoppet gælder.
receipt-hold-released = Sletningsstoppet er ophævet.

erase-keeps = Det gemmer organisationer foreløbig
erase-keeps-text = Din konto og din adgang ophører alligevel med det samme. Disse organisationer gemmer en tid endnu noget af det, der står om dig i deres logbøger:
erase-keep = { $organisation } gemmer dit navn, den adresse, du blev inviteret på, og det, du har erklæret dér, { $until }.
erase-keep-period = Hvorfor: Organisationens frist er { $period } { $event }.
erase-keep-hold = Hvorfor: Der gælder et sletningsstop.
erase-until = til { $date }
erase-until-released = til et sletningsstop bliver ophævet
erase-until-released-and = til { $date } eller længere, hvis et sletningsstop stadig gælder til den tid
erase-keeps-then = Når tiden er gået, bliver det slettet af sig selv den følgende nat. Du behøver ikke bede om det igen. Vi skriver ikke til dig om det, for til den tid er din adresse slettet.
erase-keeps-ask = Er du uenig, så spørg organisationen eller Datatilsynet.
receipt-account-erased-waiting = Din konto er slettet. Det, organisationer stadig gemmer om dig, bliver slettet, når deres frist er udløbet.
