# Formal requirements and evidence.
requirement-state-kept-by-facts = In place by the facts
requirement-state-kept-by-evidence = In place by evidence
requirement-state-open = Open
requirement-state-broken = Broken
requirement-state-not-applicable = Not relevant
requirement-state-not-known = Not known
requirement-state-permission-open = Can be used
requirement-state-permission-closed = Cannot be used now
