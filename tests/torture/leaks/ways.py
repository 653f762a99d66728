"""Ways in which a record holds what its public copy must not tell, one function for each."""

from __future__ import annotations

from collections.abc import Callable

from tests.torture.leaks.drafts import Draft, Json, closed_flags

KINDS = ("speech", "direction", "narrative")
SPOKEN_AT = 935_117_000
"""Milliseconds: a time of the recording that is told by its digits."""
SIDES = ("member", "staff", "guest")


def closed_passage(draft: Draft) -> None:
    """A paragraph that is closed by itself, with the reason for it."""
    at = draft.chance.choice(draft.gaps())
    block = _block(draft, draft.chance.choice(KINDS), draft.hide("a closed passage", inside=True))
    draft.body.insert(at, block | {"closed": True, "reason": draft.hide("why a passage is closed")})
    draft.hide("the id of a closed passage", block["id"])


def closed_item(draft: Draft) -> None:
    """An item whose heading is closed, with all that stands under it, and who had to leave for it."""
    places = [at for at, block in enumerate(draft.body) if block["kind"] == "heading"]
    at = draft.chance.choice([*places, len(draft.body)])
    level = draft.body[at]["level"] if at < len(draft.body) else 1
    heading = _heading(draft, level) | {"closed": True, "reason": draft.hide("why an item is closed")}
    below = [_block(draft, kind, draft.hide(f"{kind} under a closed heading", inside=True)) for kind in KINDS]
    if level < 4:
        below.insert(draft.chance.randrange(3), _subheading(draft, level + 1))
    heading["absences"] = [{"attendee": _nobody_heard(draft), "reason": "excluded"}]
    is_read = draft.form.keeps_subheadings or not closed_flags([*draft.body[:at], heading])[-1]
    words = draft.show(heading) if is_read else draft.hide("a heading under a closed one", inside=True)
    heading["text"] = f"{words}の審査"
    draft.body[at:at] = [heading, *below]


def withheld_words(draft: Draft) -> None:
    """Words in an open paragraph, or a title, that are withheld, with the reason."""
    secret = draft.hide("withheld words", inside=True)
    _mark(draft, _unmarked(draft), "withheld", secret, draft.hide("why words are withheld"))


def withdrawn_words(draft: Draft) -> None:
    """Words that their speaker withdrew, with by whose leave."""
    secret = draft.hide("withdrawn words", inside=True)
    _mark(draft, _unmarked(draft), "withdrawn", secret, draft.hide("by whose leave"))


def corrected_words(draft: Draft) -> None:
    """Words that were corrected; what they should have been is read."""
    block = _unmarked(draft)
    _mark(draft, block, "corrected", draft.hide("corrected words", inside=True), draft.show(block))


def queried_words(draft: Draft) -> None:
    """Words that somebody has to look at, with what is to be asked."""
    block = _unmarked(draft)
    _mark(draft, block, "query", draft.show(block), draft.hide("what is to be asked"))


def hidden_twice(draft: Draft) -> None:
    """Words under two marks, of which the one that tells less counts."""
    block, secret = _unmarked(draft), draft.hide("words under two marks", inside=True)
    _mark(draft, block, "withheld", secret, draft.hide("one of two reasons"))
    span = block["spans"][0]
    other = draft.chance.choice(("corrected", "withdrawn", "query"))
    block["spans"].append(span | {"mark": other, "note": draft.hide(f"what is said of withheld words, {other}")})
    block["spans"].sort(key=lambda one: (one["start"], one["end"], one["mark"]))


def withdrawn_paragraphs(draft: Draft) -> None:
    """Paragraphs of one turn that were withdrawn one after the other."""
    at = draft.chance.choice(draft.gaps())
    blocks = [_block(draft, "speech", draft.hide("a withdrawn paragraph", inside=True)) for _ in range(3)]
    for number, block in enumerate(blocks):
        if number:
            del block["speaker"]
        block["spans"] = [{"start": 0, "end": len(block["text"]), "mark": "withdrawn"}]
    draft.body[at:at] = blocks


def person_details(draft: Draft) -> None:
    """What a record knows of people and their list does not print."""
    for person in draft.people:
        listed, side = person.get("field", ""), person["side"]
        if person["status"] != "present" or not listed:
            continue
        person["person"] = draft.hide("the id of a person", draft.letters.latin())
        person["x-phone"] = draft.hide("what another program knows of a person")
        for part in ("kana", "note"):
            if not draft.form.prints(listed, part):
                secret = draft.letters.kana() if part == "kana" else ""
                person[part] = draft.hide(f"the {part} of a person", secret)
        if draft.hides(side):
            person["label"] = draft.hide("a person's own label", inside=False)
        if not (draft.form.prints(listed, "name") and draft.form.names_in(listed)) and draft.hides(side):
            _rename(draft, person, "a name that no list prints")


def unheard_guest(draft: Draft) -> None:
    """Somebody in no list who says nothing in the open."""
    person = _stranger(draft, draft.chance.choice(SIDES), "somebody heard behind closed doors")
    for part in ("post", "organisation", "group", "label", "note", "seat", "mark"):
        person[part] = draft.hide(f"the {part} of somebody unheard")
    block = _block(draft, "speech", draft.hide("what somebody says behind closed doors", inside=True))
    draft.body.insert(draft.chance.choice(draft.gaps()), block | {"closed": True, "speaker": person["id"]})


def heard_without_name(draft: Draft) -> None:
    """Somebody in no list who is heard in the open, of a side whose names the public does not read."""
    sides = [side for side in SIDES if draft.hides(side)]
    if not sides:
        return
    side = draft.chance.choice(sides)
    person = _stranger(draft, side, "the name of somebody heard")
    person["label"] = draft.hide("the label of somebody heard")
    person["note"] = draft.hide("the note of somebody heard")
    block = _block(draft, "speech", "") | {"speaker": person["id"]}
    block["text"] = f"{draft.show(block)}について伺います。"
    _insert_open(draft, block)


def label_of_a_turn(draft: Draft) -> None:
    """A label that somebody wrote before one turn, of a side without names, or of nobody known."""
    sides = [side for side in SIDES if draft.hides(side)]
    if not sides:
        return
    known = [person["id"] for person in draft.people if person["side"] in sides and person.get("field")]
    block = _block(draft, "speech", "") | {"speaker": draft.chance.choice(["", *known])}
    block["label"] = f"{draft.hide('the label of a turn', inside=draft.form.has_labels)}委員"
    block["text"] = f"{draft.show(block)}のとおりです。"
    _insert_open(draft, block)


def proxy_without_name(draft: Draft) -> None:
    """Who came in the place of somebody whose list prints no names."""
    for person in draft.people:
        listed = person.get("field", "")
        if person["status"] == "present" and listed and not draft.form.names_in(listed) and draft.hides(person["side"]):
            person["status"] = "proxy"
            name = draft.hide("the name of a proxy")
            person["proxy"] = {"name": name, "family": name[:2], "post": draft.hide("the post of a proxy")}
            return


def words_before(draft: Draft) -> None:
    """What a list would say in the form's words, where somebody wrote others."""
    lists = [field for field in draft.json["header"] if field["type"] == "people"]
    if lists:
        field = draft.chance.choice(lists)
        field |= {"verbatim": f"{draft.show()}ほか", "instead_of": draft.hide("what a list said before")}


def unknown_keys(draft: Draft) -> None:
    """What a newer program wrote beside what we know."""
    holders = (draft.json, draft.chance.choice(draft.body), draft.chance.choice(draft.json["header"]))
    for holder in holders:
        holder["x-later"] = draft.hide("what a newer program knows")


def stages(draft: Draft) -> None:
    """Why a finished record was opened again."""
    reopened = {"stage": "draft", "version": 2, "at": "2026-04-02T09:00", "reason": draft.hide("why it was opened")}
    draft.json["release"] = {"steps": [{"stage": "final", "version": 1, "at": "2026-04-01T09:00"}, reopened]}


def committee_ids(draft: Draft) -> None:
    """By what the roster knows the committee."""
    committee = draft.json.setdefault("committee", {"name": "東雲市審議会"})
    committee |= {"id": draft.hide("the id of a committee", draft.letters.latin())}
    committee |= {"x-later": draft.hide("what a newer program knows of a committee")}


def times(draft: Draft) -> None:
    """Where each paragraph begins in the recording."""
    for number, block in enumerate(draft.body):
        block["time"] = SPOKEN_AT + number
    draft.hide("a time of the recording", str(SPOKEN_AT)[:6])


def summary_decisions(draft: Draft) -> None:
    """What becomes of each paragraph in the summary; condensed words repeat what is hidden, or a part of it."""
    flags, draft.is_summed_up = closed_flags(draft.body), True
    for at, block in enumerate(draft.body):
        if block["kind"] == "heading":
            continue
        block["summary"] = {"use": draft.chance.choice(("used", "dropped"))}
        if draft.is_alone(at):
            block["summary"] = {"use": "condensed", "text": f"{_condensed(draft, block, closed=flags[at])}との件。"}


def _condensed(draft: Draft, block: Json, *, closed: bool) -> str:
    if closed:
        return draft.hide("condensed words of a closed passage")
    spans = [span for span in block.get("spans", ()) if span["mark"] != "query"]
    if not spans:
        draft.condensed.append(draft.letters.kanji(3))
        return draft.condensed[-1]
    words = block["text"][spans[0]["start"] : spans[0]["end"]]
    part = words[1:3] if spans[0]["mark"] in ("withheld", "withdrawn") else words
    return draft.chance.choice((words, part))


WAYS: tuple[Callable[[Draft], None], ...] = (
    closed_passage, closed_item, withheld_words, withdrawn_words, corrected_words, queried_words, hidden_twice,
    withdrawn_paragraphs, person_details, unheard_guest, heard_without_name, label_of_a_turn, proxy_without_name,
    words_before, unknown_keys, stages, committee_ids, times,
)  # fmt: skip


def _block(draft: Draft, kind: str, words: str) -> Json:
    block: Json = {"id": draft.id(), "kind": kind, "text": f"{words}の件である。" if words else ""}
    listed = [person["id"] for person in draft.people if person.get("field")]
    return block | ({"speaker": draft.chance.choice(listed)} if kind == "speech" else {})


def _heading(draft: Draft, level: int) -> Json:
    return {"id": draft.id(), "kind": "heading", "level": level, "text": ""}


def _subheading(draft: Draft, level: int) -> Json:
    heading, is_read = _heading(draft, level), draft.form.keeps_subheadings
    words = draft.show(heading) if is_read else draft.hide("a heading under a closed one", inside=True)
    return heading | {"text": f"{words}への対応"}


def _nobody_heard(draft: Draft) -> str:
    """The id of somebody new who is in no list and says nothing."""
    return str(_stranger(draft, "guest", "somebody who had to leave")["id"])


def _stranger(draft: Draft, side: str, kind: str) -> Json:
    person: Json = {"id": draft.id(), "side": side, "status": "present", "post": "委員"}
    draft.people.append(person)
    _rename(draft, person, kind)
    person["kana"] = draft.hide("the reading of somebody in no list", draft.letters.kana())
    return person


def _rename(draft: Draft, person: Json, kind: str) -> None:
    """A name with a variant sign in it, in parts."""
    name = draft.hide(kind)
    person["family"], person["given"] = f"{draft.chance.choice('髙﨑𠮷')}{name[:2]}", name[2:]
    person["name"] = f"{person['family']}　{person['given']}"


def _unmarked(draft: Draft) -> Json:
    """An open paragraph without marks; one more where there is none."""
    found = [draft.body[at] for at in draft.open_places() if "spans" not in draft.body[at]]
    if found:
        return draft.chance.choice(found)
    block = _block(draft, "speech", draft.show())
    _insert_open(draft, block)
    return block


def _mark(draft: Draft, block: Json, mark: str, words: str, note: str) -> None:
    """Words put into a paragraph, under a mark."""
    text = block["text"]
    at = draft.chance.randrange(len(text) + 1)
    block["text"] = text[:at] + words + text[at:]
    block["spans"] = [{"start": at, "end": at + len(words), "mark": mark, "note": note}]


def _insert_open(draft: Draft, block: Json) -> None:
    """A paragraph where everybody reads it; at the end, under a heading of its own, where there is no such place."""
    gaps = [at for at in draft.gaps() if not closed_flags([*draft.body[:at], block])[-1]]
    if gaps:
        draft.body.insert(draft.chance.choice(gaps), block)
        return
    heading = _heading(draft, 1) | {"text": "その他"}
    draft.body.extend((heading, block))
