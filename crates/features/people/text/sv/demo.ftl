# The page of a demo, where one chooses who to be.
demo-title = Se Perron i bruk
demo-lead = Ärendena här nedanför är påhittade, men programmet är det riktiga. Öppna ett ärende, se dig omkring och prova att ändra något. Allt går att ändra tillbaka.
demo-cases-title = Börja här: ärendena
demo-cases-lead = Knappen öppnar ärendet som någon av dem som arbetar med det.
demo-people-title = Var någon av dem som är med
demo-people-lead = Det du ser beror på vem du är. Du kan byta så ofta du vill.
demo-open = Öppna ”{ $title }” som { $name }
demo-enter = Var { $name }
demo-here = Det är du nu
act-people-sign-in-to-demo = Loggade in i demoversionen med ett klick
fact-method-demo = knappen i demoversionen
