# En resa: linjen, stationerna och vad som saknas.

ride-tabs = Ärendets sidor
ride-tab-overview = Översikt
ride-tab-stations = Stationer
ride-tab-requirements = Formalia
ride-tab-activities = Aktiviteter
ride-tab-facts = Uppgifter om ärendet
ride-tab-participants = Deltagare
ride-case-number = Ärende { $number }
ride-missing = { $count ->
    [one] 1 saknas
   *[other] { $count } saknas
}

journey-field-way = Linje
journey-field-way-hint = Välj den linje som passar bäst just nu. Ni kan alltid byta, och allt ni har samlat följer med.
journey-way-later = Inte vald än
error-journey-way = Välj en av linjerna i listan.

fact-ride-method = Metod
fact-ride-route = Linje
fact-rules-broken = Formalia som nu är brutna
fact-rules-kept = Formalia som nu är uppfyllda
fact-rules-changed = Formalia som har ändrats på annat sätt

letter-journey-rules-broken-subject = Formalia är brutna i ärendet { $journey }
letter-journey-rules-broken-text = Efter det som { $name } har skrivit i ärendet { $journey } finns det formalia som inte längre är uppfyllda: { $organisation }. Ärendet visar vilka, varför och vad ni kan göra.
letter-journey-rules-broken-action = Visa ärendet
