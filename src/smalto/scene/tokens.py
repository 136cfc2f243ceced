"""A scene as a sequence of tokens, and back: what the native model writes.

    style [finish] [strength] setting item* relation* text* <eos>

    setting   setting:flat [color]  |  setting:gradient [color [color]]  |  setting:transparent
              setting:pattern pattern:<kind> [color [color]]
              setting:landscape place time weather [season]
              each of them then [mood] [view]
    item      c:<concept> [count:2..20 | many] [color [color]] [size] [material] [pose]
              [expression] [skin] [arrange]
    relation  rel:<kind> idx:<a> idx:<b>
    text      carrier [color] [font] [spot] [bend] [idx:<holder>] ptr ptr

`ptr ptr` stands for the first and the last prompt token of the copied text: the characters are
never written by the model, they are copied (`Pointers`). Token strings are the public form;
`Codebook` numbers them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from smalto.scene import lists
from smalto.scene.types import (
    MAX_COUNT,
    MAX_ITEMS,
    Item,
    Relation,
    Scene,
    Setting,
    Text,
)

PAD, BOS, EOS, PTR, MANY = "<pad>", "<bos>", "<eos>", "ptr", "many"
MANY_COUNT = 3
"""How many copies an indefinite plural ("some dogs") stands for."""

SETTING_PARTS = ("mood", "view")
ITEM_PARTS = ("size", "material", "pose", "expression", "skin", "arrangement")
TEXT_PARTS = ("font", "spot", "bend")
"""Optional one-word parts, in the order in which their tokens come."""


def structure_tokens() -> tuple[str, ...]:
    """Every token that is not a concept, in a fixed order."""
    families: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("style", lists.STYLES),
        ("finish", lists.FINISHES),
        ("strength", lists.STRENGTHS),
        ("setting", lists.SETTING_KINDS),
        ("pattern", lists.PATTERNS),
        ("place", lists.PLACES),
        ("time", lists.TIMES),
        ("weather", lists.WEATHERS),
        ("season", lists.SEASONS),
        ("mood", lists.MOODS),
        ("view", lists.VIEWS),
        ("color", lists.COLORS),
        ("size", lists.SIZES),
        ("material", lists.MATERIALS),
        ("pose", lists.POSES),
        ("expression", lists.EXPRESSIONS),
        ("skin", lists.SKINS),
        ("arrangement", lists.ARRANGEMENTS),
        ("count", tuple(str(k) for k in range(2, MAX_COUNT + 1))),
        ("rel", lists.RELATIONS),
        ("carrier", lists.CARRIERS),
        ("font", lists.FONTS),
        ("spot", lists.SPOTS),
        ("bend", lists.BENDS),
        ("idx", tuple(str(k) for k in range(MAX_ITEMS))),
    )
    named = (f"{family}:{value}" for family, values in families for value in values)
    return (PAD, BOS, EOS, PTR, MANY, *named)


@dataclass(frozen=True)
class Codebook:
    """Numbers the tokens: structure first, then one token a concept, in the orders given.

    `structure`: what trained weights were made with; they may know fewer words than the lists.
    """

    concepts: tuple[str, ...]
    structure: tuple[str, ...] = structure_tokens()

    def __post_init__(self) -> None:
        tokens = (*self.structure, *(f"c:{c}" for c in self.concepts))
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "ids", {t: i for i, t in enumerate(tokens)})

    tokens: tuple[str, ...] = field(init=False)
    ids: dict[str, int] = field(init=False)

    @property
    def n_structure(self) -> int:
        return len(self.structure)

    def encode(self, tokens: Sequence[str]) -> list[int]:
        return [self.ids[t] for t in tokens]

    def decode(self, ids: Sequence[int]) -> list[str]:
        return [self.tokens[i] for i in ids]


def to_tokens(scene: Scene) -> list[str]:
    """Token strings of a scene, `<eos>` included; two `ptr` stand for each text's characters."""
    out = [f"style:{scene.style}"]
    out += [f"finish:{scene.finish}"] if scene.finish else []
    out += [f"strength:{scene.strength}"] if scene.strength else []
    out += _setting_tokens(scene.setting)
    for item in scene.items:
        out += _item_tokens(item)
    for rel in scene.relations:
        out += [f"rel:{rel.kind}", f"idx:{rel.a}", f"idx:{rel.b}"]
    for text in scene.texts:
        out += _text_tokens(text)
    return [*out, EOS]


def _setting_tokens(setting: Setting) -> list[str]:
    out = [f"setting:{setting.kind}"]
    if setting.kind == "landscape":
        out += [f"place:{setting.place}", f"time:{setting.time}", f"weather:{setting.weather}"]
        out += [f"season:{setting.season}"] if setting.season else []
    if setting.kind == "pattern":
        out.append(f"pattern:{setting.pattern}")
    return [*out, *(f"color:{c}" for c in setting.colors), *_parts(setting, SETTING_PARTS)]


def _item_tokens(item: Item) -> list[str]:
    out = [f"c:{item.concept}"]
    if item.many:
        out.append(MANY)
    elif item.count > 1:
        out.append(f"count:{item.count}")
    out += [f"color:{item.color}"] if item.color else []
    out += [f"color:{item.second}"] if item.color and item.second else []
    return [*out, *_parts(item, ITEM_PARTS)]


def _text_tokens(text: Text) -> list[str]:
    out = [f"carrier:{text.carrier}"]
    out += [f"color:{text.color}"] if text.color else []
    out += _parts(text, TEXT_PARTS)
    out += [f"idx:{text.holder}"] if text.holder is not None else []
    return [*out, PTR, PTR]


def _parts(value: Setting | Item | Text, names: Sequence[str]) -> list[str]:
    fields = asdict(value)
    return [f"{name}:{fields[name]}" for name in names if fields[name] is not None]


def from_tokens(tokens: Sequence[str], texts: str | Sequence[str] = ()) -> Scene:
    """The scene that `tokens` spell; `texts` are what the pairs of pointers copied, in order (a
    lone string is the one text).

    Raises:
        ValueError: the tokens do not follow the grammar.
    """
    copied = iter((texts,) if isinstance(texts, str) else texts)
    reader = _Reader([t for t in tokens if t not in (PAD, BOS)])
    values: dict[str, Any] = {"style": reader.take("style"), "finish": reader.maybe("finish")}
    values["strength"] = reader.maybe("strength")
    values["setting"] = _read_setting(reader)
    items: list[Item] = []
    while (concept := reader.maybe("c")) is not None:
        items.append(_read_item(reader, concept))
    relations: list[Relation] = []
    while (kind := reader.maybe("rel")) is not None:
        relations.append(Relation(kind, int(reader.take("idx")), int(reader.take("idx"))))  # type: ignore[arg-type]
    runs: list[Text] = []
    while (carrier := reader.maybe("carrier")) is not None:
        runs.append(_read_text(reader, carrier, next(copied, "")))
    reader.end()
    return Scene(items=tuple(items), relations=tuple(relations), texts=tuple(runs), **values)


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.at = tokens, 0

    def maybe(self, family: str) -> str | None:
        """The value of the next token if it is of `family`, else None without moving."""
        if self.at < len(self.tokens):
            head, _, value = self.tokens[self.at].partition(":")
            if head == family:
                self.at += 1
                return value
        return None

    def take(self, family: str) -> str:
        value = self.maybe(family)
        if value is None:
            seen = self.tokens[self.at] if self.at < len(self.tokens) else "the end"
            raise ValueError(f"scene tokens: expected {family} at {self.at}, found {seen}")
        return value

    def run(self, family: str) -> Iterator[str]:
        while (value := self.maybe(family)) is not None:
            yield value

    def parts(self, names: Sequence[str]) -> dict[str, Any]:
        return {name: self.maybe(name) for name in names}

    def end(self) -> None:
        self.take(EOS)
        if self.at != len(self.tokens):
            raise ValueError(f"scene tokens: {len(self.tokens) - self.at} tokens after the end")


def _read_setting(reader: _Reader) -> Setting:
    values: dict[str, Any] = {"kind": reader.take("setting")}
    if values["kind"] == "landscape":
        values |= {name: reader.take(name) for name in ("place", "time", "weather")}
        values["season"] = reader.maybe("season")
    elif values["kind"] == "pattern":
        values["pattern"] = reader.take("pattern")
    values["colors"] = tuple(reader.run("color"))
    return Setting(**values, **reader.parts(SETTING_PARTS))


def _read_item(reader: _Reader, concept: str) -> Item:
    many = reader.maybe(MANY) is not None
    count = MANY_COUNT if many else int(reader.maybe("count") or 1)
    colors: dict[str, Any] = {"color": reader.maybe("color"), "second": reader.maybe("color")}
    return Item(concept, count, many, **colors, **reader.parts(ITEM_PARTS))


def _read_text(reader: _Reader, carrier: str, content: str) -> Text:
    values: dict[str, Any] = {"carrier": carrier, "color": reader.maybe("color")}
    values |= reader.parts(TEXT_PARTS)
    holder = reader.maybe("idx")
    values["holder"] = int(holder) if holder is not None else None
    reader.take(PTR)
    reader.take(PTR)
    return Text(content, **values)
