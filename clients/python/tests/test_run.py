"""A run as data frames, and its files as the standard's own validator reads them."""

import json

import pandas as pd
import pytest

import interregnum
from interregnum import _read


def test_answer_and_tables(result, folder):
    assert result.sentence.startswith("In ") and " of 12 runs " in result.sentence
    assert result.answer["runs"] == 12
    assert result.names == [
        "runs", "falls", "regions", "weeks", "displacement", "rights", "parameters",
    ]
    assert len(result.runs) == 12
    assert result.answer == json.loads((folder / "run.json").read_text(encoding="utf-8"))


def test_dates_are_dates_and_stand_where_the_days_say(result):
    falls = result.falls
    assert pd.api.types.is_datetime64_any_dtype(falls["fall_date"])
    assert str(falls["fall_day"].dtype) == "Int64"
    fell = falls[falls["fall_day"].notna()]
    assert len(fell) > 0
    origin = pd.Timestamp(result.answer["origin"])
    days = (fell["fall_date"] - origin).dt.days
    assert (days == fell["fall_day"]).all()
    assert falls.loc[falls["fall_day"].isna(), "fall_date"].isna().all()


def test_shares_are_those_of_the_answer(result):
    share = result.falls.assign(fell=result.falls["status"] == "fell").groupby("region_id")["fell"].mean()
    for region in result.answer["regions"]:
        if region["p_fall"] is not None:
            assert share[region["id"]] == pytest.approx(region["p_fall"])


def test_parameters_of_each_run(result):
    drawn = result.parameters
    assert list(drawn["run"]) == list(range(12))
    assert drawn.groupby("vector")["assault_per_day"].nunique().max() == 1


def test_csv_and_parquet_are_the_same_frames(folder, monkeypatch):
    pytest.importorskip("pyarrow")
    parquet = interregnum.read(folder)
    frames = {name: parquet.table(name) for name in parquet.names}
    monkeypatch.setattr(_read, "_has_parquet_reader", lambda: False)
    csv = interregnum.read(folder)
    for name, frame in frames.items():
        pd.testing.assert_frame_equal(frame, csv.table(name))


def test_the_standard_validates_them(folder):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(folder / "tables" / "datapackage.json"))
    assert len(report.tasks) == 7
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_no_such_table(result):
    with pytest.raises(KeyError, match="allowed: runs, falls"):
        result.table("fals")
    with pytest.raises(AttributeError, match="tables: runs, falls"):
        result.fals
