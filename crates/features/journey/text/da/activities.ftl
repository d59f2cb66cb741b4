# Opgaver ved stationerne.
