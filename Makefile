# One command for each thing. The work is done in tools/ and hooks/concord; nothing is decided here.
.DEFAULT_GOAL := help
.PHONY: help site offline serve check fix lint test test-host coverage bench bench-search clean pins search \
        cards rules audit links publish rollback environment test-environment

export PYTHONPATH := hooks
# INSTALL=no: what is missing is named, and nothing installed.
export INSTALL
# What is compiled is kept: each process of the tests would compile all of them again.
unexport PYTHONDONTWRITEBYTECODE
# Material repeats a notice about the future of MkDocs in every build.
export NO_MKDOCS_2_WARNING := 1
PYTHON ?=
PORT ?= 8000
# Each process runs modules of its own; tests that share what is dear stand in one module. The order
# is that of tests/conftest.py: xdist's own would keep the longest modules, of few tests, for the end.
SPREAD := --numprocesses=auto --maxprocesses=4 --dist=loadscope --no-loadscope-reorder
# The tests that need neither a browser nor a built site.
CHECKER := $(addprefix tests/,checking commands editor elsewhere/test_sites.py exports fixing labels \
           languages layout lock moving quantities reading report rules settings)
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
VENV := $(BIN)/python
CONCORD := $(BIN)/concord

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

site: environment ## check, then build what is read offline in dist/, and site/, which offers it
	@$(CONCORD) build --offline

offline: environment ## build only what is read offline, in dist/: bundle, EPUB, ZIM
	@$(CONCORD) offline

serve: environment ## show the site while you write, on http://127.0.0.1:8000/; PORT=… for another
	@$(CONCORD) serve --port $(PORT)

check: environment ## say what is wrong with the pages, and where
	@$(CONCORD) check

fix: environment ## repair what can be repaired safely
	@$(CONCORD) fix

lint: test-environment ## look at the code: its form, its types
	@$(VENV) -m ruff check && $(VENV) -m ruff format --check --quiet && $(VENV) -m mypy

test: test-environment ## run the tests that need Python and a browser; ARGS="-k word" for some
	@$(VENV) -m tools.browser && $(VENV) -m pytest -m "not host" $(SPREAD) $(ARGS)

test-host: test-environment ## run the tests that need Firefox, Java, nginx and others as well
	@$(VENV) -m tools.host && $(VENV) -m pytest -m host $(ARGS)

coverage: test-environment ## say which branches of the checker no test of its own takes
	@$(VENV) -m coverage erase && $(VENV) -m coverage run -m pytest $(CHECKER) $(ARGS) \
		&& $(VENV) -m coverage combine --quiet && $(VENV) -m coverage report

bench: test-environment ## measure speed, how many mutations are found, and precision by kind
	@$(VENV) -m bench.speed && $(VENV) -m bench.builds && $(VENV) -m bench.served && $(VENV) -m bench.mutations.run \
		&& $(VENV) -m bench.pairs.run

bench-search: test-environment ## measure the search beside Material's own
	@$(VENV) -m bench.search.run

clean: ## remove what was built; the environment in .venv stays
	@rm -rf site site.old dist dist.old .cache

pins: test-environment ## renew the pins with hashes; ARGS=--keep only adds what is missing
	@$(VENV) -m tools.pins $(ARGS)

search: ## rebuild the search bundles from search/src; needs Node
	@npm --prefix search ci --no-audit --no-fund && npm --prefix search run build

cards: test-environment ## draw the pictures that other sites show of a link, from tools/cards.yml
	@$(VENV) -m tools.browser && $(VENV) -m tools.cards

rules: environment ## write hooks/RULES.md from the rules
	@$(VENV) -m tools.rules

audit: test-environment ## look for known faults in the pins, and write the list of parts in dist/
	@$(VENV) -m tools.audit

links: test-environment ## ask every address outside the site whether it still answers
	@$(VENV) -m tools.links

publish: environment ## copy site/ to TARGET=DIR as a new release, and serve it there
	@$(CONCORD) publish "$(TARGET)"

rollback: environment ## serve the release before in TARGET=DIR
	@$(CONCORD) rollback "$(TARGET)"

environment:
	@PYTHON="$(PYTHON)" sh tools/python.sh -m tools.setup

test-environment:
	@PYTHON="$(PYTHON)" sh tools/python.sh -m tools.setup --test
