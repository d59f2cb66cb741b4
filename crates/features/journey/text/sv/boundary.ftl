# Siffror bredvid linjens gränser.

boundary-title = Håll koll på gränsen
boundary-of = { $value } av { $limit }
boundary-as-of = Uppgift per { $date }
boundary-no-limit = { $value } hittills. Gränsen är inte känd.
boundary-no-value = Gränsen är { $limit }. Det är inte känt hur mycket det är hittills.
boundary-nothing = Varken siffran eller gränsen är känd.
boundary-inside = Inom gränsen
boundary-at = På gränsen
boundary-passed = Överskriden
boundary-unknown = Inte känt
boundary-give = Svara på: { $what }
boundary-do = Det här kan ni göra nu
boundary-if = Det här kan ni göra om den överskrids
