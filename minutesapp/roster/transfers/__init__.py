"""Transfers (人事異動): a list as an office publishes it, laid upon the roster from a day on; shown, then written.

transfer = read_transfer(lines_of_text(text), day)     # transfers.reading: who goes where, and lines not understood
preview = preview_transfer(everybody, transfer)        # transfers.preview: before and after, for each line
apply_transfer(roster, transfer, choices)              # transfers.applying: all or nothing; twice changes nothing
"""
