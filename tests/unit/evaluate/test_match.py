"""Comparing what is seen with what was expected."""

from smalto.evaluate.match import assign, verdicts
from smalto.evaluate.prompts import (
    AbsentFact,
    ItemFact,
    NoteFact,
    Prompt,
    RelationFact,
    SettingFact,
    StyleFact,
    TextFact,
)
from smalto.evaluate.score import Judged, score
from smalto.evaluate.seen import Seen, SeenItem, SeenRelation, SeenSetting


def thing(name: str, count: int | None = 1, color: str | None = None) -> SeenItem:
    return SeenItem(frozenset({name}), count, color)


def oks(facts, seen) -> dict[str, list[bool]]:  # type: ignore[no-untyped-def]
    found: dict[str, list[bool]] = {}
    for verdict in verdicts(facts, seen):
        found.setdefault(verdict.part, []).append(verdict.ok)
    return found


def test_same_things_of_two_colours_find_their_own() -> None:
    expected = [ItemFact(("balloon",), 1, ("red",)), ItemFact(("balloon",), 1, ("blue",))]
    assert assign(expected, (thing("balloon", 1, "blue"), thing("balloon", 1, "red"))) == [1, 0]


def test_a_missing_thing_fails_all_its_parts() -> None:
    found = oks([ItemFact(("fox",), 2, ("red",), "run")], Seen(()))
    assert found == {"concept": [False], "count": [False], "color": [False], "pose": [False]}


def test_relations_hold_from_either_side_and_by_implication() -> None:
    items = (thing("cat"), thing("sofa"))
    facts = [ItemFact(("cat",)), ItemFact(("sofa",))]
    for kind, a, b, wanted in (
        ("right_of", 1, 0, "left_of"),
        ("sits_on", 0, 1, "on"),
        ("beside", 1, 0, "beside"),
        ("under", 1, 0, "above"),
    ):
        seen = Seen(items, (SeenRelation(kind, a, b),))
        assert oks([*facts, RelationFact((wanted,), 0, 1)], seen)["relation"] == [True], kind
    seen = Seen(items, (SeenRelation("left_of", 0, 1),))
    assert oks([*facts, RelationFact(("right_of",), 0, 1)], seen)["relation"] == [False]


def test_text_must_be_exact_but_for_white_space() -> None:
    assert oks([TextFact("Go team")], Seen((), texts=("Go  team",)))["text"] == [True]
    assert oks([TextFact("Go team")], Seen((), texts=("go team",)))["text"] == [False]


def test_setting_style_absence_and_note() -> None:
    seen = Seen(
        (thing("dog"),),
        setting=SeenSetting("landscape", (), "beach", "night", "clear"),
        style="line",
        notes=("nothing",),
    )
    facts = [
        SettingFact(places=("beach", "sea"), times=("night",)),
        SettingFact(kind="flat"),
        StyleFact("line"),
        AbsentFact(("cat",)),
        AbsentFact(("dog",)),
        NoteFact(),
    ]
    assert [v.ok for v in verdicts(facts, seen)] == [True, False, True, True, False, True]


def test_an_onlooker_is_not_asked_what_it_cannot_judge() -> None:
    seen = Seen(
        (thing("dog"),),
        judged=frozenset({"concept", "relation"}),
        judged_relations=frozenset({"above"}),
    )
    facts = [ItemFact(("dog",)), RelationFact(("holds",), 0, 0), StyleFact("line")]
    assert [v.part for v in verdicts(facts, seen)] == ["concept"]


def test_scores_count_prompts_parts_and_the_gap() -> None:
    def judged(lang: str, seen: Seen) -> Judged:
        prompt = Prompt("x", lang, "count", "dev", "two dogs", (ItemFact(("dog",), 2),))
        return Judged(prompt, tuple(verdicts(prompt.facts, seen)))

    scores = score([judged("en", Seen((thing("dog", 2),))), judged("zh", Seen((thing("dog", 3),)))])
    assert (scores.comp_score.right, scores.comp_score.total) == (1, 2)
    assert (scores.counts.right, scores.counts.total) == (1, 2)
    assert scores.by_part["concept"].percent == 100
    assert scores.gap == 100
