"""The style sheet of the window, with ``@colour@`` in place of colours. Only what the palette cannot say.

Its pictures are in ``@folder@``, for ``@tone@`` paper. Whatever can be written into or chosen from looks alike: paper,
one edge, one radius; the accent round what has the focus. The default button of a dialog is filled with the accent.
"""

STYLESHEET = """
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QToolBar { background: @panel@; border: none; border-bottom: 1px solid @line@; spacing: 2px; padding: 4px 8px; }
QToolBar::separator { background: @line@; width: 1px; margin: 5px 4px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 5px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @line@; }
QToolButton#menu-button { padding-right: 18px; }
QToolButton#menu-button::menu-indicator {
    image: url("@folder@/arrow-down.svg"); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 2px; }
QToolButton:focus { border: 1px solid @accent@; border-radius: 4px; }
QMenuBar { background: @panel@; border: none; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @paper@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @hover@; color: @ink@; }
QMenu::item:disabled { color: @faint@; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QStatusBar { background: @panel@; border-top: 1px solid @line@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @faint@; padding: 2px 8px; }
QToolButton#status { color: @ink@; border: 1px solid transparent; border-radius: 4px; padding: 1px 7px; }
QToolButton#status:disabled { color: @faint@; }
QDockWidget { titlebar-close-icon: none; font-weight: 600; }
QDockWidget > QWidget#panel { background: @panel@; }
QLabel#panel-title { font-weight: 600; padding: 8px 8px 4px 12px; }
QWidget#panel-title-bar { background: @panel@; }

QTreeView, QListView, QTableView {
    background: @paper@; alternate-background-color: @panel@; border: 1px solid @edge@; border-radius: 4px;
    outline: none; }
QTreeView:focus, QListView:focus, QTableView:focus { border-color: @accent@; }
QTreeView::item, QListView::item { padding: 4px 6px; color: @ink@; }
QTableView#roster::item { padding: 0 3px; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
    background: @accent@; color: @on_accent@; }
QTreeView#panel-list, QListView#panel-list {
    background: @panel@; border: 1px solid @panel@; border-radius: 0; padding: 0 4px; }
QTreeView#panel-list::item { padding: 4px; border-radius: 4px; color: @ink@; }
QTreeView#panel-list::item:hover { background: @hover@; }
QTreeView#panel-list::item:selected { background: @hover@; color: @accent@; }
QTreeView#panel-list::item:first { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QTreeView#panel-list::item:last { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QTreeView#panel-list:focus { border: 1px solid @accent@; }
QTreeView#panel-list::branch { background: @panel@; }
QHeaderView::section { background: @panel@; border: none; border-bottom: 1px solid @line@; padding: 4px 6px; }
QTabWidget::pane { border: none; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 2px solid transparent; padding: 5px 12px; color: @faint@; }
QTabBar::tab:selected { border-bottom-color: @accent@; color: @ink@; }
QTabBar::tab:focus { color: @accent@; }

QTextBrowser { background: @paper@; border: 1px solid @edge@; border-radius: 4px; padding: 3px 6px; }
SheetView { border: 1px solid @edge@; }
SheetView:focus { border-color: @accent@; }
QCalendarWidget QTableView { border: none; border-radius: 0; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
    background: @paper@; border: 1px solid @edge@; border-radius: 4px; padding: 3px 6px; min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
    border-color: @accent@; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @panel@; }
QComboBox:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled { background: @panel@; color: @faint@; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("@folder@/arrow-down.svg"); width: 16px; height: 16px; }
QAbstractSpinBox::down-arrow { image: url("@folder@/arrow-down.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url("@folder@/arrow-up.svg"); width: 12px; height: 12px; }
QComboBox QLineEdit { border: none; border-radius: 0; padding: 0; min-height: 18px; background: transparent; }
QComboBox QAbstractItemView { border: 1px solid @edge@; border-radius: 0; padding: 2px; }
QAbstractSpinBox { padding: 1px 2px 2px 0; }
QAbstractSpinBox QLineEdit { border: none; border-radius: 0; padding: 0; min-height: 20px; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover@; }
QFrame#header-card QLineEdit[missing="true"] { background: @soft@; }

QPushButton {
    background: @paper@; border: 1px solid @edge@; border-radius: 4px; padding: 4px 14px; min-height: 20px; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @line@; }
QPushButton:disabled { background: @panel@; color: @faint@; border-color: @line@; }
QPushButton:focus { border: 2px solid @accent@; padding: 3px 13px; }
QPushButton:default { background: @accent@; color: @on_accent@; border-color: @accent@; font-weight: 600; }
QPushButton:default:hover { background: @accent_hover@; }
QPushButton:default:disabled { background: @line@; color: @faint@; border-color: @line@; }
QPushButton:default:focus { border-color: @ink@; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QRadioButton, QCheckBox { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QRadioButton:focus, QCheckBox:focus { border-color: @accent@; }
QRadioButton::indicator {
    width: 12px; height: 12px; border: 1px solid @edge@; border-radius: 7px; background: @paper@; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent@; border-radius: 7px; }

QCheckBox::indicator, QAbstractItemView::indicator {
    width: 12px; height: 12px; border: 1px solid @edge@; border-radius: 3px; background: @paper@; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: @accent@; border-color: @accent@; image: url("@folder@/check-@tone@.svg"); }
QAbstractItemView::indicator:selected { border-color: @on_accent@; }
QWidget#find-bar QPushButton { padding: 3px 6px; }
QWidget#find-bar QPushButton:focus { padding: 2px 5px; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: @edge@; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px 4px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 4px 2px; }
QScrollBar::handle:hover { background: @faint@; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QLabel#hint { color: @faint@; }
QFrame#candidate-list { background: @paper@; border: 1px solid @line@; }
QListWidget#candidates { border: none; border-bottom: 1px solid @line@; }
QFrame#prompt { background: @paper@; border: 1px solid @accent@; border-radius: 4px; }
QLineEdit#exception-line { margin: 2px 8px 6px 8px; }
QLabel#field-label { color: @faint@; padding-top: 5px; }
QLabel#caution { color: @caution@; }
QFrame#notice { background: @soft@; border: none; border-bottom: 1px solid @line@; }
QFrame#header-card { background: @paper@; border: 1px solid @line@; border-radius: 6px; }
QWidget#find-bar { background: @panel@; border-top: 1px solid @line@; }
QLabel#card-title { font-weight: 600; padding: 4px 0; }
QToolButton#chip { background: @hover@; border: 1px solid @hover@; border-radius: 11px; padding: 2px 9px; }
QToolButton#chip:hover { border-color: @edge@; }
QToolButton#chip:focus { border-color: @accent@; }
QToolButton#chip[away="true"] { color: @faint@; background: transparent; border: 1px dashed @edge@; }
QToolButton#chip[away="true"]:focus { border: 1px solid @accent@; }
QToolTip { background: @paper@; color: @ink@; border: 1px solid @edge@; padding: 4px; }
"""
