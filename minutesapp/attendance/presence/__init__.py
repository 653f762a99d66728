"""Who was there when: at a place of the body, for a decision; comings and goings; marks by which a clerk says so."""
