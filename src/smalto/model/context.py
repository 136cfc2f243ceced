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


_PRENOMINAL = ("material", "expression", "mood", "season", "view")


class Context:
    """Questions about the token at a place of the prompt."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens

    def is_color(self, at: int) -> bool:
        """ "orange" before a thing or after "is" is a colour, else a fruit."""
        token = self._tokens[at]
        if "color" not in token.roles:
            return False
        if token.thing() is None:
            return True
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        before = self._tokens[at - 1].text if at else ""
        return before in ("is", "are") or (
            following is not None
            and (following.thing() is not None or following.text in ("coloured", "colored", "的"))
        )

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
            return preposition in ("on", "by", "near", "over") and place in SURFACES - {"mountains"}
        return bool(preposition)

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
        """ "the horse watches them": a plural right after a single thing is what it does."""
        named = self._tokens[at].thing()
        return bool(named and named.plural and at and self.is_single(self._tokens[at - 1]))

    def is_single(self, token: Token) -> bool:
        named = token.thing()
        return named is not None and not named.plural and token.text.isascii()

    def is_date(self, at: int) -> bool:
        return self._tokens[at].text.isdigit() and int(self._tokens[at].text) > MAX_COUNT

    def stops_after(self, at: int) -> bool:
        following = self._tokens[at + 1 : at + 2]
        return not following or "stop" in following[0].roles or following[0].text in ("and", "&")
