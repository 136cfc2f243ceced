from __future__ import annotations

from typing import Any

from smalto.engines.diffusion.memo import Memo


class Encoder:
    def __init__(self) -> None:
        self.calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    def __call__(self, *args: Any, **kwargs: Any) -> tuple[list[str], object]:
        self.calls.append((args, kwargs))
        return [f"embedding {len(self.calls)}"], object()


def test_the_same_prompt_is_encoded_once() -> None:
    encoder = Encoder()
    memo = Memo(encoder)
    first, again = memo("a fox", guidance=2.0), memo("a fox", guidance=2.0)
    assert first[1] is again[1]
    assert len(encoder.calls) == 1 and memo.hits == 1
    memo("a fox", guidance=3.0)
    assert len(encoder.calls) == 2, "other arguments are another embedding"


def test_a_list_that_its_caller_changes_is_not_the_kept_one() -> None:
    memo = Memo(Encoder())
    memo("a fox")[0].append("spoilt")
    assert memo("a fox")[0] == ["embedding 1"]


def test_pictures_and_tensors_are_always_encoded() -> None:
    encoder = Encoder()
    memo = Memo(encoder)
    for _ in range(2):
        memo("a fox", image=object())
        memo(["a fox", object()])
    assert len(encoder.calls) == 4 and memo.hits == 0


def test_the_oldest_is_forgotten() -> None:
    encoder = Encoder()
    memo = Memo(encoder, kept=2)
    for prompt in ("a", "b", "a", "c", "a", "b"):
        memo(prompt)
    assert [args for args, _ in encoder.calls] == [("a",), ("b",), ("c",), ("b",)]
