# En organisations filer, dess logotyp och märkena som säger vem som kan se vad.

files-title = Filer
files-lead = Sådant ni använder om och om igen: mallar, standardvillkor, fullmakter.
files-empty = Här finns inga filer än
files-empty-text = Lägg det här som ni använder om och om igen: mallar, standardvillkor, fullmakter.
files-search = Sök på titel eller filnamn
files-all-marks = Alla
files-shown = { $count ->
    [0] Inget stämmer.
    [one] Visar den enda som stämmer.
   *[other] Visar de { $count } som stämmer.
}
files-quota = { $used } av { $quota } används.

size-bytes = { $size } byte
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

file-add = Lägg till en fil
file-add-submit = Lägg till filen
file-change = Ändra uppgifter
file-change-title = Ändra uppgifter om filen
file-replace = Lägg till en ny version
file-replace-title = Lägg till en ny version
file-replace-submit = Lägg till versionen
file-remove = Ta bort
file-download = Hämta
file-file = Fil
file-file-hint = Högst { $size }: PDF, Word, Excel, PowerPoint, OpenDocument, bilder, text, tabeller, kalendrar eller zip.
file-title = Titel
file-title-hint = Lämna fältet tomt för att använda filens namn.
file-note = Anteckning
file-said = { $size }, tillagd av { $who } den { $date }
file-unscanned = Inte kontrollerad för virus
file-earlier = { $count ->
    [one] En tidigare version
   *[other] { $count } tidigare versioner
}
file-remove-numbers = Ta bort personnummer
file-remove-numbers-hint = I filen som sparas kommer det att stå ”{ identity-number-mark }” i stället för varje nummer. Din egen fil ändras inte.
file-remove-question = Vill du ta bort ”{ $title }”?
file-remove-text = { $count ->
    [0] Filen tas bort för gott. Det går inte att ångra.
    [one] Filen och dess tidigare version tas bort för gott. Det går inte att ångra.
   *[other] Filen och dess { $count } tidigare versioner tas bort för gott. Det går inte att ångra.
}
file-remove-earlier-question = Vill du ta bort en tidigare version av ”{ $title }”?
file-remove-earlier-text = { $name } tas bort för gott. De andra versionerna blir kvar. Det går inte att ångra.
file-remove-submit = Ta bort för gott

error-file-none = Välj en fil
error-file-empty = Filen är tom. Välj en annan
error-file-large = Filen är för stor. Välj en på högst { $size }
error-file-type = Filer av den här typen går inte att lägga till. Välj en av typerna ovan eller spara den som PDF
error-file-disagrees = Filens namn stämmer inte med innehållet. Spara den igen i rätt format och välj den sedan
error-file-infected = Virusskannern hittade något i filen, så den är inte sparad. Administratörerna får veta det. Kontrollera din dator och välj en annan fil
error-file-scanner = Filer kan inte kontrolleras för virus just nu, så inget är sparat. Försök igen om en stund
error-file-full = Filen får inte plats: ni har { $size } sammanlagt. Ta bort filer som ni inte längre behöver
error-file-numbers = { $count ->
    [one] Det står något som ser ut som ett personnummer på rad { $lines }. Inget är sparat. Kryssa i rutan nedan och välj filen igen, eller välj en annan fil
   *[other] Det står { $count } nummer som ser ut som personnummer, på rad { $lines }. Inget är sparat. Kryssa i rutan nedan och välj filen igen, eller välj en annan fil
}
error-file-number-name = I filens namn står något som ser ut som ett personnummer. Inget är sparat. Kryssa i rutan nedan och välj filen igen, eller ge den ett annat namn först
error-file-title = Skriv en titel
error-file-note = Skriv en anteckning på högst { $count } tecken

receipt-file-added = { $first } är tillagd.
receipt-file-changed = { $first } är sparad.
receipt-file-replaced = Den nya versionen av { $first } är tillagd.
receipt-file-removed = { $first } är borttagen.

logo-add = Lägg till en logotyp
logo-replace = Byt logotyp
logo-remove = Ta bort logotypen
logo-title = Organisationens logotyp
logo-lead = Den står på organisationens sida, för alla som kan se sidan.
logo-file = Bild
logo-file-hint = PNG, JPEG eller WebP, högst { $size }.
logo-submit = Använd logotypen
logo-remove-question = Vill du ta bort logotypen?
logo-remove-text = Bilden raderas. Du kan lägga till den igen om du har den kvar.
error-logo-type = Välj en bild i PNG, JPEG eller WebP. Teckningar i SVG går inte att använda
receipt-logo-set = Logotypen är sparad.
receipt-logo-removed = Logotypen är borttagen.

confidentiality = Konfidentialitet
confidentiality-open = Öppen
confidentiality-open-hint = För alla som kan se sidan, även andra deltagare och support
confidentiality-internal = Intern
confidentiality-internal-hint = För alla som hör till organisationen
confidentiality-restricted = Begränsad
confidentiality-restricted-hint = För administratörer och de roller du väljer nedan
confidentiality-trade-secret = Företagshemlighet
confidentiality-trade-secret-hint = För administratörer och den som har lagt till det
confidentiality-with-roles = { $mark }: { $roles }
confidentiality-roles = Vilka fler kan se det?
confidentiality-roles-hint = Bara vid ”Begränsad”. Administratörer kan alltid se det.
error-confidentiality = Välj vem som kan se det
error-confidentiality-roles = Så kan du inte se det själv. Välj även din egen roll, eller välj ”Företagshemlighet”
