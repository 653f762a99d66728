"""Choosing files: the one place that opens the system's dialogs for them and knows what kinds of files there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QWidget

from minutesapp import paths
from minutesapp.services.forms import FORM_SUFFIX
from minutesapp.services.records import SUFFIX, suffixes_to_import
from ui.dialogs.layout import FRAME
from ui.reporting import Answer, ask
from ui.screens import room_of
from ui.widgets.appearance.icons import icon


class FileKind(Struct, frozen=True):
    """What the clerk calls a kind of files, and how their names end; without suffixes: every file."""

    words: str
    suffixes: tuple[str, ...] = ()


NAME, KIND = 0, 2
"""Columns of the list of files."""
ARROWS = {"backButton": "back", "forwardButton": "forward", "toParentButton": "up"}
"""Qt's names for buttons, and the icons for them; Qt's own are black in the dark as well."""

KINDS_OF_FILES = ("fileTypeLabel", "fileTypeCombo")
"""Qt's names for the line in which the kind of files is chosen."""

EVERYTHING = FileKind("すべてのファイル")
RECORDS = FileKind("会議録", (SUFFIX,))
BACKUPS = FileKind("一つ前の版", (f"{SUFFIX}~",))
TEXTS = FileKind("文章と文字起こし", suffixes_to_import())
TABLES = FileKind("文字起こしの表", (".xlsx", ".xlsm", ".csv", ".tsv", ".tab", ".txt", ".docx"))
RECORDS_AND_TEXTS = FileKind("会議録と文章", (*RECORDS.suffixes, *TEXTS.suffixes))
LISTS = FileKind("名簿の一覧", (".csv", ".xlsx", ".xlsm", ".tsv", ".json"))
EXCEL, CSV, POPOLO = FileKind("Excelの表", (".xlsx",)), FileKind("CSVの表", (".csv",)), FileKind("Popolo", (".json",))
FORMS = FileKind("様式", (FORM_SUFFIX,))
WORD = FileKind("Wordファイル", (".docx",))
TRANSFERS = FileKind("人事異動の一覧", (".txt", ".csv", ".xlsx", ".xlsm", ".tsv"))


def ask_for_file(parent: QWidget | None, title: str, folder: str, kinds: Sequence[FileKind]) -> str:
    """A file to open, of one of these kinds or any other; empty where none was chosen."""
    dialog = _dialog(parent, title, (*kinds, EVERYTHING))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setDirectory(folder)
    return _chosen(dialog)


def ask_for_folder(parent: QWidget | None, title: str, folder: str) -> str:
    """A folder; empty where none was chosen. Where the one proposed is not there yet, it begins above it."""
    dialog = _dialog(parent, title, ())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, "フォルダー：")
    dialog.setDirectory(str(_there(Path(folder))))
    for name in KINDS_OF_FILES:  # Qt's own has but one kind to offer here
        if (part := dialog.findChild(QWidget, name)) is not None:
            part.hide()
    return _chosen(dialog)


def ask_where(
    parent: QWidget | None,
    title: str,
    start: str,
    kind: FileKind,
    others: Sequence[FileKind] = (),
    *,
    replacing: bool = False,
) -> str:
    """A file to write, its name ending as those of this kind, or of one of the others, do; empty where none was chosen.

    Whether a file that is there may be replaced is asked here, unless `replacing` says that it will be asked later:
    the system's own dialogs do not ask for the name to which the suffix is still to be added (R8.5.15会議).
    """
    kinds = (kind, *others)
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDirectory(str(Path(start).parent))
    dialog.selectFile(Path(start).name)
    chosen = _chosen(dialog)
    kind = _kind_of(chosen, dialog.selectedNameFilter(), kinds)
    name = with_suffix(chosen, kind) if chosen else ""
    return name if replacing or may_replace(parent, name) else ""


def _kind_of(chosen: str, filter: str, kinds: Sequence[FileKind]) -> FileKind:
    """The kind that the name says, else the one that is chosen from the list."""
    said = (one for one in kinds if chosen.lower().endswith(one.suffixes))
    return next(said, next((one for one in kinds if filter_of(one) == filter), kinds[0]))


def may_replace(parent: QWidget | None, name: str) -> bool:
    """Whether this file may be written: it is not there yet, or the clerk wants another in its place."""
    path = Path(name)
    if not name or not paths.is_file(path):
        return True
    answers = {Answer.YES: "置き換える", Answer.CANCEL: "キャンセル"}
    words = f"「{path.name}」はもうあります。置き換えますか。"
    return ask(parent, words, answers, str(path.parent), title="ファイルの置き換え") is Answer.YES


def with_suffix(name: str, kind: FileKind) -> str:
    """The name of a file, ending as those of this kind do."""
    return name if name.lower().endswith(kind.suffixes) else name + kind.suffixes[0]


def filter_of(kind: FileKind) -> str:
    """A kind as Qt's dialogs take it. The brackets are ASCII: with full-width ones no file is listed at all."""
    patterns = " ".join(f"*{suffix}" for suffix in kind.suffixes) or "*"
    return f"{kind.words} ({patterns})"


def _there(folder: Path) -> Path:
    """The folder, or the next above it that is there."""
    return next((place for place in (folder, *folder.parents) if paths.is_folder(place)), Path())


def _dialog(parent: QWidget | None, title: str, kinds: Sequence[FileKind]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setNameFilters([filter_of(kind) for kind in kinds])
    # Two words that Qt's own Japanese does not have.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "場所：")
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, "種類：")
    _match_the_window(dialog)
    dialog.resize(dialog.sizeHint().boundedTo(room_of(parent).size() - FRAME))
    return dialog


def _match_the_window(dialog: QFileDialog) -> None:
    """Where Qt draws the dialog itself: arrows in the present colours, and room for the names of the files.

    The column for their kind goes, which the suffix tells; the others are as wide as what is in them.
    """
    for header in dialog.findChildren(QHeaderView):
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.hideSection(KIND)
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in ARROWS:
            button.setIcon(icon(ARROWS[button.objectName()]))


def _chosen(dialog: QFileDialog) -> str:
    chosen = dialog.exec() and dialog.selectedFiles()
    dialog.deleteLater()
    return chosen[0] if chosen else ""
