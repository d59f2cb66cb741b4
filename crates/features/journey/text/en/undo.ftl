# Undoing what was done in a case, for ten minutes.

undo-title = What can be undone
undo-lead = Everything here can be undone for 10 minutes. Whoever did it can undo it, and so can whoever leads the case.
undo-none = There is nothing to undo now
undo-none-text = When somebody changes something in the case, it is shown here for 10 minutes. You can still change everything back by hand after that.
undo-table = What was done in the last 10 minutes
undo-column-what = What
undo-column-by = Who and when
undo-column-until = How long
undo-do = Undo
undo-by = { $name }, at { $time }
undo-left = { $count ->
    [one] 1 minute more
   *[other] { $count } minutes more
}
undo-changed-since = Has been changed since
undo-conflict-title = This cannot be undone: it has been changed since
undo-conflict-text = Nothing was undone, so that nobody’s work is lost. Since then, this was done:
undo-conflict-unknown = Nothing was undone, so that nobody’s work is lost. Something else depends on it now.
undo-conflict-see = See { $what }

receipt-undone = Undone: { $first }.
receipt-undo-already = It had been undone already.
receipt-undo-late = It is too late to undo that. You can still change it back by hand.

act-journey-undo = Undid something
fact-undone = What was undone
fact-undone-entry = Number of the entry that was undone
fact-undone-about = It was about
