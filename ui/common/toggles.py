"""A screen reader toggles a button without pressing it; here that counts as a press as well."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton

__all__ = ["HeedsToggle"]

if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object  # two Qt bases in one class end the process


class HeedsToggle(_Shared):
    """A button whose answer is kept however it was given: by finger, key or screen reader.

    Qt lets assistive programs change the mark of a checkable button, and emits no click then, so
    what they chose would look chosen and would never be saved.
    """

    _is_known = False

    def heed_toggle(self) -> None:
        """Begin to listen; to be called once the button is checkable."""
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:  # noqa: N802 - Qt's name
        """Show the button chosen or not, which is nobody's answer."""
        known, self._is_known = self._is_known, True
        super().setChecked(checked)
        self._is_known = known

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Follow a press, or another button of the group."""
        known, self._is_known = self._is_known, True
        super().nextCheckState()
        self._is_known = known

    def _on_toggled(self, checked: bool) -> None:
        if self._is_known:
            return
        with QSignalBlocker(self):
            self.setChecked(not checked)  # one of a group stays chosen, and a press leaves it so
        self.click()
