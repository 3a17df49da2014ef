"""Workbooks, archives and folders; and what goes beyond a limit."""

import datetime
import re
import zipfile
from pathlib import Path

import pytest
from written_documents import archive, word, workbook

from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import DEFAULTS, BadLimit, most, variable
from kaocheng.sources.load import from_bytes, load, load_all
from kaocheng.text import CellPlace

TEXT = "全年产量3.6万吨。"


def test_rows_without_an_empty_one_between_them_are_a_table() -> None:
    rows = (
        ["表1 补贴"], ["单位：万元"], [None, "项目", "金额"], [None, "甲", 12.5], [None, "乙", 3],
        ["注：初步数"], [], ["另表"],
    )  # fmt: skip
    document = from_bytes("report.xlsx", workbook(*rows))
    assert document.text == "表1 补贴\n单位：万元\n项目\t金额\n甲\t12.5\n乙\t3\n注：初步数\n另表"
    (table,) = document.tables
    assert document.text[table.start : table.end] == "项目\t金额\n甲\t12.5\n乙\t3"
    assert document.place_of(document.text.index("12.5") + 1) == CellPlace("Sheet", 4, 3, 1)


SHOWN = {
    ("General", 12.299999999999999): "12.3",
    ("0.0%", 0.365): "36.5%",
    ("0.00_ ", 1.005): "1.01",
    ("#,##0", 1234567): "1,234,567",
    ("#,##0.0;[Red]-#,##0.0", -1234.5): "-1,234.5",
    ("General", 1e15): "1000000000000000",
    ("General", True): "TRUE",
    ("yyyy-mm-dd", datetime.datetime(2024, 1, 15)): "2024-01-15",  # noqa: DTZ001
    ("General", "甲\n乙"): "甲 乙",
}


@pytest.mark.parametrize(("entered", "shown"), SHOWN.items())
def test_a_cell_reads_as_its_sheet_shows_it(entered: tuple[str, object], shown: str) -> None:
    number_format, value = entered
    assert from_bytes("a.xlsx", workbook([value], formats={"A1": number_format})).text == shown


def test_sheets_follow_one_another() -> None:
    assert from_bytes("a.xlsx", workbook(["甲", 1], ["乙", 2])).text == "甲\t1\n乙\t2"


def test_an_archive_of_one_report_is_that_report() -> None:
    document = from_bytes(
        "a.zip", archive({"2023/report.txt": TEXT.encode(), "logo.svg": b"<svg>"})
    )
    assert (document.name, document.text) == ("a.zip/2023/report.txt", TEXT)


def test_an_archive_of_several_is_not_one() -> None:
    with pytest.raises(SourceError) as refused:
        from_bytes("a.zip", archive({"a.txt": b"1", "b.txt": b"2"}))
    assert refused.value.message == {
        "zh": "a.zip：压缩包中有 2 份文件，这里只读一份；请先解压",
        "en": "a.zip: holds 2 files, where one is read; unpack it first",
    }


def test_a_folder_gives_every_report_in_it_and_why_others_give_none(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "inner.zip").write_bytes(
        archive({"one.docx": word(TEXT), "deep.zip": archive({"two.txt": TEXT.encode()})})
    )
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\3\4")
    (tmp_path / "kaocheng.toml").write_text("")
    (tmp_path / "~$lock.docx").write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "log.txt").write_text("1")
    (tmp_path / "b" / "again").symlink_to(tmp_path)
    found = list(load_all(tmp_path))
    assert [str(one) if isinstance(one, SourceError) else one.name for one in found] == [
        f"{tmp_path}/a.txt",
        f"{tmp_path}/broken.docx: not a sound .docx; open it in Word or WPS and save it again as "
        ".docx or .txt",
        f"{tmp_path}/b/inner.zip/one.docx",
        f"{tmp_path}/b/inner.zip/deep.zip/two.txt",
    ]


def test_one_file_is_a_folder_of_one(tmp_path: Path) -> None:
    path = tmp_path / "any.name"
    path.write_text(TEXT, "utf-8")
    assert [one.text for one in load_all(path) if not isinstance(one, SourceError)] == [TEXT]
    assert list(map(str, load_all("no/such"))) == ["no/such: no such file; check the path"]


def test_names_in_archives_of_chinese_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packing:
        packing.writestr("report.txt", TEXT)
    gbk = "报告.txt".encode("gbk")
    path.write_bytes(path.read_bytes().replace(b"report.txt", gbk.ljust(10, b"x")[:10]))
    renamed = path.read_bytes().replace(gbk.ljust(10, b"x")[:10], b"\xb1\xa8\xb8\xe6ab.txt")
    path.write_bytes(renamed)
    assert load(path).name == f"{path}/报告ab.txt"


def test_a_locked_file_in_an_archive() -> None:
    data = bytearray(archive({"a.txt": TEXT.encode()}))
    for header, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(header) + flags] |= 1
    with pytest.raises(SourceError) as refused:
        from_bytes("a.zip", bytes(data))
    assert refused.value.message == {
        "zh": "a.zip/a.txt：加了密码；请解压后再给出文件",
        "en": "a.zip/a.txt: is locked by a password; unpack it and name the files",
    }


def nested(depth: int) -> bytes:
    inside = archive({"a.txt": TEXT.encode()})
    for _ in range(depth - 1):
        inside = archive({"a.zip": inside})
    return inside


def test_archives_in_archives_have_an_end() -> None:
    assert from_bytes("a.zip", nested(3)).text == TEXT
    with pytest.raises(SourceError, match="archives inside one another: 4, above the limit of 3"):
        from_bytes("a.zip", nested(4))


BEYOND = {
    "members": (1, archive({"a.txt": b"1", "b.txt": b"2"}), "files in the archive: 2"),
    "unpacked_bytes": (100, archive({"a.txt": bytes(101)}), "bytes when unpacked: 101"),
    "table_cells": (3, workbook(["a", 1], ["b", 2]), "cells of its tables: 4"),
    "xml_bytes": (50, b"<html>" + bytes(50), "bytes of XML when unpacked: 56"),
}


@pytest.mark.parametrize("limit", BEYOND)
def test_what_is_beyond_a_limit_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    set_to, data, found = BEYOND[limit]
    name = f"KAOCHENG_{limit.upper()}"
    monkeypatch.setenv(name, str(set_to))
    with pytest.raises(SourceError) as refused:
        from_bytes("a", data)
    assert refused.value.message["en"] == (
        f"a: {found}, above the limit of {set_to} and unlike a report; to read it all the same, "
        f"set {name}"
    )
    assert refused.value.message["zh"].endswith(f"确需读取时请设置 {name}")


def test_a_file_beyond_the_limit_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    monkeypatch.setenv("KAOCHENG_FILE_BYTES", "3")
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("opened"))
    with pytest.raises(SourceError, match="bytes of the file: 24, above the limit of 3"):
        load(path)


@pytest.mark.parametrize("said", ["0", "-1", "1e9", "", "一千"])
def test_a_limit_that_is_no_number_is_an_error(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAOCHENG_MEMBERS", said)
    with pytest.raises(BadLimit) as refused:
        most("members")
    assert str(refused.value) == (
        f"KAOCHENG_MEMBERS: Expected a whole number above 0, got {said!r}"
    )


def test_every_limit_is_in_the_docs() -> None:
    page = (Path(__file__).parent.parent / "docs" / "limits.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| `(\w+)` \|", page, re.MULTILINE)
    assert rows == [(limit, str(value), variable(limit)) for limit, value in DEFAULTS.items()]
