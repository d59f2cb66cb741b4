# Beslutninger i en sag.

decisions-title = Beslutninger
decisions-title-count = Beslutninger ({ $count })
decisions-lead = Hvad I har besluttet, hvorfor, hvem der besluttede det, og hvad det bygger på.
decisions-none = I har ikke skrevet nogen beslutning ned endnu.
decisions-withdrawn = { $count ->
    [one] 1 beslutning, der er trukket tilbage
   *[other] { $count } beslutninger, der er trukket tilbage
}
decision-add = Skriv en beslutning ned
decision-add-lead = Skriv den, så en, der ikke var med, kan følge den senere.
decision-add-submit = Gem beslutningen
decision-change = Ret beslutningen
decision-withdraw = Træk beslutningen tilbage
decision-restore = Sæt beslutningen i kraft igen
decision-withdrawn-on = Trukket tilbage { $date }
decision-recorded = Skrevet ned af
decision-recorded-by = { $name }, { $date }
decision-field-question = Hvad skulle I beslutte?
decision-field-question-hint = For eksempel: Går vi i udbud i år?
decision-field-options = Hvad valgte I imellem?
decision-field-options-hint = Skriv hver mulighed på sin egen linje.
decision-field-choice = Hvad valgte I?
decision-field-reason = Hvorfor?
decision-field-decided-by = Hvem besluttede det?
decision-field-decided-by-hint = En person, en bestyrelse eller et råd.
decision-field-decided-on = Dag for beslutningen
decision-field-basis = Hvad bygger den på?
decision-field-basis-hint = En adresse på nettet eller et nummer i jeres arkiv.
decision-field-station = Station
decision-field-rule = Hvilken af formalia svarer den på?
decision-field-rule-hint = Vælg den, hvis beslutningen handler om noget, der er brudt eller mangler. Så står beslutningen også dér.
decision-rule-choice = { $title } ({ $state })
decision-other-rule = En af formalia fra en metode, I har forladt
decision-route-question = Hvilken rute kører sagen på?
decision-route-advised = Rutevejlederen pegede på { $route }.

error-decision-question = Skriv, hvad I skulle beslutte.
error-decision-choice = Skriv, hvad I valgte.
error-decision-rule = Vælg en af formalia på listen.

receipt-decision-recorded = Beslutningen er gemt: { $first }
receipt-decision-changed = Beslutningen er rettet: { $first }
receipt-decision-withdrawn = Beslutningen er trukket tilbage. I kan sætte den i kraft igen.
receipt-decision-restored = Beslutningen er i kraft igen.

act-journey-add-decision = Skrev en beslutning ned
act-journey-change-decision = Rettede en beslutning
act-journey-withdraw-decision = Trak en beslutning tilbage
act-journey-restore-decision = Satte en beslutning i kraft igen

fact-decision = Beslutningens id
fact-decision-question = Spørgsmål
fact-decision-options = Muligheder
fact-decision-choice = Valg
fact-decision-reason = Begrundelse for beslutningen
fact-decided-by = Besluttet af
fact-decided-on = Dag for beslutningen
fact-decision-basis = Hvad beslutningen bygger på
fact-decision-station = Beslutningens station
fact-decision-rule = Formalia, den svarer på

unsent-form-journeys-decisions-new = { decision-add }
unsent-form-journeys-decisions-edit = { decision-change }
