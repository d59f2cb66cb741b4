# Formalia och underlag.

# Vad en regel bygger på.

requirement-state-kept-by-facts = Uppfyllt enligt uppgifterna
requirement-state-kept-by-evidence = Uppfyllt med underlag
requirement-state-open = Öppet
requirement-state-broken = Brutet
requirement-state-not-applicable = Gäller inte ännu
requirement-state-said = Inte relevant
requirement-state-foreign = Binder er inte
requirement-state-foreign-of = Binder er inte (lag i { $law })
requirement-state-not-known = Inte känt
requirement-state-permission-open = Kan användas
requirement-state-permission-closed = Kan inte användas nu

# Alla formalia på linjen.
requirements-title = Formalia
requirements-lead = Här är alla formalia på er linje och vilken status de har nu. Inget är låst: ni kan åka vidare även när något saknas.
requirements-in-place = { $kept } av { $all } uppfyllda
requirements-foreign = { $count ->
    [one] 1 formalia på linjen bygger på lagstiftningen i { $law } och binder er inte.
   *[other] { $count } formalia på linjen bygger på lagstiftningen i { $law } och binder er inte.
}
requirements-foreign-see = Se dem
requirements-whole-route = Hela linjen
requirements-elsewhere = Gäller överallt
requirements-at = { $place } ({ $count })
requirements-none = Inga formalia att visa här.
requirements-shown = { $count ->
    [one] Visar 1: { $filters }.
   *[other] Visar { $count }: { $filters }.
}
requirements-show-all = Visa alla
requirements-no-verdict = En status säger vad uppgifter och underlag visar. Den är inget slutligt svar.
requirement-filter-when = När
requirement-filter-all-when = Även det som kommer senare
requirement-filter-now = Ska vara på plats nu
requirement-filter-state = Status
requirement-filter-all-states = Alla
requirement-filter-strength = Styrka
requirement-filter-all-strengths = Alla
requirement-filter-nature = Grund
requirement-filter-all-natures = Alla
requirement-filter-choice = { $label } ({ $count })
requirement-filter-station = Station
requirement-filter-all-stations = Alla stationer
requirement-filter-submit = Visa
requirement-column-title = Formalia
requirement-column-level = Styrka
requirement-column-nature = Grund
requirement-column-state = Status
requirement-column-evidence = Underlag
requirement-column-since = Sedan
requirement-by = { $text } · { $name }
requirement-by-facts = Ärendets uppgifter

# En regel.
requirement-since = sedan { $date }
requirement-answered = { $state }. Ett beslut från { $date } säger vad ni gör åt det
requirement-decided = Beslutat { $date }
requirement-why = Varför?
requirement-why-facts = Det är uppfyllt enligt det ni har uppgett: { $facts }.
requirement-why-evidence = Underlaget finns: { $text } ({ $name }, { $date }).
requirement-why-evidence-judged = Underlaget finns: { $text } ({ $date }). Om det är tillräckligt bra bedöms av { $name }.
requirement-why-open = Inget visar ännu att det är uppfyllt. Lägg till underlag när ni har det.
requirement-why-reminder = Programmet kan inte se det i uppgifterna. Lägg till underlag när det är uppfyllt.
requirement-why-broken = Enligt uppgifterna är det inte uppfyllt. Ni kan rätta en uppgift om den är fel, eller ta en utväg.
requirement-why-broken-by = Enligt uppgifterna är det inte uppfyllt. Avgörande är: { $facts }. Ni kan rätta en uppgift om den är fel, eller ta en utväg.
requirement-why-broken-not-said = Ni har inte svarat på: { $facts }.
requirement-why-not-yet = Det som det handlar om har inte kommit ännu i ert ärende.
requirement-why-said = Ni har sagt att det inte är relevant: { $reason } ({ $name }, { $date }).
requirement-why-foreign = Det bygger på lagstiftningen i { $law } och binder inte ett ärende i { $country }.
requirement-why-not-known = Det beror på uppgifter som ni inte har lämnat ännu: { $facts }.
requirement-why-not-loaded = Det beror på ett belopp som inte är inlagt i er valuta, och Perron räknar inte om: { $facts }. Slå upp det hos källan nedan och visa med underlag hur det står till.
requirement-why-not-seen = Det beror på något som Perron inte själv kan se än: { $facts }. Visa det med underlag.
requirement-why-permission-open = Det får ni gärna göra. Enligt uppgifterna kan ni använda det nu.
requirement-why-permission-closed = Det är en möjlighet, inte ett krav. Enligt uppgifterna kan ni inte använda den nu.
requirement-way-answer = Ändra svaret: { $fact }
requirement-ways-out = Utvägar
requirement-ways-out-text = Det här kan ni göra:
requirement-way-change = Se vad bytet innebär
requirement-decisions = Beslut
requirement-decisions-none = Har det redan hänt går det kanske inte att göra ogjort. Skriv då ner vad ni gör nu och varför, så att alla kan se det här.
requirement-rests-on = Det beror på
requirement-fact-unknown = Inte känt
requirement-fact-give = Lämna uppgiften
requirement-fact-see = Se eller ändra
requirement-lawyers = Det bygger på lag. Texten här är den vanliga läsningen; fråga era jurister vad som gäller för ert ärende.
requirement-whole = Det säger metoden

evidence-title = Underlag
evidence-what-proves = Det här kan visa att det är uppfyllt:
evidence-none = Ni har inte lagt till något underlag ännu.
evidence-is-at = Finns här: { $place }
evidence-about = Från { $date }. Tillagt av { $name } den { $added }.
evidence-late = Registrerat senare
evidence-withdraw = Ta tillbaka underlaget
evidence-restore = Ta med underlaget igen
evidence-withdrawn-count = { $count ->
    [one] 1 underlag har tagits tillbaka
   *[other] { $count } underlag har tagits tillbaka
}
evidence-add = Lägg till underlag
evidence-add-to = Lägg till underlag: { $rule }
evidence-add-lead = Skriv vad som visar att det är uppfyllt och var det finns. Den som lägger till underlaget står för det.
evidence-add-submit = Lägg till underlag
evidence-text = Vad är underlaget?
evidence-text-hint = Till exempel: Undertecknat avtal, bilaga 1.
evidence-place = Var finns det?
evidence-place-hint = Ett nummer i arkivet eller en adress.
evidence-dated = Vilken dag är det från?
error-evidence-text = Skriv vad underlaget är.
error-evidence-long = Skriv högst { $count } tecken.
error-evidence-later = Skriv en dag som har kommit. Ett underlag kan inte vara från senare än i dag.
receipt-evidence-added = Underlaget har lagts till i { $first }.
receipt-evidence-withdrawn = Underlaget har tagits tillbaka.
receipt-evidence-restored = Underlaget är med igen.

exemption-title = Är det inte relevant för er?
exemption-text = Passar det inte ert ärende, så skriv varför. Ni kan alltid ändra det igen.
exemption-say = Säg att det inte är relevant
exemption-change = Ändra skälet
exemption-end = Det är relevant ändå
exemption-of = Inte relevant: { $rule }
exemption-lead = Skälet syns för alla som ser ärendets formalia och står i ärendets journal. Ni kan alltid ändra det igen.
exemption-reason = Varför är det inte relevant?
exemption-reason-hint = Skriv det så att andra kan förstå det om ett år.
exemption-submit = Spara skälet
error-exemption-reason = Skriv varför det inte är relevant för ert ärende.
receipt-rule-exempted = { $first } är nu inte relevant för ärendet.
receipt-rule-applies = { $first } är relevant för ärendet.

# Journalen.
act-journey-add-evidence = Lade till ett underlag
act-journey-withdraw-evidence = Tog tillbaka ett underlag
act-journey-restore-evidence = Tog med ett underlag igen
act-journey-exempt-rule = Sade om ett av formalia att det inte är relevant
act-journey-end-exemption = Sade om ett av formalia att det är relevant ändå
act-journey-look-again = Gick igenom alla formalia igen, eftersom några av dem beror på datumet
fact-rule = Formalia
fact-evidence = Underlagets id
fact-evidence-dated = Underlaget är från
fact-evidence-text = Underlag
fact-evidence-place = Underlaget finns
fact-exemption-reason = Varför det inte är relevant

letter-journey-rules-broken-by-date-subject = Formalia har brutits i ärendet { $journey }
letter-journey-rules-broken-by-date-text = Ett datum har passerat. I ärendet { $journey } är detta därför inte längre uppfyllt: { $rules }. Ärendet visar varför och vad ni kan göra.
letter-journey-rules-broken-by-date-action = Se ärendet
letter-journey-rules-broken-in-pause-subject = Formalia bröts under pausen i ärendet { $journey }
letter-journey-rules-broken-in-pause-text = Datum har passerat medan ärendet { $journey } var pausat. Därför är detta inte längre uppfyllt: { $rules }. Ärendet visar varför och vad ni kan göra.
letter-journey-rules-broken-in-pause-action = Se ärendet

# Vad formulären heter när de inte skickades.
unsent-form-journeys-requirements-evidence-new = { evidence-add }
unsent-form-journeys-requirements-not-applicable = { exemption-say }
