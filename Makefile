# make run    check the example report and write its reading view; make ledgers for it, check
#             them, build a report from them, read it back and hold it against them
# make test   all tests
# make check  format, lint, types, tests: what a change must pass
# make bench  speed and memory, beside other readers of numbers and other checkers of tables
# make proof  planted errors found, and findings on published reports (docs/proof.md)
# make docs   the pages on rules and mechanisms, from the rules and packs
#
# Needs no more than GNU make 3.81, which macOS has.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/bin
REPORT := examples/weifang-2023/report.txt
VIEW := build/weifang-2023.html
PACKS := packs/weifang
LEDGERS := build/ledgers

.PHONY: run test check bench proof docs clean

run: .venv/core
	@$(BIN)/python -m compileall -q src
	@$(BIN)/kaocheng check $(REPORT) --exit-zero
	@mkdir -p build
	@$(BIN)/kaocheng check $(REPORT) --exit-zero --format html --output $(VIEW)
	@echo "Reading view: $(VIEW)"
	@$(BIN)/kaocheng ledger demo $(PACKS) --out $(LEDGERS) --scale 0.01 2>/dev/null
	@$(BIN)/kaocheng ledger check $(PACKS) --data $(LEDGERS) --exit-zero
	@$(BIN)/kaocheng report build $(PACKS) --data $(LEDGERS) --output build/report.txt
	@$(BIN)/kaocheng report build $(PACKS) --data $(LEDGERS) --format html --output build/report.html
	@$(BIN)/kaocheng report verify build/report.txt --packs $(PACKS) --data $(LEDGERS) --exit-zero
	@echo "The report built from these ledgers: build/report.txt, build/report.html"

test: .venv/test
	$(BIN)/python -m pytest --quiet

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src/kaocheng
	$(BIN)/python -m pytest --quiet

bench: .venv-bench/bench
	.venv-bench/bin/python bench/speed.py
	.venv-bench/bin/python bench/corpus_rate.py
	.venv-bench/bin/python bench/ledger.py

proof: .venv/core
	@$(BIN)/python bench/seed_errors.py --write
	@$(BIN)/python bench/quiet.py --write

docs: .venv/core
	$(BIN)/kaocheng rules --format markdown --output docs/rules.md
	$(BIN)/kaocheng ledger demo $(PACKS) --out build/city 2>/dev/null
	$(BIN)/kaocheng ledger describe $(PACKS) --data build/city --report $(REPORT) --output docs/mechanisms.md

clean:
	rm -rf .venv .venv-bench build

# An environment, and in it a stamp for each set of requirements that is installed; both are made
# anew when pyproject.toml changes. The peers of the benchmark have an environment of their own.

install = $(@D)/bin/python -m pip install --quiet --disable-pip-version-check --editable

.venv/bin/python .venv-bench/bin/python:
	@test -n "$(PYTHON)" || \
		{ echo "Python 3.11 or newer is needed; make PYTHON=... names it" >&2; exit 1; }
	@$(PYTHON) -m venv $(dir $(@D)) || { rm -rf $(dir $(@D)); \
		echo "no virtual environment could be made; on Debian: apt-get install python3-venv" >&2; exit 1; }

.venv/core: .venv/bin/python pyproject.toml
	$(install) '.[ledger]'
	@touch $@

.venv/test .venv/dev: .venv/bin/python pyproject.toml
	$(install) '.[$(@F)]'
	@touch $@ .venv/core

# What cannot be installed is listed by the benchmark as such; the next run tries again.
.venv-bench/bench: .venv-bench/bin/python pyproject.toml
	$(install) '.[corpus,ledger,spark]'
	$(install) '.[bench]' && touch $@ || echo "the other readers could not all be installed" >&2
