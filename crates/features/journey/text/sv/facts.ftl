# Uppgifter om ärendet.
facts-lead = Formalia på er linje bygger på de här uppgifterna. När ni lämnar en uppgift kan ni se vad den betyder.
facts-filter = Visa
facts-filter-all = Alla ({ $count })
facts-filter-not-known = Inte känt än ({ $count })
facts-all-known = Alla uppgifter är kända.
facts-not-needed = Inga formalia på er linje bygger på uppgifter.
facts-group-route = Hela linjen
facts-group-others = Uppgifter som kommer från annat håll
facts-count = { $count ->
    [one] En uppgift
   *[other] { $count } uppgifter
}
facts-fact = Uppgift
facts-value = Svar
facts-source = Varifrån vet ni det?
facts-source-hint = Till exempel ett dokument, ett möte eller en roll. Skriv inga namn.
facts-no-source = Inte angivet
facts-as-of = Gäller per
facts-given = Lämnad
facts-given-by = { $name }, { $moment }
facts-by = Lämnad av
facts-when = När
facts-asked-at = Ni får frågan vid
facts-not-known = Inte känt än
facts-taken-back = Återtaget
facts-empty = Tomt
facts-none = Inga
facts-change = Ändra
facts-answer-it = Svara
facts-see = Se
facts-now = Det vet ni nu
facts-give = Lämna uppgiften
facts-answer = Ert svar
facts-take-back = Ta tillbaka svaret
facts-take-back-text = Gäller svaret inte längre kan ni ta tillbaka det. Då är uppgiften inte känd, och historiken står kvar.
facts-origin = Varifrån uppgiften kommer
facts-from-reference = { $title }. Källa: { $source }, läst { $date }.
facts-not-loaded = Perron har inte det officiella beloppet i er valuta och räknar inte om något.
facts-from-test = Kommer från era svar i testet.
facts-from-journey = Kommer från er väg genom stationerna.
facts-from-team = Det ni har skrivit om vilka som är med er och var kompetenserna finns räknas med. Här kan ni lägga till resten.
facts-from-needs = Kommer från arbetet med behovet. Det följer Perron inte än: visa det med underlag.
facts-from-dialogue = Kommer från dialogen med marknaden. Det följer Perron inte än: visa det med underlag.
facts-from-agreement = Kommer från avtalet. Det följer Perron inte än: visa det med underlag.
facts-from-procurement = Kommer från upphandlingen. Det följer Perron inte än: visa det med underlag.
facts-from-trial = Kommer från testperioden. Det följer Perron inte än: visa det med underlag.
facts-from-scaling = Kommer från skalningen. Det följer Perron inte än: visa det med underlag.
facts-from-later = Kommer från något som Perron inte följer än: visa det med underlag.
facts-readers = Formalia som bygger på uppgiften
facts-readers-none = Inga formalia på er linje bygger på den.
facts-readers-count = { $count ->
    [one] 1 formellt krav
   *[other] { $count } formalia
}
facts-rule = Formalia
facts-state = Nu
facts-state-after = Därefter
facts-history = Historik
facts-history-count = { $count ->
    [one] Ett svar
   *[other] { $count } svar
}
facts-again = Använd svaret från { $date } igen
facts-preview = Svaret ändrar formalia
facts-preview-taken-back = ”{ $fact }” är då inte känt längre. Det ändrar dessa formalia:
facts-preview-lead = { $fact } { $value }
facts-preview-count = { $count ->
    [one] 1 formellt krav ändras
   *[other] { $count } formalia ändras
}
facts-preview-back = Tillbaka till formuläret
facts-hint-money = Ett helt belopp, till exempel { $example }
facts-hint-hours = Antal timmar, till exempel 1,5
facts-hint-weeks = Antal veckor, till exempel 1,5
facts-hint-percent = Procent, till exempel 12,5
facts-hint-lines = Skriv varje svar på en egen rad
facts-unit-hours = { $number ->
    [one] { $number } timme
   *[other] { $number } timmar
}
facts-unit-weeks = { $number ->
    [one] { $number } vecka
   *[other] { $number } veckor
}
facts-unit-percent = { $number } procent
facts-entry = { $number }. { $part }
facts-entry-remove = Ta bort nr { $count }
facts-part-function = Roll
facts-part-side = Sida
facts-part-from-start = Med från första fasen
facts-part-competence = Kompetens
facts-part-cover = Har ni den?
facts-part-question = Fråga
facts-part-about = Handlar om
facts-part-answered = Finns det svar?
facts-part-station = Station
facts-part-on = Datum
facts-part-back = Tillbaka på linjen
facts-part-refused = Nekat
facts-said-authority = Myndighet
facts-said-company = Företag
facts-said-legal = Juridik
facts-said-operations = Verksamhet
facts-said-development = Utveckling
facts-said-strategy = Strategi
facts-said-tender = Upphandling
facts-said-procurement = Inköp
facts-said-welfare-technology = Välfärdsteknik
facts-said-target-group = Målgruppen
facts-said-tender-duty = Upphandlingsplikt
facts-said-frame = Ramen
facts-said-project = Ett projekt
facts-said-mini-tender = Förnyad konkurrensutsättning
facts-said-purchase-in-agreement = Köp i avtalet
facts-said-missing = Saknas
facts-said-project-lead = Projektledare
facts-said-leadership = Ledning
facts-said-own = { competence-own }
facts-said-borrowed = { competence-borrowed }
facts-said-not-needed = { competence-not-needed }
facts-said-other = Annat

# Fel i svar.
error-facts-yes-no = Svara ja eller nej.
error-facts-count = Skriv ett heltal, till exempel 12
error-facts-too-large = Skriv ett tal med högst 15 siffror
error-facts-money = Skriv ett helt belopp, till exempel 1 180
error-facts-number = Skriv ett tal, till exempel 1,5
error-facts-choice = Välj ett av svaren.
error-facts-long = Skriv kortare: högst 4 000 tecken.
error-facts-entry-part = Fyll i det här fältet också, eller töm de andra fälten med samma nummer.
error-facts-as-of = Skriv ett datum som inte ligger i framtiden.

# Kvitton.
receipt-fact-given = Uppgiften är sparad: { $first }
receipt-fact-taken-back = Svaret är återtaget: { $first }

# I journalen.
act-journey-give-fact = Lämnade en uppgift om ärendet
act-journey-give-fact-again = Använde ett tidigare svar igen
act-journey-take-back-fact = Tog tillbaka en uppgift om ärendet
fact-fact = Uppgift
fact-fact-value = Svar
fact-fact-source = Källa
fact-fact-as-of = Gäller per
unsent-form-journeys-facts = { facts-give }
