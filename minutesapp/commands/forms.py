"""The commands for forms."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import print_json, print_row, tell_of_missing_forms
from minutesapp.console import say, tell


def list_templates(asked: argparse.Namespace) -> None:
    from minutesapp.services import forms

    tell_of_missing_forms()
    if asked.json:
        print_json([forms.form_json(form) for form in forms.forms()])
        return
    for form in forms.forms():
        print_row(form.id, form.name, form.description)


def show_template(asked: argparse.Namespace) -> None:
    from minutesapp.services import forms

    form = forms.form(asked.id)
    tell_of_missing_forms()
    if asked.json:
        print_json(forms.form_json(form))
    else:
        tell(forms.form_text(form))


def learn_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.learning import making, telling

    learned = making.learn_form(asked.source, asked.name, asked.id)
    if not asked.trial:
        making.keep_form(learned, over=asked.replace)
    if asked.json:
        print_json(telling.learned_json(learned))
        return
    for told in telling.understood(learned.form):
        print_row(told.what, told.found)
    for one in learned.unclear:
        say(f"要確認: {telling.unclear_words(one)}")
    made = "" if asked.trial else f"様式「{learned.form.name}」（{learned.form.id}）を作りました。"
    say(f"{made}分からなかったところは{len(learned.unclear)}か所です（全{learned.paragraphs}段落）。")
