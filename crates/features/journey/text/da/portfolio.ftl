# Overblik over mange sager.

portfolio-title = Overblik over sager
portfolio-all = Alle jeres organisationer
portfolio-all-link = Se overblikket over alle sager
portfolio-empty = Der er ingen sager at vise
portfolio-empty-text = Overblikket viser, hvor langt sagerne er. Er du med som observatør eller fra en virksomhed, ser du ikke det, men du finder sagerne på din liste. Administratorer ser alle organisationens egne sager.
portfolio-under-way = I gang
portfolio-broken = Noget er brudt
portfolio-missing = Noget mangler
portfolio-still = Står stille
portfolio-ended = Afsluttet
portfolio-order = Rækkefølge
portfolio-order-needs = Brudte og manglende formalia først
portfolio-order-title = Titel
portfolio-order-days = Længst ved stationen
portfolio-order-still = Har stået stille længst
portfolio-no-route = Ingen rute valgt
portfolio-nowhere = Ikke begyndt
portfolio-at-none = Ikke ved nogen station lige nu
portfolio-also = { $station }; er også ved { $others }
portfolio-where-most = Flest sager holder ved { $station }: { $count } af { $total }
portfolio-where-spread = { $count ->
    [one] Én sag holder ved en station
   *[other] Der er sager ved { $count } stationer
}
portfolio-where-none = Ingen sager holder ved en station
portfolio-where-text = Sager i gang, fordelt på rute og station.
portfolio-map = { $count ->
    [one] Ruteplan for { $method }: 1 sag i gang
   *[other] Ruteplan for { $method }: { $count } sager i gang
}
portfolio-map-line = { $route } ({ $stations }).
portfolio-stays-longest = Sagerne er længst ved { $station }: { $days } dage
portfolio-stays-text = Dage pr. besøg ved en station, median. Besøg i gang tæller til og med i dag.
portfolio-median = { $days } dage
portfolio-not-begun = Ikke begyndt: { $count }.
portfolio-between = Ved ingen station lige nu: { $count }.
portfolio-at-several = { $count ->
    [one] Én sag er ved flere stationer og tæller med ved hver af dem.
   *[other] { $count } sager er ved flere stationer og tæller med ved hver af dem.
}
portfolio-stays-named = Figuren viser de { $named } længste, tabellen alle { $count }.
portfolio-stays-left = { $count ->
    [one] Ét besøg er ikke talt med, fordi sagen senere har skiftet rute: { $stations }.
   *[other] { $count } besøg er ikke talt med, fordi sagerne senere har skiftet rute: { $stations }.
}
portfolio-station-elsewhere = en station i en anden metode
portfolio-left-route = En tidligere rute, ikke talt med
portfolio-file-left = Stationer på en tidligere rute
portfolio-figures-table = Vis tallene som tabel
portfolio-cases = Sagerne
portfolio-none = Ingen sager passer. Fjern et af valgene ovenfor, eller vis alt.
portfolio-still-means = En sag står stille, når ingen har gjort noget i den i { $days } dage. En sag på pause tæller ikke med.
portfolio-file = Hent sagerne som regneark (CSV)
portfolio-column-case = Sag
portfolio-column-owner = Organisation
portfolio-column-route = Rute
portfolio-column-station = Station
portfolio-column-stations = Stationer
portfolio-column-total = I alt
portfolio-column-median = Median, dage
portfolio-column-stays = Besøg
portfolio-column-state = Status
portfolio-column-lead = Tovholder
portfolio-file-days = Dage ved stationen
portfolio-file-broken = Brudte formalia
portfolio-file-missing = Formalia, der mangler
portfolio-file-still = Dage, hvor sagen har stået stille
portfolio-file-address = Adresse
portfolio-flag-none = Intet mangler
portfolio-flag-not-begun = Ikke begyndt
portfolio-count = { $count ->
    [one] 1 sag
   *[other] { $count } sager
}
portfolio-number-under-way = { $count ->
    [one] sag i gang
   *[other] sager i gang
}
portfolio-number-broken = { $count ->
    [one] sag, hvor noget er brudt
   *[other] sager, hvor noget er brudt
}
portfolio-number-still = { $count ->
    [one] sag står stille
   *[other] sager står stille
}
portfolio-number-ended = { $count ->
    [one] sag afsluttet
   *[other] sager afsluttet
}
portfolio-rules = { $count ->
    [0] ingen formalia er brudt
    [one] 1 formalia er brudt
   *[other] { $count } formalia er brudt
}
portfolio-days-still = { $count ->
    [one] ingen har gjort noget i 1 dag eller mere
   *[other] ingen har gjort noget i { $count } dage eller mere
}
portfolio-in-use = { $count ->
    [0] ingen er købt og i brug
    [one] 1 er købt og i brug
   *[other] { $count } er købt og i brug
}
portfolio-days = { $count ->
    [one] 1 dag
   *[other] { $count } dage
}
portfolio-flag-still = { $count ->
    [one] Stille i 1 dag
   *[other] Stille i { $count } dage
}
