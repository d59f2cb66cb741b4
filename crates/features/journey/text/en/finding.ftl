# Search in one's own cases.

find-title = Search your cases
find-field = Words you are looking for
find-field-hint = Everything written in your cases, and what their files say
find-submit = Search
find-how = Write one or more words. All words must stand in the same text.
find-what = What is searched
find-texts = Titles, challenges, case numbers, activities, facts, evidence, decisions, comments, actors, notes, reasons and names of files.
find-files = In files, words are found in PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV and calendar files. A file can be found shortly after it was added. A scanned file is found by its name only.
find-none = None of your cases contains { $text }
find-none-text = Try fewer or shorter words, or a part of a word. You only find what you may see.
find-list = See all your cases
find-too-many = The first { $count } places are shown. Write more words to find fewer.
find-kind-title = Title
find-kind-challenge = Challenge
find-kind-classification = Classification code
find-kind-case-number = Case number
find-kind-note = Note
find-kind-activity = Activity
find-kind-activity-note = Note of the activity
find-kind-evidence = Evidence
find-kind-round = Note of a visit
find-kind-fact = Fact about the case
find-kind-outcome = End of the case
find-kind-activity-reason = Activity that is not relevant
find-kind-exemption = Not relevant for the case
find-kind-decision = Decision
find-kind-comment = Comment
find-kind-own-rule = Rule of the organisation
find-kind-pause = Reason for the pause
find-kind-team = Actor in the case
find-kind-actor = Actor that is not needed
find-kind-competence = Competence
find-kind-uptake = In use
find-kind-shared = Case for others
find-kind-file = File { $name }
find-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
