# Formella krav och bevis.
requirement-state-kept-by-facts = Uppfyllt enligt uppgifterna
requirement-state-kept-by-evidence = Uppfyllt med underlag
requirement-state-open = Öppet
requirement-state-broken = Brutet
requirement-state-not-applicable = Inte relevant
requirement-state-not-known = Inte känt
requirement-state-permission-open = Kan användas
requirement-state-permission-closed = Kan inte användas nu
