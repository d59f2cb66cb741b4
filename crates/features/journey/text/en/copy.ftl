# A case that begins from another.

copy-title = Begin from a case you can see
copy-choose-lead = Choose the case to begin from. The list has the cases whose work you can see.
copy-choose-none = There is no case here whose work you can see, so there is none to begin from.
copy-from-here = Begin a new case from this one
copy-heading = A new case from “{ $title }”
copy-other = Choose another case
copy-lead = The new case is a case of its own, and nothing changes in the other. Evidence, the journal, comments, decisions, files and people never come along. Country, type of authority and currency are those of the organisation you choose.
copy-along = What comes along?
copy-along-hint = Facts and activities come along where the route you choose has a place for them.
copy-along-facts =
    { $count ->
        [one] 1 fact
       *[other] { $count } facts
    }
copy-along-facts-hint = Each keeps its date. The name of the other case stands as its source, so everybody who sees the facts can read it.
copy-along-activities =
    { $count ->
        [one] 1 activity of your own
       *[other] { $count } activities of your own
    }
copy-along-activities-hint = What is to be done, and at which station. Not who does it, how far it is, by when, or notes.
copy-along-functions =
    { $count ->
        [one] 1 function of your own
       *[other] { $count } functions of your own
    }
copy-along-functions-hint = What they are called, without the people.
copy-source = From the case “{ $title }”
journey-copied-from = Begun from
team-nobody = Nobody yet: { $function }

error-copy-way = Choose a route, or let nothing come along.

act-journey-copy = Began the case from another
fact-copied-facts = Facts that came along
fact-copied-from = Id of the case it began from

unsent-form-journeys-copy = { copy-title }
