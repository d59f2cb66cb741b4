# Platformens sider.
administration-title = Platformen
administration-lead = Her passer du hele platformen. Hvad organisationerne arbejder med, ser du ikke herfra.
administration-people = Personer
administration-organisations = Organisationer
administration-waiting = Mails, der venter på at blive sendt
administration-dead = Mails, der ikke kom frem
administration-checkpoint = Nyeste kontrolpunkt
administration-checkpoint-none = Ingen endnu
administration-name = Navn
administration-kind = Type
administration-number = Nummer
administration-search = Søg
administration-search-organisations = Søg efter navn eller nummer
administration-search-people = Søg efter navn eller mailadresse
administration-shown = { $count ->
    [one] Viser den ene, der passer til ”{ $query }”.
   *[other] Viser de { $count }, der passer til ”{ $query }”.
}
administration-nothing = Ingen passer. Prøv med færre ord, eller vis alle.
administration-you = (dig)
administration-administrator = Platformadministrator
people-make-administrator = Gør { $name } til platformadministrator
people-unmake-administrator = Fratag { $name } rollen som platformadministrator
people-end-sessions = Afslut alle logins for { $name }
last-platform-administrator = Der skal være en platformadministrator
last-platform-administrator-text = Gør en anden til platformadministrator først. Så kan rollen tages fra den her person.
receipt-administrator-made = { $first } er nu platformadministrator.
receipt-administrator-already = { $first } var allerede platformadministrator.
receipt-administrator-unmade = { $first } er ikke længere platformadministrator.
receipt-administrator-not = { $first } var ikke platformadministrator.
receipt-sessions-of-somebody-ended = Logins for { $first } er afsluttet.
receipt-no-sessions = Der var ingen logins at afslutte for { $first }.

# Mails, der ikke kom frem.
letters-title = Mails, der ikke kom frem
letters-lead = De er forsøgt sendt, og platformen har givet op. Indholdet vises ikke her.
letters-none = Alle mails er kommet af sted, eller de venter på deres tur.
letters-kind = Type
letters-kind-letter = Mail
letters-when = Skrevet
letters-attempts = Forsøg
letters-error = Hvorfor
letters-acts = Gør noget ved den
letters-retry = Prøv igen
letters-drop = Opgiv for altid
letters-drop-question = Vil du opgive mailen for altid?
letters-drop-text = { $kind } fra { $moment } bliver aldrig sendt, og indholdet slettes. Det kan ikke fortrydes.
letters-stay = Behold den
receipt-letter-retried = Den bliver prøvet igen nu.
receipt-letter-dropped = Mailen er opgivet.

# Supportadgang.
support-title = Supportadgang
support-open = Få adgang
support-heading = Supportadgang til { $organisation }
support-lead = Du ser organisationens sider, som en læser gør, og kan ikke ændre noget. Begrundelsen står i organisationens logbog og på dens side, og dens administratorer får en mail.
support-reason = Hvorfor har du brug for adgang?
support-reason-hint = Mindst 10 tegn. Organisationen læser det.
support-how-long = Hvor længe?
support-hours = { $count ->
    [one] 1 time
   *[other] { $count } timer
}
support-submit = Få adgang
support-stay = Tilbage uden adgang
support-yours = Du har adgang til { $moment }. Begrundelse: { $reason }
support-see = Se { $organisation }
support-end = Afslut adgangen
support-note = Platformens support kan se jeres sider
support-running = { $name } har adgang som læser til { $moment }. Begrundelse: { $reason }
error-support-reason = Skriv en begrundelse på mindst { $count } tegn
error-support-reason-long = Skriv en begrundelse på højst { $count } tegn
error-support-hours = Vælg, hvor længe du har brug for adgang
error-support-member = Du hører til organisationen i forvejen. Åbn den fra dine organisationer
error-support-running = Du har allerede adgang. Afslut den først
receipt-support-started = Du har adgang til { $first }, og dens administratorer får besked.
receipt-support-ended = Din adgang til { $first } er afsluttet.
receipt-support-none = Du havde ingen adgang til { $first }.

# Erklæringer om egne interesser.
impartiality-title = Erklæringer om egne interesser
impartiality-list-lead = Her ser I, hvem der har egne interesser i det, I arbejder med. Det gør det let at finde den, der ikke skal være med i en afgørelse.
impartiality-lead = En egen interesse er noget, som du selv eller en, der står dig nær, kan vinde eller tabe ved: aktier, et job, en plads i en bestyrelse.
impartiality-declare = Afgiv en erklæring
impartiality-renew = Forny
impartiality-renew-title = Forny din erklæring
impartiality-withdraw = Træk tilbage
impartiality-interest = Har du egne interesser i det, I arbejder med?
impartiality-yes = Ja, jeg har egne interesser
impartiality-no = Nej, jeg har ingen egne interesser
impartiality-what = Hvilke?
impartiality-what-hint = Skriv, hvem det drejer sig om, og hvad der kan vindes eller tabes. Medlemmer og administratorer kan læse det.
impartiality-from = Gælder fra og med
impartiality-until = Gælder til og med
impartiality-submit = Afgiv erklæringen
impartiality-none = Ingen har afgivet en erklæring endnu.
impartiality-missing = Mangler en erklæring, der gælder: { $names }
impartiality-lasting = Erklæringer nu
impartiality-earlier = Tidligere erklæringer
impartiality-interest-column = Egne interesser
impartiality-days-column = Gælder
impartiality-declared = Afgivet
impartiality-ended = Sluttede
impartiality-days = { $from } – { $until }
impartiality-over = Udløbet
impartiality-renewed = Fornyet { $date }
impartiality-withdrawn = Trukket tilbage { $date }
error-impartiality-interest = Vælg, om du har egne interesser
error-impartiality-what = Skriv, hvilke interesser du har
error-impartiality-long = Skriv højst { $count } tegn
error-impartiality-order = Vælg en sidste dag, der ikke ligger før den første
receipt-impartiality-declared = Din erklæring er gemt.
receipt-impartiality-renewed = Din erklæring er fornyet. Den gamle står blandt de tidligere.
receipt-impartiality-withdrawn = Din erklæring er trukket tilbage. Den står blandt de tidligere.
