# En organisations filer, dens logo og mærkerne der siger, hvem der kan se hvad.

files-title = Filer
files-lead = Det, I bruger igen og igen: skabeloner, standardvilkår, fuldmagter.
files-empty = Her er ingen filer endnu
files-empty-text = Læg det her, som I bruger igen og igen: skabeloner, standardvilkår, fuldmagter.
files-search = Søg efter titel eller filnavn
files-all-marks = Alle
files-shown = { $count ->
    [0] Intet passer.
    [one] Viser den ene, der passer.
   *[other] Viser de { $count }, der passer.
}
files-quota = { $used } af { $quota } er brugt.

size-bytes = { $size } byte
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

file-add = Tilføj en fil
file-add-submit = Tilføj filen
file-change = Ret oplysninger
file-change-title = Ret filens oplysninger
file-replace = Tilføj en ny version
file-replace-title = Tilføj en ny version
file-replace-submit = Tilføj versionen
file-remove = Fjern
file-download = Hent
file-file = Fil
file-file-hint = Højst { $size }: PDF, Word, Excel, PowerPoint, OpenDocument, billeder, tekst, tabeller, kalendere eller zip.
file-title = Titel
file-title-hint = Lad feltet stå tomt for at bruge filens navn.
file-note = Note
file-said = { $size }, tilføjet af { $who } den { $date }
file-unscanned = Ikke tjekket for virus
file-earlier = { $count ->
    [one] Én tidligere version
   *[other] { $count } tidligere versioner
}
file-remove-numbers = Fjern CPR-numre og andre personnumre
file-remove-numbers-hint = I den fil, der gemmes, kommer der til at stå ”{ identity-number-mark }” i stedet for hvert nummer. Din egen fil bliver ikke ændret.
file-remove-question = Vil du fjerne ”{ $title }”?
file-remove-text = { $count ->
    [0] Filen fjernes helt. Det kan ikke fortrydes.
    [one] Filen og dens tidligere version fjernes helt. Det kan ikke fortrydes.
   *[other] Filen og dens { $count } tidligere versioner fjernes helt. Det kan ikke fortrydes.
}
file-remove-earlier-question = Vil du fjerne en tidligere version af ”{ $title }”?
file-remove-earlier-text = { $name } fjernes helt. De andre versioner bliver. Det kan ikke fortrydes.
file-remove-submit = Fjern helt

error-file-none = Vælg en fil
error-file-empty = Filen er tom. Vælg en anden
error-file-large = Filen er for stor. Vælg en på højst { $size }
error-file-type = Filer af denne type kan ikke tilføjes. Vælg en af typerne ovenfor, eller gem den som PDF
error-file-disagrees = Filens navn passer ikke til dens indhold. Gem den igen i det rigtige format, og vælg den så
error-file-infected = Virusscanneren fandt noget i filen, så den er ikke gemt. Administratorerne får besked. Tjek din computer, og vælg en anden fil
error-file-scanner = Filer kan ikke tjekkes for virus lige nu, så intet er gemt. Prøv igen om lidt
error-file-full = Der er ikke plads til filen: I har { $size } i alt. Fjern filer, I ikke længere bruger
error-file-numbers = { $count ->
    [one] Der står noget, der ligner et CPR-nummer eller et andet personnummer, i linje { $lines }. Intet er gemt. Sæt kryds nedenfor, og vælg filen igen, eller vælg en anden fil
   *[other] Der står { $count } numre, der ligner CPR-numre eller andre personnumre, i linje { $lines }. Intet er gemt. Sæt kryds nedenfor, og vælg filen igen, eller vælg en anden fil
}
error-file-number-name = I filens navn står noget, der ligner et CPR-nummer eller et andet personnummer. Intet er gemt. Sæt kryds nedenfor, og vælg filen igen, eller giv den først et andet navn
error-file-title = Skriv en titel
error-file-note = Skriv en note på højst { $count } tegn

receipt-file-added = { $first } er tilføjet.
receipt-file-changed = { $first } er gemt.
receipt-file-replaced = Den nye version af { $first } er tilføjet.
receipt-file-removed = { $first } er fjernet.

logo-add = Tilføj et logo
logo-replace = Skift logoet
logo-remove = Fjern logoet
logo-title = Organisationens logo
logo-lead = Det står på organisationens side for alle, der kan se siden.
logo-file = Billede
logo-file-hint = PNG, JPEG eller WebP, højst { $size }.
logo-submit = Brug dette logo
logo-remove-question = Vil du fjerne logoet?
logo-remove-text = Billedet slettes. Du kan tilføje det igen, hvis du stadig har det.
error-logo-type = Vælg et billede i PNG, JPEG eller WebP. Tegninger i SVG kan ikke bruges
receipt-logo-set = Logoet er gemt.
receipt-logo-removed = Logoet er fjernet.

confidentiality = Fortrolighed
confidentiality-open = Åben
confidentiality-open-hint = For alle, der kan se siden, også andre deltagere og support
confidentiality-internal = Intern
confidentiality-internal-hint = For alle, der hører til organisationen
confidentiality-restricted = Begrænset
confidentiality-restricted-hint = For administratorer og de roller, du vælger nedenfor
confidentiality-trade-secret = Forretningshemmelighed
confidentiality-trade-secret-hint = For administratorer og den, der har tilføjet det
confidentiality-with-roles = { $mark }: { $roles }
confidentiality-roles = Hvem kan ellers se det?
confidentiality-roles-hint = Kun ved ”Begrænset”. Administratorer kan altid se det.
error-confidentiality = Vælg, hvem der kan se det
error-confidentiality-roles = Sådan kan du ikke selv se det. Vælg også din egen rolle, eller vælg ”Forretningshemmelighed”
