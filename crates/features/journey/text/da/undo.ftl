# At fortryde det, der er gjort i en sag, i ti minutter.

undo-title = Det, der kan fortrydes
undo-lead = Alt her kan fortrydes i 10 minutter. Det kan den, der gjorde det, og den, der leder sagen.
undo-none = Der er ikke noget at fortryde nu
undo-none-text = Når nogen ændrer noget i sagen, står det her i 10 minutter. I kan stadig ændre alt tilbage selv bagefter.
undo-table = Det, der er gjort de seneste 10 minutter
undo-column-what = Hvad
undo-column-by = Hvem og hvornår
undo-column-until = Hvor længe
undo-do = Fortryd
undo-by = { $name }, { $time }
undo-left = { $count ->
    [one] 1 minut endnu
   *[other] { $count } minutter endnu
}
undo-changed-since = Er ændret siden
undo-conflict-title = Det kan ikke fortrydes: det er ændret siden
undo-conflict-text = Intet er fortrudt, så ingens arbejde går tabt. Siden er dette sket:
undo-conflict-unknown = Intet er fortrudt, så ingens arbejde går tabt. Noget andet hænger sammen med det nu.
undo-conflict-see = Se { $what }

receipt-undone = Fortrudt: { $first }.
receipt-undo-already = Det var allerede fortrudt.
receipt-undo-late = Det er for sent at fortryde. I kan stadig ændre det tilbage selv.

act-journey-undo = Fortrød noget
fact-undone = Det, der blev fortrudt
fact-undone-entry = Nummer på den indførsel, der blev fortrudt
fact-undone-about = Det handlede om
