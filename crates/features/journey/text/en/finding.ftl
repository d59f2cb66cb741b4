# Search in one's own cases.

find-title = Search your cases
find-field = Words you are looking for
find-field-hint = Titles, challenges, case numbers, activities, evidence, notes and facts
find-submit = Search
find-how = Write one or more words. All words must stand in the same text.
find-none = None of your cases contains { $text }
find-none-text = Try fewer or shorter words, or a part of a word. You only find what you may see.
find-list = See all your cases
find-too-many = The first { $count } places are shown. Write more words to find fewer.
find-kind-title = Title
find-kind-challenge = Challenge
find-kind-case-number = Case number
find-kind-note = Note
find-kind-activity = Activity
find-kind-activity-note = Note of the activity
find-kind-evidence = Evidence
find-kind-round = Note of a visit
find-kind-fact = Fact about the case
find-kind-outcome = End of the case
find-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
