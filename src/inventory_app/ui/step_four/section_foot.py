"""The bar at the foot of a list: open, filter, print; set aside and delete apart from them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.typed_text import isolated


class SectionFoot(FootBar):
    """What can be done with the chosen entry and with the list."""

    open_asked = Signal()
    filter_asked = Signal()
    print_asked = Signal()
    set_aside_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the bar with nothing chosen."""
        super().__init__(theme)
        self._name = ""
        self._open = Button(theme, self.tr("Open"), ButtonKind.PRIMARY)
        self._filter = Button(theme, self.tr("Filter"), icon="filter")
        self._print = Button(theme, self.tr("Print this section"), icon="printer")
        quiet = ButtonKind.QUIET
        self._aside = Button(theme, self.tr("Set aside"), quiet, "set-aside")
        self._delete = Button(theme, self.tr("Delete"), quiet, "trash")
        self.set_buttons([self._open, self._filter, self._print], [self._aside, self._delete])
        self._open.clicked.connect(self.open_asked)
        self._filter.clicked.connect(self.filter_asked)
        self._print.clicked.connect(self.print_asked)
        self._aside.clicked.connect(self.set_aside_asked)
        self._delete.clicked.connect(self.delete_asked)
        theme.changed.connect(self._show_name)

    def show_entry(self, name: str | None, *, can_set_aside: bool) -> None:
        """Name the chosen entry; None when nothing is chosen."""
        for button in (self._open, self._delete):
            button.setVisible(name is not None)
        self._aside.setVisible(name is not None and can_set_aside)
        self._name = name or ""
        self._show_name()

    def _show_name(self) -> None:
        if not self._name:
            return
        name = self._name
        short = isolated(self.fitted(name, self._open))
        self._open.set_text(self.tr("Open {name}").format(name=short))
        self._open.setAccessibleName(self.tr("Open {name}").format(name=name))
        self._aside.setAccessibleName(self.tr("Set aside {name}").format(name=name))
        self._delete.setAccessibleName(self.tr("Delete {name}").format(name=name))
        self.fit()
