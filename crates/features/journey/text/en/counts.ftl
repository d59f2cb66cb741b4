# How much is broken and missing, in the same words on every page.
counts-broken = { $count ->
    [one] 1 is broken
   *[other] { $count } are broken
}
counts-missing = { $count ->
    [one] 1 is missing
   *[other] { $count } are missing
}
counts-sentence-broken = { $count ->
    [one] One formal requirement that must be met is broken.
   *[other] { $count } formal requirements that must be met are broken.
}
counts-sentence-missing = { $count ->
    [0] Nothing is missing now.
    [one] One formal requirement that must be met is missing.
   *[other] { $count } formal requirements that must be met are missing.
}
counts-sentence-also-missing = { $count ->
    [one] One other is missing.
   *[other] { $count } others are missing.
}
