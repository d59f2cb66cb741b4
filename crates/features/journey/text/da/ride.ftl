# En rejse: ruten, stationerne, og hvad der mangler.

ride-tabs = Sagens sider
ride-tab-overview = Overblik
ride-tab-stations = Stationer
ride-tab-requirements = Formalia
ride-tab-activities = Aktiviteter
ride-tab-facts = Oplysninger
ride-tab-participants = Deltagere
ride-case-number = Sag { $number }

journey-field-way = Rute
journey-field-way-hint = Vælg den rute, der passer bedst nu. I kan altid skifte; det, I har samlet, følger med.
journey-way-later = Ikke valgt endnu
error-journey-way = Vælg en af ruterne på listen.

fact-ride-route = Rute
fact-rules-broken = Formalia, der nu er brudt
fact-rules-kept = Formalia, der nu er på plads
fact-rules-changed = Formalia, der har fået en anden status

letter-journey-rules-broken-subject = Formalia er brudt i sagen { $journey }
letter-journey-rules-broken-text = Efter det, { $name } har skrevet i sagen { $journey }, er dette ikke længere overholdt: { $rules }. Sagen viser hvorfor, og hvad I kan gøre.
letter-journey-rules-broken-action = Se sagen

ride-no-route = I har ikke valgt en rute endnu
ride-no-route-text = Når I vælger en rute, viser sagen stationerne på vejen, det, der skal gøres, og de formalia, der gælder. I kan altid skifte rute.
ride-choose-route = Vælg rute
ride-choose-route-lead = Vælg den rute, der passer bedst til sagen nu. I kan altid skifte; det, I har samlet, følger med.
ride-change-route = Skift rute
ride-change-route-lead = Se først, hvad et skift betyder. Intet går tabt, og I kan skifte tilbage.
ride-choose = Vælg { $route }
ride-read-route = Læs om ruten
ride-on-this-route = I kører her
ride-look-at-change = Se et skift til { $route }
ride-moves = Skift, der begynder, hvor I er
ride-move-carries = Det følger med
ride-move-off = Fører ud af ruteplanen til
ride-change-title = Skift til { $route }?
ride-change-kept = Alt, hvad I har samlet, bliver i sagen. Kun de formalia og stationer, der gælder, er nogle andre.
ride-comes-along = Det følger med
ride-new-rules = Formalia, der er nye
ride-new-rules-none = Ingen. De formalia, der gælder på ruten, har I allerede.
ride-again-rules = Formalia, der åbner igen
ride-foreign = Nogle formalia binder jer ikke
ride-field-reason = Hvorfor skifter I?
ride-field-reason-hint = Grunden står i logbogen, så andre kan forstå skiftet senere.
ride-change-submit = Skift rute
ride-stay-on-route = Bliv på ruten
receipt-ride-way-unknown = Vælg en af ruterne. Der er ikke ændret noget.
receipt-ride-route-same = I kører allerede på { $first }.
receipt-ride-route-chosen = I kører nu på { $first }.
ride-not-begun = I er ikke ved en station endnu
ride-way-taken = Den vej, sagen kørte
ride-at-none = I er ikke ved nogen station nu
ride-here = I holder ved { $station }
ride-gone-back = I kørte en runde tilbage { $date }, fra { $from } til { $to }.
ride-position = Station { $number } af { $total }.
ride-begin-link = Begynd ved { $station }
ride-begin-at = { ride-begin-link }.
ride-to-stations = Se stationerne, og kør til en af dem
ride-missing-title = Formalia, der ikke er på plads
ride-prove = Tilføj bevis
ride-see-why = Se hvorfor, og hvad I kan gøre
ride-state-since = { $state } siden { $date }
ride-next = Næste skridt
ride-next-of-method = Fra metoden
ride-next-after-pause = Fra metoden, når sagen går videre
ride-next-after-broken = Fra metoden, når I har set på det, der er brudt
ride-ahead = Hører til { $station }, som I ikke er kommet til
ride-next-own = Jeres egne
ride-next-all = Se alle aktiviteter
ride-next-none = Der er ingen aktiviteter i gang. Åbn en station for at se, hvad der skal gøres.
ride-next-ended = Sagen er afsluttet, og ingen aktiviteter er i gang.
ride-case-title = Hvad sagen handler om
ride-case-text = Du kan se, hvad sagen handler om, og hvem der leder den. Teamets arbejde ser du ikke i din rolle.
ride-side = Sagen kort
ride-figures = Sagen kort
ride-kept = Formalia på plads
ride-of = { $count } af { $total }
ride-later = { $count ->
    [one] 1 hører til en station, hvor sagen ikke har været.
   *[other] { $count } hører til stationer, hvor sagen ikke har været.
}
ride-not-required = { $count ->
    [one] 1 er en anbefaling eller ikke et krav nu.
   *[other] { $count } er anbefalinger eller ikke krav nu.
}
ride-rounds = Runder, alle stationer tilsammen
ride-rounds-of-routes = { $here } (og { $earlier } på tidligere ruter)
ride-under-way = Siden første station
ride-took = Fra første station til slut
ride-about = Om sagen
journey-field-organisation-is = Organisation
ride-done = Besøgt
ride-active = I gang
ride-you-are-here = I er her
ride-stop-done = Afsluttet { $date }
ride-stop-active = I gang siden { $date }
ride-skipped = Sprunget over
ride-not-ridden = Ikke besøgt
ride-todo = Kommende
ride-stations-lead = Åbn den station, I vil arbejde ved. I kan køre frem og tilbage, springe over og være flere steder på én gang.
ride-rounds-title = Jeres runder her
ride-rounds-none = I har ikke været her endnu.
ride-round = Runde { $number }
ride-round-change = Ret
ride-driven-on = Kørt videre uden
ride-begin-here = Begynd her
ride-begin-again = Tag en runde mere
ride-begin-earlier = Vi begyndte en anden dag
ride-end-round = Afslut runden, og kør videre
ride-method-side = Metoden
ride-method-says = Stationen i vejledningen
ride-method-text = Det siger metoden om stationen
ride-in-guide = Læs stationen i vejledningen
ride-days = { $begun } – { $ended }
ride-since = Siden { $date }
ride-recorded-later = { $days } (skrevet ind { $date })
ride-begin-title = Begynd ved { $station }
ride-begin-lead = En tidligere dag er i orden. Runden viser så, at den er skrevet ind senere.
ride-begin-submit = Begynd runden
ride-field-begun = Første dag
ride-field-ended = Sidste dag
ride-ended-hint = Lad feltet være tomt, hvis runden er i gang.
ride-day-hint = For eksempel 22.11.2026
ride-field-note = Hvad lærte I?
ride-field-note-hint = Skriv det, I gerne vil huske, når I ser tilbage.
ride-field-note-missing-hint = I kan også skrive, hvorfor I kører videre, selv om noget mangler.
ride-field-next = Kør videre til
ride-next-nowhere = Ingen station lige nu
ride-end-title = Afslut runden ved { $station }
ride-end-lead = I kan altid komme tilbage og tage en runde mere.
ride-end-submit = Afslut runden
ride-see-missing = Se de formalia, der mangler
ride-round-change-title = Ret runde { $number } ved { $station }
receipt-ride-round-under-way = Der er allerede en runde i gang ved { $first }.
receipt-ride-round-begun = Runden ved { $first } er begyndt.
receipt-ride-round-ended-already = Runden var allerede afsluttet.
receipt-ride-round-ended = Runden ved { $first } er afsluttet.
receipt-ride-driven = I er kørt fra { $first } til { $second }.
receipt-ride-round-changed = Runden er rettet.
error-ride-day = Skriv en dag, for eksempel 22.11.2026.
error-ride-day-to-come = Skriv i dag eller en tidligere dag.
error-ride-day-order = Skriv en dag, der ikke ligger før den første dag.
error-ride-two-rounds = Der er allerede en runde i gang her. Skriv, hvornår denne sluttede.
error-ride-next = Vælg en station på listen.
act-journey-begin-round = Begyndte en runde ved en station
act-journey-end-round = Afsluttede en runde ved en station
act-journey-change-round = Rettede en runde ved en station
act-journey-choose-route = Valgte rute
fact-station = Station
fact-round = Runde
fact-begun-on = Første dag
fact-ended-on = Sidste dag
fact-round-note = Hvad I lærte
fact-rules-missing = Formalia, der manglede
fact-next-station = Kørte videre til
fact-ride-route-before = Rute før
fact-ride-move = Skift
fact-ride-reason = Grund

ride-missing-all = { $count ->
    [one] Se den
   *[other] Se alle { $count }
}
ride-weeks = { $count ->
    [one] 1 uge
   *[other] { $count } uger
}
ride-round-count = { $count ->
    [one] 1 runde
   *[other] { $count } runder
}
ride-end-missing = { $count ->
    [one] Ved stationen mangler én af de formalia, der skal være på plads. I kan køre videre alligevel; den bliver stående som åben.
   *[other] Ved stationen mangler { $count } af de formalia, der skal være på plads. I kan køre videre alligevel; de bliver stående som åbne.
}
ride-along-rounds = { $count ->
    [one] 1 runde ved en station
   *[other] { $count } runder ved stationer
}
ride-along-facts = { $count ->
    [one] 1 oplysning om sagen
   *[other] { $count } oplysninger om sagen
}
ride-along-evidence = { $count ->
    [one] 1 bevis
   *[other] { $count } beviser
}
ride-ended-rules = { $count ->
    [one] 1 formalia fra den gamle rute gælder ikke på den nye. Beviserne bliver gemt.
   *[other] { $count } formalia fra den gamle rute gælder ikke på den nye. Beviserne bliver gemt.
}

journey-from-test = Testen i vejledningen
ride-not-known = ikke kendt endnu
ride-add-activity = Tilføj aktivitet
ride-no-activities = Metoden har ingen aktiviteter her, og I har ikke tilføjet nogen.
ride-asked-here = Det spørges I om her
ride-requirements-all = Se alle
ride-log = Logbog
ride-log-all = Se hele
ride-requirements-here = Formalia på stationen
ride-requirements-here-caption = Hvordan de står i jeres sag

earlier-title = Tidligere på rejsen
earlier-lead = Det, I gjorde på ruter, som sagen har forladt, er gemt. I kan åbne og læse det hele.
earlier-mark = Tidligere rute
earlier-note = Det her hører til { $route }, som sagen forlod { $date }. Det, I gjorde her, er gemt. Skifter I tilbage til ruten, kan I arbejde videre her.
earlier-sentence = Indtil { $date } kørte sagen på { $route }.
earlier-see = Se, hvad I gjorde der
earlier-reason = Grund til skiftet: { $reason }
earlier-rules = Formalia med bevis eller begrundelse
earlier-rules-here = Hvordan de stod, da I forlod ruten
