# The page of a demo, where one chooses who to be.
demo-title = See Perron in use
demo-lead = The cases below are made up, but the program is the real one. Open a case, look around, and try changing something. Everything can be changed back.
demo-cases-title = Begin here: the cases
demo-cases-lead = The button opens the case as one of those who work on it.
demo-people-title = Be one of those who take part
demo-people-lead = What you see depends on who you are. You can change as often as you like.
demo-open = Open “{ $title }” as { $name }
demo-enter = Be { $name }
demo-here = This is you now
act-people-sign-in-to-demo = Logged in to the demo by one click
fact-method-demo = the demo’s button
