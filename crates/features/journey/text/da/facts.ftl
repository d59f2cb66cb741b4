# Oplysninger om sagen.
facts-lead = Formalia på jeres rute bygger på disse oplysninger. Når I giver en oplysning, kan I se, hvad den betyder.
facts-filter = Vis
facts-filter-all = Alle ({ $count })
facts-filter-not-known = Ikke kendt endnu ({ $count })
facts-all-known = Alle oplysninger er kendt.
facts-not-needed = Ingen formalia på jeres rute bygger på oplysninger.
facts-group-route = Hele ruten
facts-group-others = Oplysninger, der kommer andre steder fra
facts-count = { $count ->
    [one] Én oplysning
   *[other] { $count } oplysninger
}
facts-fact = Oplysning
facts-value = Svar
facts-source = Hvor ved I det fra?
facts-source-hint = For eksempel et dokument, et møde eller en rolle. Skriv ikke navne.
facts-no-source = Ikke skrevet
facts-as-of = Gælder pr.
facts-given = Givet
facts-given-by = { $name }, { $moment }
facts-by = Givet af
facts-when = Hvornår
facts-asked-at = I bliver spurgt ved
facts-not-known = Ikke kendt endnu
facts-taken-back = Taget tilbage
facts-empty = Tomt
facts-none = Ingen
facts-change = Ret
facts-answer-it = Svar
facts-see = Se
facts-now = Det ved I nu
facts-give = Giv oplysningen
facts-answer = Jeres svar
facts-take-back = Tag svaret tilbage
facts-take-back-text = Gælder svaret ikke længere, kan I tage det tilbage. Så er oplysningen ikke kendt, og historikken bliver stående.
facts-origin = Hvor oplysningen kommer fra
facts-from-reference = { $title }. Kilde: { $source }, læst { $date }.
facts-not-loaded = Perron har ikke det officielle beløb i jeres valuta og omregner ikke noget.
facts-from-test = Kommer fra jeres svar i testen.
facts-from-journey = Kommer fra jeres vej gennem stationerne.
facts-from-team = Det, I har skrevet om, hvem der er med jer, og hvor I har kompetencerne fra, tæller med. Her kan I tilføje resten.
facts-from-needs = Kommer fra arbejdet med behovet. Det følger Perron ikke endnu: vis det med bevis.
facts-from-dialogue = Kommer fra dialogen med markedet. Det følger Perron ikke endnu: vis det med bevis.
facts-from-agreement = Kommer fra aftalen. Det følger Perron ikke endnu: vis det med bevis.
facts-from-procurement = Kommer fra udbuddet. Det følger Perron ikke endnu: vis det med bevis.
facts-from-trial = Kommer fra afprøvningen. Det følger Perron ikke endnu: vis det med bevis.
facts-from-scaling = Kommer fra skaleringen. Det følger Perron ikke endnu: vis det med bevis.
facts-from-later = Kommer fra noget, som Perron ikke følger endnu: vis det med bevis.
facts-readers = Formalia, der bygger på oplysningen
facts-readers-none = Ingen formalia på jeres rute bygger på den.
facts-readers-count = { $count ->
    [one] 1 formalia
   *[other] { $count } formalia
}
facts-rule = Formalia
facts-state = Nu
facts-state-after = Derefter
facts-history = Historik
facts-history-count = { $count ->
    [one] Ét svar
   *[other] { $count } svar
}
facts-again = Brug svaret fra { $date } igen
facts-preview = Svaret ændrer formalia
facts-preview-taken-back = “{ $fact }” er så ikke kendt længere. Det ændrer disse formalia:
facts-preview-lead = { $fact } { $value }
facts-preview-count = { $count ->
    [one] 1 formalia ændrer sig
   *[other] { $count } formalia ændrer sig
}
facts-preview-back = Tilbage til formularen
facts-hint-money = Et helt beløb, for eksempel { $example }
facts-hint-hours = Antal timer, for eksempel 1,5
facts-hint-weeks = Antal uger, for eksempel 1,5
facts-hint-percent = Procent, for eksempel 12,5
facts-hint-lines = Skriv hvert svar på sin egen linje
facts-unit-hours = { $number ->
    [one] { $number } time
   *[other] { $number } timer
}
facts-unit-weeks = { $number ->
    [one] { $number } uge
   *[other] { $number } uger
}
facts-unit-percent = { $number } procent
facts-entry = { $number }. { $part }
facts-entry-remove = Fjern nr. { $count }
facts-part-function = Rolle
facts-part-side = Side
facts-part-from-start = Med fra første fase
facts-part-competence = Kompetence
facts-part-cover = Har I den?
facts-part-question = Spørgsmål
facts-part-about = Handler om
facts-part-answered = Er der svar?
facts-part-station = Station
facts-part-on = Dato
facts-part-back = Tilbage på ruten
facts-part-refused = Afvist
facts-said-authority = Myndighed
facts-said-company = Virksomhed
facts-said-legal = Jura
facts-said-operations = Drift
facts-said-development = Udvikling
facts-said-strategy = Strategi
facts-said-tender = Udbud
facts-said-procurement = Indkøb
facts-said-welfare-technology = Velfærdsteknologi
facts-said-target-group = Målgruppen
facts-said-tender-duty = Udbudspligt
facts-said-frame = Rammen
facts-said-project = Et projekt
facts-said-mini-tender = Miniudbud
facts-said-purchase-in-agreement = Køb i aftalen
facts-said-missing = Mangler
facts-said-project-lead = Projektleder
facts-said-leadership = Ledelse
facts-said-own = { competence-own }
facts-said-borrowed = { competence-borrowed }
facts-said-not-needed = { competence-not-needed }
facts-said-other = Andet

# Fejl i svar.
error-facts-yes-no = Svar ja eller nej.
error-facts-count = Skriv et helt tal, for eksempel 12
error-facts-too-large = Skriv et tal med højst 15 cifre
error-facts-money = Skriv et helt beløb, for eksempel 1.180
error-facts-number = Skriv et tal, for eksempel 1,5
error-facts-choice = Vælg et af svarene.
error-facts-long = Skriv kortere: højst 4.000 tegn.
error-facts-entry-part = Udfyld også dette felt, eller tøm de andre felter med samme nummer.
error-facts-as-of = Skriv en dato, der ikke ligger i fremtiden.

# Kvitteringer.
receipt-fact-given = Oplysningen er gemt: { $first }
receipt-fact-taken-back = Svaret er taget tilbage: { $first }

# I journalen.
act-journey-give-fact = Gav en oplysning om sagen
act-journey-give-fact-again = Brugte et tidligere svar igen
act-journey-take-back-fact = Tog en oplysning om sagen tilbage
fact-fact = Oplysning
fact-fact-value = Svar
fact-fact-source = Kilde
fact-fact-as-of = Gælder pr.
unsent-form-journeys-facts = { facts-give }
