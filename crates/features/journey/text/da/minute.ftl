# Sagen på ét minut.

minute-title = Sagen på ét minut
minute-see = Se sagen på ét minut
minute-need = Behovet
minute-route = Vejen, vi har valgt
minute-reason = Derfor: { $reason }
minute-place = Hvad er på plads
minute-kept = { $kept } af { $total } formalia er på plads.
minute-missing = { $count ->
    [0] Intet mangler lige nu.
    [one] Én af de formalia, der skal være på plads, mangler.
   *[other] { $count } af de formalia, der skal være på plads, mangler.
}
minute-broken = { $count ->
    [one] Én af de formalia, der skal være på plads, er brudt.
   *[other] { $count } af de formalia, der skal være på plads, er brudt.
}
minute-also-missing = { $count ->
    [one] Én anden mangler.
   *[other] { $count } andre mangler.
}
minute-broken-rule = { $rule } (brudt)
minute-most-important = De vigtigste:
minute-next = Næste skridt
minute-step-late = fristen var { $date }
minute-next-none = Der er ikke aftalt noget endnu.
minute-lead = Hvem leder sagen
minute-lead-none = Ingen leder sagen.
minute-outcome = Hvad det blev til
minute-as-of = Sådan står sagen { $date }.
minute-print = Siden er lavet til at blive printet på ét ark.
