"""The paragraphs of a Word document, one line each."""

import io
import zipfile

from kaocheng.sources.errors import SourceError

# A report of a million characters has some 30 MB of XML; parsed, XML takes ten times its size.
_MOST_XML_BYTES = 64 * 2**20
_MOST_BYTES = 512 * 2**20


def paragraphs(name: str, data: bytes) -> str:
    """The text of a .docx: its body paragraphs joined by line breaks.

    Raises SourceError for a package that is broken, is no Word document, or unpacks to more
    than memory should be asked for.
    """
    from docx import Document  # loads lxml, which a plain text has no use for

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
        xml_bytes = sum(
            part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))
        )
        if xml_bytes > _MOST_XML_BYTES or sum(part.file_size for part in parts) > _MOST_BYTES:
            raise SourceError(
                name,
                zh="解压后过大，不像一份报告；请另存为 .txt",
                en="unpacks to far more than a report; save it as .txt",
            )
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)
    except SourceError:
        raise
    # zipfile, zlib, lxml and python-docx each raise their own errors for a broken package,
    # bare KeyError, ValueError and AttributeError among them.
    except Exception as broken:
        raise SourceError(
            name,
            zh="不是完好的 .docx；请用 Word 或 WPS 打开后另存为 .docx 或 .txt",
            en="not a sound .docx; open it in Word or WPS and save it again as .docx or .txt",
        ) from broken
