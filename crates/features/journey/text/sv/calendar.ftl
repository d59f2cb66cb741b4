# Datum till kalenderprogram.

calendar-title = Datum i din kalender
calendar-name = Ärenden i Perron
calendar-lead-all = Ditt kalenderprogram kan själv hämta datumen i dina ärenden. Du ger det en hemlig adress.
calendar-lead-journey = Ditt kalenderprogram kan själv hämta datumen i ärendet { $journey }. Du ger det en hemlig adress.
calendar-holds-own = Aktiviteter som är dina och har ett slutdatum.
calendar-holds-led = Alla slutdatum och datum i de ärenden du leder, och de dagar då du får frågan om ett resultat används.
calendar-holds-not = Ärenden hos organisationer som kräver inloggning i två steg är inte med. Skapa en adress för vart och ett av dem på ärendets egen sida.
calendar-holds-due = Alla aktiviteter i ärendet som inte är klara och har ett slutdatum.
calendar-holds-facts = De uppgifter om ärendet som är datum.
calendar-holds-uptake = De dagar då teamet får frågan om resultatet används, när ärendet har avslutats.
calendar-make = Skapa en adress
calendar-renew = Skapa en ny adress
calendar-renew-what = Skapar du en ny slutar den gamla att fungera.
calendar-withdraw = Dra tillbaka adressen
calendar-stands = Du har en adress, skapad { $date }.
calendar-address = Adressen till ditt kalenderprogram
calendar-how = Välj i ditt kalenderprogram att prenumerera på en kalender med dess adress, och klistra in denna. De flesta program hämtar nya datum några gånger om dagen.
calendar-care = Den som har adressen kan se datumen utan att logga in. Dra tillbaka den om någon annan får tag i den. När du går ur ett ärende finns dess datum inte längre i kalendern.
calendar-all = En adress för alla dina ärenden
calendar-account = Hämta datumen i dina ärenden
calendar-event = { $what } ({ $journey })
calendar-event-text = I ärendet { $journey }

receipt-calendar-withdrawn = Adressen fungerar inte längre.

act-journey-make-calendar = Skapade en adress till ett kalenderprogram
act-journey-withdraw-calendar = Drog tillbaka adressen till ett kalenderprogram
fact-calendar-of-all = För alla ärenden
