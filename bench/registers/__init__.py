"""The same checks of one register by kaocheng and by libraries that validate tables.

Each module has read(path, items), which gives what it takes to check: the table and what is known
of it; and check(of that) -> (rows, wrong): how many rows there are, and how many breaches of the
register's constraints: no empty cell, unique case numbers, listed channels, items that exist, and
no negative number of waived materials. What can only check while it reads reads in check.
"""

CHANNELS = ["柜面", "网上", "掌上", "自助"]
COLUMNS = ["case_no", "handled", "item", "channel", "automatic", "waived"]
