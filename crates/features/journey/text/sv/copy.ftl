# Ett ärende som startar från ett annat.

copy-title = Starta från ett ärende du kan se
copy-choose-lead = Välj det ärende du vill starta från. I listan finns de ärenden där du kan se arbetet.
copy-choose-none = Det finns inget ärende där du kan se arbetet, och därför inget att starta från.
copy-from-here = Starta ett nytt ärende från det här
copy-heading = Nytt ärende från ”{ $title }”
copy-other = Välj ett annat ärende
copy-lead = Det nya ärendet är ett eget ärende, och inget ändras i det andra. Underlag, loggbok, kommentarer, beslut, filer och personer följer aldrig med. Land, typ av myndighet och valuta är de som gäller för den organisation du väljer.
copy-along = Vad följer med?
copy-along-hint = Uppgifter och aktiviteter följer med när de hör hemma på den linje du väljer.
copy-along-facts =
    { $count ->
        [one] 1 uppgift om ärendet
       *[other] { $count } uppgifter om ärendet
    }
copy-along-facts-hint = Var och en behåller sitt datum. Namnet på det andra ärendet står som källa, så alla som ser uppgifterna kan läsa det.
copy-along-activities =
    { $count ->
        [one] 1 egen aktivitet
       *[other] { $count } egna aktiviteter
    }
copy-along-activities-hint = Vad som ska göras och vid vilken station. Inte vem som gör det, hur långt det har kommit, till när eller anteckningar.
copy-along-functions =
    { $count ->
        [one] 1 egen funktion
       *[other] { $count } egna funktioner
    }
copy-along-functions-hint = Vad de heter, utan personerna.
copy-source = Från ärendet ”{ $title }”
journey-copied-from = Startat från
team-nobody = Ingen ännu: { $function }

error-copy-way = Välj en linje, eller låt inget följa med.

act-journey-copy = Startade ärendet från ett annat
fact-copied-facts = Uppgifter som följde med
fact-copied-from = Id för ärendet det startades från

unsent-form-journeys-copy = { copy-title }
