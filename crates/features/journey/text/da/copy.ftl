# En sag, der begynder ud fra en anden.

copy-title = Begynd ud fra en sag, du kan se
copy-choose-lead = Vælg den sag, du vil begynde ud fra. Listen har de sager, hvor du kan se arbejdet.
copy-choose-none = Der er ingen sag, hvor du kan se arbejdet, og derfor heller ingen at begynde ud fra.
copy-from-here = Begynd en ny sag ud fra denne
copy-heading = Ny sag ud fra ”{ $title }”
copy-other = Vælg en anden sag
copy-lead = Den nye sag er en sag for sig, og der ændres intet i den anden. Beviser, logbog, kommentarer, beslutninger, filer og personer følger aldrig med. Land, type myndighed og valuta er dem, der gælder for den organisation, du vælger.
copy-along = Hvad følger med?
copy-along-hint = Oplysninger og aktiviteter følger med, når de hører til på den rute, du vælger.
copy-along-facts =
    { $count ->
        [one] 1 oplysning om sagen
       *[other] { $count } oplysninger om sagen
    }
copy-along-facts-hint = Hver beholder sin dato. Navnet på den anden sag står som kilde, så alle, der ser oplysningerne, kan læse det.
copy-along-activities =
    { $count ->
        [one] 1 egen aktivitet
       *[other] { $count } egne aktiviteter
    }
copy-along-activities-hint = Hvad der skal gøres, og ved hvilken station. Ikke hvem der gør det, hvor langt det er, fristen eller noter.
copy-along-functions =
    { $count ->
        [one] 1 egen funktion
       *[other] { $count } egne funktioner
    }
copy-along-functions-hint = Hvad de hedder, uden personerne.
copy-source = Fra sagen ”{ $title }”
journey-copied-from = Begyndt ud fra
team-nobody = Ingen endnu: { $function }

error-copy-way = Vælg en rute, eller lad intet følge med.

act-journey-copy = Begyndte sagen ud fra en anden
fact-copied-facts = Oplysninger, der fulgte med
fact-copied-from = Id på den sag, den er begyndt ud fra

unsent-form-journeys-copy = { copy-title }
