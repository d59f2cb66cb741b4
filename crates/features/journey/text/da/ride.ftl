# En rejse: ruten, stationerne, og hvad der mangler.

ride-tabs = Sagens sider
ride-tab-overview = Overblik
ride-tab-stations = Stationer
ride-tab-requirements = Formalia
ride-tab-activities = Aktiviteter
ride-tab-facts = Oplysninger
ride-tab-participants = Deltagere
ride-case-number = Sag { $number }
ride-missing = { $count ->
    [one] 1 mangler
   *[other] { $count } mangler
}

journey-field-way = Rute
journey-field-way-hint = Vælg den rute, der passer bedst nu. I kan altid skifte; det, I har samlet, følger med.
journey-way-later = Ikke valgt endnu
error-journey-way = Vælg en af ruterne på listen.

fact-ride-method = Metode
fact-ride-route = Rute
fact-rules-broken = Formalia, der nu er brudt
fact-rules-kept = Formalia, der nu er på plads
fact-rules-changed = Formalia, der ellers har ændret sig

letter-journey-rules-broken-subject = Formalia er brudt i sagen { $journey }
letter-journey-rules-broken-text = Efter det, { $name } har skrevet i sagen { $journey }, er der formalia, som ikke længere er overholdt: { $organisation }. Sagen viser hvilke, hvorfor, og hvad I kan gøre.
letter-journey-rules-broken-action = Se sagen
