# Byten i ett ärende, och vad som följer med.

moves-title = Byten
moves-from-station = Vart ni kan åka härifrån
moves-lead = Här är metodens alla byten, och hur vart och ett står i ert ärende. Inget är låst: ni kan alltid byta linje, även när ett byte inte erbjuds här.
moves-all-routes = Se alla linjer
moves-see-all = Se alla byten, och varför några inte kan göras nu
moves-offered = Kan göras nu
moves-offered-none = Enligt uppgifterna är det inte dags för något byte nu.
moves-judged = Ni bedömer själva
moves-judged-none = Det finns inget att bedöma där ni är.
moves-without = Utan att byta linje
moves-without-none = Det finns inget annat som metoden föreslår där ni är.
moves-ended = Ärendet är avslutat. Tar ni upp det igen kan ni byta linje.
moves-not-now-heading = Börjar någon annanstans eller passar inte nu
moves-not-now = { $count ->
    [one] Visa 1 byte som börjar någon annanstans eller inte passar nu
   *[other] Visa { $count } byten som börjar någon annanstans eller inte passar nu
}
move-offered = Kan göras nu
move-judged = Ni bedömer
move-not-known = Inte känt
move-not-now = Inte nu
move-why-offered = Det börjar där ni är, och uppgifterna säger att det passar.
move-why-judged = Det börjar där ni är. Läs när det görs, och bedöm om det passar.
move-why-not-known = Det börjar där ni är. Det beror på uppgifter som ni inte har lämnat än.
move-why-closed = Det börjar där ni är, men uppgifterna säger att det inte passar nu.
move-why-elsewhere = Det börjar någon annanstans: { $places }. Där är ni inte.
move-why-not-here = Det börjar här, och ni har ingen pågående runda här.
move-way = Från: { $from }. Till: { $to }.
move-duties = Formalia som följer med
move-to-station = Öppna { $station }
move-to-own-route = Se stationerna på er linje
move-in-guide = Läs i vägledningen: { $place }
duties-arise = Skyldigheter som följer med
duties-arise-text = De följer av det ni redan har gjort, och gäller även på den nya linjen.
duty-to-come = Kommer senare i ärendet
duty-along = Följer med från { $route }
duty-from-elsewhere = en annan metod
requirements-along = Följer med från en annan linje

fact-ride-duties = Formalia som följde med
