# Hvor meget der er brudt og mangler, med de samme ord på alle sider.
counts-broken = { $count ->
    [one] 1 er brudt
   *[other] { $count } er brudt
}
counts-missing = { $count ->
    [one] 1 mangler
   *[other] { $count } mangler
}
counts-sentence-broken = { $count ->
    [one] Én af de formalia, der skal være på plads, er brudt.
   *[other] { $count } af de formalia, der skal være på plads, er brudt.
}
counts-sentence-missing = { $count ->
    [0] Intet mangler lige nu.
    [one] Én af de formalia, der skal være på plads, mangler.
   *[other] { $count } af de formalia, der skal være på plads, mangler.
}
counts-sentence-also-missing = { $count ->
    [one] Én anden mangler.
   *[other] { $count } andre mangler.
}
