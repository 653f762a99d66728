"""What the editions of a record are called on the screen and in the names of files. They are kept as codes."""

from __future__ import annotations

EDITIONS: dict[str, str] = {"internal": "決裁用・内部用", "review": "委員確認用", "public": "公開用"}
