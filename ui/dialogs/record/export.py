"""Writing a record out: which format, for whom, where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from minutesapp.services.output.editions.copies import AS_USUAL, ReviewChoice
from minutesapp.services.output.exporting import EditionName, proposed_path
from minutesapp.services.output.extent import WHOLE, WHOLE_WORDS, Extent, ExtentChoice
from ui.dialogs.base import BaseDialog, hint, make_room
from ui.dialogs.record.files import FileKind, ask_for_folder, ask_where
from ui.dialogs.record.review_options import ReviewOptions
from ui.models.edition_words import EDITION_WORDS
from ui.widgets.appearance.theme import SPACING
from ui.widgets.one_line import OneLine
from ui.widgets.plain import choice_box, plain_label

FORMATS = {".docx": "Word", ".pdf": "PDF", ".txt": "テキスト", ".html": "HTML"}
EDITION_HINTS = {
    EditionName.INTERNAL: "非公開の部分も含めて、すべて書き出します。",
    EditionName.REVIEW: "委員に内容を確かめてもらうための写しです。各ページに「案」と記し、行番号を付けます。"
    "非公開の部分は、公開用と同じく除きます。",
    EditionName.PUBLIC: "非公開の部分を除いて書き出し、余計なものが一切ないことを確かめます。",
}
CERTIFIED = "確認書を付ける（公開用だけ）"
CERTIFIED_TIP = "どのファイルの何を確かめたかを、決裁に添えるページとして隣に保存します"
QUERIES_LEFT = "要確認の印が{}か所残っています。"
UNDECIDED_LEFT = "載せるかどうかを決めていない発言が{}件あります。概要には載りません。"
ONLY_WHOLE = (ExtentChoice(WHOLE, 1, WHOLE_WORDS),)
NOWHERE_ELSE: Mapping[EditionName, Path] = MappingProxyType({})
OWN_FORM = "記録の様式のまま"
NO_OTHERS: Mapping[str, str] = MappingProxyType({})


class ExportDialog(BaseDialog):
    """`path` and `edition` are what was chosen.

    `base` is the path that is proposed, without its suffix; an edition with a folder in `folders` goes there.
    One of the `extents` is chosen: `extent`. Where places in it have still to be looked at, who `wants_marks` goes to
    the list of them instead. `review` is what was chosen of a copy for the members, of whom there are so many; where
    each gets one, `path` is what all their names begin with. `forms` has the names of other forms to write it in.
    """

    def __init__(
        self,
        parent: QWidget | None,
        base: Path,
        edition: EditionName = EditionName.INTERNAL,
        folders: Mapping[EditionName, Path] = NOWHERE_ELSE,
        extents: Sequence[ExtentChoice] = ONLY_WHOLE,
        members: int = 0,
        forms: Mapping[str, str] = NO_OTHERS,
    ) -> None:
        super().__init__(parent, "書き出す", "書き出す", size=(520, 0))
        self._base = base
        self._folders = folders
        self._own_name, self._to_folder = False, False
        self._extents = tuple(extents)
        self.wants_marks = False
        self.formats, self.editions = QButtonGroup(self), QButtonGroup(self)
        self.hint = hint("")
        self.line = OneLine()
        self.line.setAccessibleName("保存先")
        self.extents = self._extent_box()
        self.forms = choice_box("様式", {"": OWN_FORM} | dict(forms))
        self.options = ReviewOptions(members)
        self.certified = QCheckBox(CERTIFIED)
        self.certified.setToolTip(CERTIFIED_TIP)
        self.caution, self._look = plain_label(""), QPushButton("印の一覧")
        self.column.addLayout(self._rows(edition))
        self.column.addLayout(self._queries_row())
        self._connect()
        self._propose()

    def propose_extent(self, extent: Extent) -> None:
        """Choose this extent, if it is there to be chosen."""
        found = [place for place, choice in enumerate(self._extents) if choice.extent == extent]
        self.extents.setCurrentIndex(found[0] if found else 0)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._keep_name)
        self.formats.buttonToggled.connect(self._propose)
        self.editions.buttonToggled.connect(self._propose)
        self.extents.currentIndexChanged.connect(self._propose)
        self.options.changed.connect(self._propose)

    @property
    def suffix(self) -> str:
        """The suffix of the format chosen."""
        return list(FORMATS)[self.formats.checkedId()]

    @property
    def edition(self) -> EditionName:
        """The edition chosen."""
        return list(EDITION_WORDS)[self.editions.checkedId()]

    @property
    def extent(self) -> Extent:
        """How much of the record was chosen, and in which form."""
        return replace(self._chosen.extent, form=self.forms.currentData())

    @property
    def review(self) -> ReviewChoice:
        """What was chosen of a copy for the members; as usual for all other editions."""
        return self.options.choice if self.edition is EditionName.REVIEW else AS_USUAL

    @property
    def _name(self) -> str:
        """What the file is called, bare of edition and suffix."""
        return self._base.name + self._chosen.name

    @property
    def is_certified(self) -> bool:
        """Whether a public file is to have the report of its proof beside it."""
        return self.certified.isChecked() and self.edition is EditionName.PUBLIC

    @property
    def _chosen(self) -> ExtentChoice:
        return self._extents[self.extents.currentIndex()]

    @property
    def path(self) -> Path:
        """Where to write, with the suffix of the format; for many copies with the name that they share instead."""
        path = Path(self.line.text().strip())
        if self.review.each:
            return path / self._name
        return path if path.suffix.lower() == self.suffix else path.with_name(path.name + self.suffix)

    def _rows(self, edition: EditionName) -> QFormLayout:
        rows = QFormLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(16)
        rows.addRow("形式", self._format_row())
        rows.addRow("版", self._edition_column(edition))
        rows.addRow("範囲", self.extents)
        self.forms.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows.addRow("様式", self.forms)
        rows.addRow("保存先", self._path_row())
        rows.addRow("", self.certified)
        return rows

    def _format_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for id, words in enumerate(FORMATS.values()):
            button = QRadioButton(words)
            button.setChecked(id == 0)
            self.formats.addButton(button, id)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _edition_column(self, edition: EditionName) -> QVBoxLayout:
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(16)
        for id, (name, words) in enumerate(EDITION_WORDS.items()):
            button = QRadioButton(words)
            button.setChecked(name is edition)
            self.editions.addButton(button, id)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self.options)
        return column

    def _extent_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName("範囲")
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # long titles make no wide dialog
        for choice in self._extents:
            box.addItem("　" * (choice.level - 1) + choice.words)
        return box

    def _path_row(self) -> QHBoxLayout:
        choose = QPushButton("選ぶ…")
        choose.clicked.connect(self._choose_path)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.line, 1)
        row.addWidget(choose)
        return row

    def _queries_row(self) -> QHBoxLayout:
        self.caution.setObjectName("caution")
        self.caution.setWordWrap(True)
        self._look.setToolTip("書き出さずに、印の一覧へ移ります。")
        self._look.clicked.connect(self._look_at_marks)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.caution, 1)
        row.addWidget(self._look)
        return row

    def _look_at_marks(self) -> None:
        self.wants_marks = True
        self.reject()

    def _keep_name(self, text: str) -> None:
        self._own_name = True
        self._enable()

    def _enable(self) -> None:
        unread = self.edition is EditionName.REVIEW and not self.options.day.is_right
        self.accept_button.setEnabled(bool(self.line.text().strip()) and not unread)

    def _propose(self) -> None:
        """The name follows format and edition until the clerk writes another."""
        self.hint.setText(EDITION_HINTS[self.edition])
        self.options.setVisible(self.edition is EditionName.REVIEW)
        self.certified.setEnabled(self.edition is EditionName.PUBLIC)
        chosen = self._chosen
        left = {QUERIES_LEFT: chosen.queries, UNDECIDED_LEFT: chosen.undecided}
        self.caution.setText("\n".join(words.format(count) for words, count in left.items() if count))
        self.caution.setVisible(any(left.values()))
        self._look.setVisible(chosen.queries > 0)
        self._propose_path()
        make_room(self)

    def _propose_path(self) -> None:
        """A file; the folder where each gets a copy, which is asked for anew."""
        each = self.review.each
        self._own_name = self._own_name and each is self._to_folder
        self._to_folder = each
        folder = self._folders.get(self.edition, self._base.parent)
        if not self._own_name:
            self.line.setText(str(folder if each else proposed_path(folder / self._name, self.edition, self.suffix)))
        elif not each:
            self.line.setText(str(Path(self.line.text()).with_suffix(self.suffix)))
        self._enable()

    def _choose_path(self) -> None:
        kind = FileKind(FORMATS[self.suffix], (self.suffix,))
        if self.review.each:
            file = ask_for_folder(self, "保存先", self.line.text())
        else:
            file = ask_where(self, "保存先", str(self.path), kind, replacing=True)
        if file:
            self._own_name = True
            self.line.setText(file)
            self.line.setFocus()  # the next Enter is for the dialog, not for choosing once more
