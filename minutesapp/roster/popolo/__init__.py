"""Popolo, the form in which others exchange people, organizations, posts and memberships (EveryPolitician's files).

file = read_popolo(data)                     # popolo.files: None where the bytes are something else
take_in(roster, file)                        # popolo.taking_in: people and postings; what has no place is kept as it is
write_popolo(give_out(roster))               # popolo.giving_out: the same objects, with what was changed since
"""
