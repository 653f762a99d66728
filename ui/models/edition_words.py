"""What the editions are called on the screen."""

from __future__ import annotations

from minutesapp.services.output.exporting import EditionName

EDITION_WORDS = {
    EditionName.INTERNAL: "決裁用・内部用",
    EditionName.REVIEW: "委員確認用",
    EditionName.PUBLIC: "公開用",
}
