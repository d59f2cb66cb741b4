# Sagen på ét minut.

minute-title = Sagen på ét minut
minute-see = Se sagen på ét minut
minute-need = Behovet
minute-route = Vejen, vi har valgt
minute-reason = Derfor: { $reason }
minute-place = Hvad er på plads
minute-kept = { $kept } af { $total } krav er på plads.
minute-missing = { $count ->
    [0] Intet mangler lige nu.
    [one] Ét krav mangler lige nu:
   *[other] { $count } krav mangler lige nu. De vigtigste:
}
minute-next = Næste skridt
minute-next-none = Der er ikke aftalt noget endnu.
minute-lead = Hvem leder sagen
minute-lead-none = Ingen leder sagen.
minute-outcome = Hvad det blev til
minute-as-of = Sådan står sagen { $date }.
minute-print = Siden er lavet til at blive printet på ét ark.
