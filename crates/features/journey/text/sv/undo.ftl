# Att ångra det som har gjorts i ett ärende, i tio minuter.

undo-title = Det som går att ångra
undo-lead = Allt här går att ångra i 10 minuter. Det kan den som gjorde det och den som leder ärendet.
undo-none = Det finns inget att ångra nu
undo-none-text = När någon ändrar något i ärendet visas det här i 10 minuter. Efter det kan ni fortfarande ändra tillbaka allt själva.
undo-table = Det som har gjorts de senaste 10 minuterna
undo-column-what = Vad
undo-column-by = Vem och när
undo-column-until = Hur länge
undo-do = Ångra
undo-by = { $name }, { $time }
undo-left = { $count ->
    [one] 1 minut till
   *[other] { $count } minuter till
}
undo-changed-since = Har ändrats sedan dess
undo-conflict-title = Det går inte att ångra: det har ändrats sedan dess
undo-conflict-text = Inget har ångrats, så ingens arbete går förlorat. Sedan dess har detta gjorts:
undo-conflict-unknown = Inget har ångrats, så ingens arbete går förlorat. Något annat hänger ihop med det nu.
undo-conflict-see = Se { $what }

receipt-undone = Ångrat: { $first }.
receipt-undo-already = Det var redan ångrat.
receipt-undo-late = Det är för sent att ångra. Ni kan fortfarande ändra tillbaka det själva.

act-journey-undo = Ångrade något
fact-undone = Det som ångrades
fact-undone-entry = Nummer på posten som ångrades
fact-undone-about = Det handlade om
