"""The roster: people, their posts and terms in one SQLite file; who held what on a day; completion while typing.

with Roster.open(path) as roster:                  # roster.store
    listed = read_list(file, decode)               # roster.importing; decode(bytes, name) gives the text of a CSV
    preview = preview_import(roster.everybody(), listed)
    written = apply_import(roster, listed)         # the same, written; done twice it changes nothing
    entries = roster.entries(day)                  # one RosterEntry a person, ordered by reading
    completer = Completer(roster.everybody(), day) # roster.completion; good as long as `roster.revision` stays
completer.complete("いけd", limit=10, body="")      # within a millisecond, without touching the file
"""
