# At nogen har ændret det, en åben side viser.

live-changed-by = { $name } har ændret noget i sagen.
live-changed-by-you = Du har ændret noget i sagen i et andet vindue.
live-changed = Noget i sagen er ændret.
live-again = Hent siden igen
