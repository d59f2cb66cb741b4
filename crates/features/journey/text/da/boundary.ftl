# Tal ved siden af rutens grænser.

boundary-title = Hold øje med grænsen
boundary-of = { $value } af { $limit }
boundary-as-of = Oplyst pr. { $date }
boundary-no-limit = { $value } indtil nu. Grænsen er ikke kendt.
boundary-no-value = Grænsen er { $limit }. Det vides ikke, hvor meget det er indtil nu.
boundary-nothing = Hverken tallet eller grænsen er kendt.
boundary-inside = Inden for grænsen
boundary-at = På grænsen
boundary-passed = Overskredet
boundary-unknown = Ikke kendt
boundary-give = Svar på: { $what }
boundary-do = Det kan I gøre nu
boundary-if = Det kan I gøre, hvis den overskrides
