# Comments: what people say to each other about what stands in a case.

comments-title = Comments
comments-about = Comments on “{ $title }”
comments-back = Go to “{ $title }”
comments-none = There are no comments here yet.
comments-count = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
comment-field = Write a comment
comment-hint = Everybody who can see the work in the case can read it. Write @ and a name to tell somebody.
comment-submit = Save the comment
comment-who = Who can be told?
comment-which = the comment by { $name }, { $moment }
comment-change = Change
comment-change-title = Change your comment
comment-changed-at = changed { $moment }
comment-withdraw = Withdraw
comment-withdrawn-by = { $by } withdrew this comment on { $moment }.
comment-withdrawn-of = { $by } withdrew a comment by { $name } on { $moment }.
comment-restore = Show it again

error-comment-empty = Write a comment
error-comment-long = Write at most { $count } characters

receipt-comment-saved = Your comment on “{ $first }” is saved.
receipt-comment-saved-unknown = Your comment on “{ $first }” is saved. { $second } does not fit exactly one person in the case, so nobody was told. Change the comment and write the whole name.
receipt-comment-withdrawn = The comment on “{ $first }” is withdrawn. You can show it again.
receipt-comment-restored = The comment on “{ $first }” is shown again.

letter-journey-mentioned-subject = { $name } mentions you in the case { $journey }
letter-journey-mentioned-text = { $name } mentions you in a comment on “{ $subject }” in the case { $journey }.
letter-journey-mentioned-action = Read the comment
letter-journey-comment-answered-subject = { $name } has answered you in the case { $journey }
letter-journey-comment-answered-text = { $name } has written in the comments on “{ $subject }” in the case { $journey }, where you have written too.
letter-journey-comment-answered-action = Read the comment

act-journey-add-comment = Wrote a comment
act-journey-change-comment = Changed a comment
act-journey-withdraw-comment = Withdrew a comment
act-journey-restore-comment = Showed a comment again

fact-about = About
fact-about-activity = activity
fact-about-evidence = evidence
fact-about-fact = fact
fact-about-requirement = formal requirement
fact-about-station = station
fact-about-id = Id of what it is about
fact-about-title = Called
fact-comment = Id of the comment
fact-comment-text = Comment
comments-newest = The newest: { $name } on “{ $title }”, { $date }
comments-all = See all comments: { $count }
