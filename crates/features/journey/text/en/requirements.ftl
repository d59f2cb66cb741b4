# Formal requirements and evidence.
