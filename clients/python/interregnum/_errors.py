"""The ends of a command that are no answer, as exceptions with the place of the fault."""

from __future__ import annotations

from typing import Any, Mapping, Optional


class InterregnumError(Exception):
    """The command ended without an answer.

    Attributes
    ----------
    code : ``bad-input``, ``answer-is-no``, ``interrupted``, ``system`` or ``unexpected``
    exit_code : exit code of the command
    file, line, column : where the first fault stands; None where no file is to blame
    allowed : what may stand there; None where the command does not say
    nearest : the nearest match among it; None where nothing is near
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "unexpected",
        exit_code: Optional[int] = None,
        file: Optional[str] = None,
        line: Optional[int] = None,
        column: Optional[int] = None,
        allowed: Optional[str] = None,
        nearest: Optional[str] = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.exit_code = exit_code
        self.file = file
        self.line = line
        self.column = column
        self.allowed = allowed
        self.nearest = nearest


class BadInput(InterregnumError):
    """Usage, a case, a file or a folder given is at fault."""


class AnswerIsNo(InterregnumError):
    """The command worked and its answer is no. ``document`` holds the answer where there is one."""

    document: Optional[Mapping[str, Any]] = None


class CommandNotFound(InterregnumError):
    """The command ``interregnum`` is not installed, or not where INTERREGNUM_BIN points."""


_KINDS = {"bad-input": BadInput, "answer-is-no": AnswerIsNo}


def error_from(document: Mapping[str, Any]) -> InterregnumError:
    """The exception for a document ``interregnum.error/1``."""
    place = document.get("place") or {}
    code = str(document.get("code", "unexpected"))
    return _KINDS.get(code, InterregnumError)(
        str(document.get("message", "The command ended without an answer.")),
        code=code,
        exit_code=document.get("exit_code"),
        file=place.get("file"),
        line=place.get("line"),
        column=place.get("column"),
        allowed=document.get("allowed"),
        nearest=document.get("nearest"),
    )
