# Beslut i ett ärende.

decisions-title = Beslut
decisions-title-count = Beslut ({ $count })
decisions-lead = Vad ni har beslutat, varför, vem som beslutade det, och vad det bygger på.
decisions-none = Ni har inte skrivit ner något beslut än.
decisions-withdrawn = { $count ->
    [one] 1 beslut som är återtaget
   *[other] { $count } beslut som är återtagna
}
decision-add = Skriv ner ett beslut
decision-add-lead = Skriv det så att någon som inte var med kan följa det senare.
decision-add-submit = Spara beslutet
decision-change = Ändra beslutet
decision-withdraw = Ta tillbaka beslutet
decision-restore = Låt beslutet gälla igen
decision-withdrawn-on = Återtaget { $date }
decision-recorded = Nedskrivet av
decision-recorded-by = { $name }, { $date }
decision-field-question = Vad skulle ni besluta?
decision-field-question-hint = Till exempel: Upphandlar vi i år?
decision-field-options = Vad valde ni mellan?
decision-field-options-hint = Skriv varje möjlighet på en egen rad.
decision-field-choice = Vad valde ni?
decision-field-reason = Varför?
decision-field-decided-by = Vem beslutade?
decision-field-decided-by-hint = En person, en styrelse eller en nämnd.
decision-field-decided-on = Dag för beslutet
decision-field-basis = Vad bygger det på?
decision-field-basis-hint = En adress på webben eller ett nummer i ert arkiv.
decision-field-station = Station
decision-field-rule = Vilket av formalia svarar beslutet på?
decision-field-rule-hint = Välj det om beslutet gäller något som är brutet eller saknas. Då syns beslutet också där.
decision-rule-choice = { $title } ({ $state })
decision-other-rule = Formalia från en metod ni har lämnat
decision-route-question = Vilken linje åker ärendet på?
decision-route-advised = Linjevägledaren pekade på { $route }.

error-decision-question = Skriv vad ni skulle besluta.
error-decision-choice = Skriv vad ni valde.
error-decision-rule = Välj ett av formalia i listan.

receipt-decision-recorded = Beslutet är sparat: { $first }
receipt-decision-changed = Beslutet är ändrat: { $first }
receipt-decision-withdrawn = Beslutet är återtaget. Ni kan låta det gälla igen.
receipt-decision-restored = Beslutet gäller igen.

act-journey-add-decision = Skrev ner ett beslut
act-journey-change-decision = Ändrade ett beslut
act-journey-withdraw-decision = Tog tillbaka ett beslut
act-journey-restore-decision = Lät ett beslut gälla igen

fact-decision = Beslutets id
fact-decision-question = Fråga
fact-decision-options = Möjligheter
fact-decision-choice = Val
fact-decision-reason = Skäl för beslutet
fact-decided-by = Beslutat av
fact-decided-on = Dag för beslutet
fact-decision-basis = Vad beslutet bygger på
fact-decision-station = Beslutets station
fact-decision-rule = Formalia som beslutet svarar på

unsent-form-journeys-decisions-new = { decision-add }
unsent-form-journeys-decisions-edit = { decision-change }
