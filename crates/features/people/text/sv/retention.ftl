# Hur länge en organisation bevarar vad, gallringsstopp och raderingar som väntar.
retention-title = Gallringsfrister
retention-lead = Här står hur länge organisationen bevarar uppgifter, och vad som raderas när tiden har gått.
retention-without-period = Utan en frist raderar Perron ingenting av sig självt, men den som raderar sitt konto får sina uppgifter raderade genast. Måste något bevaras även då, så välj en frist eller inför ett gallringsstopp.
retention-caption = Det här bevaras, och så länge
retention-what = Vad
retention-how-long = Hur länge
retention-then = När tiden har gått
retention-period = { $period } { $event }
retention-no-end = Ingen frist är vald
retention-months = { $count ->
    [one] 1 månad
   *[other] { $count } månader
}
retention-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
retention-short = Fristen är kortare än en minimitid som nämns nedan
retention-short-text = Fråga era jurister eller er arkivarie innan ni behåller den.

retention-invitations = Inbjudningar
retention-invitations-event = efter att inbjudan besvarades, drogs tillbaka eller gick ut
retention-invitations-then = Inbjudan raderas tillsammans med adressen och hälsningen som står bredvid loggboken.
retention-former-members = Tidigare medlemmar
retention-former-members-event = efter att medlemmen lämnade organisationen
retention-former-members-then = Organisationens loggbok nämner inte längre deras namn, och adressen som de bjöds in på raderas.
retention-contacts = Borttagna kontakter
retention-contacts-event = efter att kontakten togs bort
retention-contacts-then = Det som står bredvid loggboken raderas: namn, adress, telefon och vad kontakten hjälpte till med.
retention-files = Borttagna filer
retention-files-event = efter att filen togs bort
retention-files-then = Det som står bredvid loggboken raderas: titel, filnamn, anteckning och SHA-256. Själva filen försvann när den togs bort.
retention-declarations = Förklaringar om egna intressen
retention-declarations-event = efter att förklaringen upphörde eller dess sista dag hade gått
retention-declarations-then = Förklaringen raderas tillsammans med det som står om den bredvid loggboken.
retention-support = Skäl till supportåtkomst
retention-support-event = efter att åtkomsten upphörde
retention-support-then = Skälet raderas. Det står kvar i loggboken att det fanns en åtkomst.
retention-letters = Uppgivna mejl
retention-letters-event = efter att mejlet gavs upp

retention-law = Det här säger lagen
retention-law-text = Perron visar vad som har hittats och avgör ingenting. Fråga era jurister eller er arkivarie vad som gäller för er.
retention-law-missing = Där ingen minimitid visas har ingen hittats. Det betyder inte att det inte finns någon: framför allt arkivlagstiftningen saknas.
retention-source = { $citation }. Källa: { $source }, { $date }. { $mark }.
retention-mark-verified = Bekräftat i källan
retention-mark-secondary = Läst i en andrahandskälla
retention-mark-unverified = Inte bekräftat

retention-tonight = Det här raderas i natt
retention-tonight-text = Nästa gång är { $moment }.
retention-tonight-none = Ingenting.
retention-tonight-invitations = { $count ->
    [one] 1 inbjudan
   *[other] { $count } inbjudningar
}
retention-tonight-former-members = { $count ->
    [one] Namnet på 1 tidigare medlem
   *[other] Namnen på { $count } tidigare medlemmar
}
retention-tonight-contacts = { $count ->
    [one] 1 borttagen kontakt
   *[other] { $count } borttagna kontakter
}
retention-tonight-files = { $count ->
    [one] 1 borttagen fil
   *[other] { $count } borttagna filer
}
retention-tonight-declarations = { $count ->
    [one] 1 förklaring om egna intressen
   *[other] { $count } förklaringar om egna intressen
}
retention-tonight-support = { $count ->
    [one] Skälet till 1 supportåtkomst
   *[other] Skälen till { $count } supportåtkomster
}
retention-tonight-erasures = { $count ->
    [one] Det som bevarades om 1 person som har raderat sitt konto
   *[other] Det som bevarades om { $count } personer som har raderat sina konton
}

retention-change = Välj gallringsfrister
retention-change-lead = Varje inbjudan, förklaring och så vidare har sin egen frist. När fristen har löpt ut raderas innehållet på natten och går inte att få tillbaka.
retention-number = { $category }: hur många?
retention-number-hint = Hur länge { $event }? Lämna fältet tomt om det inte ska finnas någon frist.
retention-unit = { $category }: månader eller år?
retention-unit-no-end = Ingen frist
retention-unit-months = Månader
retention-unit-years = År
retention-save = Spara
error-retention-unit = Välj månader, år eller ingen frist
error-retention-no-end = Välj månader eller år, eller lämna antalet tomt
error-retention-number = Skriv ett heltal; den längsta fristen är { $count } år
receipt-retention-changed = Gallringsfristerna är sparade.

retention-platform-title = Frist för uppgivna mejl
retention-platform-lead = Mejl som inte kunde levereras behåller sitt innehåll tills de raderas. Välj hur länge de bevaras.
retention-platform-tonight = { $count ->
    [one] I natt raderas 1.
   *[other] I natt raderas { $count }.
}

retention-waiting = Raderingar som väntar
retention-waiting-none = Inga.
retention-waiting-text = De här personerna har raderat sina konton och kan inte längre logga in. Det som organisationen fortfarande bevarar om dem raderas när tiden har gått.
retention-waiting-one = Begärd { $asked }; bevaras { $until }.

holds-title = Gallringsstopp
holds-open = Gallringsstopp
holds-text = Så länge ett gallringsstopp gäller raderas inget av det som omfattas: varken på grund av en frist eller för att någon raderar sitt konto. Ett gallringsstopp för en person omfattar medlemskapet, inbjudningar till personens adress och personens förklaringar.
holds-none = Inget gallringsstopp gäller.
holds-standing = { $count ->
    [0] Inget gallringsstopp gäller.
    [one] Ett gallringsstopp gäller. Administratörerna ser varför.
   *[other] { $count } gallringsstopp gäller. Administratörerna ser varför.
}
holds-past = Tidigare gallringsstopp
hold-title = Inför ett gallringsstopp
hold-lead = Skriv varför, så att den som läser det senare kan se om det fortfarande behövs. Det skrivs i loggboken.
hold-whom = Vad får inte raderas?
hold-whole = Allt i organisationen
hold-reason = Varför?
hold-reason-hint = Till exempel en överprövning eller en revision med ärendenummer. Organisationens administratörer ser det.
hold-until = Till och med
hold-until-hint = Till exempel 2026-11-21. Utan datum gäller det tills det hävs.
hold-submit = Inför gallringsstoppet
hold-on-whole = Hela organisationen
hold-on-person = Det som gäller { $name }
hold-by-platform = Hela organisationen, infört av dem som driver plattformen
hold-because = Varför: { $reason }
hold-since = Sedan { $from }, tills det hävs
hold-days = Från { $from } till och med { $until }
hold-released-on = Från { $from }; hävt { $until }
hold-release = Häv gallringsstoppet
hold-release-title = Vill du häva gallringsstoppet?
hold-release-text = Har en frist löpt ut under tiden raderas det som den gäller följande natt och går inte att få tillbaka.
hold-stay = Behåll gallringsstoppet
hold-platform-title = Gallringsstopp för { $organisation }
hold-platform-lead = Ett gallringsstopp för hela organisationen. Medlemmarna ser att det gäller, och administratörerna ser varför.
hold-platform-none = Plattformen har inte infört något.
error-hold-whom = Välj vad som inte får raderas
error-hold-reason = Skriv varför med minst { $count } tecken
error-hold-reason-long = Skriv varför med högst { $count } tecken
error-hold-until = Välj i dag eller en senare dag
receipt-hold-placed = Gallringsstoppet gäller.
receipt-hold-released = Gallringsstoppet är hävt.

erase-keeps = Det här bevarar organisationer tills vidare
erase-keeps-text = Ditt konto och din åtkomst upphör ändå genast. De här organisationerna bevarar ett tag till en del av det som står om dig i deras loggböcker:
erase-keep = { $organisation } bevarar ditt namn, adressen som du bjöds in på och det som du har förklarat där { $until }.
erase-keep-period = Varför: organisationens frist är { $period } { $event }.
erase-keep-hold = Varför: ett gallringsstopp gäller.
erase-until = till { $date }
erase-until-released = tills ett gallringsstopp hävs
erase-until-released-and = till { $date }, eller längre om ett gallringsstopp fortfarande gäller då
erase-keeps-then = När tiden har gått raderas det av sig självt följande natt. Du behöver inte be om det igen. Vi skriver inte till dig om det, eftersom din adress då är raderad.
erase-keeps-ask = Håller du inte med, så fråga organisationen eller Integritetsskyddsmyndigheten.
receipt-account-erased-waiting = Ditt konto är raderat. Det som organisationer fortfarande bevarar om dig raderas när deras frist har löpt ut.
