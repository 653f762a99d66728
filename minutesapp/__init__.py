"""Minutes of city councils and committees: the document, its forms and its files. No Qt in here."""

__version__ = "0.1.0"
