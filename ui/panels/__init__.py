"""The parts of the window around the record: header card, outline, attendance, findings, find bar."""
