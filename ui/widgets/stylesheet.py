"""The style sheet of the window, with ``@colour@`` in place of colours. Only what the palette cannot say."""

STYLESHEET = """
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QToolBar { background: @panel@; border: none; border-bottom: 1px solid @line@; spacing: 2px; padding: 4px 8px; }
QToolBar::separator { background: @line@; width: 1px; margin: 5px 4px; }
QToolBar QToolButton { border: none; border-radius: 4px; padding: 4px 6px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @line@; }
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
QDockWidget { titlebar-close-icon: none; font-weight: 600; }
QDockWidget > QWidget#panel { background: @panel@; }
QLabel#panel-title { font-weight: 600; padding: 8px 8px 4px 12px; }
QWidget#panel-title-bar { background: @panel@; }
QTreeView#panel-list, QListView#panel-list, QTreeWidget#panel-list {
    background: @panel@; border: 1px solid @panel@; outline: none; padding: 0 4px; }
QTreeWidget#panel-list::item { padding: 4px 4px; border-radius: 4px; color: @ink@; }
QTreeWidget#panel-list::item:hover { background: @hover@; }
QTreeWidget#panel-list::item:selected { background: @hover@; color: @accent@; }
QTreeWidget#panel-list:focus { border: 1px solid @accent@; }
QTreeWidget#panel-list::branch { background: @panel@; }
QTreeView::item, QListView::item { padding: 3px 4px; }
QHeaderView::section { background: @panel@; border: none; border-bottom: 1px solid @line@; padding: 4px 6px; }
QLineEdit, QPlainTextEdit {
    background: @paper@; border: 1px solid @line@; border-radius: 4px; padding: 3px 6px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent@; }
QAbstractSpinBox QLineEdit { border: none; border-radius: 0; padding: 0; }
QLabel#hint { color: @faint@; }
QFrame#candidate-list { background: @paper@; border: 1px solid @line@; }
QListWidget#candidates { border: none; border-bottom: 1px solid @line@; }
QLabel#field-label { color: @faint@; padding-top: 5px; }
QLabel#caution { color: @caution@; }
QFrame#notice { background: @soft@; border: none; border-bottom: 1px solid @line@; }
QFrame#header-card { background: @paper@; border: 1px solid @line@; border-radius: 6px; }
QWidget#find-bar { background: @panel@; border-top: 1px solid @line@; }
QLabel#card-title { font-weight: 600; padding: 4px 0; }
FieldLine[missing="true"] { background: @soft@; }
QToolButton#chip { background: @hover@; border: 1px solid @hover@; border-radius: 11px; padding: 2px 9px; }
QToolButton#chip:hover { border-color: @line@; }
QToolButton#chip:focus { border-color: @accent@; }
QToolButton#chip[away="true"] { color: @faint@; background: transparent; border: 1px dashed @line@; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QRadioButton::indicator {
    width: 12px; height: 12px; border: 1px solid @faint@; border-radius: 7px; background: @paper@; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent@; border-radius: 7px; }
QRadioButton:focus { color: @accent@; }
QToolTip { background: @paper@; color: @ink@; border: 1px solid @line@; padding: 4px; }
"""
