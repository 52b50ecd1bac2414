"""Interregnum from Python: simulated histories of how regimes fall, as pandas data frames.

The package calls the installed ``interregnum`` command and reads its tables; it computes nothing.

>>> import interregnum
>>> result = interregnum.run("mali-2012", runs=100)      # doctest: +SKIP
>>> result.falls.groupby("region_name")["fall_day"].median()  # doctest: +SKIP
"""

from ._ask import ask
from ._errors import AnswerIsNo, BadInput, CommandNotFound, InterregnumError
from ._read import Result, read
from ._run import run

__version__ = "0.1.0"
__all__ = [
    "AnswerIsNo",
    "BadInput",
    "CommandNotFound",
    "InterregnumError",
    "Result",
    "ask",
    "read",
    "run",
]
