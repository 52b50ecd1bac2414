"""What goes wrong is an exception of Python's with the place of the fault."""

import os
import signal
import stat
import sys
import threading

import pytest

import interregnum
from interregnum import BadInput, CommandNotFound
from interregnum._errors import error_from


def test_a_misspelt_column_has_its_place_and_the_nearest():
    with pytest.raises(BadInput) as caught:
        interregnum.run("mali-2012", runs=2, set="regions[KID].garison=3", progress=False)
    error = caught.value
    assert (error.file, error.line, error.column) == ("--set", 1, 1)
    assert error.nearest == "garrison_effective_k"
    assert "militia_k" in error.allowed
    assert error.exit_code == 2 and error.code == "bad-input"
    assert "did you mean" in str(error)


def test_an_unknown_case_names_the_nearest():
    with pytest.raises(BadInput) as caught:
        interregnum.ask("trace", "mali-2021", run=1, progress=False)
    assert caught.value.nearest == "mali-2012"
    assert caught.value.file is None


def test_a_folder_without_a_run(tmp_path):
    with pytest.raises(BadInput, match="holds no finished run"):
        interregnum.read(tmp_path)


def test_no_command(monkeypatch, tmp_path):
    monkeypatch.setenv("INTERREGNUM_BIN", str(tmp_path / "nowhere"))
    with pytest.raises(CommandNotFound, match="is no file"):
        interregnum.ask("cases")


def test_unknown_codes_are_still_errors():
    error = error_from({"code": "new-in-2031", "message": "m", "exit_code": 9, "place": None})
    assert error.code == "new-in-2031" and error.exit_code == 9


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_reaches_the_command_and_is_passed_on(monkeypatch, tmp_path):
    heard = tmp_path / "heard"
    script = tmp_path / "interregnum"
    script.write_text(
        f"#!{sys.executable}\nimport signal, sys, time\n"
        "def end(*_):\n"
        f"    open({str(heard)!r}, 'w').write('kept')\n    sys.exit(130)\n"
        "signal.signal(signal.SIGINT, end)\n"
        "print('1 of 9 runs', file=sys.stderr, flush=True)\n"
        "time.sleep(60)\n"
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("INTERREGNUM_BIN", str(script))
    threading.Timer(1.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        interregnum.run("mali-2012", progress=False)
    assert heard.read_text() == "kept"


def test_progress_is_shown(monkeypatch, tmp_path, capsys):
    script = tmp_path / "interregnum"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nprint('500 of 1,000 runs', file=sys.stderr)\n"
        "print('{\"schema\": \"interregnum.cases/1\"}')\n"
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("INTERREGNUM_BIN", str(script))
    interregnum.ask("cases")
    assert "500 of 1,000 runs" in capsys.readouterr().err
    interregnum.ask("cases", progress=False)
    assert capsys.readouterr().err == ""
