"""From tokens to nodes: noun phrases become items, the rest keeps its place for `relate`.

A node is an item, a relation word, a stop, an `and` ...; places, times, weathers and what is
negated are read here and taken out.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, cast

from smalto.model.context import DETERMINERS, Context
from smalto.model.lexicon import IGNORED, SCOPE_ENDS, words_of
from smalto.model.lexicon_chinese import ALLUDED
from smalto.model.names import Named, Names
from smalto.model.nodes import WORDS, Node, NodeKind, Parsed, Phrase
from smalto.model.scan import LOOKS, Token
from smalto.scene.types import Color, Item, Material, Place, Pose, Size, Time, Weather

_HOLDERS = frozenset(
    words_of("""
    vase basket box bowl bucket pot crate jar cart
    """)
)
_MEASURES = frozenset(
    words_of("""
    stack bunch slice piece pile glass cup mug jar bottle plate tube loaf bar bouquet can
    """)
)


class Parser:
    """Reads one prompt's tokens; `has_text`: words like "sign" bear the text and are no things."""

    def __init__(self, tokens: list[Token], names: Names, has_text: bool) -> None:
        self._tokens, self._names, self._has_text = tokens, names, has_text
        self._context = Context(tokens)
        self._out = Parsed()
        self._phrase = Phrase()
        self._stash: list[Phrase] = []
        self._apart: list[Phrase] = []
        self._borne, self._bears = Phrase(), False
        self._spoken: dict[int, str] = {}
        self._said = ""
        self._out.english = all(token.text.isascii() for token in tokens if token.text.isalpha())

    def parse(self) -> Parsed:
        at = 0
        while at < len(self._tokens):
            at = self._step(at)
        self._stop("strong")
        return self._out

    def _step(self, at: int) -> int:
        token = self._tokens[at]
        if "neg" in token.roles:
            return self._skip_negated(at)
        if self._context.is_part(at):
            return self._read_part(at)
        if "stop" in token.roles and token.text != "、":
            self._stop(token.word("stop"))
            self._node(Node("stop", token.word("stop")))
        elif self._context.is_color(at):
            self._read_color(at)
        elif self._context.is_place(at, self._phrase.count):
            self._out.place = self._out.place or cast(Place, token.word("place"))
            self._node(Node("place", token.word("place")))
        elif token.word("time"):
            self._out.time = self._out.time or cast(Time, token.word("time"))
        elif token.word("weather"):
            self._out.weather = self._out.weather or cast(Weather, token.word("weather"))
        elif "carrier" in token.roles and self._has_text:
            self._flush()
            self._node(Node("carrier", token.word("carrier")))
        elif self._context.is_thing(at):
            if not self._context.is_verb(at):
                self._read_thing(at)
        else:
            self._read_function(at)
        return at + 1

    def _stop(self, strength: str) -> None:
        """The end of a clause. Numbers with colours and without a noun tell things of the one
        before apart: "three balloons: one red, one blue and one yellow"."""
        self._apart += [p for p in (*self._stash, self._phrase) if p.count and p.color]
        self._flush()
        if strength != "strong":
            return
        if len(self._apart) > 1 and self._out.items:
            known = self._out.items[self._last_item()]
            for index, phrase in enumerate(self._apart):
                one = replace(known, count=phrase.count or 1, many=False, color=phrase.color)
                if index:
                    self._out.items.append(one)
                    self._node(Node("and"))
                    self._node(Node("item", item=len(self._out.items) - 1))
                else:
                    self._out.items[self._last_item()] = one
        self._apart = []

    def _read_part(self, at: int) -> int:
        """ "on the nose of a seal", "on her lap": the seal is meant, and she."""
        self._flush()
        if self._context.is_of(at):
            return at + 2
        if self._tokens[at - 1].text not in WORDS:
            self._node(Node("it", self._tokens[at - 1].text))
        self._node(Node("part", self._tokens[at].text))
        return at + 1

    def _read_color(self, at: int) -> None:
        """Before its thing, or after it: "the chair is green"."""
        color = cast(Color, self._tokens[at].word("color"))
        if (
            self._context.follows_be(at)
            and self._out.items
            and not self._context.leads_to_thing(at)
        ):
            index = self._last_item()
            self._out.items[index] = replace(self._out.items[index], color=color)
        elif self._phrase.color is not None and self._tokens[at - 1].text in (
            "and",
            "&",
            "和",
            "相间",
        ):
            self._phrase.second = color
        elif self._context.is_late_color(at) and self._out.items:
            index = self._last_item()
            self._out.items[index] = replace(self._out.items[index], color=color)
        else:
            self._phrase.color = color

    def _last_item(self) -> int:
        return next(
            (n.item for n in reversed(self._out.nodes) if n.kind == "item"),
            len(self._out.items) - 1,
        )

    def _read_thing(self, at: int) -> None:
        named = self._tokens[at].thing()
        assert named is not None
        self._said = self._tokens[at].text
        nodes = self._out.nodes
        if (
            at
            and nodes
            and nodes[-1].kind == "item"
            and self._context.is_single(self._tokens[at - 1])
        ):
            index = nodes[-1].item
            self._out.items[index] = replace(self._out.items[index], concept=named.concept)
            return
        phrases = [*self._stash, self._phrase]
        self._stash, self._phrase = [], Phrase()
        if len(phrases) == 1 and self._measured(named):
            return
        for index, phrase in enumerate(phrases):
            if index:
                self._node(Node("and"))
            self._add_item(named, phrase, self._tokens[at].text if self._out.english else "")

    def _measured(self, named: Named) -> bool:
        """ "a bunch of grapes": the grapes take the place of the bunch. "a vase of roses" stays."""
        nodes = self._out.nodes
        if len(nodes) < 2 or nodes[-1].kind != "of" or nodes[-2].kind != "item":
            return False
        index = nodes[-2].item
        holder = self._out.items[index]
        words = set(self._names.concepts[holder.concept].en[0].lower().split())
        if holder.concept == "statue":
            material = holder.material or "stone"
            self._out.items[index] = replace(holder, concept=named.concept, material=material)
            nodes.pop()
            return True
        if not words & _MEASURES or words & _HOLDERS:
            return False
        if "bouquet" in words:
            return True
        self._out.items[index] = replace(holder, concept=named.concept)
        nodes.pop()
        return True

    def _alluded(self, said: str) -> int | None:
        """ "the chest" after "a treasure chest", "the boats" after "three sailboats"."""
        word = said if said.endswith("ss") else said.removesuffix("s")
        for index, item in enumerate(self._out.items):
            names = self._names.concepts[item.concept].en
            if len(word) > 2 and any(name.lower().endswith(word) for name in names):
                return index
        return None

    def _add_item(self, named: Named, phrase: Phrase, said: str = "") -> None:
        if self._bears:
            phrase = _with(self._borne, phrase)
            self._borne, self._bears = Phrase(), False
        if named.material and phrase.material is None:
            phrase.material = cast(Material, named.material)
        known = self._mentioned(named, phrase)
        if known is None and self._said in ALLUDED and phrase == Phrase():
            spoken = self._spoken.items()
            known = next((k for k, name in spoken if name.endswith(self._said)), None)
        if known is None and said and phrase == Phrase(definite=True):
            known = self._alluded(said)
        if known is not None:
            self._node(Node("item", item=known, definite=True))
            return
        several = phrase.many and self._can_be_many(named)
        many = several or (named.plural and phrase.count is None)
        count = phrase.count or (3 if many else 1)
        if count == 2 and phrase.pair and self._comes_in_pairs(named):
            count = 1
        item = Item(
            named.concept, count, many, phrase.color, phrase.size, phrase.pose, phrase.second,
            phrase.material, phrase.expression, phrase.skin, phrase.arrangement,
        )  # fmt: skip
        self._spoken[len(self._out.items)] = self._said
        self._out.items.append(item)
        self._node(Node("item", item=len(self._out.items) - 1, definite=phrase.definite))

    def _can_be_many(self, named: Named) -> bool:
        """ "some bloke" is one; "some sheep" are several."""
        concept = self._names.concepts[named.concept]
        return named.plural or concept.plural == concept.en[0] or self._is_cjk(named)

    def _comes_in_pairs(self, named: Named) -> bool:
        """A pair of glasses is one thing."""
        concept = self._names.concepts[named.concept]
        return concept.en[0].endswith("s") and not concept.en[0].endswith("ss")

    def _mentioned(self, named: Named, phrase: Phrase) -> int | None:
        """ "the fox" after "a fox" is that fox."""
        fresh = phrase.count is not None or phrase.many
        if phrase.color is not None:
            twins = enumerate(self._out.items)
            one = [i for i, x in twins if (x.concept, x.color) == (named.concept, phrase.color)]
            return one[0] if one and phrase.definite and not fresh else None
        if fresh or not (phrase.definite or self._is_cjk(named)):
            return None
        same = [i for i, item in enumerate(self._out.items) if item.concept == named.concept]
        return same[0] if same else None

    def _is_cjk(self, named: Named) -> bool:
        return any(
            char >= "一" for token in self._tokens for char in token.text if token.thing() == named
        )

    def _read_function(self, at: int) -> None:
        token, roles = self._tokens[at], self._tokens[at].roles
        if self._context.is_one(at) and self._phrase.color and self._out.items:
            return self._read_one()
        if token.text in DETERMINERS:
            self._phrase.definite = token.text in ("the", "his", "her", "its", "their")
            if token.text in ("a", "an") and self._phrase.count is None:
                self._phrase.count = 1
        if "num" in roles and self._context.is_of_them(at) and self._out.items:
            index = self._last_item()
            known = self._out.items[index]
            self._out.items[index] = replace(known, count=cast(int, roles["num"]), many=False)
        elif "num" in roles and not self._context.is_date(at):
            self._phrase.count = cast(int, roles["num"])
            self._phrase.pair = "pair" in token.text
        elif "many" in roles:
            self._phrase.many = True
        elif token.text == "们":
            self._make_many()
        elif "size" in roles:
            self._phrase.size = cast(Size, token.word("size"))
        elif "pair" in roles:
            first, second = token.word("pair").split()
            self._phrase.color, self._phrase.second = cast(Color, first), cast(Color, second)
        elif set(LOOKS) & set(roles):
            self._read_look(at)
        elif token.text in WORDS:
            self._read_word(at, WORDS[token.text])
        elif {"rel", "passive", "loose", "tail"} & set(roles):
            self._read_relation(at)
        elif {"loc", "at", "there"} & set(roles):
            self._read_chinese(at)
        elif "pose" in roles:
            self._read_pose(at)
        elif not roles and token.text not in IGNORED and token.text.isalpha():
            self._read_unknown(token, verb=self._context.may_be_verb(at))

    def _read_one(self) -> None:
        """ "the black one": of the kind named last."""
        phrase, self._phrase = self._phrase, Phrase()
        known = self._out.items[self._last_item()].concept
        if self._out.nodes[-1].kind in ("have", "with"):  # "the other cat has a green one"
            known = next(
                (i.concept for i in reversed(self._out.items) if i.concept != known), known
            )
        self._add_item(Named(known), replace(phrase, count=None if phrase.definite else 1))

    def _read_look(self, at: int) -> None:
        """An adjective of the thing that follows, or of the one before ("is happy", "in a row"); or
        of the whole picture."""
        token = self._tokens[at]
        family = next(family for family in LOOKS if family in token.roles)
        if family in ("season", "mood", "view"):
            if getattr(self._out, family) is None:
                setattr(self._out, family, token.word(family))
        elif self._context.leads_to_thing(at) and not self._context.follows_be(at):
            setattr(self._phrase, family, token.word(family))
            if family == "arrangement":
                self._phrase.many = True
        elif self._out.items:
            index = self._last_item()
            look: dict[str, Any] = {family: token.word(family)}
            if family == "material" and self._phrase.color is not None:
                look["second"], self._phrase = self._phrase.color, Phrase()
            self._out.items[index] = replace(self._out.items[index], **look)

    def _read_unknown(self, token: Token, *, verb: bool = False) -> None:
        named = None if verb else self._names.like(token.text)
        if named is None:
            self._out.unknown.append(token.text)
        else:
            self._add_item(named, self._phrase)
            self._phrase = Phrase()

    def _make_many(self) -> None:
        if self._out.items:
            self._out.items[-1] = replace(self._out.items[-1], many=True, count=3)

    def _read_word(self, at: int, kind: NodeKind) -> None:
        phrase = self._phrase
        if kind == "and" and phrase.color is not None and self._joins_colors(at):
            return  # a black and white cat
        if kind == "and" and phrase.count is not None and phrase.color is not None:
            self._stash.append(phrase)
            self._phrase = Phrase()
        elif kind != "be":
            self._phrase = Phrase() if kind not in ("it", "of") else phrase
        if self._tokens[at].text == "还有":
            self._node(Node("there"))
        self._node(Node(kind, self._tokens[at].text))

    def _joins_colors(self, at: int) -> bool:
        following = self._tokens[at + 1 : at + 2]
        return (
            bool(following) and self._context.is_color(at + 1) and "num" not in following[0].roles
        )

    def _read_relation(self, at: int) -> None:
        token = self._tokens[at]
        self._flush()
        alone = self._context.is_loose(at)
        if (posture := self._context.posture(at)) is not None:
            self._node(Node("pose", posture))
        if "tail" in token.roles:
            self._node(Node("tail", token.word("tail")))
        elif alone:
            self._node(Node("loose", token.word("loose"), said=token.text))
        elif "rel" in token.roles:
            self._node(Node("rel", token.word("rel"), said=token.text))
        elif "passive" in token.roles:
            self._node(Node("passive", token.word("passive")))

    def _read_chinese(self, at: int) -> None:
        token, before = self._tokens[at], self._tokens[at - 1].roles if at else {}
        if token.text == "的" and {"thing", "loc", "pose", "carrier"} & set(before):
            self._bears = self._borne != Phrase()
        for role in ("loc", "at", "there"):
            if role in token.roles:
                value = token.text if role != "loc" else token.word("loc")
                if role != "there" or token.text != "的":
                    self._flush(keep=role == "there")
                self._node(Node(cast(NodeKind, role), value, said=token.text))
        if token.text == "坐在" or token.text == "坐着":
            self._node(Node("pose", "sit"))

    def _read_pose(self, at: int) -> None:
        """ "a running man" or "a man running"."""
        pose = cast(Pose, self._tokens[at].word("pose"))
        following = self._tokens[at + 1 : at + 3]
        prenominal = at > 0 and self._tokens[at - 1].text in (*DETERMINERS, "正在", "只", "个")
        if prenominal and any(token.thing() is not None for token in following):
            self._phrase.pose = pose
        else:
            self._node(Node("pose", pose))

    def _skip_negated(self, at: int) -> int:
        """Everything up to the end of the clause, or to `but`, is not in the picture."""
        at += 1
        seen = False
        while at < len(self._tokens):
            token = self._tokens[at]
            ends = token.text in SCOPE_ENDS or "there" in token.roles or "rel" in token.roles
            if "stop" in token.roles or (seen and ends):
                break
            seen = seen or token.thing() is not None or "place" in token.roles
            at += 1
        self._phrase = Phrase()
        return at

    def _flush(self, *, keep: bool = False) -> None:
        if not keep:
            if not self._out.english and self._phrase != Phrase():
                self._borne, self._bears = self._phrase, False
            self._phrase, self._stash = Phrase(), []

    def _node(self, node: Node) -> None:
        self._out.nodes.append(node)


def _with(borne: Phrase, phrase: Phrase) -> Phrase:
    """三只戴着帽子的白猫: what was said before the clause that tells of the noun, and behind it."""
    own = {field.name: getattr(phrase, field.name) for field in fields(Phrase)}
    said = {name: value for name, value in own.items() if value not in (None, False)}
    return replace(borne, **said)
