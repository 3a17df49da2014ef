"""What the page on continuous checks shows, and the action: both run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from kaocheng.configuration.settings import load_settings

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "continuous.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}


def test_the_settings_shown_are_settings(tmp_path):
    shown = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
    path = tmp_path / "kaocheng.toml"
    path.write_text(shown, "utf-8")
    settings = load_settings(path)
    assert settings.select == ["CHG", "PCT", "SUM"]
    assert settings.names == ("7号坊", "三三制研究会")
    assert settings.ignored(str(tmp_path / "archive" / "2022" / "a.txt")) == [
        "PUN001", "NUM", "TYP003",
    ]  # fmt: skip
    assert settings.ignored(str(tmp_path / "2022" / "统计公报.docx")) == ["PUN001", "PUN"]


def test_every_input_of_the_action_is_on_the_page():
    listed = re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)
    assert listed == list(ACTION["inputs"])


def test_the_action_uses_every_input_and_no_other():
    named = re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8"))
    assert set(named) == set(ACTION["inputs"])


def run(name: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A step of the action, by the shell that runs it."""
    step = STEPS[name]
    assert step["shell"] == "bash"
    assert set(environment) == set(step["env"])
    output = folder / "output"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env=os.environ
        | environment
        | {
            "GITHUB_OUTPUT": str(output),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("text", "status"), [("声势势壮。", "1"), ("声势浩大。", "0")], ids=["found", "clean"]
)
def test_the_step_that_checks(tmp_path, text, status):
    (tmp_path / "reports" / "old").mkdir(parents=True)
    (tmp_path / "reports" / "old" / "a b.txt").write_text(text, "utf-8")
    done = run(
        "Check", tmp_path, FILES="reports/**/*.txt *.docx", ARGUMENTS="--lang en", SARIF="a.sarif"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "output").read_text() == f"status={status}\n"
    found = (tmp_path / "a.sarif").read_text("utf-8")
    assert ("looks typed twice" in found) == (status == "1")


def test_the_step_fails_where_a_report_cannot_be_read(tmp_path):
    (tmp_path / "a.txt").touch()
    done = run("Check", tmp_path, FILES="*.txt", ARGUMENTS="", SARIF="a.sarif")
    assert done.returncode == 1
    assert (tmp_path / "output").read_text() == "status=2\n"


def test_the_step_fails_where_nothing_is_named(tmp_path):
    done = run("Check", tmp_path, FILES="*.txt", ARGUMENTS="", SARIF="a.sarif")
    assert (done.returncode, done.stdout) == (2, "::error::no report is named by: *.txt\n")


@pytest.mark.parametrize(("status", "ends"), [("0", 0), ("1", 1)])
def test_the_step_that_gives_the_result(tmp_path, status, ends):
    assert run("Result", tmp_path, STATUS=status).returncode == ends


def test_the_hook_runs_the_command_on_the_files_it_names():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["entry"], hook["language"]) == ("kaocheng check", "python")
    names = ("a.txt", "年/报告.docx", "a.md", "kaocheng.toml", "txt")
    assert [name for name in names if re.search(hook["files"], name)] == ["a.txt", "年/报告.docx"]
