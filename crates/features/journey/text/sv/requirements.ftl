# Formella krav och bevis.
