# Each command works from nothing. Without `make` (Windows): `python -m resources.prepare run`,
# then the line that the command runs, from .venv\Scripts.
PYTHON ?= python3
BIN = .venv/bin
PREPARE = @$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "Python 3.11 or newer is needed: say which with make PYTHON=…"; exit 2; } \
	&& $(PYTHON) -m resources.prepare
LOCKED_GROUPS = assets tests checks bench bundle lock

.PHONY: run test check bench messages bundle screenshots torture assets lock clean

run: ## set up, print the demo resident's plan, open the window
	$(PREPARE) run
	@$(BIN)/python -m homeapp demo --show

test: ## every test but the long ones
	$(PREPARE) run test
	$(BIN)/python -m pytest -n auto -m 'not (bench or torture or alone)'
	$(BIN)/python -m pytest -m alone

check: ## format, lint, types, imports
	$(PREPARE)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: ## measure speed, size and memory
	$(PREPARE) run test
	$(BIN)/python -m pytest -m bench -s

messages: ## extract, update and compile the catalogues
	$(PREPARE)
	$(BIN)/python -m translations.catalogues extract update compile

bundle: ## build dist/homeapp and let it prove itself
	$(PREPARE) run bundle
	$(BIN)/pyinstaller --noconfirm --clean --log-level ERROR build.spec
	QT_QPA_PLATFORM=offscreen dist/homeapp/homeapp self-test

screenshots: ## every screen as a picture in build/screenshots, and which ones look different
	$(PREPARE) run test
	$(BIN)/python -m tests.screenshots

torture: ## the long crash and power-loss tests
	$(PREPARE) run test
	$(BIN)/python -m pytest -m torture

assets: ## fetch the pinned fonts, pictures and postcodes
	$(PREPARE)

lock: ## pin every dependency anew in requirements.lock
	$(PREPARE)
	$(BIN)/uv pip compile pyproject.toml $(LOCKED_GROUPS:%=--group %) --no-config --quiet \
		--universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" --output-file requirements.lock

clean: ## remove all that the other commands made, but no one's store
	rm -rf .venv build dist resources/fonts resources/pictograms resources/postcodes \
		resources/.assets-*
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find translations -name '*.mo' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
