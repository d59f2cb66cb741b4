# Att någon har ändrat det som en öppen sida visar.

live-changed-by = { $name } har ändrat något i ärendet.
live-changed-by-you = Du har ändrat något i ärendet i ett annat fönster.
live-changed = Något i ärendet har ändrats.
live-again = Hämta sidan igen
