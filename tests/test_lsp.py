"""The language server as an editor meets it: a client, a process, and what they say over pipes."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from kaocheng.checking.check import check
from kaocheng.editor.positions import LinePosition, Positions
from kaocheng.reading.reading import read

# 𠮷 is one code point but two UTF-16 units; \f and U+2028 end no line in an editor.
REPORT = (
    "潮河县2023年度重点工作\n\n一、县渔业局\r\n\r\n"
    "1.养殖\f提质\u2028增效。𠮷庆镇、𠮷安镇产量由100万吨增加到110万吨，增长18%，声势势壮。\r\n"
)
RATE = types.Range(types.Position(4, 39), types.Position(4, 42))
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
WAIT = 20


class Editor:
    """One editor: a client with a server behind it, and the diagnostics it shows."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.shown: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.shown.put_nowait(params)

    def open(self, path: Path, text: str) -> str:
        uri = path.as_uri()
        item = types.TextDocumentItem(uri, "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, number: int, text: str) -> None:
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=number),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def diagnostics(self, uri: str) -> types.PublishDiagnosticsParams:
        """The next diagnostics of a text."""
        while True:
            params = await asyncio.wait_for(self.shown.get(), WAIT)
            if params.uri == uri:
                return params

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        return await asyncio.wait_for(
            self.client.text_document_hover_async(
                types.HoverParams(
                    types.TextDocumentIdentifier(uri), types.Position(line, character)
                )
            ),
            WAIT,
        )

    async def actions(self, uri: str, where: types.Range) -> list[types.CodeAction]:
        found = await asyncio.wait_for(
            self.client.text_document_code_action_async(
                types.CodeActionParams(
                    types.TextDocumentIdentifier(uri), where, types.CodeActionContext([])
                )
            ),
            WAIT,
        )
        return [action for action in found or [] if isinstance(action, types.CodeAction)]


@asynccontextmanager
async def editor(*arguments: str, makes_files: bool = True, encodings: Any = None):
    at = Editor()
    await at.client.start_io(sys.executable, "-m", "kaocheng", "lsp", *arguments)
    create = [types.ResourceOperationKind.Create] if makes_files else None
    edits = types.WorkspaceEditClientCapabilities(document_changes=True, resource_operations=create)
    capabilities = types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(workspace_edit=edits),
        general=types.GeneralClientCapabilities(position_encodings=encodings),
    )
    at.initialized = await asyncio.wait_for(
        at.client.initialize_async(types.InitializeParams(capabilities)), WAIT
    )
    at.client.initialized(types.InitializedParams())
    yield at
    await asyncio.wait_for(at.client.shutdown_async(None), WAIT)
    at.client.exit(None)
    await at.client.stop()


def session(play: Callable[[Editor], Awaitable[None]], *arguments: str, **asked: Any) -> None:
    async def run() -> None:
        async with editor(*arguments, **asked) as at:
            await play(at)

    asyncio.run(run())


def of(params: types.PublishDiagnosticsParams, code: str) -> types.Diagnostic:
    """The one diagnostic of a rule."""
    (found,) = (said for said in params.diagnostics if said.code == code)
    return found


def test_findings_are_shown_while_a_report_is_written(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", "声势浩大。\n")
        shown = await at.diagnostics(uri)
        assert (shown.version, list(shown.diagnostics)) == (1, [])
        at.change(uri, 2, REPORT)
        shown = await at.diagnostics(uri)
        assert shown.version == 2
        growth = of(shown, "CHG001")
        finding = check(read(REPORT), ["CHG001"])[0]
        assert (growth.code, growth.source, growth.message) == (
            "CHG001",
            "kaocheng",
            finding.message["zh"],
        )
        assert growth.severity == types.DiagnosticSeverity.Warning
        assert growth.range == RATE
        related = growth.related_information or []
        assert [(other.message, other.location.range.start.character) for other in related] == [
            ("100万吨", 23),
            ("110万吨", 31),
        ]
        assert [said.message for said in shown.diagnostics] == [
            finding.message["zh"] for finding in check(read(REPORT))
        ]

    session(play)


def test_what_is_typed_at_once_is_checked_once(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", "声势势壮。\n")
        for number in range(2, 9):
            at.change(uri, number, "声势势壮。\n" * number)
            await asyncio.sleep(0.02)
        shown = await at.diagnostics(uri)
        assert (shown.version, len(shown.diagnostics)) == (8, 8)
        await asyncio.sleep(0.5)
        assert at.shown.empty()

    session(play)


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-16", "utf-32"])
def test_every_encoding_of_positions(tmp_path, encoding):
    async def play(at: Editor) -> None:
        agreed = at.initialized.capabilities.position_encoding
        assert agreed == types.PositionEncodingKind(encoding or "utf-16")
        uri = at.open(tmp_path / "report.txt", REPORT)
        growth = of(await at.diagnostics(uri), "CHG001")
        codec, size = CODECS[encoding or "utf-16"]
        line = REPORT.replace("\r", "").split("\n")[4].encode(codec)
        start, end = growth.range.start, growth.range.end
        assert (start.line, end.line) == (4, 4)
        assert line[start.character * size : end.character * size].decode(codec) == "18%"
        card = await at.hover(uri, 4, start.character + 1)
        assert card is not None
        assert card.range == growth.range

    asked = None if encoding is None else [types.PositionEncodingKind(encoding)]
    session(play, encodings=asked)


def test_hover_shows_the_card_of_a_figure(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", REPORT.replace("18%", "10%"))
        card = await at.hover(uri, 4, 33)
        assert card is not None
        assert card.range == types.Range(types.Position(4, 31), types.Position(4, 36))
        assert isinstance(card.contents, types.MarkupContent)
        assert card.contents.kind == types.MarkupKind.Markdown
        assert card.contents.value.splitlines() == [
            "**110万吨**",
            "",
            "- value: 1.1 million t = 1,100,000 t",
            "- can mean: \\[1.095, 1.105\\] million t or \\[1.05, 1.15\\] million t",
            "- unit: t",
            "- measure: 𠮷安镇产量",
            "- said as: result",
            "- of: 县渔业局, 1. 养殖 提质 增效",
            "- change: from 100万吨 to 110万吨: up 100,000 t, +10%",
            "- growth: 110万吨 ÷ (1 + 10%) = 1 million t before",
        ]
        assert await at.hover(uri, 4, 15) is None
        assert await at.hover(uri, 99, 0) is None

    session(play, "--lang", "en")


def apply(text: str, edit: types.TextEdit) -> str:
    positions = Positions(text, "utf-16")
    start, end = (
        positions.offset(LinePosition(at.line, at.character))
        for at in (edit.range.start, edit.range.end)
    )
    return text[:start] + edit.new_text + text[end:]


def test_repairs_are_offered_and_none_is_preferred(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", REPORT)
        offered = await at.actions(uri, types.Range(RATE.start, RATE.start))
        repairs = [action for action in offered if action.edit and action.edit.changes]
        expected = check(read(REPORT), ["CHG001"])[0].repairs
        assert [action.title for action in repairs] == [
            f"{REPORT[slice(*repair.span)]} → {repair.text}（{repair.why['zh']}）"
            for repair in expected
        ]
        assert repairs
        assert not any(action.is_preferred for action in offered)
        for action, repair in zip(repairs, expected, strict=True):
            assert action.edit is not None
            assert action.edit.changes is not None
            (edit,) = action.edit.changes[uri]
            start, end = repair.span
            assert apply(REPORT, edit) == REPORT[:start] + repair.text + REPORT[end:]
        assert await at.actions(uri, types.Range(types.Position(0, 0), types.Position(0, 3))) == []

    session(play)


def answered(action: types.CodeAction, folder: Path, reason: str) -> None:
    """Do on disk what an action that suppresses asks the editor for, and give the reason."""
    assert action.edit is not None
    for change in action.edit.document_changes or []:
        if isinstance(change, types.CreateFile):
            (folder / change.uri.rpartition("/")[2]).touch()
        else:
            assert isinstance(change, types.TextDocumentEdit)
            path = folder / change.text_document.uri.rpartition("/")[2]
            (edit,) = change.edits
            assert isinstance(edit, types.TextEdit)
            written = apply(path.read_text("utf-8"), edit)
            path.write_text(written.replace('reason = ""', f'reason = "{reason}"'), "utf-8")


def test_a_finding_is_answered_with_a_reason(tmp_path):
    async def play(at: Editor) -> None:
        report = tmp_path / "𠮷 1.txt"
        uri = at.open(report, REPORT)
        shown = await at.diagnostics(uri)
        for code, reason in (("CHG001", "口径不同"), ("TYP001", "")):
            said = of(shown, code)
            action = (await at.actions(uri, said.range))[-1]
            assert action.title == f"豁免 {said.code}：记入 kaocheng-baseline.toml，理由待写"
            answered(action, tmp_path, reason)
        assert (tmp_path / "kaocheng.toml").read_text("utf-8") == ""
        baseline = (tmp_path / "kaocheng-baseline.toml").as_uri()
        at.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams(
                [types.FileEvent(baseline, types.FileChangeType.Changed)]
            )
        )
        (refused,) = (await at.diagnostics(baseline)).diagnostics
        assert (refused.range.start.line, refused.message) == (
            13,
            f"{tmp_path}/kaocheng-baseline.toml:14: TYP001 势势：没有写明理由（reason）",
        )
        left = await at.diagnostics(uri)
        assert len(left.diagnostics) == len(shown.diagnostics) - 1
        assert of(left, "TYP001").range == of(shown, "TYP001").range
        answered_by = tmp_path / "kaocheng-baseline.toml"
        answered_by.write_text(
            answered_by.read_text("utf-8").replace('reason = ""', 'reason = "引文"'), "utf-8"
        )
        at.client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(baseline))
        )
        assert (await at.diagnostics(baseline)).diagnostics == ()
        assert len((await at.diagnostics(uri)).diagnostics) == len(shown.diagnostics) - 2

    session(play)


def test_an_editor_that_makes_no_files_is_offered_only_repairs(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", REPORT)
        offered = await at.actions(uri, RATE)
        assert all(action.edit and action.edit.changes for action in offered)

    session(play, makes_files=False)


def test_settings_that_cannot_be_followed_are_shown_in_their_file(tmp_path):
    async def play(at: Editor) -> None:
        settings = tmp_path / "kaocheng.toml"
        settings.write_text('\ningore = ["TYP"]\n', "utf-8")
        uri = at.open(tmp_path / "report.txt", REPORT)
        (refused,) = (await at.diagnostics(settings.as_uri())).diagnostics
        assert (refused.range.start.line, refused.severity) == (
            1,
            types.DiagnosticSeverity.Error,
        )
        assert "there is no key 'ingore'; the nearest is 'ignore'" in refused.message
        assert (await at.diagnostics(uri)).diagnostics == ()
        assert await at.hover(uri, 4, 33) is not None

    session(play, "--lang", "en")


def test_a_closed_text_shows_nothing(tmp_path):
    async def play(at: Editor) -> None:
        uri = at.open(tmp_path / "report.txt", REPORT)
        assert (await at.diagnostics(uri)).diagnostics
        at.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        assert (await at.diagnostics(uri)).diagnostics == ()

    session(play)


@given(st.text(st.sampled_from("a户𠮷\n\r\u2028\f\ud800"), max_size=12))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_offsets_and_positions_are_each_others_inverse(encoding, text):
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        between = text[offset - 1 : offset + 1] == "\r\n"  # no place inside a line's end
        if not between:
            assert positions.offset(positions.of(offset)) == offset
    beyond = positions.of(len(text))
    assert positions.offset(LinePosition(beyond.line, beyond.character + 7)) == len(text)
    assert positions.offset(LinePosition(beyond.line + 1, 0)) == len(text)
