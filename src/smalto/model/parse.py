"""From tokens to nodes: noun phrases become items, the rest keeps its place for `relate`.

A node is an item, a relation word, a stop, an `and` ...; places, times, weathers and what is
negated are read here and taken out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from smalto.model.context import DETERMINERS, Context
from smalto.model.lexicon import IGNORED, SCOPE_ENDS, words_of
from smalto.model.names import Named, Names
from smalto.model.nodes import WORDS, Node, NodeKind, Parsed, Phrase
from smalto.model.scan import LOOKS, Token
from smalto.scene.types import Color, Item, Place, Pose, Size, Time, Weather

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

    def parse(self) -> Parsed:
        at = 0
        while at < len(self._tokens):
            at = self._step(at)
        return self._out

    def _step(self, at: int) -> int:
        token = self._tokens[at]
        if "neg" in token.roles:
            return self._skip_negated(at)
        if "stop" in token.roles and token.text != "、":
            self._flush()
            self._node(Node("stop", token.word("stop")))
        elif self._context.is_color(at):
            self._read_color(at)
        elif self._context.is_place(at, self._phrase.count):
            self._out.place = self._out.place or cast(Place, token.word("place"))
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
            self._add_item(named, phrase)

    def _measured(self, named: Named) -> bool:
        """ "a bunch of grapes": the grapes take the place of the bunch. "a vase of roses" stays."""
        nodes = self._out.nodes
        if len(nodes) < 2 or nodes[-1].kind != "of" or nodes[-2].kind != "item":
            return False
        index = nodes[-2].item
        holder = self._out.items[index]
        words = set(self._names.concepts[holder.concept].en[0].lower().split())
        if not words & _MEASURES or words & _HOLDERS:
            return False
        if "bouquet" in words:
            return True
        self._out.items[index] = replace(holder, concept=named.concept)
        nodes.pop()
        return True

    def _add_item(self, named: Named, phrase: Phrase) -> None:
        known = self._mentioned(named, phrase)
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
        fresh = phrase.count is not None or phrase.many or phrase.color is not None
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
        if token.text in DETERMINERS:
            self._phrase.definite = token.text in ("the", "his", "her", "its", "their")
            if token.text in ("a", "an") and self._phrase.count is None:
                self._phrase.count = 1
        if "num" in roles and not self._context.is_date(at):
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
            self._read_chinese(token)
        elif "pose" in roles:
            self._read_pose(at)
        elif not roles and token.text not in IGNORED and token.text.isalpha():
            self._read_unknown(token)

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
            self._out.items[index] = replace(self._out.items[index], **look)

    def _read_unknown(self, token: Token) -> None:
        named = self._names.like(token.text)
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
        self._node(Node(kind))

    def _joins_colors(self, at: int) -> bool:
        following = self._tokens[at + 1 : at + 2]
        return (
            bool(following) and self._context.is_color(at + 1) and "num" not in following[0].roles
        )

    def _read_relation(self, at: int) -> None:
        token = self._tokens[at]
        self._flush()
        alone = "loose" in token.roles and (
            "rel" not in token.roles or self._context.stops_after(at)
        )
        if "tail" in token.roles:
            self._node(Node("tail", token.word("tail")))
        elif alone:
            self._node(Node("loose", token.word("loose")))
        elif "rel" in token.roles:
            self._node(Node("rel", token.word("rel")))
        else:
            self._node(Node("passive", token.word("passive")))

    def _read_chinese(self, token: Token) -> None:
        for role in ("loc", "at", "there"):
            if role in token.roles:
                value = token.text if role != "loc" else token.word("loc")
                if role != "there" or token.text != "的":
                    self._flush(keep=role == "there")
                self._node(Node(cast(NodeKind, role), value))
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
            self._phrase, self._stash = Phrase(), []

    def _node(self, node: Node) -> None:
        self._out.nodes.append(node)
