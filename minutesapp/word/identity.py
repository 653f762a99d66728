"""The part of a Word file that says which record it was made of. Nobody sees it; Word and LibreOffice keep it."""

from __future__ import annotations

from minutesapp.word.listings import Kept
from minutesapp.word.package import XML_HEAD, Relation

IDENTITY, IDENTITY_RELATION = "customXml/item1.xml", "customXml"
PROPERTIES, PROPERTIES_RELATION = "customXml/itemProps1.xml", "customXmlProps"
STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
STORE_ID = "{7C0B3B52-2E1F-4C0E-9A57-6D696E757465}"
"""By this Word tells the part from others; the same in every file, so that it says nothing of one."""
XML_TYPE = "application/xml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def identity_parts(identity: str) -> tuple[Kept, Kept]:
    """The parts that hold this XML, which the text refers to."""
    told = f'<ds:datastoreItem xmlns:ds="{STORE}" ds:itemID="{STORE_ID}"><ds:schemaRefs/></ds:datastoreItem>'
    rows = (Relation("rId1", PROPERTIES_RELATION, PROPERTIES),)
    return (
        Kept(IDENTITY, XML_TYPE, f"{XML_HEAD}{identity}".encode(), rows),
        Kept(PROPERTIES, PROPERTIES_TYPE, f"{XML_HEAD}{told}".encode()),
    )
