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


def copy_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.forming.keeping import copied, keep

    form = keep(copied(asked.id, asked.name))
    print_row(form.id, form.name, form.folder)


def pack_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.forming.keeping import hand_out
    from minutesapp.services.forms import form

    hand_out(form(asked.id), asked.output)


def take_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.forming.keeping import take_in

    form = take_in(asked.file)
    print_row(form.id, form.name, form.folder)


def remove_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.forming.keeping import remove
    from minutesapp.services.forms import form

    say(f"「{remove(form(asked.id))}」に残してあります。")


def learn_template(asked: argparse.Namespace) -> None:
    from minutesapp.services.forming import learning, telling

    learned = learning.learn_form(asked.source, asked.name)
    if not asked.trial:
        learned = learning.keep_learned(learned, asked.id)
    if asked.json:
        print_json(telling.learned_json(learned))
        return
    for told in telling.understood(learned.form):
        print_row(told.what, told.found)
    for one in learned.unclear:
        say(f"要確認: {telling.unclear_words(one)}")
    made = "" if asked.trial else f"様式「{learned.form.name}」（{learned.form.id}）を作りました。"
    say(f"{made}分からなかったところは{len(learned.unclear)}か所です（全{learned.paragraphs}段落）。")
