"""What the editions are called on the screen."""

from __future__ import annotations

from minutesapp.services.output.exporting import EditionName
from minutesapp.words.edition_names import EDITIONS

EDITION_WORDS = {edition: EDITIONS[edition] for edition in EditionName}
