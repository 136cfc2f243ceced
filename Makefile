# Two commands do everything from a fresh clone: `make image PROMPT="..."` and `make test`.
PYTHON ?= python3
PROMPT ?= a red fox and two apples, blue background
OUT ?= out.png
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt

.PHONY: image test check format sheet bench evaluate train web web-check clean

image: .venv/installed
	@$(BIN)/smalto generate "$(PROMPT)" --output "$(OUT)" --force

test: .venv/installed-test
	@$(BIN)/python -m pytest

check: .venv/installed-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/installed-dev
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

sheet bench: .venv/installed-dev
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python $(if $(filter sheet,$@),recipes/sheet.py,bench/run.py)

evaluate: .venv/installed
	@$(BIN)/smalto evaluate --split test

train: .venv/installed-dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash recipes/train.sh

# The page is built into src/smalto/web, which the wheel ships; only this needs Node (20 or newer).
web: web/node_modules/.package-lock.json
	@cd web && npm run --silent build

web-check: web/node_modules/.package-lock.json
	@cd web && npm run --silent check

web/node_modules/.package-lock.json: web/package-lock.json
	@cd web && npm ci --no-audit --no-fund

clean:
	@rm -rf .venv build dist out.png web/node_modules src/smalto/web

# pip runs only when what it would install has changed; a venv that broke halfway is made again.
# `-dev` brings torch, whose tests are skipped without it; .ci/run therefore checks before it tests.
.venv/installed .venv/installed-test .venv/installed-dev: pyproject.toml constraints.txt
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo "installing into .venv, which is needed only once ..." >&2
	@$(PIP) -e ".$(patsubst installed-%,[%],$(filter installed-%,$(@F)))"
	@touch .venv/installed $(if $(filter %-dev,$@),.venv/installed-test) $@
