"""``run``: what could have happened."""

from __future__ import annotations

import os
from typing import Any, Optional, Union

from ._command import call, flags
from ._read import Result, _has_parquet_reader, read


def run(
    case: str,
    *,
    runs: Optional[int] = None,
    seed: Optional[int] = None,
    out: Union[str, "os.PathLike[str]", None] = None,
    progress: bool = True,
    **options: Any,
) -> Result:
    """Play a case many times and read the result.

    Parameters
    ----------
    case : name of a shipped case, or path of a case folder
    runs, seed : how many runs, and which luck; those of the command when not given
    out : folder for the results; ``out/<case>-<seed>-<runs>`` when not given
    progress : pass the command's lines on progress to stderr
    options : any other flag of ``interregnum run``, its hyphens as underscores:
        ``set="regions[KID].militia_k=x2"`` or a list of them, ``scenario=``, ``without=``,
        ``announced_only=True``, ``resume=True``, ``csv=True``, ``xlsx=True``, ``workers=1``

    Raises
    ------
    BadInput : with file, line, column, allowed and nearest
    KeyboardInterrupt : on Ctrl-C; the runs that are finished are kept, and ``resume=True`` with the
        same arguments goes on from them
    """
    if not _has_parquet_reader():
        options.setdefault("csv", True)
    words = flags({"runs": runs, "seed": seed, "out": out, **options})
    document = call(["run", str(case), *words], progress=progress)
    return read(document["files"]["folder"])
