# The case in one minute.

minute-title = The case in one minute
minute-see = See the case in one minute
minute-need = The need
minute-route = The way we have chosen
minute-reason = Why: { $reason }
minute-place = What is in place
minute-kept = { $kept } of { $total } formal requirements are in place.
minute-broken-rule = { $rule } (broken)
minute-most-important = The most important:
minute-next = Next steps
minute-step-late = was due on { $date }
minute-next-none = Nothing has been agreed yet.
minute-lead = Who leads the case
minute-lead-none = Nobody leads the case.
minute-outcome = What came of it
minute-as-of = This is how the case stands on { $date }.
minute-print = This page is made to be printed on one sheet.
