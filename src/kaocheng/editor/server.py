"""The language server: findings while a report is written, figures explained, repairs offered.

Texts are taken whole at each change: what an editor calls a line and what Python does differ
(form feeds, U+2028), and a change put in the wrong place would move every finding.
"""

import asyncio
from bisect import bisect_right
from importlib.metadata import version
from pathlib import Path
from typing import cast

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from kaocheng.checking.findings import Finding
from kaocheng.configuration import baseline, settings
from kaocheng.configuration.strict_toml import ConfigurationError
from kaocheng.editor import actions
from kaocheng.editor.cards import card
from kaocheng.editor.checked import Checked
from kaocheng.editor.positions import Encoding
from kaocheng.outputs.written import Lang
from kaocheng.text import Span

PAUSE_SECONDS = 0.3
"""So long nothing must have been typed before a report is checked."""

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_KEPT = "file:"
_SETTINGS = (settings.FILE, baseline.FILE)


class ReportServer(LanguageServer):
    """The server of one editor: the texts it has open, checked after each pause in typing."""

    def __init__(self, lang: Lang) -> None:
        super().__init__(
            "kaocheng",
            version("kaocheng"),
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
        )
        self.lang = lang
        self._open: set[str] = set()  # the workspace keeps them too, but unquoted
        self._checked: dict[str, Checked] = {}
        self._pending: dict[str, asyncio.Task[None]] = {}
        self._refused: dict[str, str] = {}

    async def checked(self, uri: str) -> Checked:
        """A text as it stands now, checked."""
        text = self.workspace.get_text_document(uri).source
        known = self._checked.get(uri)
        if known is None or known.text != text:
            encoding = cast(Encoding, self.workspace.position_encoding)
            path = Path(to_fs_path(uri) or "untitled")
            known = await asyncio.to_thread(Checked, path, text, encoding)
            self._checked[uri] = known
        return known

    def check_soon(self, uri: str) -> None:
        """Check a text once nothing is typed for a while."""
        if uri.endswith(_SETTINGS):
            return
        self._open.add(uri)
        self._forget_pending(uri)
        self._pending[uri] = asyncio.create_task(self._check_after_pause(uri))

    def check_all_soon(self) -> None:
        """Check every open text again, as after a change of settings."""
        self._checked.clear()
        for uri in self._open:
            self.check_soon(uri)

    def forget(self, uri: str) -> None:
        """Forget a text that was closed, and take back what was said of it."""
        self._forget_pending(uri)
        self._open.discard(uri)
        self._checked.pop(uri, None)
        self._publish(uri, [])
        self._say_refused(uri, None)

    def said(self, uri: str, checked: Checked, finding: Finding) -> types.Diagnostic:
        """A finding as the editor shows it."""
        return types.Diagnostic(
            checked.range(finding.span),
            finding.message[self.lang],
            severity=_SEVERITIES[finding.grade],
            code=finding.code,
            source="kaocheng",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(uri, checked.range(span)),
                    checked.text[span.start : span.end],
                )
                for span in finding.related
            ],
        )

    @property
    def makes_files(self) -> bool:
        """Whether the editor makes files when an edit says so."""
        asked = get_capability(
            self.client_capabilities, "workspace.workspace_edit.resource_operations"
        )
        return types.ResourceOperationKind.Create in (asked or ())

    async def _check_after_pause(self, uri: str) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        number = self.workspace.get_text_document(uri).version
        checked = await self.checked(uri)
        self._say_refused(uri, checked.refused)
        self._publish(uri, [self.said(uri, checked, f) for f in checked.findings], number)

    def _forget_pending(self, uri: str) -> None:
        pending = self._pending.pop(uri, None)
        if pending is not None:
            pending.cancel()

    def _say_refused(self, uri: str, refused: ConfigurationError | None) -> None:
        """Show in a file of settings why it cannot be followed for a text; take back what was."""
        before = self._refused.pop(uri, None)
        if before is not None and before not in self._refused.values():
            self._publish(before, [])
        if refused is not None:
            file = self._refused[uri] = actions.file_uri(refused.path)
            line = refused.line - 1
            there = types.Range(types.Position(line, 0), types.Position(line + 1, 0))
            wrong = types.Diagnostic(
                there,
                refused.message[self.lang],
                severity=types.DiagnosticSeverity.Error,
                source="kaocheng",
            )
            self._publish(file, [wrong])

    def _publish(self, uri: str, said: list[types.Diagnostic], number: int | None = None) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, version=number, diagnostics=said)
        )


def serve(lang: Lang) -> None:
    """Speak with an editor over standard input and output until it says exit."""
    server(lang).start_io()


def server(lang: Lang) -> ReportServer:
    """A server with all that it answers to."""
    reports = ReportServer(lang)

    @reports.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: ReportServer, params: types.DidOpenTextDocumentParams) -> None:
        ls.check_soon(params.text_document.uri)

    @reports.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: ReportServer, params: types.DidChangeTextDocumentParams) -> None:
        ls.check_soon(params.text_document.uri)

    @reports.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: ReportServer, params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(_SETTINGS):
            ls.check_all_soon()

    @reports.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(ls: ReportServer, params: types.DidChangeWatchedFilesParams) -> None:
        if any(change.uri.endswith(_SETTINGS) for change in params.changes):
            ls.check_all_soon()

    @reports.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: ReportServer, params: types.DidCloseTextDocumentParams) -> None:
        ls.forget(params.text_document.uri)

    @reports.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: ReportServer, params: types.HoverParams) -> types.Hover | None:
        checked = await ls.checked(params.text_document.uri)
        offset = checked.span(types.Range(params.position, params.position)).start
        mentions = checked.reading.mentions
        at = bisect_right(mentions, offset, key=lambda mention: mention.start) - 1
        if at < 0 or offset >= mentions[at].end:
            return None
        return types.Hover(
            types.MarkupContent(types.MarkupKind.Markdown, card(checked.reading, at, ls.lang)),
            checked.range(Span(mentions[at].start, mentions[at].end)),
        )

    @reports.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def offered(ls: ReportServer, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        checked = await ls.checked(uri)
        asked = checked.span(params.range)
        found: list[types.CodeAction] = []
        for finding in checked.findings:
            if finding.end < asked.start or asked.end < finding.start:
                continue
            said = ls.said(uri, checked, finding)
            found += [
                actions.repair(uri, checked, said, repair, ls.lang) for repair in finding.repairs
            ]
            if ls.makes_files and uri.startswith(_KEPT):
                found.append(actions.answer(checked, finding, said, ls.workspace, ls.lang))
        return found

    return reports
