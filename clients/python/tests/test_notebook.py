"""The notebook runs from its first cell to its last."""

from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[1] / "examples" / "first-run.ipynb"


def test_first_run(tmp_path, monkeypatch):
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    monkeypatch.setenv("PYTHONPATH", str(EXAMPLE.parents[1]))
    notebook = nbformat.read(EXAMPLE, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    text = str([cell.get("outputs") for cell in notebook.cells])
    assert "of 20 runs" in text and "strength_share" in text
