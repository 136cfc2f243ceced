"""Which of its roles a token plays, judged by what stands around it."""

from __future__ import annotations

from smalto.model.lexicon import SURFACES, words_of
from smalto.model.scan import Token
from smalto.scene.types import MAX_COUNT

DETERMINERS = frozenset(
    words_of("""
    a an the this that some no his her its their my your our one
    """)
)
_PLACE_PREPOSITIONS = frozenset(
    words_of("""
    in at through around across into inside near along within by on over under above of from
    """)
) | {"in the middle of"}
_ALWAYS_PLACES = frozenset(
    words_of("""
    forest beach desert city street meadow underwater space farm
    """)
)


_WHOSE = ("its", "his", "her", "their")
PARTS = frozenset(
    words_of("""
    nose shell head lap shoulder shoulders back tail roof arm arms knee knees belly hand hands paw
    paws edge rim lid ear ears beak wing wings deck hood top foot feet neck chest trunk mouth tip
    """)
)
_AFTER_VERBS = frozenset(
    words_of("from down over through into up across around the a an it them him her")
)
_OF_PARTS = frozenset(words_of("bow stern branch branches top side foot end corner balcony"))
_PRENOMINAL = ("material", "expression", "mood", "season", "view")


class Context:
    """Questions about the token at a place of the prompt."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens

    def is_part(self, at: int) -> bool:
        """A part of a thing that is not drawn on its own: "her lap", "the nose of a seal"."""
        if at == 0 or self._tokens[at].text not in PARTS | _OF_PARTS:
            return False
        if self._tokens[at].text in _OF_PARTS:
            return self.is_of(at) and self._tokens[at - 1].text in ("the", "a", "an")
        return self._tokens[at - 1].text in _WHOSE or (
            self.is_of(at) and self._tokens[at - 1].text == "the"
        )

    def is_of(self, at: int) -> bool:
        return at + 1 < len(self._tokens) and self._tokens[at + 1].text == "of"

    def is_of_them(self, at: int) -> bool:
        return [token.text for token in self._tokens[at + 1 : at + 3]] == ["of", "them"]

    def is_one(self, at: int) -> bool:
        """ "the red one", not "one red"."""
        return self._tokens[at].text == "one" and not self.leads_at_once(at)

    def is_loose(self, at: int) -> bool:
        """A place without a second thing: "on the left", "behind" at the end of a clause."""
        token = self._tokens[at]
        if "loose" not in token.roles:
            return False
        if token.text in ("left", "right"):
            before = self._tokens[at - 1] if at else None
            starts = before is None or "stop" in before.roles or before.text == "and"
            return starts or self.stops_after(at)
        return "rel" not in token.roles or self.stops_after(at)

    def posture(self, at: int) -> str | None:
        """ "sitting in front of": where, and how."""
        token = self._tokens[at]
        sits = token.text.split()[0] in ("sits", "sitting", "sit", "sat", "seated")
        return "sit" if sits and token.word("rel") != "sits_on" else None

    def is_color(self, at: int) -> bool:
        """ "orange" before a thing or after "is" is a colour, else a fruit."""
        token = self._tokens[at]
        if "color" not in token.roles:
            return False
        if token.thing() is None:
            return True
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        before = self._tokens[at - 1].text if at else ""
        if before == "and" and at > 1 and "color" in self._tokens[at - 2].roles:
            return True
        return before in ("is", "are") or (
            following is not None
            and (following.thing() is not None or following.text in ("coloured", "colored", "的"))
        )

    def is_late_color(self, at: int) -> bool:
        """ "a heart in red"."""
        return at > 0 and self._tokens[at - 1].text == "in" and self.stops_after(at)

    def is_place(self, at: int, count: int | None) -> bool:
        """Of words that are things too, only those after a preposition are places."""
        token = self._tokens[at]
        if "place" not in token.roles:
            return False
        if token.thing() is None:
            return True
        place = token.word("place")
        if place in _ALWAYS_PLACES and count in (None, 1):
            return True
        if place == "mountains" and count is None:
            return True
        if self._is_bare(at):
            return True
        preposition = self.preposition(at)
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        if following is not None and following.text in (
            "里",
            "上",
            "中",
            "里有",
            "边",
            "landscape",
            "scene",
        ):
            return place in SURFACES or following.text != "上"
        if preposition in ("on", "over", "above", "by", "near", "under", "of", "from"):
            if preposition == "from":
                return place in ("river", "lake", "sea")
            return preposition in ("on", "by", "near", "over") and place in SURFACES - {"mountains"}
        return bool(preposition)

    def _is_bare(self, at: int) -> bool:
        """ ", calm lake": a clause of its own without an article."""
        back = at - 1
        while back >= 0 and "stop" not in self._tokens[back].roles:
            token = self._tokens[back]
            if token.thing() is not None or token.text in DETERMINERS or "num" in token.roles:
                return False
            back -= 1
        return back >= 0 and self.stops_after(at) and at > back + 1

    def preposition(self, at: int) -> str:
        """The preposition of the noun phrase that ends at `at`, or the empty string."""
        for back in range(at - 1, max(at - 5, -1), -1):
            token = self._tokens[back]
            if token.text in _PLACE_PREPOSITIONS or "at" in token.roles:
                return token.text
            if token.thing() is not None or "stop" in token.roles or token.text in ("and", "&"):
                return ""
        return ""

    def is_thing(self, at: int) -> bool:
        token = self._tokens[at]
        named = token.thing()
        if named is None or (token.text == "painting" and self._is_medium(at)):
            return False
        if token.text in ("well", "dress") and not self._is_noun(at):
            return False
        if not {
            "pose",
            "rel",
            "loose",
            "loc",
            "there",
            "at",
            "size",
            "classifier",
            *_PRENOMINAL,
        } & set(token.roles):
            return True
        before = self._tokens[at - 1] if at else None
        if set(_PRENOMINAL) & set(token.roles):  # a glass, but a glass table
            return not self.leads_at_once(at)
        return "pose" in token.roles and (
            before is not None and (before.text in DETERMINERS or "num" in before.roles)
        )

    def _is_noun(self, at: int) -> bool:
        """A well and as well; a dress and "dress the cat in red"."""
        before = self._tokens[at - 1] if at else None
        if before is None:
            return len(self._tokens) == 1
        if before.text == "as":
            return False
        named = {"color", "size", "num", "material", "rel"} & set(before.roles)
        return bool(named) or before.text in DETERMINERS or not before.roles

    def leads_at_once(self, at: int) -> bool:
        """Whether a thing, or another adjective of it, stands right behind."""
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return following is not None and (
            following.thing() is not None or "color" in following.roles or following.text == "的"
        )

    def _is_medium(self, at: int) -> bool:
        """A painting of a fox is a fox; a fox beside a painting is two things."""
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return at == 0 or (following is not None and following.text == "of")

    def leads_to_thing(self, at: int) -> bool:
        for token in self._tokens[at + 1 : at + 4]:
            if token.thing() is not None:
                return True
            if "stop" in token.roles or token.text in ("and", "with") or "rel" in token.roles:
                return False
        return False

    def follows_be(self, at: int) -> bool:
        texts = [token.text for token in self._tokens[max(at - 2, 0) : at]]
        return bool({"is", "are", "be", "是"} & set(texts))

    def is_verb(self, at: int) -> bool:
        """ "the horse watches them": a plural right after a single thing is what it does; and
        "children building a snowman"."""
        if self._tokens[at].text in ("building", "painting"):
            return self._builds(at)
        named = self._tokens[at].thing()
        if not named or not at:
            return False
        if named.plural:
            return self.is_single(self._tokens[at - 1])
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else ""
        return self._is_plural(at - 1) and after in _AFTER_VERBS

    def may_be_verb(self, at: int) -> bool:
        """An unknown word behind a thing, "the raccoon steals": no misspelt thing."""
        before = self._tokens[at - 1].thing() if at else None
        return before is not None and self._tokens[at].text.endswith("s")

    def _is_plural(self, at: int) -> bool:
        named = self._tokens[at].thing()
        return named is not None and named.plural and self._tokens[at].text.isascii()

    def _builds(self, at: int) -> bool:
        after = self._tokens[at + 1].text if at + 1 < len(self._tokens) else ""
        return at > 0 and self._tokens[at - 1].thing() is not None and after in ("a", "an", "the")

    def is_single(self, token: Token) -> bool:
        named = token.thing()
        return named is not None and not named.plural and token.text.isascii()

    def is_date(self, at: int) -> bool:
        return self._tokens[at].text.isdigit() and int(self._tokens[at].text) > MAX_COUNT

    def stops_after(self, at: int) -> bool:
        following = self._tokens[at + 1 : at + 2]
        return not following or "stop" in following[0].roles or following[0].text in ("and", "&")
