"""Lists of people as offices keep them, in CSV and Excel: sheets, the columns they have, the rows that can be used."""
