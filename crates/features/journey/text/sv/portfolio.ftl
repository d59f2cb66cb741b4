# Översikt över många ärenden.

portfolio-title = Översikt över ärenden
portfolio-all = Alla era organisationer
portfolio-all-link = Se översikten över alla ärenden
portfolio-empty = Det finns inga ärenden att visa
portfolio-empty-text = Översikten visar hur långt ärendena har kommit. Om du är med som observatör eller från ett företag ser du inte det, men du hittar ärendena i din lista. Administratörer ser alla organisationens egna ärenden.
portfolio-under-way = Pågår
portfolio-broken = Något är brutet
portfolio-missing = Något saknas
portfolio-still = Står stilla
portfolio-ended = Avslutat
portfolio-order = Ordning
portfolio-order-needs = Brutna och saknade formalia först
portfolio-order-title = Titel
portfolio-order-days = Längst vid stationen
portfolio-order-still = Har stått stilla längst
portfolio-no-route = Ingen linje vald
portfolio-nowhere = Inte påbörjat
portfolio-at-none = Inte vid någon station just nu
portfolio-also = { $station }; är också vid { $others }
portfolio-where-most = Flest ärenden står vid { $station }: { $count } av { $total }
portfolio-where-spread = { $count ->
    [one] Ett ärende står vid en station
   *[other] Det finns ärenden vid { $count } stationer
}
portfolio-where-none = Inga ärenden står vid en station
portfolio-where-text = Pågående ärenden, fördelade på linje och station.
portfolio-map = { $count ->
    [one] Linjekarta för { $method }: 1 ärende som pågår
   *[other] Linjekarta för { $method }: { $count } ärenden som pågår
}
portfolio-map-line = { $route } ({ $stations }).
portfolio-stays-longest = Ärendena är längst vid { $station }: { $days } dagar
portfolio-stays-text = Dagar per besök vid en station, median. Pågående besök räknas till och med i dag.
portfolio-median = { $days } dagar
portfolio-not-begun = Inte påbörjade: { $count }.
portfolio-between = Vid ingen station just nu: { $count }.
portfolio-at-several = { $count ->
    [one] Ett ärende är vid flera stationer och räknas vid var och en av dem.
   *[other] { $count } ärenden är vid flera stationer och räknas vid var och en av dem.
}
portfolio-stays-named = Figuren visar de { $named } längsta, tabellen alla { $count }.
portfolio-stays-left = { $count ->
    [one] Ett besök är inte medräknat eftersom ärendet senare har bytt linje: { $stations }.
   *[other] { $count } besök är inte medräknade eftersom ärendena senare har bytt linje: { $stations }.
}
portfolio-station-elsewhere = en station i en annan metod
portfolio-left-route = En tidigare linje, inte medräknat
portfolio-file-left = Stationer på en tidigare linje
portfolio-figures-table = Visa siffrorna som tabell
portfolio-cases = Ärendena
portfolio-none = Inga ärenden passar. Ta bort ett av valen ovan eller visa allt.
portfolio-still-means = Ett ärende står stilla när ingen har gjort något i det på { $days } dagar. Ett pausat ärende räknas inte.
portfolio-file = Hämta ärendena som kalkylblad (CSV)
portfolio-column-case = Ärende
portfolio-column-owner = Organisation
portfolio-column-route = Linje
portfolio-column-station = Station
portfolio-column-stations = Stationer
portfolio-column-total = Totalt
portfolio-column-median = Median, dagar
portfolio-column-stays = Besök
portfolio-column-state = Status
portfolio-column-lead = Ärendeansvarig
portfolio-file-days = Dagar vid stationen
portfolio-file-broken = Brutna formalia
portfolio-file-missing = Formalia som saknas
portfolio-file-still = Dagar som ärendet har stått stilla
portfolio-file-address = Adress
portfolio-flag-none = Inget saknas
portfolio-flag-not-begun = Inte påbörjat
portfolio-count = { $count ->
    [one] 1 ärende
   *[other] { $count } ärenden
}
portfolio-number-under-way = { $count ->
    [one] ärende pågår
   *[other] ärenden pågår
}
portfolio-number-broken = { $count ->
    [one] ärende där något är brutet
   *[other] ärenden där något är brutet
}
portfolio-number-still = { $count ->
    [one] ärende står stilla
   *[other] ärenden står stilla
}
portfolio-number-ended = { $count ->
    [one] ärende avslutat
   *[other] ärenden avslutade
}
portfolio-rules = { $count ->
    [0] inga formalia är brutna
    [one] 1 formellt krav är brutet
   *[other] { $count } formalia är brutna
}
portfolio-days-still = { $count ->
    [one] ingen har gjort något på 1 dag eller mer
   *[other] ingen har gjort något på { $count } dagar eller mer
}
portfolio-in-use = { $count ->
    [0] inget är köpt och används
    [one] 1 är köpt och används
   *[other] { $count } är köpta och används
}
portfolio-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
portfolio-flag-still = { $count ->
    [one] Stilla i 1 dag
   *[other] Stilla i { $count } dagar
}
