"""The commands for forms."""

from __future__ import annotations

import argparse

from minutesapp.commands.printing import print_json, print_row, tell_of_missing_forms
from minutesapp.console import tell


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
