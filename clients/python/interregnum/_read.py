"""The folder of a run as data frames."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Dict, Mapping, Union

import pandas as pd

from ._errors import BadInput

_WHOLE = "Int64"
_TYPES = {"integer": _WHOLE, "number": "float64", "string": "object", "boolean": "boolean"}


def _has_parquet_reader() -> bool:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        return False
    return True


def _files(resource: Mapping[str, Any]) -> Dict[str, str]:
    """Path by format: the resource's own file, and the others of the same rows."""
    named = [resource, *resource.get("interregnum:also", [])]
    return {file["format"]: file["path"] for file in named}


def _unguarded(text: Any) -> Any:
    """CSV guards text that a spreadsheet would compute with an apostrophe; the name is without."""
    guarded = isinstance(text, str) and len(text) > 1 and text[0] == "'" and text[1] in "=+-@\t\r"
    return text[1:] if guarded else text


def _typed(frame: pd.DataFrame, fields: Any, from_csv: bool) -> pd.DataFrame:
    for field in fields:
        name, kind = field["name"], field["type"]
        if name not in frame:
            continue
        if kind == "date":
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[ns]")
        elif kind == "boolean":
            # CSV has words where pandas did not read them as truth values
            frame[name] = frame[name].replace({"true": True, "false": False}).astype("boolean")
        elif kind == "string":
            if from_csv:
                frame[name] = frame[name].map(_unguarded)
            frame[name] = frame[name].astype(object).where(frame[name].notna(), None)
        else:
            frame[name] = frame[name].astype(_TYPES[kind])
    return frame


class Result:
    """A finished run: its answer, and its tables as data frames, read when they are asked for.

    Attributes
    ----------
    folder : where it lies
    answer : the document of ``run --json``; see docs/schemas/run-1.json
    codebook : ``datapackage.json``, which describes every column

    Each table is an attribute too: ``runs``, ``falls``, ``regions``, ``weeks``, ``displacement``,
    ``rights``, ``parameters``, and ``districts`` where districts were played.
    """

    def __init__(self, folder: Union[str, "os.PathLike[str]"]) -> None:
        self.folder = Path(folder)
        self._tables: Dict[str, pd.DataFrame] = {}
        try:
            self.codebook: Dict[str, Any] = _json(self.folder / "tables" / "datapackage.json")
            self.answer: Dict[str, Any] = _json(self.folder / "run.json")
        except OSError as error:
            raise BadInput(
                f"{folder} holds no finished run: {error.filename} is not there. "
                "It is the folder given with --out, or out=.",
                code="bad-input",
                file=str(error.filename),
            ) from error
        except ValueError as error:
            raise BadInput(f"{folder} holds a file that is damaged: {error}.", code="bad-input") from error
        self._resources = {each["name"]: each for each in self.codebook["resources"]}

    @property
    def names(self) -> list:
        """Names of the tables."""
        return list(self._resources)

    @property
    def result_hash(self) -> str:
        """The same on every machine for the same case, rules, seed and runs."""
        return str(self.answer["result_hash"])

    @property
    def sentence(self) -> str:
        """The answer, number first."""
        return str(self.answer.get("sentence", ""))

    def date(self, day: int) -> pd.Timestamp:
        """Date of a day since the origin."""
        return pd.Timestamp(self.answer["origin"]) + pd.Timedelta(days=day)

    def table(self, name: str) -> pd.DataFrame:
        """A table by name; Parquet where pyarrow is installed, else CSV."""
        if name not in self._tables:
            self._tables[name] = self._read(name)
        return self._tables[name]

    def _read(self, name: str) -> pd.DataFrame:
        if name not in self._resources:
            raise KeyError(f"There is no table {name!r}; allowed: {', '.join(self._resources)}")
        resource = self._resources[name]
        fields = resource["schema"]["fields"]
        paths = {kind: self.folder / "tables" / path for kind, path in _files(resource).items()}
        if "parquet" in paths and paths["parquet"].exists() and _has_parquet_reader():
            return _typed(pd.read_parquet(paths["parquet"], engine="pyarrow"), fields, False)
        if "csv" not in paths:
            raise BadInput(
                f"{paths['parquet']} needs a reader of Parquet: pip install pyarrow, "
                "or write the run with --csv (csv=True).",
                code="bad-input",
                file=str(paths["parquet"]),
            )
        words = {f["name"]: str for f in fields if f["type"] == "string"}
        frame = pd.read_csv(
            paths["csv"], encoding="utf-8-sig", dtype=words, keep_default_na=False, na_values=[""]
        )
        return _typed(frame, fields, True)

    def __getattr__(self, name: str) -> pd.DataFrame:
        if not name.startswith("_") and name in self.__dict__.get("_resources", {}):
            return self.table(name)
        raise AttributeError(f"A result has no {name!r}; tables: {', '.join(self.__dict__.get('_resources', {}))}")

    def __dir__(self) -> list:
        return sorted({*super().__dir__(), *self._resources})

    def __repr__(self) -> str:
        return f"<interregnum.Result {self.folder}: {self.sentence or self.answer['case']}>"


def _json(path: Path) -> Dict[str, Any]:
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read(folder: Union[str, "os.PathLike[str]"]) -> Result:
    """Read the folder of a finished run, as ``run --out`` wrote it.

    Raises BadInput where it holds none.
    """
    return Result(folder)
