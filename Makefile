# Every target makes what it needs first; `make run` and `make test` work on a bare Debian 12.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed.stamp
SAMPLE := resources/samples/shinonome.minutes
PROGRAM := dist/minutesapp/minutesapp
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help setup run test test-full coverage check format bench torture desk pictures build selftest constraints clean

help:  ## these words
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The program is compiled here, so that no start has to, also where Python may keep nothing beside its sources.
setup: debian $(STAMP)  ## the program and its tools in .venv
	@$(BIN)/python -m compileall -q minutesapp ui

.PHONY: debian debian-test
debian:
	@.ci/debian-packages run
debian-test:
	@.ci/debian-packages run test screen desk

# pip and the build tool come first, by hash like all others, so that nothing is fetched unchecked to build a package.
$(STAMP): constraints.txt pyproject.toml | debian
	test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	awk '/^[a-z]/ {keep = /^(pip|setuptools)==/} keep' constraints.txt > $(VENV)/build-tools.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r $(VENV)/build-tools.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-build-isolation -r constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

run: setup  ## the window with the sample record; without a screen its picture and Word files in out/
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(BIN)/python -m ui.showcase out; \
	else \
	    mkdir -p out && cp -n $(SAMPLE) out/ && $(BIN)/minutesapp out/$(notdir $(SAMPLE)); \
	fi

# As many processes as there are cores share the tests; those that need a real screen are done by one of them. One
# that dies ends the run: the sharing would wait for ever for what it had before it.
SHARED := -n auto --dist loadgroup --max-worker-restart=0
test: setup debian-test  ## all tests
	$(BIN)/python -m pytest $(SHARED)

test-full: setup debian-test  ## the tests in their long form as well: thousands of random walks
	HYPOTHESIS_PROFILE=full $(BIN)/python -m pytest $(SHARED) -m "full or not full"

coverage: setup  ## the document core, every branch of it
	$(BIN)/python -m pytest tests/unit/model tests/unit/editing tests/property -q \
	    --cov=minutesapp.model --cov=minutesapp.editing --cov-fail-under=100

check: setup  ## format, lint, types, layers, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory coverage
	@$(MAKE) --no-print-directory test

format: setup  ## ruff puts the sources into form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup  ## every budget, as ratios
	$(BIN)/python -m tests.bench

torture: setup debian-test  ## kills, faults, fuzz, leaks: everything that must never happen, tried often (minutes)
	$(BIN)/python -m tests.torture $(TORTURE)

desk: setup debian-test  ## a clerk's day, the secretary's, the staff's and a tour in a real window with a real input method (minutes)
	$(BIN)/python -m tests.desk $(DESK)

pictures: setup debian-test  ## the pictures of the README and the manual, taken anew of the running program
	$(BIN)/python -m tests.desk.pictures
	$(BIN)/python -m tests.golden.forms.pictures

build: setup $(PROGRAM)  ## the one-folder program in dist/

$(PROGRAM): build.spec constraints.txt $(STAMP) $(shell find minutesapp ui resources -type f -not -name '*.pyc' 2>/dev/null)
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec

selftest: build  ## the built program proves itself
	QT_QPA_PLATFORM=offscreen $(PROGRAM) self-test

constraints: setup  ## pins again, with the hashes of all files, after pyproject.toml changed
	.ci/pin

clean:  ## removes what was made, .venv excepted
	rm -rf build dist out .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
