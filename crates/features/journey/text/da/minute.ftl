# Sagen på ét minut.

minute-title = Sagen på ét minut
minute-see = Se sagen på ét minut
minute-need = Behovet
minute-route = Vejen, vi har valgt
minute-reason = Derfor: { $reason }
minute-place = Det, der er på plads
minute-kept = { $kept } af { $total } formalia er på plads.
minute-broken-rule = { $rule } (brudt)
minute-most-important = De vigtigste:
minute-next = Næste skridt
minute-step-late = fristen var { $date }
minute-next-none = I har ikke aftalt noget endnu.
minute-lead = Hvem der leder sagen
minute-lead-none = Ingen leder sagen.
minute-outcome = Hvad det blev til
minute-as-of = Sådan står sagen { $date }.
minute-print = Siden er lavet til at blive printet på ét ark.
