# Uppgifter om ärendet.
