# Activities: what is to be done at stations.

activities-title = Activities
activities-counts =
    { $total ->
        [one] { $done } of 1 activity is done
       *[other] { $done } of { $total } activities are done
    }{ $late ->
        [0] .
        [one] . 1 is late.
       *[other] . { $late } are late.
    }
activities-count = { $done } of { $total } shown here are done
activities-looks = Show the activities
activities-by-station = By station
activities-by-state = By state
activities-filter-all-states = All
activities-filter-everybody = Everybody
activities-filter-late = Late
activities-filter-nobody = Nobody yet
activities-none = No activities fit. Choose something else above, or show all.
activities-none-here = None.
activities-elsewhere = On other routes
activities-choose = Choose
activities-column-what = Activity
activities-column-act = Change
activities-change = Change several at once
activities-change-text = Tick the activities in the list above, and say what is to be different. Everything else stays as it is.
activities-change-nothing = As it is
activities-change-due-hint = Such as 2026-11-21. Left empty, each keeps its own day.
activities-change-no-due = Take the day away from the chosen
activities-change-no-due-done = No day
activities-change-submit = Change the chosen
activity-other-station = Station on another route
activity-of-other-method = Activity from a method you used before
activity-add = Add an activity
activity-add-lead = Write what you want to get done beyond the activities of the method.
activity-add-submit = Add the activity
activity-finish = Mark as done: { $title }
activity-finish-here = Mark as done
activity-reopen = Mark as not done: { $title }
activity-reopen-here = Mark as not done
activity-done-on = Done on { $date }
activity-state-not-started = Not started
activity-state-in-progress = In progress
activity-state-done = Done
activity-state-not-relevant = Not relevant
activity-field-title = What is to be done?
activity-field-title-hint = Begin with a verb: “Ask the night watch”
activity-field-station = Station
activity-field-state = State
activity-field-reason = Why is it not relevant?
activity-field-reason-hint = Only write something here if you choose “Not relevant”.
activity-field-owner = Who does it?
activity-field-due = By when
activity-field-note = Note

error-activities-chosen = Tick at least one activity.
error-activities-nothing = Say what is to be different: the state, who does it or by when.
error-activities-due-both = Write a day, or tick that the day is taken away, not both.
error-activity-title = Write what is to be done.
error-activity-station = Choose a station from the list.
error-activity-state = Choose a state.
error-activity-reason = Write why it is not relevant.
error-activity-owner = Choose a person from the list.

receipt-activity-added = The activity is added: { $first }.
receipt-activity-changed = The activity is changed: { $first }.
receipt-activity-done = Done: { $first }.
receipt-activity-reopened = Not done any more: { $first }.
receipt-activities-changed = Changed: { $first }. { $second }

letter-journey-due-given-subject = { $name } has given you an activity in the case { $journey }
letter-journey-due-given-text = { $name } has given you this activity in the case { $journey }: { $activity }.{ $when ->
        [day] {" "}It is due { $date }.
       *[open] {""}
    }
letter-journey-due-given-action = See the activity
letter-journey-due-given-several-subject = { $name } has given you { $count } activities in the case { $journey }
letter-journey-due-given-several-text = { $name } has given you { $count } activities in the case { $journey }: { $activities }.
letter-journey-due-given-several-action = See the activities
letter-journey-due-day-subject = An activity of yours is due in the case { $journey }
letter-journey-due-day-text = Your activity in the case { $journey } is due { $date }: { $activity }. Mark it as done when it is.
letter-journey-due-day-action = See the activity

act-journey-add-activity = Added an activity
act-journey-change-activity = Changed an activity
act-journey-change-activities = Changed several activities

fact-activities = Number of activities
fact-activities-due = Number of activities that are due
fact-activity = Id of the activity
fact-activity-station = Station of the activity
fact-activity-state = State of the activity
fact-activity-state-not-started = { activity-state-not-started }
fact-activity-state-in-progress = { activity-state-in-progress }
fact-activity-state-done = { activity-state-done }
fact-activity-state-not-relevant = { activity-state-not-relevant }
fact-activity-title = Activity
fact-activity-reason = Why not relevant
fact-activity-owner = Who does it
fact-activity-due = By when
fact-activity-note = Note on the activity

unsent-form-journeys-activities-new = { activity-add }
unsent-form-journeys-activities = { activities-column-what }
unsent-form-journeys-activities-change = { activities-change }
unsent-form-journeys-stations-activities = { activities-column-what }
