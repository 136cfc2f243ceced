"""A scene as a sequence of tokens, and back: what the native model writes.

    style setting item* relation* [text] <eos>

    setting   setting:flat [color]  |  setting:gradient [color [color]]
              setting:landscape place time weather  |  setting:transparent
    item      c:<concept> [count:2..10 | many] [color] [size] [pose]
    relation  rel:<kind> idx:<a> idx:<b>
    text      carrier [color] [idx:<holder>] ptr ptr

`ptr ptr` stands for the first and the last prompt token of the copied text: the characters are
never written by the model, they are copied (`Pointers`). Token strings are the public form;
`Codebook` numbers them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from smalto.scene.types import (
    CARRIERS,
    COLORS,
    MAX_COUNT,
    MAX_ITEMS,
    PLACES,
    POSES,
    RELATIONS,
    SETTING_KINDS,
    SIZES,
    STYLES,
    TIMES,
    WEATHERS,
    Carrier,
    Color,
    Item,
    Place,
    Pose,
    Relation,
    RelationKind,
    Scene,
    Setting,
    SettingKind,
    Size,
    Style,
    Text,
    Time,
    Weather,
)

PAD, BOS, EOS, PTR, MANY = "<pad>", "<bos>", "<eos>", "ptr", "many"
MANY_COUNT = 3
"""How many copies an indefinite plural ("some dogs") stands for."""


def structure_tokens() -> tuple[str, ...]:
    """Every token that is not a concept, in a fixed order."""
    families = (
        ("style", STYLES),
        ("setting", SETTING_KINDS),
        ("place", PLACES),
        ("time", TIMES),
        ("weather", WEATHERS),
        ("color", COLORS),
        ("size", SIZES),
        ("pose", POSES),
        ("count", tuple(str(k) for k in range(2, MAX_COUNT + 1))),
        ("rel", RELATIONS),
        ("carrier", CARRIERS),
        ("idx", tuple(str(k) for k in range(MAX_ITEMS))),
    )
    named = (f"{family}:{value}" for family, values in families for value in values)
    return (PAD, BOS, EOS, PTR, MANY, *named)


@dataclass(frozen=True)
class Codebook:
    """Numbers the tokens: structure first, then one token a concept, in the order given."""

    concepts: tuple[str, ...]

    def __post_init__(self) -> None:
        tokens = (*structure_tokens(), *(f"c:{c}" for c in self.concepts))
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "ids", {t: i for i, t in enumerate(tokens)})

    tokens: tuple[str, ...] = field(init=False)
    ids: dict[str, int] = field(init=False)

    @property
    def n_structure(self) -> int:
        return len(self.tokens) - len(self.concepts)

    def encode(self, tokens: Sequence[str]) -> list[int]:
        return [self.ids[t] for t in tokens]

    def decode(self, ids: Sequence[int]) -> list[str]:
        return [self.tokens[i] for i in ids]


def to_tokens(scene: Scene) -> list[str]:
    """Token strings of a scene, `<eos>` included; two `ptr` stand for the text's characters."""
    out = [f"style:{scene.style}", *_setting_tokens(scene.setting)]
    for item in scene.items:
        out += _item_tokens(item)
    for rel in scene.relations:
        out += [f"rel:{rel.kind}", f"idx:{rel.a}", f"idx:{rel.b}"]
    if scene.text is not None:
        out += _text_tokens(scene.text)
    return [*out, EOS]


def _setting_tokens(setting: Setting) -> list[str]:
    out = [f"setting:{setting.kind}"]
    if setting.kind == "landscape":
        return [
            *out,
            f"place:{setting.place}",
            f"time:{setting.time}",
            f"weather:{setting.weather}",
        ]
    return [*out, *(f"color:{c}" for c in setting.colors)]


def _item_tokens(item: Item) -> list[str]:
    out = [f"c:{item.concept}"]
    if item.many:
        out.append(MANY)
    elif item.count > 1:
        out.append(f"count:{item.count}")
    out += [f"color:{item.color}"] if item.color else []
    out += [f"size:{item.size}"] if item.size else []
    out += [f"pose:{item.pose}"] if item.pose else []
    return out


def _text_tokens(text: Text) -> list[str]:
    out = [f"carrier:{text.carrier}"]
    out += [f"color:{text.color}"] if text.color else []
    out += [f"idx:{text.holder}"] if text.holder is not None else []
    return [*out, PTR, PTR]


def from_tokens(tokens: Sequence[str], text: str = "") -> Scene:
    """The scene that `tokens` spell; `text` is what the two pointers copied.

    Raises:
        ValueError: the tokens do not follow the grammar.
    """
    reader = _Reader([t for t in tokens if t not in (PAD, BOS)])
    style = cast(Style, reader.take("style"))
    setting = _read_setting(reader)
    items: list[Item] = []
    while (concept := reader.maybe("c")) is not None:
        items.append(_read_item(reader, concept))
    relations: list[Relation] = []
    while (kind := reader.maybe("rel")) is not None:
        a, b = int(reader.take("idx")), int(reader.take("idx"))
        relations.append(Relation(cast(RelationKind, kind), a, b))
    run = _read_text(reader, text)
    reader.end()
    return Scene(setting, tuple(items), tuple(relations), run, style)


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

    def end(self) -> None:
        self.take(EOS)
        if self.at != len(self.tokens):
            raise ValueError(f"scene tokens: {len(self.tokens) - self.at} tokens after the end")


def _read_setting(reader: _Reader) -> Setting:
    kind = cast(SettingKind, reader.take("setting"))
    if kind == "landscape":
        return Setting(
            kind,
            place=cast(Place, reader.take("place")),
            time=cast(Time, reader.take("time")),
            weather=cast(Weather, reader.take("weather")),
        )
    return Setting(kind, colors=tuple(cast(Color, c) for c in _run(reader, "color")))


def _run(reader: _Reader, family: str) -> Iterator[str]:
    while (value := reader.maybe(family)) is not None:
        yield value


def _read_item(reader: _Reader, concept: str) -> Item:
    many = reader.maybe(MANY) is not None
    count = MANY_COUNT if many else int(reader.maybe("count") or 1)
    return Item(
        concept,
        count,
        many,
        cast("Color | None", reader.maybe("color")),
        cast("Size | None", reader.maybe("size")),
        cast("Pose | None", reader.maybe("pose")),
    )


def _read_text(reader: _Reader, text: str) -> Text | None:
    carrier = reader.maybe("carrier")
    if carrier is None:
        return None
    color = cast("Color | None", reader.maybe("color"))
    holder = reader.maybe("idx")
    reader.take(PTR)
    reader.take(PTR)
    return Text(text, cast(Carrier, carrier), color, int(holder) if holder is not None else None)
