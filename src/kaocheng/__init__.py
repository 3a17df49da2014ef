"""Reads government work reports figure by figure and checks them against themselves.

>>> from kaocheng import check, read
>>> [finding.code for finding in check(read("由82.0%提高到85.5%，提高4.5个百分点。"))]
['PCT005']
"""

from kaocheng.checking.check import check
from kaocheng.reading.reading import read
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import load

__all__ = ["SourceError", "check", "load", "read"]
