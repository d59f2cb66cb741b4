# Formalia og beviser.

# Hvad en regel bygger på.

requirement-state-kept-by-facts = På plads efter oplysningerne
requirement-state-kept-by-evidence = På plads med bevis
requirement-state-open = Åben
requirement-state-broken = Brudt
requirement-state-not-applicable = Gælder ikke endnu
requirement-state-said = Ikke relevant
requirement-state-foreign = Binder jer ikke
requirement-state-foreign-of = Binder jer ikke (lov i { $law })
requirement-state-not-known = Ikke kendt
requirement-state-permission-open = Kan bruges
requirement-state-permission-closed = Kan ikke bruges nu

# Alle formalia på ruten.
requirements-title = Formalia
requirements-lead = Her er alle formalia på jeres rute, og hvilken status de har nu. Intet er låst: I kan køre videre, også når noget mangler.
requirements-in-place = { $kept } af { $all } på plads
requirements-foreign = { $count ->
    [one] 1 formalia på ruten bygger på lovgivningen i { $law } og binder jer ikke.
   *[other] { $count } formalia på ruten bygger på lovgivningen i { $law } og binder jer ikke.
}
requirements-foreign-see = Se dem
requirements-whole-route = Hele ruten
requirements-elsewhere = Gælder overalt
requirements-at = { $place } ({ $count })
requirements-none = Ingen formalia at vise her.
requirements-shown = { $count ->
    [one] Viser 1: { $filters }.
   *[other] Viser { $count }: { $filters }.
}
requirements-show-all = Vis alle
requirements-no-verdict = En status siger, hvad oplysninger og beviser viser. Den er ingen afgørelse.
requirement-filter-when = Hvornår
requirement-filter-all-when = Også det, der kommer senere
requirement-filter-now = Skal være på plads nu
requirement-filter-state = Status
requirement-filter-all-states = Alle
requirement-filter-strength = Styrke
requirement-filter-all-strengths = Alle
requirement-filter-nature = Grundlag
requirement-filter-all-natures = Alle
requirement-filter-choice = { $label } ({ $count })
requirement-filter-station = Station
requirement-filter-all-stations = Alle stationer
requirement-filter-submit = Vis
requirement-column-title = Formalia
requirement-column-level = Styrke
requirement-column-nature = Grundlag
requirement-column-state = Status
requirement-column-evidence = Bevis
requirement-column-since = Siden
requirement-by = { $text } · { $name }
requirement-by-facts = Sagens oplysninger

# En regel.
requirement-since = siden { $date }
requirement-answered = { $state }. En beslutning fra { $date } siger, hvad I gør ved det
requirement-decided = Besluttet { $date }
requirement-why = Hvorfor?
requirement-why-facts = Det er på plads efter det, I har oplyst: { $facts }.
requirement-why-evidence = Beviset er her: { $text } ({ $name }, { $date }).
requirement-why-evidence-judged = Beviset er her: { $text } ({ $date }). Om det er godt nok, vurderes af { $name }.
requirement-why-open = Intet viser endnu, at det er på plads. Tilføj et bevis, når I har det.
requirement-why-reminder = Det kan programmet ikke se i oplysningerne. Tilføj et bevis, når det er på plads.
requirement-why-broken = Efter oplysningerne er det ikke overholdt. I kan rette en oplysning, hvis den er forkert, eller tage en udvej.
requirement-why-broken-by = Efter oplysningerne er det ikke overholdt. Afgørende er: { $facts }. I kan rette en oplysning, hvis den er forkert, eller tage en udvej.
requirement-why-broken-not-said = I har ikke svaret på: { $facts }.
requirement-why-not-yet = Det, det handler om, er ikke kommet endnu i jeres sag.
requirement-why-said = I har sagt, at det ikke er relevant: { $reason } ({ $name }, { $date }).
requirement-why-foreign = Det bygger på lovgivningen i { $law } og binder ikke en sag i { $country }.
requirement-why-not-known = Det afhænger af oplysninger, I ikke har givet endnu: { $facts }.
requirement-why-not-loaded = Det afhænger af et beløb, som ikke er lagt ind i jeres valuta, og Perron omregner ikke: { $facts }. Slå det op hos kilden nedenfor, og vis med et bevis, hvordan I står.
requirement-why-not-seen = Det afhænger af noget, som Perron ikke selv kan se endnu: { $facts }. Vis det med bevis.
requirement-why-permission-open = Det må I gerne. Efter oplysningerne kan I bruge det nu.
requirement-why-permission-closed = Det er en mulighed, ikke et krav. Efter oplysningerne kan I ikke bruge den nu.
requirement-way-answer = Ret svaret: { $fact }
requirement-ways-out = Udveje
requirement-ways-out-text = Det kan I gøre:
requirement-way-change = Se, hvad skiftet betyder
requirement-decisions = Beslutninger
requirement-decisions-none = Er det sket, kan det måske ikke laves om. Skriv så ned, hvad I gør nu, og hvorfor, så alle kan se det her.
requirement-rests-on = Det afhænger af
requirement-fact-unknown = Ikke kendt
requirement-fact-give = Giv oplysningen
requirement-fact-see = Se eller ret
requirement-lawyers = Det bygger på lov. Teksten her er den sædvanlige læsning; spørg jeres jurister, hvad der gælder for jeres sag.
requirement-whole = Det siger metoden

evidence-title = Beviser
evidence-what-proves = Det kan vise, at det er på plads:
evidence-none = I har ikke tilføjet noget bevis endnu.
evidence-is-at = Findes her: { $place }
evidence-about = Fra { $date }. Tilføjet af { $name } den { $added }.
evidence-late = Registreret senere
evidence-withdraw = Træk beviset tilbage
evidence-restore = Tag beviset med igen
evidence-withdrawn-count = { $count ->
    [one] 1 bevis er trukket tilbage
   *[other] { $count } beviser er trukket tilbage
}
evidence-add = Tilføj et bevis
evidence-add-to = Tilføj et bevis: { $rule }
evidence-add-lead = Skriv, hvad der viser, at det er på plads, og hvor det ligger. Den, der tilføjer beviset, står inde for det.
evidence-add-submit = Tilføj bevis
evidence-text = Hvad er beviset?
evidence-text-hint = For eksempel: Underskrevet aftale, bilag 1.
evidence-place = Hvor ligger det?
evidence-place-hint = Et nummer i arkivet eller en adresse.
evidence-dated = Hvilken dag er det fra?
error-evidence-text = Skriv, hvad beviset er.
error-evidence-long = Skriv højst { $count } tegn.
error-evidence-later = Skriv en dag, der er kommet. Et bevis kan ikke være fra senere end i dag.
receipt-evidence-added = Beviset er føjet til { $first }.
receipt-evidence-withdrawn = Beviset er trukket tilbage.
receipt-evidence-restored = Beviset er med igen.

exemption-title = Er det ikke relevant for jer?
exemption-text = Passer det ikke til jeres sag, så skriv hvorfor. I kan altid ændre det igen.
exemption-say = Sig, at det ikke er relevant
exemption-change = Ret begrundelsen
exemption-end = Det er relevant alligevel
exemption-of = Ikke relevant: { $rule }
exemption-lead = Begrundelsen kan ses af alle, der ser sagens formalia, og står i sagens journal. I kan altid ændre det igen.
exemption-reason = Hvorfor er det ikke relevant?
exemption-reason-hint = Skriv det, så andre kan forstå det om et år.
exemption-submit = Gem begrundelsen
error-exemption-reason = Skriv, hvorfor det ikke er relevant for jeres sag.
receipt-rule-exempted = { $first } er nu ikke relevant for sagen.
receipt-rule-applies = { $first } er relevant for sagen.

# Journalen.
act-journey-add-evidence = Tilføjede et bevis
act-journey-withdraw-evidence = Trak et bevis tilbage
act-journey-restore-evidence = Tog et bevis med igen
act-journey-exempt-rule = Sagde om én af formalia, at den ikke er relevant
act-journey-end-exemption = Sagde om én af formalia, at den er relevant alligevel
act-journey-look-again = Gik alle formalia igennem igen, fordi nogle af dem afhænger af datoen
fact-rule = Formalia
fact-evidence = Bevisets id
fact-evidence-dated = Beviset er fra
fact-evidence-text = Bevis
fact-evidence-place = Beviset ligger
fact-exemption-reason = Hvorfor det ikke er relevant

letter-journey-rules-broken-by-date-subject = Formalia er brudt i sagen { $journey }
letter-journey-rules-broken-by-date-text = En dato er passeret. I sagen { $journey } er dette derfor ikke længere overholdt: { $rules }. Sagen viser hvorfor, og hvad I kan gøre.
letter-journey-rules-broken-by-date-action = Se sagen
letter-journey-rules-broken-in-pause-subject = Formalia blev brudt under pausen i sagen { $journey }
letter-journey-rules-broken-in-pause-text = Der er passeret datoer, mens sagen { $journey } var på pause. Derfor er dette ikke længere overholdt: { $rules }. Sagen viser hvorfor, og hvad I kan gøre.
letter-journey-rules-broken-in-pause-action = Se sagen

# Hvad formularerne hedder, når de ikke blev sendt.
unsent-form-journeys-requirements-evidence-new = { evidence-add }
unsent-form-journeys-requirements-not-applicable = { exemption-say }
