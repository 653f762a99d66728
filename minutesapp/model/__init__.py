"""What minutes are: a header, the people of the meeting, and a flat body of blocks.

Values only; nothing here changes.
"""
