"""The installed command, called: its answer as a document, its progress shown, its end as an exception."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from typing import Any, Dict, List, Mapping, Optional, Sequence

from ._errors import AnswerIsNo, CommandNotFound, InterregnumError, error_from

#: How long the command may take to put away what it has finished, in seconds.
_GRACE = 30


def command() -> List[str]:
    """The words that start the command: from INTERREGNUM_BIN, else from PATH."""
    given = os.environ.get("INTERREGNUM_BIN")
    found = given or shutil.which("interregnum")
    if not found or (given and not os.path.isfile(given)):
        where = f"INTERREGNUM_BIN names {given!r}, which is no file" if given else "it is not on PATH"
        raise CommandNotFound(
            f"The command interregnum was not found: {where}. "
            "Install it (npm install -g), or set INTERREGNUM_BIN to its file.",
            code="not-found",
        )
    if found.endswith((".mjs", ".js")):
        return [os.environ.get("INTERREGNUM_NODE", "node"), found]
    return [found]


def flags(options: Mapping[str, Any]) -> List[str]:
    """Keyword arguments as flags: ``announced_only=True``, ``set=[…]``, ``runs=200``."""
    words: List[str] = []
    for name, value in options.items():
        flag = "--" + name.rstrip("_").replace("_", "-")
        if value is True:
            words.append(flag)
        elif value is None or value is False:
            continue
        elif isinstance(value, (list, tuple)):
            for each in value:
                words += [flag, str(each)]
        else:
            words += [flag, str(value)]
    return words


def _pass_on(stream: Any, progress: bool, last: List[str]) -> None:
    """Keep the last lines of stderr, and show them as they come."""
    for line in stream:
        last.append(line)
        del last[:-20]
        # errors are raised, not shown
        if progress and not line.startswith("interregnum:"):
            sys.stderr.write(line)
            sys.stderr.flush()


def _stop(process: "subprocess.Popen[str]") -> None:
    """Ask for an end; what is finished is kept by the command. Kill only what does not listen."""
    if process.poll() is None:
        if os.name == "nt":
            process.terminate()
        else:
            process.send_signal(signal.SIGINT)
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def call(arguments: Sequence[str], *, progress: bool = True) -> Dict[str, Any]:
    """Call the command with ``--json``; its one document.

    Raises InterregnumError for every end without an answer, and lets KeyboardInterrupt through once
    the command has put away what it has finished.
    """
    words = [*command(), *arguments, "--json"]
    # A group of its own: Ctrl-C reaches the command once, from here, and not twice.
    apart = {} if os.name == "nt" else {"start_new_session": True}
    last: List[str] = []
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            **apart,  # type: ignore[arg-type]
        )
    except OSError as error:
        raise CommandNotFound(f"{words[0]} could not be started: {error}.", code="not-found") from error
    listener = threading.Thread(target=_pass_on, args=(process.stderr, progress, last), daemon=True)
    listener.start()
    assert process.stdout is not None
    try:
        text = process.stdout.read()
        code = process.wait()
    except BaseException:
        _stop(process)
        raise
    listener.join(5)
    return _document(text, code, "".join(last))


def _document(text: str, code: int, said: str) -> Dict[str, Any]:
    try:
        document: Optional[Dict[str, Any]] = json.loads(text)
    except ValueError:
        document = None
    if document is not None and document.get("schema") == "interregnum.error/1":
        raise error_from(document)
    if document is None or code not in (0, 1):
        raise InterregnumError(
            said.strip() or f"The command ended with exit code {code} and no answer.", exit_code=code
        )
    if code == 1:
        refused = AnswerIsNo(said.strip() or "The answer is no.", code="answer-is-no", exit_code=1)
        refused.document = document
        raise refused
    return document
