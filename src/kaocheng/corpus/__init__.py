"""Corpora: any number of reports read into Parquet, and asked in SQL.

from kaocheng.corpus import open_corpus
open_corpus("corpus").sql("SELECT code, count(*) FROM findings GROUP BY code")
"""

from kaocheng.corpus.query import open_corpus

__all__ = ["open_corpus"]
