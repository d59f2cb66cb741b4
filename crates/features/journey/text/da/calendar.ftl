# Datoer til kalenderprogrammer.

calendar-title = Datoer i din kalender
calendar-name = Sager i Perron
calendar-lead-all = Dit kalenderprogram kan selv hente datoerne i dine sager. Du giver det en hemmelig adresse.
calendar-lead-journey = Dit kalenderprogram kan selv hente datoerne i sagen { $journey }. Du giver det en hemmelig adresse.
calendar-holds-own = Aktiviteter, som er dine og har en frist.
calendar-holds-led = Alle frister og datoer i de sager, du er tovholder for, og de dage, hvor du bliver spurgt, om et resultat er i brug.
calendar-holds-not = Sager hos organisationer, der kræver login i to trin, er ikke med. Lav en adresse til hver af dem på sagens egen side.
calendar-holds-due = Alle aktiviteter i sagen, som ikke er færdige og har en frist.
calendar-holds-facts = De oplysninger om sagen, som er datoer.
calendar-holds-uptake = De dage, hvor holdet bliver spurgt, om resultatet er i brug, når sagen er afsluttet.
calendar-make = Lav en adresse
calendar-renew = Lav en ny adresse
calendar-renew-what = Laver du en ny, holder den gamle op med at virke.
calendar-withdraw = Træk adressen tilbage
calendar-stands = Du har en adresse, lavet { $date }.
calendar-address = Adressen til dit kalenderprogram
calendar-how = Vælg i dit kalenderprogram at abonnere på en kalender med dens adresse, og indsæt denne. De fleste programmer henter nye datoer nogle gange om dagen.
calendar-care = Den, der har adressen, kan se datoerne uden at logge ind. Træk den tilbage, hvis andre får fat i den. Når du går ud af en sag, er dens datoer ikke længere i kalenderen.
calendar-all = En adresse til alle dine sager
calendar-account = Hent datoerne i dine sager
calendar-event = { $what } ({ $journey })
calendar-event-text = I sagen { $journey }

receipt-calendar-withdrawn = Adressen virker ikke længere.

act-journey-make-calendar = Lavede en adresse til et kalenderprogram
act-journey-withdraw-calendar = Trak adressen til et kalenderprogram tilbage
fact-calendar-of-all = Til alle sager
