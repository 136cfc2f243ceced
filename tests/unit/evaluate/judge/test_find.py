"""The judge's eye on made-up drawings: a red disc and a striped board, drawn here."""

import numpy as np
import pytest

from smalto.evaluate.judge.atlas import CELLS, Drawing, Rows, packed, rows_of, unpacked
from smalto.evaluate.judge.canvas import Canvas
from smalto.evaluate.judge.compare import measure
from smalto.evaluate.judge.find import Search
from smalto.evaluate.judge.plain import cuts, hulls, ink_of, pieces
from smalto.evaluate.judge.sweep import sweep

GROUND = (0.8, 0.9, 1.0)


def drawings() -> Rows:
    axis = (np.arange(CELLS) + 0.5) / CELLS * 2 - 1
    disc = (axis[:, None] ** 2 + axis[None] ** 2 < 1).astype(np.float32)
    board = np.ones((CELLS, CELLS), np.float32)
    red = np.broadcast_to(np.array([0.9, 0.1, 0.1]), (CELLS, CELLS, 3))
    stripes = np.where((np.arange(CELLS) // 4 % 2)[:, None, None], 0.2, 0.7) * np.ones(
        (1, CELLS, 3)
    )
    disc_, board_ = Drawing("own/disc", False, 1.0), Drawing("own/board", False, 2.0)
    return rows_of([disc_, board_], np.stack([disc, board]), np.stack([red, stripes]))


def paint(canvas: Canvas, row: int, rows: Rows, x: int, y: int, w: int, h: int) -> None:
    ys, xs = np.arange(h) * CELLS // h, np.arange(w) * CELLS // w
    alpha = rows.alpha[row][ys[:, None], xs[None], None]
    place = canvas.rgb[y : y + h, x : x + w]
    place[:] = alpha * rows.ink[row][ys[:, None], xs[None]] + (1 - alpha) * place


def picture(*things: tuple[str, int, int, int, int]) -> tuple[Canvas, Rows]:
    rows = drawings()
    canvas = Canvas(np.broadcast_to(np.array(GROUND), (200, 200, 3)).copy())
    for art, x, y, w, h in things:
        row = next(k for k, one in enumerate(rows.drawings) if one.art == art)
        paint(canvas, row, rows, x, y, w, h)
    plain = ink_of(canvas)
    assert plain is not None
    return Canvas(canvas.rgb, *plain), rows


def test_a_drawing_fits_where_it_is_and_not_beside_it() -> None:
    canvas, rows = picture(("own/disc", 40, 40, 60, 60))
    row = next(k for k, one in enumerate(rows.drawings) if one.art == "own/disc")
    boxes = np.array([(40, 40, 60, 60), (70, 40, 60, 60)], float)
    here, aside = measure(canvas, rows, np.array([row, row]), boxes, light=None)
    assert here.quality > 0.9
    assert aside.quality < 0.5


def test_what_stands_behind_is_found_by_what_shows_of_it() -> None:
    canvas, rows = picture(("own/board", 30, 90, 140, 70), ("own/disc", 60, 50, 60, 60))
    search = Search(canvas, rows, repainter=None, lit=False)  # type: ignore[arg-type]
    search.add([(28.0, 88.0, 144.0, 74.0), (61.0, 49.0, 60.0, 60.0)])
    search.settle()
    found = {one.drawing.art: one.box for one in search.found}
    assert found["own/board"] == pytest.approx((30, 90, 140, 70), abs=6)
    assert found["own/disc"] == pytest.approx((60, 50, 60, 60), abs=6)


def test_bare_ground_shows_nothing() -> None:
    canvas, rows = picture()
    search = Search(canvas, rows, repainter=None, lit=False)  # type: ignore[arg-type]
    search.add([(20.0, 20.0, 60.0, 60.0)])
    search.settle()
    assert search.found == []


def test_pieces_are_parted_joined_and_cut() -> None:
    canvas, _ = picture(("own/disc", 20, 20, 40, 40), ("own/disc", 70, 20, 40, 40))
    found = pieces(canvas.ink > 0.5)
    assert [box[2] for box in found] == pytest.approx([40, 40], abs=2)
    assert any(box[2] == pytest.approx(90, abs=2) for box in hulls(found))
    assert len(cuts(canvas.ink > 0.5, found[0])) > 10


def test_a_shadow_is_ground_and_a_meadow_is_no_plain_ground() -> None:
    canvas, _ = picture()
    canvas.rgb[150:160, 60:120] *= 0.6
    canvas.rgb[150:160, 60:120] += 0.4 * np.array((0x16, 0x30, 0x3A)) / 255
    plain = ink_of(canvas)
    assert plain is not None
    assert not plain[0].any()
    rng = np.random.default_rng(3)
    assert ink_of(Canvas(rng.random((200, 200, 3)))) is None


def test_the_sheet_of_drawings_keeps_colours() -> None:
    rng = np.random.default_rng(4)
    cells = rng.integers(0, 256, (5, CELLS, CELLS, 3), dtype=np.uint8)
    again = unpacked(packed(cells), 5)
    assert np.abs(again.astype(int) - cells).max() <= 2


def test_a_large_thing_is_found_without_a_box() -> None:
    canvas, rows = picture(("own/board", 10, 20, 160, 80), ("own/disc", 100, 110, 80, 80))
    at, boxes = sweep(canvas, rows, None)
    board, disc = (
        [box for row, box in zip(at, boxes.tolist(), strict=True) if rows.drawings[row].art == art]
        for art in ("own/board", "own/disc")
    )
    assert min(abs(x - 10) + abs(y - 20) + abs(w - 160) for x, y, w, _ in board) < 60
    assert min(abs(x - 100) + abs(y - 110) + abs(w - 80) for x, y, w, _ in disc) < 40
