# Skift i en sag, og hvad der følger med.

moves-title = Skift
moves-from-station = Hvor I kan køre hen herfra
moves-lead = Her er alle metodens skift, og hvordan hvert af dem står i jeres sag. Intet er låst: I kan altid skifte rute, også når et skift ikke tilbydes her.
moves-all-routes = Se alle ruter
moves-see-all = Se alle skift, og hvorfor nogle ikke kan laves nu
moves-offered = Kan laves nu
moves-offered-none = Efter oplysningerne er der ikke noget skift, det er tid til nu.
moves-judged = I vurderer selv
moves-judged-none = Der er ikke noget at vurdere, hvor I er.
moves-without = Uden at skifte rute
moves-without-none = Der er ikke andet, metoden foreslår, hvor I er.
moves-ended = Sagen er afsluttet. Tager I den op igen, kan I skifte rute.
moves-not-now-heading = Begynder et andet sted eller passer ikke nu
moves-not-now = { $count ->
    [one] Se 1 skift, der begynder et andet sted eller ikke passer nu
   *[other] Se { $count } skift, der begynder et andet sted eller ikke passer nu
}
move-offered = Kan laves nu
move-judged = I vurderer
move-not-known = Ikke kendt
move-not-now = Ikke nu
move-why-offered = Det begynder, hvor I er, og oplysningerne siger, at det passer.
move-why-judged = Det begynder, hvor I er. Læs, hvornår det laves, og vurdér, om det passer.
move-why-not-known = Det begynder, hvor I er. Det afhænger af oplysninger, som I ikke har givet endnu.
move-why-closed = Det begynder, hvor I er, men oplysningerne siger, at det ikke passer nu.
move-why-elsewhere = Det begynder et andet sted: { $places }. Der er I ikke.
move-why-not-here = Det begynder her, og I har ingen runde i gang her.
move-way = Fra: { $from }. Til: { $to }.
move-duties = Formalia, der følger med
move-to-station = Åbn { $station }
move-to-own-route = Se stationerne på jeres rute
move-in-guide = Læs i vejledningen: { $place }
duties-arise = Pligter, der følger med
duties-arise-text = De følger af det, I allerede har gjort, og gælder også på den nye rute.
duty-to-come = Kommer senere i sagen
duty-along = Følger med fra { $route }
duty-from-elsewhere = en anden metode
requirements-along = Følger med fra en anden rute

fact-ride-duties = Formalia, der fulgte med
