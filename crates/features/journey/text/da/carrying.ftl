# En sag, der flytter fra én installation til en anden.
export-title = Tag hele sagen med
export-lead = I får én fil med alt i sagen: runder, oplysninger, bevis, aktiviteter, beslutninger, personer, kommentarer, metoderne, journalen og de filer, der er tilføjet. Enhver computer kan åbne den. En anden Perron kan tage den ind, og så går sagen videre der.
export-files-come = { $count ->
    [one] Én fil kommer med, { $size }.
   *[other] { $count } filer kommer med, { $size } i alt.
}
export-files-stay = { $count ->
    [one] Én fil bliver her: den er ikke tjekket for virus, eller den findes ikke længere. Listen i det, I får, nævner den; hent den for sig på den side, hvor den står.
   *[other] { $count } filer bliver her: de er ikke tjekket for virus, eller de findes ikke længere. Listen i det, I får, nævner dem; hent dem en for en på de sider, hvor de står.
}
export-names = Navne på personer
export-names-with = Med navne
export-names-with-hint = Vælg det, når sagen skal fortsætte et andet sted eller gemmes i et arkiv.
export-names-without = Uden navne
export-names-without-hint = Personer er udeladt overalt, hvor programmet kender dem, og det samme er teksterne i journalen. Det, folk selv har skrevet i sagen, står uændret.
export-submit = Hent filen
error-export-names = Vælg, om navne på personer skal med
act-journey-export = Tog hele sagen med som fil
fact-export-names = Navne
fact-export-names-with = med navne
fact-export-names-without = uden navne
fact-export-files = Filer, der kom med
fact-export-left-out = Filer, der blev her
left-out-not-seen = I kan ikke se den
left-out-not-scanned = Ikke tjekket for virus
left-out-missing = Indholdet findes ikke længere

import-title = Tag en sag ind fra en fil
import-lead = Tovholderen for en sag et andet sted har givet dig filen. Sagen fortsætter her med alt, hvad der er i den, og du er tovholder. De, der var med dér, er nævnt, men har ikke adgang her.
import-file = Filen med sagen
import-file-hint = En ZIP-fil fra ”Tag hele sagen med”, højst { $megabytes } MB med sagens filer. Hver fil i den bliver tjekket, som om du havde tilføjet den her.
import-submit = Tag sagen ind
error-import-none = Vælg filen med sagen
error-import-no-case = Det er ikke filen med en sag. Vælg ZIP-filen fra ”Tag hele sagen med”, som du har fået den.
error-import-later = Filen er lavet af en nyere version af Perron. Bed den, der driver denne Perron, om at opdatere den.
error-import-large = Filen er for stor. Der kan højst tages { $megabytes } MB ind.
error-import-unfit = Filen kan ikke tages ind: noget i ”{ $part }” passer ikke. { $what } Bed om filen igen.
error-import-chain = Journalen i filen hænger ikke sammen ved linje { $line }, så nogen eller noget har ændret den. Bed om filen igen.
error-import-full = Der er ikke plads til sagens filer. En organisation kan gemme { $size } i alt. Fjern filer, eller bed dem, der driver denne Perron, om mere plads.
error-import-changed = Filen ”{ $name }” i sagen er ikke den, der blev taget med: nogen eller noget har ændret den. Bed om sagen en gang til.
error-import-file = Filen ”{ $name }” i sagen kan ikke tages ind. { $why }. Intet er taget ind.
error-import-here = Sagen er her allerede
error-import-person = Filen taler på vegne af en, der har en konto her. Den kan ikke tages ind.
receipt-journey-imported = ”{ $first }” er taget ind. Du er nu tovholder.
act-journey-import = Tog en sag ind fra en fil
fact-imported-from = Kom fra
fact-imported-entries = Indførsler i journalen derfra
fact-imported-files = Filer derfra
journey-imported-from = Kom fra
journey-imported-value = { $owner }, taget ind { $date }. Journalen til og med nummer { $entries } er ført dér.

case-file-exported = Pr.
case-file-lead = Denne side er til at læse, og det er logbogen ved siden af også. Til programmer står sagen i case.json med sit skema ved siden af, og i mappen journal ligger logbogen med de hashværdier, der beviser den.
case-file-contents = Indhold
case-file-begun = Begyndt
case-file-counted = { $what } ({ $count })
case-file-part = { $what }: { $text }
case-file-route = Rute
case-file-says = Hvad der står
case-file-way = Ruter og runder
case-file-routes = Ruter, sagen har kørt
case-file-rounds = Runder på stationer
case-file-requirements = Formalia på den rute, sagen er på
case-file-along = Fulgte med
case-file-evidence-all = Alle beviser, også fra tidligere ruter
case-file-exemptions = Det, der ikke er relevant, og hvorfor
case-file-facts = Oplysninger, som de er nu
case-file-facts-before = Det, der blev sagt før eller på en anden rute
case-file-organisations = Organisationer, der er med
case-file-part-as = Er med som
case-file-participants = Personer, der er med
case-file-role = Rolle
case-file-team = Hvem der er aktørerne
case-file-not-needed = Aktører, der ikke er nødvendige
case-file-files-here = Filer, der er med
case-file-journal-count = { $count ->
    [one] (én indførsel)
   *[other] ({ $count } indførsler)
}
case-file-journal-lead = Alt, hvad der er gjort i sagen, det ældste først, måned for måned.
case-file-journal-without = Navne på personer og det, folk har skrevet ved en indførsel, er udeladt.
case-file-month = { $month } { $year }
case-file-what = Hvad
case-file-round = Runde
case-file-from = Fra
case-file-until = Til
case-file-note = Note
case-file-state = Tilstand
case-file-evidence = Bevis
case-file-value = Værdi
case-file-source = Kilde
case-file-who = Hvem
case-file-files = Filer
case-file-size = Størrelse
case-file-seen-by = Kan ses af
case-file-brought = Tilføjet
case-file-left-out = Filer, der ikke er med
case-file-why = Hvorfor
case-file-unnamed = En fil, I ikke kan se
