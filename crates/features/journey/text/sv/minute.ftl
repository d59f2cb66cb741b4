# Ärendet på en minut.

minute-title = Ärendet på en minut
minute-see = Se ärendet på en minut
minute-need = Behovet
minute-route = Vägen vi har valt
minute-reason = Därför: { $reason }
minute-place = Vad som är på plats
minute-kept = { $kept } av { $total } formalia är på plats.
minute-missing = { $count ->
    [0] Inget saknas just nu.
    [one] Ett av de formalia som ska vara uppfyllda saknas.
   *[other] { $count } formalia som ska vara uppfyllda saknas.
}
minute-broken = { $count ->
    [one] Ett av de formalia som ska vara uppfyllda är brutet.
   *[other] { $count } formalia som ska vara uppfyllda är brutna.
}
minute-also-missing = { $count ->
    [one] Ytterligare ett saknas.
   *[other] Ytterligare { $count } saknas.
}
minute-broken-rule = { $rule } (brutet)
minute-most-important = De viktigaste:
minute-next = Nästa steg
minute-step-late = fristen gick ut { $date }
minute-next-none = Inget är bestämt ännu.
minute-lead = Vem som leder ärendet
minute-lead-none = Ingen leder ärendet.
minute-outcome = Vad det ledde till
minute-as-of = Så står ärendet { $date }.
minute-print = Sidan är gjord för att skrivas ut på ett ark.
