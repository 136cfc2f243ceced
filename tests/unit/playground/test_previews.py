from __future__ import annotations

from smalto.playground.previews import Preview, Previews


def preview(size_bytes: int) -> Preview:
    return Preview(b"x" * size_bytes, "png")


def test_the_last_two_of_each_picture() -> None:
    previews = Previews()
    for number in range(4):
        for index in range(2):
            previews.put("run_a", index, number, preview(10))
    kept = [previews.get("run_a", 0, number) is not None for number in range(4)]
    assert kept == [False, False, True, True]
    assert previews.size_bytes == 40


def test_never_too_much_in_all_but_always_the_newest() -> None:
    previews = Previews(limit_bytes=100)
    for number in range(5):
        previews.put(f"run_{number}", 0, 0, preview(40))
    assert previews.size_bytes == 80
    assert previews.get("run_2", 0, 0) is None and previews.get("run_4", 0, 0) is not None
    previews.put("run_9", 0, 0, preview(500))
    assert previews.get("run_9", 0, 0) is not None and previews.size_bytes == 500


def test_what_is_forgotten() -> None:
    previews = Previews()
    for run_id in ("run_a", "run_b"):
        for index in range(2):
            previews.put(run_id, index, 0, preview(10))
    previews.forget("run_a", 1)
    assert previews.get("run_a", 1, 0) is None and previews.get("run_a", 0, 0) is not None
    previews.forget("run_a")
    assert previews.size_bytes == 20
