"""An Office package (.docx, .xlsx) looked over before its XML is parsed."""

import io
import zipfile

from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold

_XML = (".xml", ".rels", ".vml")
_DOCUMENT_TYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le"))


def check_package(name: str, data: bytes) -> None:
    """Refuse a package whose XML could take more memory or files than a report would.

    Raises SourceError where it unpacks to more than the limits, or where a part declares a
    document type: those can name files and expand without end, and no Office program writes
    them. Raises BadZipFile and zlib.error for a broken package.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = package.infolist()
        xml = [part for part in parts if part.filename.lower().endswith(_XML)]
        hold(name, "unpacked_bytes", sum(part.file_size for part in parts))
        hold(name, "xml_bytes", sum(part.file_size for part in xml))
        for part in xml:
            content = package.read(part)
            if any(sign in content for sign in _DOCUMENT_TYPE):
                raise SourceError(
                    name,
                    zh="含有文档类型声明（DOCTYPE），可能引用外部文件；请用 Word 或 WPS 另存后再试",
                    en="declares a document type (DOCTYPE), which could name other files; save it "
                    "again in Word or WPS",
                )
