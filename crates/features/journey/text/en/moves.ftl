# Moves on a case, and what comes along.

moves-title = Moves
moves-from-station = Where you can go from here
moves-lead = These are all the moves of the method, and how each stands in your case. Nothing is locked: you can always change route, also when a move is not offered here.
moves-all-routes = See all routes
moves-see-all = See all moves, and why some cannot be made now
moves-offered = Can be made now
moves-offered-none = By the facts, no move is due now.
moves-judged = You judge yourselves
moves-judged-none = There is nothing to judge where you are.
moves-without = Without changing route
moves-without-none = The method suggests nothing else where you are.
moves-ended = The case has ended. If you take it up again, you can change route.
moves-not-now-heading = Begin elsewhere or do not fit now
moves-not-now = { $count ->
    [one] See 1 change that begins elsewhere or does not fit now
   *[other] See { $count } changes that begin elsewhere or do not fit now
}
move-offered = Can be made now
move-judged = You judge
move-not-known = Not known
move-not-now = Not now
move-why-offered = It begins where you are, and the facts say that it fits.
move-why-judged = It begins where you are. Read when it is made, and judge whether it fits.
move-why-not-known = It begins where you are. It depends on facts that you have not given yet.
move-why-closed = It begins where you are, but the facts say that it does not fit now.
move-why-elsewhere = It begins elsewhere: { $places }. You are not there.
move-why-not-here = It begins here, and you have no round under way here.
move-way = From: { $from }. To: { $to }.
move-duties = Formal requirements that come along
move-to-station = Open { $station }
move-to-own-route = See the stations of your route
move-in-guide = Read in the guide: { $place }
duties-arise = Duties that come along
duties-arise-text = They follow from what you have already done, and hold on the new route too.
duty-to-come = Comes later in the case
duty-along = Comes along from { $route }
duty-from-elsewhere = another method
requirements-along = Comes along from another route

fact-ride-duties = Formal requirements that came along
