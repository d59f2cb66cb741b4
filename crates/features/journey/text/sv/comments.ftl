# Kommentarer: vad folk säger till varandra om det som står i ett ärende.

comments-title = Kommentarer
comments-about = Kommentarer till ”{ $title }”
comments-back = Gå till ”{ $title }”
comments-none = Här finns inga kommentarer än.
comments-count = { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
}
comment-field = Skriv en kommentar
comment-hint = Alla som kan se arbetet i ärendet kan läsa den. Skriv @ och ett namn om någon ska få besked.
comment-submit = Spara kommentaren
comment-who = Vem kan få besked?
comment-which = kommentaren från { $name }, { $moment }
comment-change = Ändra
comment-change-title = Ändra din kommentar
comment-changed-at = ändrad den { $moment }
comment-withdraw = Dra tillbaka
comment-withdrawn-by = { $by } drog tillbaka sin kommentar den { $moment }.
comment-withdrawn-of = { $by } drog tillbaka en kommentar från { $name } den { $moment }.
comment-restore = Visa igen

error-comment-empty = Skriv en kommentar
error-comment-long = Skriv högst { $count } tecken

receipt-comment-saved = Din kommentar till ”{ $first }” är sparad.
receipt-comment-saved-unknown = Din kommentar till ”{ $first }” är sparad. { $second } passar inte in på exakt en person i ärendet, så inget besked har skickats. Ändra kommentaren och skriv hela namnet.
receipt-comment-withdrawn = Kommentaren till ”{ $first }” är tillbakadragen. Ni kan visa den igen.
receipt-comment-restored = Kommentaren till ”{ $first }” visas igen.

letter-journey-mentioned-subject = { $name } nämner dig i ärendet { $journey }
letter-journey-mentioned-text = { $name } nämner dig i en kommentar till ”{ $subject }” i ärendet { $journey }.
letter-journey-mentioned-action = Läs kommentaren
letter-journey-comment-answered-subject = { $name } har svarat dig i ärendet { $journey }
letter-journey-comment-answered-text = { $name } har skrivit bland kommentarerna till ”{ $subject }” i ärendet { $journey }, där du också har skrivit.
letter-journey-comment-answered-action = Läs kommentaren

act-journey-add-comment = Skrev en kommentar
act-journey-change-comment = Ändrade en kommentar
act-journey-withdraw-comment = Drog tillbaka en kommentar
act-journey-restore-comment = Visade en kommentar igen

fact-about = Handlar om
fact-about-activity = aktivitet
fact-about-evidence = underlag
fact-about-fact = uppgift om ärendet
fact-about-requirement = formalia
fact-about-station = station
fact-about-id = Id för det som det handlar om
fact-about-title = Heter
fact-comment = Id för kommentaren
fact-comment-text = Kommentar
comments-newest = Den nyaste: { $name } om ”{ $title }”, { $date }
comments-all = Se alla kommentarer: { $count }
