#!/usr/bin/env python3
"""Measures the program against reference data made by hand, each figure beside the bar to reach.

    score.py [--errors] PROGRAM GOLD CORPUS

GOLD is a folder with actors.yaml, the seeds-* files, golden-rules-en.jsonl, policy-segmentation.jsonl
and score.py, which compares; CORPUS holds the documents that GOLD describes. What is missing is named
and left out of the table. Python's standard library only.

The actors become an actors.csv: aliases are names, metonyms metonyms, adjectival adjectival, nominals
roles without dates; case_sensitive ones are exact. Rows that the program refuses (a role that two
actors hold at once) are left out and listed.

A figure up to a level is made from the program's mentions up to that level, in every zone; counts and
pairs from those that the program takes for body text. Zones are compared by the bytes of body
paragraphs, without white space.

The last rows repeat the names with a short dictionary: of each actor's aliases only the one that is
its canonical name (else the first), and the shortest, in letters, of those that are whole words out of
the canonical name or that alias, or their initials. Metonyms, adjectives and roles stay. "as listed"
counts every name; "of kept names" leaves aside those that no spelling rule could derive, since they
share no word with a name that was kept ("America", "the Engineer").
"""

import argparse
import collections
import csv
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile

LEVELS = ["name", "metonym", "adjectival", "nominal"]
#: The program's levels in the words of the reference data.
PROGRAM_LEVELS = {"name": "name", "metonym": "metonym", "adjectival": "adjectival", "role": "nominal",
                  "nominal": "nominal"}
#: Of the inventory, in the words of actors.csv.
FIELDS = [("aliases", "name"), ("metonyms", "metonym"), ("adjectival", "adjectival"),
          ("nominals", "role")]


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def prefix(document):
    """The three digits by which documents are told apart."""
    return os.path.basename(document)[:3]


# The inventory


class FlowReader:
    """Reads one value of YAML in flow style: {key: value}, [value, value], quoted and plain text."""

    def __init__(self, text):
        self.text = text
        self.place = 0

    def value(self):
        self.skip_space()
        mark = self.text[self.place]
        if mark == "{":
            return dict(self.items("}", self.pair))
        if mark == "[":
            return list(self.items("]", self.value))
        if mark in "'\"":
            return self.quoted(mark)
        found = re.compile(r"(?:(?!: )[^,\]}])*").match(self.text, self.place)
        self.place = found.end()
        plain = found.group().strip()
        return None if plain in ("", "~", "null") else plain

    def items(self, close, item):
        self.place += 1
        while True:
            self.skip_space()
            if self.text[self.place] == close:
                self.place += 1
                return
            yield item()
            self.skip_space()
            if self.text[self.place] == ",":
                self.place += 1
            elif self.text[self.place] != close:
                raise ValueError(f"expected , or {close} at {self.text[self.place:][:40]!r}")

    def pair(self):
        key = self.value()
        self.skip_space()
        if self.text[self.place] != ":":
            raise ValueError(f"expected : at {self.text[self.place:][:40]!r}")
        self.place += 1
        return key, self.value()

    def quoted(self, mark):
        end = self.text.index(mark, self.place + 1)
        while mark == "'" and self.text[end:end + 2] == "''":
            end = self.text.index(mark, end + 2)
        text = self.text[self.place + 1:end]
        self.place = end + 1
        return text.replace("''", "'") if mark == "'" else text

    def skip_space(self):
        while self.text[self.place].isspace():
            self.place += 1


def read_actors(path):
    """The actors: one a line, each a mapping in flow style."""
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    return [FlowReader(line[1:]).value() for line in lines if re.match(r"-\s*\{", line)]


def rows(actors):
    """The rows of actors.csv, each alias of an actor once."""
    found = []
    for actor in actors:
        seen = set()
        exact = actor.get("case_sensitive") or []
        for field, level in FIELDS:
            for alias in actor.get(field) or []:
                if alias in seen:
                    continue
                seen.add(alias)
                found.append([actor["id"], actor["name"], actor["type"], actor.get("country") or "",
                              alias, level, "exact" if alias in exact else ""])
    return found


def words(text):
    return re.findall(r"\w+", text.lower())


def initials(text):
    return "".join(word[0] for word in words(text))


def shortened(actor):
    """The actor with its canonical and one short name only; see the head of this file."""
    aliases = actor.get("aliases") or []
    if not aliases:
        return actor
    first = actor["name"] if actor["name"] in aliases else aliases[0]

    def is_short(alias):
        part = " ".join(words(alias))
        letters = "".join(words(alias))
        return any(f" {part} " in f" {' '.join(words(long))} " or letters == initials(long)
                   for long in (actor["name"], first))

    short = [alias for alias in aliases if alias != first and is_short(alias)]
    kept = [first] + sorted(short, key=lambda alias: len("".join(words(alias))))[:1]
    return dict(actor, aliases=kept)


def is_derivable(surface, kept):
    """Whether a name is a kept one spelled or cut otherwise: it shares a word, or is its letters."""
    def letters(text):
        return "".join(words(text))

    own = set(words(surface))
    return any(own & set(words(alias)) or letters(surface) in (letters(alias), initials(alias))
               for alias in kept)


# The program


class Measurement:
    def __init__(self, options, folder):
        self.program = options.program
        self.gold = options.gold
        self.errors = options.errors
        self.folder = folder
        self.notes = []
        self.table = []
        self.lists = []
        documents = sorted(
            os.path.join(options.corpus, name) for name in os.listdir(options.corpus)
            if not name.startswith("."))
        described = set()
        if self.has("seeds-zones.jsonl"):
            described = {prefix(item["doc"]) for item in read_lines(self.path("seeds-zones.jsonl"))}
            present = {prefix(document) for document in documents}
            for absent in sorted(described - present):
                self.note(f"document {absent} of {self.gold} is not in {options.corpus}")
        self.documents = [document for document in documents if prefix(document) in described]

    def path(self, name):
        return os.path.join(self.gold, name)

    def has(self, *names):
        absent = [name for name in names if not os.path.exists(self.path(name))]
        for name in absent:
            self.note(f"no {self.path(name)}")
        return not absent

    def note(self, text):
        if text not in self.notes:
            self.notes.append(text)

    def run(self, arguments, text=None):
        return subprocess.run([self.program, "annotate", *arguments], input=text,
                              capture_output=True, text=True, encoding="utf-8")

    def annotate(self, actors, name):
        """What the program finds in the corpus, or nothing where it refuses."""
        kept = rows(actors)
        path = os.path.join(self.folder, name)
        for _ in range(5):
            with open(path, "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(["id", "name", "type", "country", "alias", "level", "case"])
                writer.writerows(kept)
            result = self.run(["--actors", path, *self.documents])
            if result.returncode == 0:
                return [json.loads(line) for line in result.stdout.splitlines()]
            refused = {int(line) for line in re.findall(
                re.escape(name) + r":(\d+): error:", result.stderr)}
            if not refused:
                break
            for line in sorted(refused):
                row = kept[line - 2]
                self.note(f"refused: {row[5]} '{row[4]}' of {row[0]}")
            kept = [row for index, row in enumerate(kept) if index + 2 not in refused]
        self.note(f"annotate failed: {result.stderr.strip()[:400]}")
        return []

    def compare(self, what, name, *arguments):
        """What GOLD's score.py says of a file made here."""
        documents = ",".join(sorted(prefix(document) for document in self.documents))
        scope = [] if what == "golden" else ["--docs", documents]
        result = subprocess.run(
            [sys.executable, self.path("score.py"), what, os.path.join(self.folder, name),
             "--gold", self.gold, *scope, *arguments],
            capture_output=True, text=True, encoding="utf-8")
        if result.returncode != 0:
            self.note(f"score.py {what} failed: {result.stderr.strip()[-300:]}")
        return result.stdout

    def write_lines(self, name, items):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)

    def write_table(self, name, header, items):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *items])

    def add(self, title, bar, said, pattern):
        """A row of the table: the figure that `pattern` finds, which must reach `bar`."""
        found = re.search(pattern, said)
        if not found:
            self.table.append((title, "-", f"{bar:.3f}", "missing", ""))
            return
        figure = float(found.group(1))
        detail = re.search(r"\(tp [^)]*\)", said[found.start():].split("\n")[0])
        self.table.append((title, f"{figure:.4f}", f"{bar:.3f}", "ok" if figure >= bar else "below",
                           detail.group() if detail else ""))

    # Figures

    def mention_figures(self, found):
        bars = {"name": .998, "metonym": None, "adjectival": .99, "nominal": .96}
        for index, level in enumerate(LEVELS):
            upTo = LEVELS[:index + 1]
            self.write_lines("mentions.jsonl", [item for item in found if item["level"] in upTo])
            said = self.compare("mentions", "mentions.jsonl", "--zone", "all")
            title = "mentions: " + (level if index == 0 else f"+ {level}")
            pattern = rf"up to {level} .*F1 ([\d.]+)"
            # No bar of its own: shown since the next level builds on it.
            self.add(title, bars[level] or 0, said, pattern)
            if level == "adjectival":
                decisions = said
                self.lists.append(("false positives on hard negatives", [
                    line.partition("negatives ")[2] for line in said.splitlines()
                    if line.startswith("false positives")]))
        self.add("metonym decisions", .92, decisions, r"metonym decision .*F1 ([\d.]+)")

    def body_figures(self, found):
        """Counts and pairs, of what the program takes for body text."""
        counted = [item for item in found if item["zone"] == "body" and item["level"] != "nominal"]
        counts = collections.Counter((item["doc"], item["actor"]) for item in counted)
        self.write_table("counts.csv", ["doc", "actor", "count"],
                         [[*key, count] for key, count in sorted(counts.items())])
        said = self.compare("counts", "counts.csv", "--level", "adjectival")
        self.add("counts: cells exact", .97, said, r"cells exact [^=]*= ([\d.]+)")
        self.lists.append(("counts", said.splitlines()[1:]))

        pairs = collections.Counter()
        for unit in ("sentence", "paragraph", "document"):
            places = collections.defaultdict(set)
            for item in counted:
                places[item["doc"], item.get(unit, 0)].add(item["actor"])
            for (document, _), actors in places.items():
                for pair in itertools.combinations(sorted(actors), 2):
                    pairs[document, unit, *pair] += 1
        self.write_table("pairs.csv", ["doc", "unit", "actor_a", "actor_b", "count"],
                         [[*key, count] for key, count in sorted(pairs.items())])
        said = self.compare("cooc", "pairs.csv")
        self.add("pairs in sentences", .99, said, r"sentence .*F1 ([\d.]+)")

    def zone_figure(self, paragraphs):
        gold = read_lines(self.path("seeds-zones.jsonl"))
        both = ours = theirs = 0
        differing = []
        for document in self.documents:
            with open(document, "rb") as file:
                text = file.read()

            def body(items):
                return {place for item in items
                        if prefix(item["doc"]) == prefix(document) and item["zone"] == "body"
                        for place in range(item["start"], item["end"]) if not text[place:place + 1].isspace()}

            mine, right = body(paragraphs), body(gold)
            both, ours, theirs = both + len(mine & right), ours + len(mine), theirs + len(right)
            for places, kind in ((mine - right, "not body"), (right - mine, "is body ")):
                for start, end in stretches(text, places):
                    differing.append(f"{prefix(document)} {kind} {start}-{end} {shown(text[start:end])}")
        figure = 2 * both / (ours + theirs) if ours + theirs else 0
        self.add("zones: bytes of body", .985,
                 f"F1 {figure:.4f} (tp {both} fp {ours - both} fn {theirs - both})", r"F1 ([\d.]+)")
        self.lists.append(("zones", differing))

    def sentence_figure(self, sentences):
        self.write_lines("sentences.jsonl", sentences)
        said = self.compare("sentences", "sentences.jsonl")
        self.add("sentence boundaries", .998, said, r"F1 ([\d.]+)")
        gold = read_lines(self.path("seeds-sentences.jsonl"))
        wrong = []
        for document in self.documents:
            with open(document, "rb") as file:
                text = file.read()
            right = [item for item in gold if prefix(item["doc"]) == prefix(document)]
            body = [item for item in right if item["zone"] == "body"]
            if not body:
                continue
            ends = {item["end"] for item in body}
            optional = {item.get("optional_boundary") for item in body}
            mine = {item["end"] for item in sentences if prefix(item["doc"]) == prefix(document)}
            # As the reference program judges: other zones, and what lies before and after the body,
            # are left aside.
            mine = {end for end in mine
                    if any(item["start"] < end <= item["end"] for item in body)
                    or (min(item["start"] for item in body) < end <= max(ends)
                        and not any(item["start"] < end <= item["end"] for item in right))}
            for end in sorted(mine - ends - optional):
                wrong.append(f"{prefix(document)} {end} too many: {around(text, end, end)}")
            for end in sorted(ends - mine):
                wrong.append(f"{prefix(document)} {end} missing:  {around(text, end, end)}")
        self.lists.append(("sentence boundaries", wrong))

    def case_figure(self, title, name, misses):
        """Cases of text and sentence ends; all but `misses` must come out exactly."""
        cases = read_lines(self.path(name))
        records = [json.dumps({"id": str(index), "text": case["text"]}, ensure_ascii=False)
                   for index, case in enumerate(cases)]
        result = self.run(["-"], "\n".join(records) + "\n")
        ends = collections.defaultdict(list)
        for line in result.stdout.splitlines():
            item = json.loads(line)
            if item["kind"] == "sentence":
                case = cases[int(item["doc"])]
                before = case["text"].encode("utf-8")[:item["end"]]
                ends[case["id"]].append(len(before.decode("utf-8", "ignore")))
        self.write_lines("cases.jsonl", [{"id": case["id"], "ends": ends[case["id"]]} for case in cases])
        said = self.compare("golden", "cases.jsonl", "--file", name)
        found = re.match(r"(\d+)/(\d+) exact", said)
        if result.returncode != 0 or not found:
            self.note(f"{name}: {(result.stderr or said).strip()[:300]}")
            self.table.append((title, "-", f"{len(cases) - misses}/{len(cases)}", "missing", ""))
            return
        exact, total = map(int, found.groups())
        failed = said.partition("failed ")[2].strip()
        self.table.append((title, f"{exact}/{total}", f"{total - misses}/{total}",
                           "ok" if exact >= total - misses else "below",
                           "" if exact == total else f"failed {failed}"))
        self.lists.append((title, [
            f"{case['id']}: {shown_cuts(case['text'], ends[case['id']])}"
            for case in cases if set(ends[case["id"]]) | {len(case["text"].rstrip())} != set(case["ends"])]))

    def short_figures(self, actors):
        kept = {actor["id"]: actor.get("aliases") or [] for actor in actors}
        found = [item for item in mentions(self.annotate(actors, "short.csv")) if item["level"] == "name"]
        gold = [item for item in read_lines(self.path("seeds-mentions.jsonl"))
                if item["kind"] == "mention" and prefix(item["doc"]) in
                {prefix(document) for document in self.documents}]
        self.write_lines("short.jsonl", found)
        said = self.compare("mentions", "short.jsonl", "--zone", "all")
        self.add("short dictionary: as listed", .99, said, r"up to name .*F1 ([\d.]+)")

        names = [item for item in gold if item["level"] == "name"]
        aside = {key(item) for item in gold if item["level"] != "name"
                 or not is_derivable(item["surface"], kept.get(item["actor"], []))}
        right = {key(item) for item in names} - aside
        ours = {key(item) for item in found} - aside
        both = len(right & ours)
        figure = 2 * both / (len(right) + len(ours)) if right or ours else 0
        self.add("short dictionary: of kept names", .99,
                 f"F1 {figure:.4f} (tp {both} fp {len(ours) - both} fn {len(right) - both})",
                 r"F1 ([\d.]+)")
        mine, known = {key(item) for item in found}, {key(item) for item in gold}
        self.lists.append(("short dictionary, missed", count_surfaces(
            item for item in names if key(item) not in mine)))
        self.lists.append(("short dictionary, too many", count_surfaces(
            item for item in found if key(item) not in known)))

    def mention_errors(self, found):
        gold = read_lines(self.path("seeds-mentions.jsonl"))
        texts = {}
        for document in self.documents:
            with open(document, "rb") as file:
                texts[prefix(document)] = file.read()
        right = {key(item): item for item in gold
                 if item["kind"] == "mention" and prefix(item["doc"]) in texts}
        reasons = {key(item)[:3]: item.get("reason") or "nested in a longer name"
                   for item in gold if item["kind"] != "mention"}
        ours = {key(item): item for item in found}
        for title, these, others in (("mentions: false positives", ours, right),
                                     ("mentions: false negatives", right, ours)):
            wrong = [item for place, item in sorted(these.items()) if place not in others]
            self.lists.append((title, [
                f"{prefix(item['doc'])}:{item['start']} {item['actor']} {item['level']} {item['zone']}"
                f"{' (' + reasons[key(item)[:3]] + ')' if key(item)[:3] in reasons else ''}: "
                + around(texts[prefix(item["doc"])], item["start"], item["end"])
                for level in LEVELS for item in wrong if item["level"] == level]))

    # All of it

    def measure(self):
        if not self.has("score.py"):
            return
        if self.documents and self.has("actors.yaml"):
            actors = read_actors(self.path("actors.yaml"))
            output = self.annotate(actors, "actors.csv")
            found = mentions(output)
            if self.has("seeds-mentions.jsonl"):
                self.mention_figures(found)
                self.mention_errors(found)
            if self.has("seeds-counts.csv", "seeds-cooccurrence.csv"):
                self.body_figures(found)
            self.zone_figure([item for item in output if item["kind"] == "paragraph"])
            if self.has("seeds-sentences.jsonl"):
                self.sentence_figure([item for item in output if item["kind"] == "sentence"])
        if self.has("golden-rules-en.jsonl"):
            self.case_figure("golden rules", "golden-rules-en.jsonl", misses=1)
        if self.has("policy-segmentation.jsonl"):
            self.case_figure("policy cases", "policy-segmentation.jsonl", misses=0)
        if self.documents and self.has("actors.yaml", "seeds-mentions.jsonl"):
            self.short_figures([shortened(actor) for actor in actors])

        if self.has("vader-reference.jsonl"):
            self.parity_figure()
        for split, bar in (("dev_rw", .57), ("dev_mt", .55)):
            if self.has(f"newsmtsc/{split}.jsonl"):
                self.target_figure(split, bar)

    # Tone

    def parity_figure(self):
        """Texts whose four numbers are those of the reference program, to the last place."""
        texts = read_lines(self.path("vader-reference.jsonl"))
        result = self.run(["--parity", "-"], "".join(
            json.dumps({"id": str(index), "text": item["text"]}) + "\n"
            for index, item in enumerate(texts)))
        found = {item["doc"]: item for item in map(json.loads, result.stdout.splitlines())
                 if item["kind"] == "document"}
        wrong = [item["text"] for index, item in enumerate(texts)
                 if any(abs(found.get(str(index), {}).get(name, 9) - item[name]) > 1e-9
                        for name in ("neg", "neu", "pos", "compound"))]
        self.lists.append(("texts of another tone than the reference", wrong))
        self.add("tone: parity", 1, f"parity {1 - len(wrong) / len(texts)} (tp {len(texts) - len(wrong)}"
                 f" of {len(texts)})", r"parity ([\d.]+)")

    def target_figure(self, split, bar):
        """Macro-F1 of three classes, cut at 0.05, over all targets of a split."""
        records, wanted = [], []
        for index, item in enumerate(read_lines(self.path(f"newsmtsc/{split}.jsonl"))):
            text = item["sentence_normalized"]
            places = []
            for target in item["targets"]:
                places.append([len(text[:target[end]].encode()) for end in ("from", "to")])
                wanted.append((target["polarity"] > 4) - (target["polarity"] < 4))
            records.append(json.dumps({"id": str(index), "text": text, "targets": places}))
        result = self.run(["-"], "\n".join(records) + "\n")
        tones = [item["tone"] or 0 for item in map(json.loads, result.stdout.splitlines())
                 if item["kind"] == "target"]
        found = [(tone >= .05) - (tone <= -.05) for tone in tones]
        scores = []
        for label in (-1, 0, 1):
            both = sum(a == b == label for a, b in zip(wanted, found))
            scores.append(2 * both / max(1, wanted.count(label) + found.count(label)))
        self.add(f"tone toward a target: {split}", bar,
                 f"macro {sum(scores) / 3} (tp {len(found)} targets)", r"macro ([\d.]+)")

    def report(self):
        if self.errors:
            for title, lines in self.lists:
                if lines:
                    print(f"{title}: {len(lines)}")
                    for line in lines:
                        print(f"  {line}")
                    print()
        for note in self.notes:
            print(f"note: {note}")
        if self.notes:
            print()
        if self.table:
            head = ("", "figure", "bar", "", "")
            for title, figure, bar, verdict, detail in [head, *self.table]:
                if bar == "0.000":
                    bar, verdict = "", ""
                print(f"{title:32} {figure:>7} {bar:>7}  {verdict:7} {detail}".rstrip())


def mentions(output):
    return [dict(item, level=PROGRAM_LEVELS[item["level"]]) for item in output
            if item["kind"] == "mention" and item["actor"] is not None]


def key(item):
    return prefix(item["doc"]), item["start"], item["end"], item["actor"]


def count_surfaces(items):
    counts = collections.Counter((item["actor"], item["surface"]) for item in items)
    return [f"{count:4} {actor} '{surface}'" for (actor, surface), count in counts.most_common()]


def shown(text):
    """Bytes on one line, cut in the middle."""
    line = " ".join(text.decode("utf-8", "replace").split())
    return line if len(line) <= 110 else f"{line[:70]} ... {line[-30:]}"


def around(text, start, end):
    """A place with what stands around it."""
    parts = text[max(0, start - 60):start], text[start:end], text[end:end + 60]
    before, within, after = (part.decode("utf-8", "ignore").replace("\n", "\\n") for part in parts)
    return f"{before}[{within}]{after}"


def shown_cuts(text, ends):
    """A text with a bar at each end of a sentence."""
    for end in sorted(set(ends), reverse=True):
        text = text[:end] + "|" + text[end:]
    return text.replace("\n", "\\n")


def stretches(text, places):
    """Ranges of neighbouring places, white space between them passed over."""
    ranges = []
    for place in sorted(places):
        if ranges and not text[ranges[-1][1]:place].strip():
            ranges[-1][1] = place + 1
        else:
            ranges.append([place, place + 1])
    return ranges


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the program, built")
    parser.add_argument("gold", help="the folder of reference data")
    parser.add_argument("corpus", help="the folder of the documents it describes")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, with its context")
    options = parser.parse_args()
    for path in (options.program, options.gold, options.corpus):
        if not os.path.exists(path):
            sys.exit(f"score.py: no {path!r}; give the program, GOLD=folder and CORPUS=folder")
    options.program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        measurement = Measurement(options, folder)
        measurement.measure()
        measurement.report()


if __name__ == "__main__":
    main()
