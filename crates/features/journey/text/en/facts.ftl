# Facts of a case.
