"""The same checks of one register by kaocheng and by libraries that validate tables.

Each module has check(path) -> (rows, wrong): how many rows it read, and how many breaches of the
register's constraints it found: no empty cell, unique case numbers, listed channels, items that
exist, and no negative number of waived materials.
"""

CHANNELS = ["柜面", "网上", "掌上", "自助"]
COLUMNS = ["case_no", "handled", "item", "channel", "automatic", "waived"]
