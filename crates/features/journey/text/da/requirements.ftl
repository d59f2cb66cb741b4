# Formalia og beviser.
