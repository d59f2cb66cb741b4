# Formalia og beviser.
requirement-state-kept-by-facts = På plads efter oplysningerne
requirement-state-kept-by-evidence = På plads med bevis
requirement-state-open = Åben
requirement-state-broken = Brudt
requirement-state-not-applicable = Ikke relevant
requirement-state-not-known = Ikke kendt
requirement-state-permission-open = Kan bruges
requirement-state-permission-closed = Kan ikke bruges nu
