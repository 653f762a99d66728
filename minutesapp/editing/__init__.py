"""How minutes change: small reversible steps, one history over body, header and attendance."""
