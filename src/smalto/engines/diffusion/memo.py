"""Prompts are encoded once: the last embeddings are handed out again, for the n pictures of a
request, its retries and its variations."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

KEPT = 32
PLAIN = (str, int, float, bool, type(None))


class Memo:
    """In front of a pipeline's `encode_prompt`. Calls that bring tensors or pictures are passed on:
    what they are cannot be told from outside."""

    def __init__(self, encode: Callable[..., Any], *, kept: int = KEPT) -> None:
        self._encode = encode
        self._kept = kept
        self._known: OrderedDict[str, Any] = OrderedDict()
        self.hits = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if not all(_is_plain(value) for value in (*args, *kwargs.values())):
            return self._encode(*args, **kwargs)
        key = repr((args, sorted(kwargs.items())))  # before: some pipelines change their lists
        if key in self._known:
            self.hits += 1
            self._known.move_to_end(key)
            return _copied(self._known[key])
        made = self._encode(*args, **kwargs)
        self._known[key] = _copied(made)
        if len(self._known) > self._kept:
            self._known.popitem(last=False)
        return made


def _is_plain(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return all(_is_plain(each) for each in value)
    return isinstance(value, PLAIN) or type(value).__name__ in ("device", "dtype")


def _copied(made: Any) -> Any:
    """The tensors are shared, the lists around them are not."""
    if isinstance(made, tuple):
        return tuple(_copied(each) for each in made)
    return list(made) if isinstance(made, list) else made
