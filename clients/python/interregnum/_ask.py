"""Every other question of the command."""

from __future__ import annotations

from typing import Any, Dict, Optional

from ._command import call, flags


def ask(question: str, case: Optional[str] = None, *, progress: bool = True, **options: Any) -> Dict[str, Any]:
    """Put a question and get the document that ``--json`` prints.

    Parameters
    ----------
    question : ``compare``, ``why``, ``sensitivity``, ``forecast``, ``trace``, ``score``, ``warn``,
        ``claims``, ``chain``, ``check``, ``cases``
    case : the case (for ``claims`` an account); None where the question takes none
    options : flags of that question, hyphens as underscores: ``scenario="contractors-stay"``,
        ``runs=100``, ``run=7``, ``as_of="2021-06-23"``

    Raises
    ------
    BadInput : with file, line, column, allowed and nearest
    AnswerIsNo : where a check failed; ``document`` has the faults

    Examples
    --------
    >>> ask("why", "mali-2012", runs=50)["sentence"]  # doctest: +SKIP
    """
    words = [question, *([] if case is None else [str(case)]), *flags(options)]
    return call(words, progress=progress)
