"""One office is written in two ways: 市乡村振兴局, and once 市乡村振新局.

A character was mistyped in a name that no spelling list has.

Judged are names of four characters and more before 局, 委, 办, 厅, 中心, 院, 馆, 站, 大学 and the like: one
that stands once and differs in one character from one that stands at least twice. Quiet:
characters that tell offices apart (numbers, directions, 上下, 省市县区, 农工文理), and a name whose
other character is half of a word of the name (司法, 立法).
Practice, no standard. A warning: two offices may be called so.
"""

import re
from collections import Counter
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NAM001"
NAME = "office-name-variant"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("局", "委员会", "办公室", "厅", "中心", "院", "馆", "大学", "集团")
