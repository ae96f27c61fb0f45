PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed
BOOK := _build/html/index.html
LAB := _build/lab.html
SOURCES := _config.yml _toc.yml $(shell find book govlab data -type f -not -name '*.pyc' -not -path '*/.*')

NOTEBOOK_CHECK := $(BIN)/pytest --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg \
    -n 2 --dist loadfile book
OLDER_PROCESSOR := NPY_DISABLE_CPU_FEATURES="X86_V3 X86_V4 AVX512_ICL"
DENO := DENO_NO_UPDATE_CHECK=1 $(BIN)/deno

.PHONY: book test notebooks live serve class zip teacher-zip lab wheel bench claims check-all datapackage lock
.DELETE_ON_ERROR: # a build with warnings leaves no page that would count as built

book: $(BOOK)
	@echo "Open file://$(CURDIR)/$(BOOK)"

# From an empty folder: Sphinx would keep scripts and styles of an earlier build.
$(BOOK): $(STAMP) $(SOURCES)
	rm -rf _build
	$(BIN)/jupyter-book build . -n -W --keep-going

$(STAMP): requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

test: $(BOOK) $(LAB) browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell
	$(DENO) fmt --check --quiet
	$(DENO) lint --quiet
	$(DENO) check --quiet --no-remote
	$(DENO) test --quiet --no-remote --no-check -P
	$(BIN)/python tools/describe_data.py --check
	$(BIN)/pytest -m "not long" -n 2 --dist loadfile --no-loadscope-reorder
	$(NOTEBOOK_CHECK)

browser: $(STAMP)
	@$(BIN)/python tools/find_browser.py

notebooks: $(STAMP)
	$(BIN)/python tools/execute_notebooks.py

live: $(STAMP)
	$(BIN)/python tools/live.py $(LIVE)

serve: $(BOOK)
	$(BIN)/python tools/serve.py

# For a room: make class ADDRESS=192.168.1.5, an address of this machine in its network.
class: $(BOOK)
	$(BIN)/python tools/serve.py --class "$(ADDRESS)"

zip: $(BOOK)
	@$(BIN)/python tools/zip_book.py

teacher-zip: $(BOOK)
	@$(BIN)/python tools/zip_teacher.py

lab: $(LAB)

$(LAB): $(BOOK) tools/lab_page.py
	@$(BIN)/python tools/lab_page.py

wheel: $(STAMP)
	$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

bench: $(BOOK) browser
	$(BIN)/python -m benchmarks.model
	$(BIN)/python -m benchmarks.ledger
	$(BIN)/python -m benchmarks.weight
	$(BIN)/python -m benchmarks.room
	$(BIN)/python -m benchmarks.latency

claims: $(STAMP)
	$(BIN)/python tools/draw_tables.py
	$(BIN)/python tools/describe_data.py

check-all: test
	$(BIN)/pytest -m long -n 2
	$(OLDER_PROCESSOR) $(NOTEBOOK_CHECK)
	@$(BIN)/python tools/find_browser.py --firefox
	$(BIN)/pytest tests/browser -m "not long and not chromium" -n 2 --dist loadfile \
	    --engine firefox

datapackage: $(STAMP)
	$(BIN)/python tools/describe_data.py

lock: pyproject.toml
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --no-annotate --no-header --strip-extras --all-extras --no-emit-index-url \
	    --no-emit-find-links --no-emit-trusted-host --output-file requirements.txt pyproject.toml
