"""Tables as files hand them over: the rows of CSV and Excel files as text, whatever they are about."""
