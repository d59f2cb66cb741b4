# Uppgifter vid stationerna.
