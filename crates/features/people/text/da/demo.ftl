# The page of a demo, where one chooses who to be.
demo-title = Se Perron i brug
demo-lead = Sagerne herunder er opfundne, men programmet er det rigtige. Åbn en sag, se dig om, og prøv at ændre noget. Alt kan laves om.
demo-cases-title = Begynd her: sagerne
demo-cases-lead = Knappen åbner sagen som en af dem, der arbejder med den.
demo-people-title = Vær en af dem, der er med
demo-people-lead = Hvad man ser, afhænger af, hvem man er. Du kan skifte, så tit du vil.
demo-open = Åbn ”{ $title }” som { $name }
demo-enter = Vær { $name }
demo-here = Det er du nu
act-people-sign-in-to-demo = Loggede ind i demoen med ét klik
fact-method-demo = demoens knap
