# Notices: what others did, told in the program and by letter.

title-notices = Notices
notices-new = { $count ->
    [0] Nothing new
    [one] { $count } new
   *[other] { $count } new
}
notices-list-lead = What others have done that concerns you. What you have read is kept here for 90 days.
notices-tabs = Which notices
notices-all = All
notices-unread = Only new
notices-read-all = Mark all as read
notices-empty = No notices yet
notices-empty-text = Here you will see when others add you to a case, change your role, or when something needs your attention.
notices-empty-unread = Nothing new
notices-empty-unread-text = You have read all your notices.
notices-back = Back to your notices
notice-new = New
notice-told = { $moment }
notice-mark-read = Mark as read
notice-mark-unread = Mark as new
notice-of-before = A notice from an earlier version, which can no longer be shown
notice-and-more = { $things }; and { $count } more

notices-program = Not by email, only here
notices-chosen-apart = Different for different notices
notice-group-people = People and roles
notice-group-people-hint = You are added or removed, get another role, or somebody else leaves.
notice-group-rules = Formal requirements and deadlines
notice-group-rules-hint = A formal requirement is no longer kept, somebody gives you something to do, or it is due.
notice-group-comments = Comments and mentions
notice-group-comments-hint = Somebody writes to you or answers you.
notice-group-rest = Everything else
notice-group-rest-hint = Other things that happen where you take part.

letter-digest-subject = { $count ->
    [one] { $count } notice since yesterday
   *[other] { $count } notices since yesterday
}
letter-digest-text = { $count ->
    [one] This has happened where you take part, and you have not read it yet.
   *[other] { $count } things have happened where you take part, and you have not read them yet.
}
letter-digest-rest = Other
letter-digest-action = See your notices

receipt-notice-read = The notice is marked as read.
receipt-notice-unread = The notice is marked as new.
receipt-notices-read = All your notices are marked as read.

act-people-read-notice = Read a notice
act-people-mark-notice-unread = Marked a notice as new
act-people-read-all-notices = Marked all notices as read
act-people-send-digest = Sent the email of the day
fact-notice = Notice
fact-notices-read = Notices read
fact-notices-sent = Notices in the email
fact-notices-people = Notices of people and roles
fact-notices-rules = Notices of formal requirements and deadlines
fact-notices-comments = Notices of comments and mentions
fact-notices-rest = All other notices
