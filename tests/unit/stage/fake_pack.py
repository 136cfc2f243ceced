"""A pack of some twenty drawings, enough to compose with: no files, known shapes."""

from __future__ import annotations

from dataclasses import dataclass, field

from smalto.pack.types import Art, Concept, Figure, Slot, SlotName, Stance


def concept(
    id: str,
    height_m: float,
    *,
    figure: Figure = "object",
    stance: Stance = "stands",
    color: str | None = None,
    slots: dict[SlotName, Slot] | None = None,
    poses: dict[str, str] | None = None,
) -> Concept:
    name = id.replace("-", " ")
    return Concept(
        id=id,
        en=(name,),
        zh=(name,),
        plural=name + "s",
        group="things",
        figure=figure,
        stance=stance,
        height_m=height_m,
        color=color,
        facing="left" if figure == "whole" else "front",
        slots=slots or {},
        poses=poses or {},
    )


BODY: dict[SlotName, Slot] = {"head": Slot(0.5, 0.05, 0.45), "hand": Slot(0.85, 0.55, 0.3)}
BACK: dict[SlotName, Slot] = {**BODY, "back": Slot(0.5, 0.35, 0.5)}

CONCEPTS = (
    concept("fox", 0.4, figure="whole", color="orange", slots=BACK),
    concept("cat", 0.3, figure="whole", color="orange", slots=BODY),
    concept("dog", 0.5, figure="whole", color="brown", slots=BACK),
    concept("horse", 1.7, figure="whole", color="brown", slots=BACK),
    concept("mouse", 0.08, figure="whole", color="gray", slots=BODY),
    concept(
        "person", 1.7, figure="bust", slots=BODY,
        poses={"stand": "person-standing", "sit": "person-sitting", "walk": "person-walking"},
    ),
    concept("person-standing", 1.7, figure="whole", slots=BODY),
    concept("person-sitting", 1.3, figure="whole", slots=BODY),
    concept("person-walking", 1.7, figure="whole", slots=BODY),
    concept("apple", 0.08, color="red"),
    concept("ball", 0.22, color="white"),
    concept("hat", 0.15, color="black"),
    concept("book", 0.25, color="red"),
    concept("box", 0.4, color="brown", slots={"inside": Slot(0.5, 0.3, 0.85)}),
    concept("table", 0.75, color="brown", slots={"top": Slot(0.5, 0.05, 0.95)}),
    concept("bench", 0.85, color="brown", slots={"seat": Slot(0.5, 0.5, 0.9)}),
    concept("tree", 8.0, color="green"),
    concept("house", 8.0, color="beige"),
    concept("mountain", 1000.0, color="gray"),
    concept("car", 1.5, color="red", slots={"seat": Slot(0.5, 0.35, 0.4)}),
    concept("bird", 0.15, figure="whole", stance="flies", color="blue"),
    concept("balloon", 0.3, stance="floats", color="red"),
    concept("fish", 0.3, figure="whole", stance="swims", color="orange"),
    concept("star", 1.0, figure="symbol", stance="flies", color="yellow"),
    concept("tulip", 0.3, color="pink"),
)  # fmt: skip

WIDTHS = {"bench": 1.9, "table": 1.7, "car": 2.0, "horse": 1.2, "person-walking": 0.5,
          "person-standing": 0.4, "tree": 0.8, "mountain": 1.8, "bird": 1.3}  # fmt: skip


@dataclass(frozen=True)
class FakePack:
    concepts: dict[str, Concept] = field(default_factory=lambda: {c.id: c for c in CONCEPTS})

    def get(self, concept_id: str, /) -> Concept:
        return self.concepts[concept_id]

    def art(self, concept_id: str, style: str, /) -> Art:
        aspect = WIDTHS.get(concept_id, 1.0)
        return Art(f"{style}/{concept_id}", (32 * aspect, 32), (0.0, 0.0, 1.0, 1.0))
