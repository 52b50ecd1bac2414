"""One short run for all tests; the command comes from INTERREGNUM_BIN or PATH."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

import interregnum  # noqa: E402


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("a folder é") / "mali"


@pytest.fixture(scope="session")
def result(folder):
    return interregnum.run("mali-2012", runs=12, out=folder, csv=True, workers=1, progress=False)
