# En resa: linjen, stationerna och vad som saknas.

ride-tabs = Ärendets sidor
ride-tab-overview = Översikt
ride-tab-stations = Stationer
ride-tab-requirements = Formalia
ride-tab-activities = Aktiviteter
ride-tab-facts = Uppgifter om ärendet
ride-tab-participants = Deltagare
ride-case-number = Ärende { $number }

journey-field-way = Linje
journey-field-way-hint = Välj den linje som passar bäst just nu. Ni kan alltid byta, och allt ni har samlat följer med.
journey-way-later = Inte vald än
error-journey-way = Välj en av linjerna i listan.

fact-ride-route = Linje
fact-rules-broken = Formalia som nu är brutna
fact-rules-kept = Formalia som nu är uppfyllda
fact-rules-changed = Formalia som har fått en annan status

letter-journey-rules-broken-subject = Formalia är brutna i ärendet { $journey }
letter-journey-rules-broken-text = Efter det som { $name } har skrivit i ärendet { $journey } är detta inte längre uppfyllt: { $rules }. Ärendet visar varför och vad ni kan göra.
letter-journey-rules-broken-action = Visa ärendet

ride-no-route = Ni har inte valt någon linje än
ride-no-route-text = När ni väljer en linje visar ärendet stationerna på vägen, det som ska göras och de formalia som gäller. Ni kan alltid byta linje.
ride-choose-route = Välj linje
ride-choose-route-lead = Välj den linje som passar ärendet bäst just nu. Ni kan alltid byta, och allt ni har samlat följer med.
ride-change-route = Byt linje
ride-change-route-lead = Se först vad ett byte innebär. Inget går förlorat, och ni kan byta tillbaka.
ride-choose = Välj { $route }
ride-read-route = Läs om linjen
ride-on-this-route = Ni åker här
ride-look-at-change = Se ett byte till { $route }
ride-moves = Byten som börjar där ni är
ride-move-carries = Det följer med
ride-move-off = Leder ut från linjekartan till
ride-change-title = Byta till { $route }?
ride-change-kept = Allt ni har samlat stannar i ärendet. Det är bara vilka formalia och stationer som gäller som ändras.
ride-comes-along = Det följer med
ride-new-rules = Formalia som är nya
ride-new-rules-none = Inga. De formalia som gäller på linjen har ni redan.
ride-again-rules = Formalia som öppnas igen
ride-foreign = Vissa formalia binder er inte
ride-field-reason = Varför byter ni?
ride-field-reason-hint = Skälet står i loggboken, så att andra kan förstå bytet senare.
ride-change-submit = Byt linje
ride-stay-on-route = Stanna på linjen
receipt-ride-way-unknown = Välj en av linjerna. Inget är ändrat.
receipt-ride-route-same = Ni åker redan på { $first }.
receipt-ride-route-chosen = Ni åker nu på { $first }.
ride-not-begun = Ni är inte vid någon station än
ride-way-taken = Vägen som ärendet åkte
ride-at-none = Ni är inte vid någon station nu
ride-here = Ni står vid { $station }
ride-gone-back = Ni åkte en runda tillbaka { $date }, från { $from } till { $to }.
ride-position = Station { $number } av { $total }.
ride-begin-link = Börja vid { $station }
ride-begin-at = { ride-begin-link }.
ride-to-stations = Se stationerna och åk till en av dem
ride-missing-title = Formalia som inte är på plats
ride-prove = Lägg till underlag
ride-see-why = Se varför och vad ni kan göra
ride-state-since = { $state } sedan { $date }
ride-next = Nästa steg
ride-next-of-method = Från metoden
ride-next-after-pause = Från metoden, när ärendet fortsätter
ride-next-after-broken = Från metoden, när ni har sett på det som är brutet
ride-ahead = Hör till { $station }, dit ni inte har kommit
ride-next-own = Era egna
ride-next-all = Se alla aktiviteter
ride-next-none = Inga aktiviteter pågår. Öppna en station för att se vad som ska göras.
ride-next-ended = Ärendet är avslutat och inga aktiviteter pågår.
ride-case-title = Vad ärendet handlar om
ride-case-text = Du kan se vad ärendet handlar om och vem som leder det. Teamets arbete ser du inte i din roll.
ride-side = Ärendet i korthet
ride-figures = Ärendet i korthet
ride-kept = Formalia på plats
ride-of = { $count } av { $total }
ride-later = { $count ->
    [one] 1 hör till en station där ärendet inte har varit.
   *[other] { $count } hör till stationer där ärendet inte har varit.
}
ride-not-required = { $count ->
    [one] 1 är en rekommendation eller inget krav nu.
   *[other] { $count } är rekommendationer eller inga krav nu.
}
ride-rounds = Rundor, alla stationer tillsammans
ride-rounds-of-routes = { $here } (och { $earlier } på tidigare linjer)
ride-under-way = Sedan första stationen
ride-took = Från första stationen till slutet
ride-about = Om ärendet
journey-field-organisation-is = Organisation
ride-done = Besökt
ride-active = Pågår
ride-you-are-here = Ni är här
ride-stop-done = Avslutad { $date }
ride-stop-active = Pågår sedan { $date }
ride-skipped = Överhoppad
ride-not-ridden = Inte besökt
ride-todo = Kommande
ride-stations-lead = Öppna den station ni vill arbeta vid. Ni kan åka fram och tillbaka, hoppa över och vara på flera ställen samtidigt.
ride-rounds-title = Era rundor här
ride-rounds-none = Ni har inte varit här än.
ride-round = Runda { $number }
ride-round-change = Ändra
ride-driven-on = Åkte vidare utan
ride-begin-here = Börja här
ride-begin-again = Ta en runda till
ride-begin-earlier = Vi började en annan dag
ride-end-round = Avsluta rundan och åk vidare
ride-method-side = Metoden
ride-method-says = Stationen i vägledningen
ride-method-text = Det här säger metoden om stationen
ride-in-guide = Läs stationen i vägledningen
ride-days = { $begun } – { $ended }
ride-since = Sedan { $date }
ride-recorded-later = { $days } (inskrivet { $date })
ride-begin-title = Börja vid { $station }
ride-begin-lead = En tidigare dag går bra. Rundan visar då att den är inskriven i efterhand.
ride-begin-submit = Börja rundan
ride-field-begun = Första dagen
ride-field-ended = Sista dagen
ride-ended-hint = Lämna fältet tomt om rundan pågår.
ride-day-hint = Till exempel 2026-11-22
ride-field-note = Vad lärde ni er?
ride-field-note-hint = Skriv det ni vill minnas när ni ser tillbaka.
ride-field-note-missing-hint = Ni kan också skriva varför ni åker vidare fast något saknas.
ride-field-next = Åk vidare till
ride-next-nowhere = Ingen station just nu
ride-end-title = Avsluta rundan vid { $station }
ride-end-lead = Ni kan alltid komma tillbaka och ta en runda till.
ride-end-submit = Avsluta rundan
ride-see-missing = Se de formalia som saknas
ride-round-change-title = Ändra runda { $number } vid { $station }
receipt-ride-round-under-way = Det pågår redan en runda vid { $first }.
receipt-ride-round-begun = Rundan vid { $first } har börjat.
receipt-ride-round-ended-already = Rundan var redan avslutad.
receipt-ride-round-ended = Rundan vid { $first } är avslutad.
receipt-ride-driven = Ni har åkt från { $first } till { $second }.
receipt-ride-round-changed = Rundan är ändrad.
error-ride-day = Skriv en dag, till exempel 2026-11-22.
error-ride-day-to-come = Skriv dagens datum eller en tidigare dag.
error-ride-day-order = Skriv en dag som inte ligger före den första dagen.
error-ride-two-rounds = Det pågår redan en runda här. Skriv när den här slutade.
error-ride-next = Välj en station i listan.
act-journey-begin-round = Började en runda vid en station
act-journey-end-round = Avslutade en runda vid en station
act-journey-change-round = Ändrade en runda vid en station
act-journey-choose-route = Valde linje
fact-station = Station
fact-round = Runda
fact-begun-on = Första dagen
fact-ended-on = Sista dagen
fact-round-note = Vad ni lärde er
fact-rules-missing = Formalia som saknades
fact-next-station = Åkte vidare till
fact-ride-route-before = Linje före
fact-ride-move = Byte
fact-ride-reason = Skäl

ride-missing-all = { $count ->
    [one] Se den
   *[other] Se alla { $count }
}
ride-weeks = { $count ->
    [one] 1 vecka
   *[other] { $count } veckor
}
ride-round-count = { $count ->
    [one] 1 runda
   *[other] { $count } rundor
}
ride-end-missing = { $count ->
    [one] Vid stationen saknas något som ska vara uppfyllt. Ni kan åka vidare ändå; det står kvar som öppet.
   *[other] Vid stationen saknas { $count } formalia som ska vara uppfyllda. Ni kan åka vidare ändå; de står kvar som öppna.
}
ride-along-rounds = { $count ->
    [one] 1 runda vid en station
   *[other] { $count } rundor vid stationer
}
ride-along-facts = { $count ->
    [one] 1 uppgift om ärendet
   *[other] { $count } uppgifter om ärendet
}
ride-along-evidence = { $count ->
    [one] 1 underlag
   *[other] { $count } underlag
}
ride-ended-rules = { $count ->
    [one] 1 formalia från den gamla linjen gäller inte på den nya. Underlagen sparas.
   *[other] { $count } formalia från den gamla linjen gäller inte på den nya. Underlagen sparas.
}

journey-from-test = Testet i vägledningen
ride-not-known = inte känt än
ride-add-activity = Lägg till aktivitet
ride-no-activities = Metoden har inga aktiviteter här, och ni har inte lagt till några.
ride-asked-here = Det här får ni frågor om här
ride-requirements-all = Visa alla
ride-log = Loggbok
ride-log-all = Visa hela
ride-requirements-here = Formalia på stationen
ride-requirements-here-caption = Hur de står i ert ärende

earlier-title = Tidigare på resan
earlier-lead = Det som gjordes på linjer som ärendet har lämnat är sparat. Ni kan öppna och läsa allt.
earlier-mark = Tidigare linje
earlier-note = Det här hör till { $route }, som ärendet lämnade { $date }. Det som gjordes här är sparat. Byter ni tillbaka till linjen kan ni arbeta vidare här.
earlier-sentence = Fram till { $date } låg ärendet på { $route }.
earlier-see = Se vad som gjordes där
earlier-reason = Skäl till bytet: { $reason }
earlier-rules = Formalia med underlag eller motivering
earlier-rules-here = Hur de stod när ni lämnade linjen
