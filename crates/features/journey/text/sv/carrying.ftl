# Ett ärende som flyttar från en installation till en annan.
export-title = Ta med hela ärendet
export-lead = Ni får en fil med allt i ärendet: rundor, uppgifter, underlag, aktiviteter, beslut, personer, kommentarer, metoderna, journalen och de filer som har lagts till. Vilken dator som helst kan öppna den. En annan Perron kan ta in den, och då går ärendet vidare där.
export-files-come = { $count ->
    [one] En fil följer med, { $size }.
   *[other] { $count } filer följer med, { $size } totalt.
}
export-files-stay = { $count ->
    [one] En fil stannar här: den är inte kontrollerad för virus, eller så finns den inte kvar. Listan i det ni får nämner den; hämta den för sig på sidan där den står.
   *[other] { $count } filer stannar här: de är inte kontrollerade för virus, eller så finns de inte kvar. Listan i det ni får nämner dem; hämta dem en och en på sidorna där de står.
}
export-names = Namn på personer
export-names-with = Med namn
export-names-with-hint = Välj det när ärendet ska fortsätta någon annanstans eller sparas i ett arkiv.
export-names-without = Utan namn
export-names-without-hint = Personer är utelämnade överallt där programmet känner till dem, och likaså texterna i journalen. Det som människor själva har skrivit i ärendet står kvar som det är.
export-submit = Hämta filen
error-export-names = Välj om namn på personer ska följa med
act-journey-export = Tog med hela ärendet som fil
fact-export-names = Namn
fact-export-names-with = med namn
fact-export-names-without = utan namn
fact-export-files = Filer som följde med
fact-export-left-out = Filer som stannade
left-out-not-seen = Ni kan inte se den
left-out-not-scanned = Inte kontrollerad för virus
left-out-missing = Innehållet finns inte kvar

import-title = Ta in ett ärende från en fil
import-lead = Den som är ärendeansvarig någon annanstans har gett dig filen. Ärendet fortsätter här med allt som finns i det, och du är ärendeansvarig. De som var med där nämns men har ingen åtkomst här.
import-file = Filen med ärendet
import-file-hint = En ZIP-fil från ”Ta med hela ärendet”, högst { $megabytes } MB med ärendets filer. Varje fil i den kontrolleras som om du hade lagt till den här.
import-submit = Ta in ärendet
error-import-none = Välj filen med ärendet
error-import-no-case = Det här är inte filen med ett ärende. Välj ZIP-filen från ”Ta med hela ärendet”, så som du fick den.
error-import-later = Filen är gjord av en nyare version av Perron. Be den som driver denna Perron att uppdatera den.
error-import-large = Filen är för stor. Högst { $megabytes } MB kan tas in.
error-import-unfit = Filen kan inte tas in: något i ”{ $part }” stämmer inte. { $what } Be om filen igen.
error-import-chain = Journalen i filen hänger inte ihop vid rad { $line }, så någon eller något har ändrat den. Be om filen igen.
error-import-full = Det finns inte plats för ärendets filer. En organisation kan spara { $size } totalt. Ta bort filer, eller be dem som driver denna Perron om mer plats.
error-import-changed = Filen ”{ $name }” i ärendet är inte den som togs med: någon eller något har ändrat den. Be om ärendet en gång till.
error-import-file = Filen ”{ $name }” i ärendet kan inte tas in. { $why }. Inget har tagits in.
error-import-here = Ärendet finns redan här
error-import-person = Filen talar för någon som har ett konto här. Den kan inte tas in.
receipt-journey-imported = ”{ $first }” har tagits in. Du är nu ärendeansvarig.
act-journey-import = Tog in ett ärende från en fil
fact-imported-from = Kom från
fact-imported-entries = Poster i journalen därifrån
fact-imported-files = Filer därifrån
journey-imported-from = Kom från
journey-imported-value = { $owner }, intaget { $date }. Journalen till och med nummer { $entries } fördes där.

case-file-exported = Per
case-file-lead = Den här sidan är till för att läsa, och det är loggboken bredvid också. För program står ärendet i case.json med sitt schema bredvid, och i mappen journal ligger loggboken med de hashvärden som bevisar den.
case-file-contents = Innehåll
case-file-begun = Började
case-file-counted = { $what } ({ $count })
case-file-part = { $what }: { $text }
case-file-route = Linje
case-file-says = Vad det står
case-file-way = Linjer och rundor
case-file-routes = Linjer som ärendet har åkt
case-file-rounds = Rundor på stationer
case-file-requirements = Formalia på den linje som ärendet är på
case-file-along = Följde med
case-file-evidence-all = Alla underlag, också från tidigare linjer
case-file-exemptions = Det som inte är relevant, och varför
case-file-facts = Uppgifter som de är nu
case-file-facts-before = Det som sades tidigare eller på en annan linje
case-file-organisations = Organisationer som är med
case-file-part-as = Är med som
case-file-participants = Personer som är med
case-file-role = Roll
case-file-team = Vilka som är aktörerna
case-file-not-needed = Aktörer som inte behövs
case-file-files-here = Filer som är med
case-file-journal-count = { $count ->
    [one] (en post)
   *[other] ({ $count } poster)
}
case-file-journal-lead = Allt som har gjorts i ärendet, det äldsta först, månad för månad.
case-file-journal-without = Namn på personer och det som någon har skrivit vid en post är utelämnat.
case-file-month = { $month } { $year }
case-file-what = Vad
case-file-round = Omgång
case-file-from = Från
case-file-until = Till
case-file-note = Anteckning
case-file-state = Läge
case-file-evidence = Underlag
case-file-value = Värde
case-file-source = Källa
case-file-who = Vem
case-file-files = Filer
case-file-size = Storlek
case-file-seen-by = Kan ses av
case-file-brought = Tillagd
case-file-left-out = Filer som inte är med
case-file-why = Varför
case-file-unnamed = En fil som ni inte kan se
