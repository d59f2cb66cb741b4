# Dates for calendar programs.

calendar-title = Dates in your calendar
calendar-name = Cases in Perron
calendar-lead-all = Your calendar program can fetch the dates of your cases by itself. You give it a secret address.
calendar-lead-journey = Your calendar program can fetch the dates of the case { $journey } by itself. You give it a secret address.
calendar-holds-own = Activities that are yours and have a due date.
calendar-holds-led = All due dates and dated facts of the cases you lead, and the days on which you are asked whether a result is in use.
calendar-holds-not = Cases of organisations that demand two steps at login are not among them. Make an address for each of those on the case's own page.
calendar-holds-due = All activities of the case that are not done and have a due date.
calendar-holds-facts = The facts of the case that are dates.
calendar-holds-uptake = The days on which the team is asked whether the result is in use, once the case has ended.
calendar-make = Make an address
calendar-renew = Make another address
calendar-renew-what = If you make another, the one before stops working.
calendar-withdraw = Withdraw the address
calendar-stands = You have an address, made on { $date }.
calendar-address = The address for your calendar program
calendar-how = In your calendar program, choose to subscribe to a calendar by its address, and paste this one. Most programs fetch new dates a few times a day.
calendar-care = Whoever has the address can see the dates without logging in. Withdraw it if somebody else gets hold of it. When you leave a case, its dates are no longer in the calendar.
calendar-all = An address for all your cases
calendar-account = Fetch the dates of your cases
calendar-event = { $what } ({ $journey })
calendar-event-text = In the case { $journey }

receipt-calendar-withdrawn = The address no longer works.

act-journey-make-calendar = Made an address for a calendar program
act-journey-withdraw-calendar = Withdrew the address for a calendar program
fact-calendar-of-all = For all their cases
