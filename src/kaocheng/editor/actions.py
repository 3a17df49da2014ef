"""What an editor offers at a finding: its repairs, and an entry in the baseline that answers it.

Nothing is preferred and nothing is done at once: a finding does not say which figure is wrong.
"""

from pathlib import Path
from typing import cast

from lsprotocol import types
from pygls.workspace import Workspace

from kaocheng.checking.findings import Finding, Repair
from kaocheng.configuration import baseline, settings
from kaocheng.configuration.settings import Found
from kaocheng.editor.checked import Checked
from kaocheng.editor.positions import Encoding, Positions
from kaocheng.outputs.written import Lang

_FILES = (settings.FILE, baseline.FILE)


def repair(
    uri: str, checked: Checked, finding: types.Diagnostic, offered: Repair, lang: Lang
) -> types.CodeAction:
    """One repair of a finding, as an edit."""
    words = checked.text[offered.span.start : offered.span.end]
    title = {
        "zh": f"{words} → {offered.text}（{offered.why['zh']}）",
        "en": f"{words} → {offered.text} ({offered.why['en']})",
    }
    edit = types.TextEdit(checked.range(offered.span), offered.text)
    return types.CodeAction(
        title[lang],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[finding],
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )


def answer(
    checked: Checked, finding: Finding, said: types.Diagnostic, workspace: Workspace, lang: Lang
) -> types.CodeAction:
    """An entry for a finding in the baseline; its reason is left for the user to give.

    A baseline, and the kaocheng.toml it lies beside, are made where there are none.
    """
    known = Found().settings(str(checked.path))
    folder = known.folder or checked.path.parent
    report = known.path_of(str(checked.path)) if known.folder else checked.path.name
    entry = baseline.entry_of(checked.reading.document, finding, lang)
    new = [
        uri
        for uri, path in ((file_uri(folder / name), folder / name) for name in _FILES)
        if not path.exists()
    ]
    file = file_uri(folder / baseline.FILE)
    if file in new:
        at = types.Position(0, 0)
        words = baseline.written({report: {finding.fingerprint: entry}})
    else:
        text = workspace.get_text_document(file).source
        encoding = cast(Encoding, workspace.position_encoding)
        at = types.Position(*Positions(text, encoding).of(len(text)))
        words = "\n" + baseline.entry_written(report, finding.fingerprint, entry)
    append = types.TextDocumentEdit(
        types.OptionalVersionedTextDocumentIdentifier(uri=file),
        [types.TextEdit(types.Range(at, at), words)],
    )
    options = types.CreateFileOptions(ignore_if_exists=True)
    return types.CodeAction(
        {
            "zh": f"豁免 {finding.code}：记入 {baseline.FILE}，理由待写",
            "en": f"Suppress {finding.code} in {baseline.FILE}, with a reason to be given",
        }[lang],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[said],
        edit=types.WorkspaceEdit(
            document_changes=[*(types.CreateFile(uri, options=options) for uri in new), append]
        ),
    )


def file_uri(path: Path) -> str:
    """A file as editors name it."""
    return path.absolute().as_uri()
