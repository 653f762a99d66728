"""The roster: people, their posts and terms in one SQLite file; who held what on a day; completion while typing.

OWN, RosterFile(path)                                       # roster.source: where one is
listed = read_list(file, decode)                            # roster.importing; decode(bytes, name) gives a CSV's text
with OWN.reading() as roster:                               # roster.store: what can be asked of it
    preview = preview_import(roster.everybody(), listed)
    entries = roster.entries(day)                           # one RosterEntry a post in force, in 五十音順
    index = RosterIndex.of(roster.everybody(), day)         # roster.completion; good as long as the revision stays
OWN.change(lambda store: apply_import(store, listed))       # done twice it changes nothing
OWN.change(lambda store: delete_person(store, id))          # roster.upkeep: by hand; each is one change
OWN.change(lambda store: store.undo())
Completer(index).complete("いけd", limit=10, committee="")        # within a millisecond, without touching the file
"""
