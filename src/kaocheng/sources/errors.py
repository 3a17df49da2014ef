"""Why a file cannot be read, in one line that says what to do."""


class SourceError(ValueError):
    """A file that gives no text.

    message  {"zh": ..., "en": ...}: the file's name, what is wrong with it, what to do
    """

    def __init__(self, name: str, *, zh: str, en: str) -> None:
        self.message = {"zh": f"{name}：{zh}", "en": f"{name}: {en}"}
        super().__init__(self.message["en"])
