"""What can be read is read rightly; what cannot is refused in one line that says what to do."""

import contextlib
import datetime
import io
import os
import socket
import threading
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes, load
from kaocheng.sources.plain import decode

TEXT = "三、市渔业局\r\n1.海水养殖提质。全年产量3.6万吨，同比增长5.2%，新增养殖户120家。\n"
TRADITIONAL = "三、市漁業局\n1.海水養殖提質。全年產量3.6萬噸，同比增長5.2%，新增養殖戶120家。\n"


def word(*paragraphs: str) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def package(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


READ = {
    "utf-8": TEXT.encode(),
    "utf-8 with its mark": TEXT.encode("utf-8-sig"),
    "gbk": TEXT.encode("gbk"),
    "gb18030": TEXT.encode("gb18030"),
    "utf-16 little-endian with its mark": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "utf-16 big-endian with its mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-16 little-endian": TEXT.encode("utf-16-le"),
    "utf-16 big-endian": TEXT.encode("utf-16-be"),
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_every_encoding_gives_the_same_text(data, tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    document = load(path, datetime.date(2024, 1, 31))
    assert (document.name, document.text, document.date) == (
        str(path),
        TEXT,
        datetime.date(2024, 1, 31),
    )


def test_big5():
    assert decode("report", TRADITIONAL.encode("big5")) == TRADITIONAL


def test_a_four_byte_character_of_gb18030():
    text = TEXT + "养殖能手𠮷先生获奖。"
    assert decode("report", text.encode("gb18030")) == text


def test_utf_16_without_a_single_ascii_character():
    text = "全市渔业产量再创新高，养殖户收入稳步增长。" * 3
    assert decode("report", text.encode("utf-16-le")) == text


def test_nuls_in_a_text_are_kept():
    text = TEXT.replace("，", "\0，")
    assert decode("report", text.encode()) == text


def test_a_pipe_is_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(TEXT.encode(),))
    writer.start()
    assert load(pipe).text == TEXT
    writer.join()


def test_word_paragraphs_become_lines(tmp_path):
    path = tmp_path / "report.docx"
    path.write_bytes(word("三、市渔业局", "", "1.海水养殖提质。全年产量3.6万吨。"))
    assert load(path).text == "三、市渔业局\n\n1.海水养殖提质。全年产量3.6万吨。"


def test_word_is_told_by_its_bytes_not_its_name():
    assert from_bytes("upload", word("全年产量3.6万吨。")).text == "全年产量3.6万吨。"


FOREIGN = {
    "zh": "{}：是{}，这里不读；请另存为 .docx 或 .txt",
    "en": "{}: is {}, which is not read; save it as .docx or .txt",
}
NOT_TEXT = {
    "zh": "{}：不是文本文件，或编码无法识别；请另存为 UTF-8 编码的 .txt，或 .docx",
    "en": "{}: not a text, or in an encoding unknown here; save it as .txt in UTF-8, or as .docx",
}
NOT_WORD = {
    "zh": "{}：不是完好的 .docx；请用 Word 或 WPS 打开后另存为 .docx 或 .txt",
    "en": "{}: not a sound .docx; open it in Word or WPS and save it again as .docx or .txt",
}
NOT_WORKBOOK = {
    "zh": "{}：不是完好的 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx",
    "en": "{}: not a sound .xlsx; open it in Excel or WPS and save it again as .xlsx",
}
TOO_LARGE = {
    "zh": "{}：解压后的 XML 字节数为 68,157,440，超过上限 67,108,864，不像一份报告；"
    "确需读取时请设置 KAOCHENG_XML_BYTES",
    "en": "{}: bytes of XML when unpacked: 68,157,440, above the limit of 67,108,864 and unlike a "
    "report; to read it all the same, set KAOCHENG_XML_BYTES",
}
DOCUMENT_TYPE = {
    "zh": "{}：含有文档类型声明（DOCTYPE），可能引用外部文件；请用 Word 或 WPS 另存后再试",
    "en": "{}: declares a document type (DOCTYPE), which could name other files; save it again in "
    "Word or WPS",
}
NOT_ARCHIVE = {
    "zh": "{}：不是完好的压缩包；请重新打包，或先解压再给出文件夹",
    "en": "{}: not a sound archive; pack it again, or unpack it and name the folder",
}
EMPTY = {
    "zh": "{}：文件是空的；请检查是否给错了文件",
    "en": "{}: is empty; check that it is the right file",
}
BLANK = {
    "zh": "{}：没有文字；若内容是图片，请先转成文字",
    "en": "{}: has no text; if its pages are pictures, turn them into text first",
}
REFUSED = {
    "empty.txt": (b"", EMPTY),
    "mark-only.txt": (b"\xef\xbb\xbf", BLANK),
    "blank.txt": (b" \n\t\r\n", BLANK),
    "blank.docx": (word("", " "), BLANK),
    "report.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
        ("演示文稿或其他 Office 文件", "a presentation or another Office file"),
    ),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        ("加密的 Office 文件", "an encrypted Office file"),
    ),
    "nuls.txt": (bytes(4096), NOT_TEXT),
    "program.txt": (bytes(range(256)) * 16, NOT_TEXT),
    "figures.xlsx": (package(**{"xl/workbook.xml": b"<workbook/>"}), NOT_WORKBOOK),
    "cut.zip": (package(**{"a.txt": TEXT.encode()})[:-30], NOT_ARCHIVE),
    "entity.docx": (
        package(**{"word/document.xml": b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/x">]><d/>'}),
        DOCUMENT_TYPE,
    ),
    "entity.xlsx": (
        package(**{"xl/workbook.xml": '<!DOCTYPE d [<!ENTITY e "e">]><d/>'.encode("utf-16")}),
        DOCUMENT_TYPE,
    ),
    "deep.docx": (package(**{"word/document.xml": b"<w>" * 5000 + b"</w>" * 5000}), NOT_WORD),
    "text.docx": (TEXT.encode(), NOT_WORD),
    "cut.docx": (word(TEXT)[:-100], NOT_WORD),
    "bomb.docx": (package(**{"word/document.xml": bytes(65 * 2**20)}), TOO_LARGE),
    "torn.txt": (
        TEXT.encode()[:-1] + b"\xff",
        {
            "zh": "{}：第 110 字节（0xFF）不合 UTF-8 编码；请修复文件，或另存为 UTF-8",
            "en": "{}: byte 110 (0xFF) is not UTF-8; mend the file, or save it as UTF-8",
        },
    ),
    "torn-gbk.txt": (
        TEXT.encode("gbk")[:-1] + b"\xff",
        {
            "zh": "{}：第 78 字节（0xFF）不合 GB18030 编码；请修复文件，或另存为 UTF-8",
            "en": "{}: byte 78 (0xFF) is not GB18030; mend the file, or save it as UTF-8",
        },
    ),
    "surrogate.txt": (
        b"\xff\xfe" + "产量3".encode("utf-16-le") + b"\x00\xd8" + "万吨".encode("utf-16-le"),
        {
            "zh": "{}：第 8 字节（0x00）不合 UTF-16 编码；请修复文件，或另存为 UTF-8",
            "en": "{}: byte 8 (0x00) is not UTF-16; mend the file, or save it as UTF-8",
        },
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_named_with_what_to_do(name, tmp_path):
    data, expected = REFUSED[name]
    if isinstance(expected, tuple):
        zh, en = expected
        expected = {"zh": FOREIGN["zh"].format("{}", zh), "en": FOREIGN["en"].format("{}", en)}
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as refused:
        load(path)
    message = {lang: line.format(path) for lang, line in expected.items()}
    assert refused.value.message == message
    assert str(refused.value) == message["en"]


def message_for(path: str | Path) -> dict[str, str]:
    with pytest.raises(SourceError) as refused:
        load(path)
    return refused.value.message


def test_a_missing_file():
    assert message_for("no/such.txt") == {
        "zh": "no/such.txt：没有这个文件；请检查路径",
        "en": "no/such.txt: no such file; check the path",
    }


def test_a_directory(tmp_path):
    assert message_for(tmp_path) == {
        "zh": f"{tmp_path}：是文件夹；请给出其中的文件，如 {tmp_path}/*.txt",
        "en": f"{tmp_path}: is a directory; name the files in it, such as {tmp_path}/*.txt",
    }


def test_a_file_no_one_may_read(tmp_path, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text(TEXT)

    def denied(_: Path) -> bytes:  # chmod does not keep root out
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert message_for(path) == {
        "zh": f"{path}：没有读取权限；请修改文件权限后再试",
        "en": f"{path}: no permission to read it; change its mode and try again",
    }


def test_a_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert message_for("socket") == {
            "zh": "socket：既不是文件也不是管道；请给出报告文件",
            "en": "socket: is neither a file nor a pipe; name the file of a report",
        }


def test_a_path_with_a_nul():
    assert message_for("a\0b") == {
        "zh": "a\0b：无法打开（embedded null byte）；请检查路径",
        "en": "a\0b: cannot be opened (embedded null byte); check the path",
    }


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_or_a_refusal(data):
    try:
        document = from_bytes("any", data)
    except SourceError:
        return
    document.text.encode()  # lone surrogates would refuse


@given(st.data())
def test_a_damaged_word_file_gives_a_text_or_a_refusal(data):
    damaged = bytearray(word(TEXT))
    for at in data.draw(st.lists(st.integers(0, len(damaged) - 1), min_size=1, max_size=8)):
        damaged[at] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(SourceError):
        from_bytes("damaged.docx", bytes(damaged))
