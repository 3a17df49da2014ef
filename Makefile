# make run    check the example report and write its reading view
# make test   all tests
# make check  format, lint, types, tests: what a change must pass
# make bench  speed and memory, beside other readers of numbers
# make proof  planted errors found, and findings on published reports (docs/proof.md)
# make docs   the rules page, from the rules
#
# Needs no more than GNU make 3.81, which macOS has.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/bin
REPORT := examples/weifang-2023/report.txt
VIEW := build/weifang-2023.html

.PHONY: run test check bench proof docs clean

run: .venv/core
	@$(BIN)/python -m compileall -q src
	@$(BIN)/kaocheng check $(REPORT) --exit-zero
	@mkdir -p build
	@$(BIN)/kaocheng check $(REPORT) --exit-zero --format html --output $(VIEW)
	@echo "Reading view: $(VIEW)"

test: .venv/test
	$(BIN)/python -m pytest --quiet

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src/kaocheng
	$(BIN)/python -m pytest --quiet

bench: .venv-bench/bench
	.venv-bench/bin/python bench/speed.py

proof: .venv/core
	@$(BIN)/python bench/seed_errors.py
	@$(BIN)/python bench/quiet.py

docs: .venv/core
	$(BIN)/kaocheng rules --format markdown --output docs/rules.md

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
	$(install) .
	@touch $@

.venv/test .venv/dev: .venv/bin/python pyproject.toml
	$(install) '.[$(@F)]'
	@touch $@ .venv/core

# What cannot be installed is listed by the benchmark as such; the next run tries again.
.venv-bench/bench: .venv-bench/bin/python pyproject.toml
	$(install) .
	$(install) '.[bench]' && touch $@ || echo "the other readers could not all be installed" >&2
