from __future__ import annotations

from smalto.train.captions.mark import mark, named, order_named, plain, unmark


def test_items_are_listed_in_the_order_in_which_they_are_named() -> None:
    caption = f"{named(2, 'a hat')} on {named(0, 'a fox')}, and {named(2, 'the hat')} is red"
    assert order_named(caption) == [2, 0]
    assert plain(caption) == "a hat on a fox, and the hat is red"


def test_the_place_of_a_text_counts_no_marks() -> None:
    caption = f"{named(0, 'a sign')} with {mark('BAR')}!"
    said, places = unmark(caption)
    assert said == "a sign with BAR!" and said[slice(*places[0])] == "BAR"


def test_several_texts_come_in_the_order_in_which_they_stand() -> None:
    said, places = unmark(f'"{mark("TWO", 1)}" below {named(0, "a dog")} and "{mark("ONE", 0)}"')
    assert said == '"TWO" below a dog and "ONE"'
    assert list(places) == [1, 0]
    assert [said[slice(*span)] for span in places.values()] == ["TWO", "ONE"]
    assert unmark("no text") == ("no text", {})
