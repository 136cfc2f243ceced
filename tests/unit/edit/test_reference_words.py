from __future__ import annotations

import pytest

from smalto.edit.reference_words import FIRST_MARK, is_mark, read, recasts
from smalto.errors import ImageUserError


def shown(prompt: str, n: int, *names: str) -> str:
    """The text with its marks as numbers."""
    text = read(prompt, n, names).text
    return "".join(f"[{ord(c) - FIRST_MARK}]" if is_mark(c) else c for c in text)


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("the fox from the first picture next to the dog from the second", "[0] next to [1]"),
        ("the cat (image 1) wearing the hat (image 2)", "[0] wearing [1]"),
        ("image 2's dog beside image 1's cat", "[1] beside [0]"),
        ("these two together on a beach", "[0] and [1] together on a beach"),
        ("both of them on a bench", "[0] and [1] on a bench"),
        ("a basket with all the items in the reference images", "a basket with [0] and [1]"),
        ("图1的猫坐在图2的椅子上", "[0]坐在[1]上"),
        ("第一张图片中的狐狸和第二张图片中的狗在海滩上", "[0]和[1]在海滩上"),
        ("这两个一起在海滩上", "[0]和[1]一起在海滩上"),
    ],
)
def test_two_pictures(prompt: str, text: str) -> None:
    assert shown(prompt, 2) == text


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("put this logo on a mug", "[0] on a mug"),
        ("a woman wearing this dress", "a woman wearing [0]"),
        ("put him on a horse", "[0] on a horse"),
        ("this cup of coffee on a table", "[0] on a table"),
        ("这只狗在雪地里", "[0]在雪地里"),
    ],
)
def test_one_picture(prompt: str, text: str) -> None:
    assert shown(prompt, 1) == text


def test_nouns_are_kept() -> None:
    assert read("the red fox in image 2 and this dog", 2).nouns == {1: "red fox", 0: "dog"}


def test_a_picture_may_lend_its_look_or_its_ground() -> None:
    look = read("a forest in the style of the second picture with the fox of image 1", 2)
    assert (look.look, look.things) == (1, (0,))
    ground = read("put the fox from image 1 into image 2", 2)
    assert (ground.ground, ground.things) == (1, (0,))
    assert read("把图1的狐狸放到图2里", 2).ground == 1
    assert read("use the second image as the background", 2).ground == 1


def test_names_are_pictures_after_those_that_were_sent() -> None:
    assert shown('@max and the fox of image 1 by a sign "@max"', 1, "Max") == (
        '[1] and [0] by a sign "@max"'
    )


def test_text_in_quotes_points_at_nothing() -> None:
    assert read('a sign that says "image 1"', 2).things == ()


def test_a_picture_that_was_not_sent() -> None:
    with pytest.raises(ImageUserError, match="image 3, but 2 images"):
        read("the dog from image 3", 2)


def test_the_last_and_the_other() -> None:
    found = read("the last picture as the background for the fox of the other picture", 3)
    assert found.ground == 2 and found.things == (0,)


@pytest.mark.parametrize(
    ("prompt", "new"),
    [
        ("put this logo on a T-shirt", True),
        ("this dog on a beach", True),
        ("the person from this photo in front of the Eiffel tower", True),
        ("a forest in the style of this picture", True),
        ("put this on a mug", True),
        ("把这个标志印在T恤上", True),
        ("put a hat on this dog", False),
        ("make this brighter", False),
        ("this image but at night", False),
        ("remove the cat", False),
        ("the dog is blue", False),
        ("把狗变成红色", False),
    ],
)
def test_what_makes_a_new_picture_of_one(prompt: str, new: bool) -> None:
    assert recasts(prompt) is new
