# Ärendet på en minut.

minute-title = Ärendet på en minut
minute-see = Se ärendet på en minut
minute-need = Behovet
minute-route = Vägen vi har valt
minute-reason = Därför: { $reason }
minute-place = Det som är på plats
minute-kept = { $kept } av { $total } formalia är på plats.
minute-broken-rule = { $rule } (brutet)
minute-most-important = De viktigaste:
minute-next = Nästa steg
minute-step-late = fristen gick ut { $date }
minute-next-none = Inget är överenskommet ännu.
minute-lead = Vem som leder ärendet
minute-lead-none = Ingen leder ärendet.
minute-outcome = Vad det ledde till
minute-as-of = Så står ärendet { $date }.
minute-print = Sidan är gjord för att skrivas ut på ett ark.
