# Rapporteur. Type `make help` for what there is.

SWIFT  ?= swift
PREFIX ?= /usr/local
REPORT ?= Reports/us-iraq
# The versions to compare: the last two of report.yml where none are given.
A ?=
B ?=

BUILD   := .build/release
PROGRAM := $(BUILD)/rapporteur
# Modules are optimized across their borders; on Linux the program carries Swift's own libraries.
RELEASE := -c release -Xswiftc -cross-module-optimization
ifeq ($(shell uname),Linux)
RELEASE += --static-swift-stdlib
endif
PACKAGES := libxlsxwriter-dev libdeflate-dev libssl-dev pkg-config

.DEFAULT_GOAL := check
.PHONY: help check report compare test build lint format bench score install check-sample prerequisites

help: ## Say what there is
	@echo "make            all that must hold before a commit (= make check)"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1|\2/' \
	  | awk -F'|' '{ printf "%-15s %s\n", $$1, $$2 }'

check: test lint check-sample ## Tests, style, and the sample report unchanged

report: build ## Bring every report of Reports/ up to date
	@for definition in Reports/*/report.yml; do \
	  $(PROGRAM) run --all --if-changed "$$(dirname "$$definition")" || exit $$?; \
	done
	@echo
	@for definition in Reports/*/report.yml; do \
	  last=$$(ls -d "$$(dirname "$$definition")"/output/*/summary.txt | tail -n 1); \
	  head -n 16 "$$last"; \
	  echo; \
	  echo "The files are in:"; \
	  for summary in "$$(dirname "$$definition")"/output/*/summary.txt; do \
	    echo "  $$(dirname "$$summary")/   (report.xlsx, summary.txt, CSV files)"; \
	  done; \
	done

compare: build ## Compare two versions: REPORT=Reports/us-iraq A=2021 B=2023
	@$(PROGRAM) compare --if-changed --show "$(REPORT)" $(A) $(B)

test: prerequisites ## Run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

build: prerequisites ## Build the program, optimized
	@$(SWIFT) build $(RELEASE) --product rapporteur

lint: ## Check the style of the sources
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format: ## Put the sources into the style
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

bench: build ## Time a full run beside wc and cat: CORPUS=folder MB=size (default: a small one)
	@$(SWIFT) build $(RELEASE) --product rapporteur-bench
	@$(BUILD)/rapporteur-bench $(PROGRAM) $(CORPUS) $(MB)

score: build ## Measure against reference data: GOLD=folder CORPUS=folder (ERRORS=1 lists what is wrong)
	@python3 Tests/Score/score.py $(if $(ERRORS),--errors) $(PROGRAM) "$(GOLD)" "$(CORPUS)"

install: build ## Install below PREFIX (default /usr/local)
	install -d "$(PREFIX)/bin" "$(PREFIX)/share/rapporteur/Lexicons" \
	  "$(PREFIX)/share/rapporteur/Templates"
	install -m 755 $(PROGRAM) "$(PREFIX)/bin/rapporteur"
	install -m 644 Sources/Readers/Lexicons/* "$(PREFIX)/share/rapporteur/Lexicons"
	cp -R Templates/. "$(PREFIX)/share/rapporteur/Templates"
	install -d "$(PREFIX)/share/bash-completion/completions" "$(PREFIX)/share/zsh/site-functions" \
	  "$(PREFIX)/share/fish/vendor_completions.d"
	$(PROGRAM) --generate-completion-script bash \
	  > "$(PREFIX)/share/bash-completion/completions/rapporteur"
	$(PROGRAM) --generate-completion-script zsh > "$(PREFIX)/share/zsh/site-functions/_rapporteur"
	$(PROGRAM) --generate-completion-script fish \
	  > "$(PREFIX)/share/fish/vendor_completions.d/rapporteur.fish"

check-sample: build
	@$(PROGRAM) run --all Reports/us-iraq
	@$(PROGRAM) compare Reports/us-iraq
	@if [ -n "$$(git status --porcelain -- Reports/us-iraq/output)" ]; then \
	  git --no-pager diff --stat -- Reports/us-iraq/output; \
	  echo "Reports/us-iraq/output changed: commit it, and list changed figures in the changelog"; \
	  echo "(the workbooks alone also change with the version of libxlsxwriter or libdeflate)"; \
	  exit 1; \
	fi

# What Debian must have, installed where it is missing.
prerequisites:
	@if pkg-config --exists xlsxwriter libdeflate libcrypto 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null 2>&1; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo "sudo "); \
	  echo "Installing missing libraries: $${sudo}apt-get install $(PACKAGES)"; \
	  $${sudo}apt-get update -qq && \
	  $${sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGES); \
	else \
	  echo "Missing libraries: install libxlsxwriter, libdeflate, OpenSSL and pkg-config with their" \
	    "headers (Fedora: dnf install libxlsxwriter-devel libdeflate-devel openssl-devel pkgconf)"; \
	  exit 1; \
	fi
