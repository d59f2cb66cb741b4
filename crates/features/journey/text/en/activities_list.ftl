# Activities that are added from a list.

activities-list-title = Add activities from a list
activities-list-lead = Each row becomes an activity of your own. One that stands at its station already is left out.
activities-list-what = Activity
activities-list-reason = Why not relevant
activities-list-owner = Who
activities-list-owner-hint = Name or email of somebody who takes part: { $people }
activities-list-there = It stands at the station already.

receipt-activities-listed = Activities added: { $first }.

act-journey-add-activities = Added activities from a list

unsent-form-journeys-activities-from-list = { activities-list-title }
