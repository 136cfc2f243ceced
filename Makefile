# Two commands do everything from a fresh clone: `make image PROMPT="..."` and `make test`.
PYTHON ?= python3
PROMPT ?= a red fox and two apples, blue background
OUT ?= out.png
BIN := .venv/bin

.PHONY: image test check format sheet bench evaluate train clean

image: .venv/installed
	@$(BIN)/smalto generate "$(PROMPT)" --output "$(OUT)" --force

test: .venv/installed-test
	@$(BIN)/python -m pytest

check: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/installed-dev
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

sheet: .venv/installed
	$(BIN)/python recipes/sheet.py --out docs/sheet.png

bench: .venv/installed-test
	$(BIN)/python bench/run.py

evaluate: .venv/installed
	$(BIN)/smalto evaluate --split test

train: .venv/installed-test
	bash recipes/train.sh

clean:
	rm -rf .venv build dist out.png

# pip runs only when what it would install has changed
.venv/bin/python:
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/installed-test: .venv/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test,train]"
	@touch $@

.venv/installed-dev: .venv/installed-test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@
