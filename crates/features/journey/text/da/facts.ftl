# Oplysninger om sagen.
