"""PDF files as a stranger may have made them: what is painted on their pages, and what lies beside."""
