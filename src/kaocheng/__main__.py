"""`python -m kaocheng`: the same as the command."""

from kaocheng.cli import main

main()
