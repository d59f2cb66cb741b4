# Hur mycket som är brutet och saknas, med samma ord på alla sidor.
counts-broken = { $count ->
    [one] 1 är brutet
   *[other] { $count } är brutna
}
counts-missing = { $count ->
    [one] 1 saknas
   *[other] { $count } saknas
}
counts-sentence-broken = { $count ->
    [one] Ett av de formalia som ska vara uppfyllda är brutet.
   *[other] { $count } formalia som ska vara uppfyllda är brutna.
}
counts-sentence-missing = { $count ->
    [0] Inget saknas just nu.
    [one] Ett av de formalia som ska vara uppfyllda saknas.
   *[other] { $count } formalia som ska vara uppfyllda saknas.
}
counts-sentence-also-missing = { $count ->
    [one] Ytterligare ett saknas.
   *[other] Ytterligare { $count } saknas.
}
