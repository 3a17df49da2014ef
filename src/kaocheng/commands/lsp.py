"""kaocheng lsp: the language server that editors start."""

from kaocheng.commands.options import Language
from kaocheng.commands.streams import fail


def lsp(lang: Language = "zh") -> None:
    """在编辑器中核对。Check while a report is written: a language server for editors.

    Speaks over standard input and output; the editor starts it.
    """
    try:
        from kaocheng.editor.server import serve
    except ModuleNotFoundError as missing:
        fail(
            f"缺少 {missing.name}；请安装：pip install 'kaocheng[lsp]'",
            f"{missing.name} is not installed; pip install 'kaocheng[lsp]'",
            lang,
        )
    serve(lang)
