"""Old Word and WPS files, RTF and OpenDocument, turned into .docx or .xlsx by LibreOffice.

LibreOffice runs without a window, in a profile of its own that forbids macros and whatever a
document links to, and is ended if it takes too long. A place in such a document is the place in
what LibreOffice made of it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import most

_PROGRAMS = ("soffice", "libreoffice")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def converted(name: str, data: bytes, to: Literal["docx", "xlsx"]) -> bytes:
    """The bytes of the same document as LibreOffice saves it.

    Raises SourceError where LibreOffice is not installed, cannot read the file, or takes longer
    than the limit.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise SourceError(
            name,
            zh=f"是旧版或其他办公软件的文件，需由 LibreOffice 转换，而这里没有 soffice；"
            f"请安装 LibreOffice，或用 Word、WPS 另存为 .{to}",
            en="is a file of an older or another Office, which LibreOffice would convert, and "
            f"there is no soffice here; install LibreOffice, or save it as .{to} in Word or WPS",
        )
    with tempfile.TemporaryDirectory(prefix="kaocheng-") as folder:
        source, target = Path(folder, "source"), Path(folder, "made", f"source.{to}")
        source.write_bytes(data)
        settings = Path(folder, "profile", "user", "registrymodifications.xcu")
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
        command = [
            program, "--headless", "--norestore", "--nolockcheck",
            f"-env:UserInstallation={settings.parent.parent.as_uri()}",
            "--convert-to", to, "--outdir", str(target.parent), str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=most("convert_seconds"))
            return target.read_bytes()
        except subprocess.TimeoutExpired as late:
            raise SourceError(
                name,
                zh=f"LibreOffice 在 {late.timeout:.0f} 秒内没有转换完；请用 Word、WPS 另存为 .{to}",
                en=f"LibreOffice did not convert it in {late.timeout:.0f} s; save it as .{to} in "
                "Word or WPS",
            ) from late
        except FileNotFoundError as nothing:
            raise SourceError(
                name,
                zh=f"LibreOffice 无法读取；请用 Word、WPS 打开后另存为 .{to}",
                en=f"LibreOffice cannot read it; open it in Word or WPS and save it as .{to}",
            ) from nothing
