# That somebody has changed what an open page shows.

live-changed-by = { $name } has changed something in this case.
live-changed-by-you = You have changed something in this case in another window.
live-changed = Something in this case has changed.
live-again = Load the page again
