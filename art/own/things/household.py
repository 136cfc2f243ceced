"""Household machines, fittings and small furniture that prompts ask for."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.kit import Canvas, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
STEEL = "#bdb8cc"
WHITE = "#e9e6f2"
RED = "#e5534f"
BLUE = "#3f86ea"
TEAL = "#2fb3b5"
GREEN = "#4caf63"
GOLD = "#e8b13c"
INK = "#453d5c"
GLASS = "#bfe6fa"


@item("coaster", "coaster/drink coaster/cup coaster", "杯垫", "kitchen 0.03 90x26 brown lies", "cup/table")
def coaster(c: Canvas) -> None:
    c.solid(path("M1 12v4c0 6 20 10 44 10s44-4 44-10v-4z"), dark(WOOD, 0.25))
    c.solid(oval(45, 12, 44, 11), WOOD, hi=0.5)
    c.line("M9 12a36 8 0 1 0 72 0a36 8 0 1 0-72 0M20 12a25 5.500 0 1 0 50 0a25 5.500 0 1 0-50 0", dark(WOOD, 0.3), 1.3, 0.7)
    c.slot("top", 45, 12, 60)


@item("placemat", "placemat/table mat", "餐垫", "kitchen 0.03 110x40 teal lies", "table/dinner")
def placemat(c: Canvas) -> None:
    c.solid(poly([(16, 2), (94, 2), (109, 38), (1, 38)], 3), TEAL)
    c.line("M19 6h72l12 28H7z", "#ffffff", 1.5, 0.7)
    for i in range(1, 6):
        c.line(f"M{18 - i * 2.2:.1f} {6 + i * 5}H{92 + i * 2.2:.1f}", dark(TEAL, 0.3), 0.9, 0.5)
    c.slot("top", 55, 20, 80)


@item("bookend", "bookend/book end", "书立/书挡", "household 0.2 84x70 gray plural=bookends", "books/shelf")
def bookend(c: Canvas) -> None:
    for x, w, h, color in ((16, 12, 54, RED), (28, 10, 48, GOLD), (38, 12, 58, BLUE), (50, 10, 50, GREEN), (60, 9, 55, "#8f63c8")):
        c.tube(rect(x, 66 - h, w, h, 1.5), color)
        c.raw(rect(x + 2, 70 - h, w - 4, 3, 1), "#fff3d6", 0.85)
    for x, s in ((16, -1), (69, 1)):
        c.tube(rect(x - (7 if s < 0 else 0), 22, 7, 46, 2), STEEL)
        c.bar(rect(x - 15 if s < 0 else x - 4, 64, 19, 6, 2), dark(STEEL, 0.15))


@item("door-knob", "doorknob/door knob/knob/door handle/handle", "门把手/把手/门把", "household 0.12 60x76 yellow", "door/brass")
def door_knob(c: Canvas) -> None:
    c.solid(rect(14, 1, 32, 74, 10), dark(GOLD, 0.08))
    c.line("M18 8q-1 30 0 60", "#fff3c4", 2, 0.6)
    c.raw(oval(30, 30, 19), dark(GOLD, 0.45), 0.5)
    c.raw(oval(30, 28, 18.5), c.glow((0, "#fff6cf", 1), (0.45, GOLD, 1), (1, dark(GOLD, 0.4), 1)))
    c.raw(oval(30, 28, 8), dark(GOLD, 0.12), 0.6)
    c.raw(path("M30 54a4 4 0 0 1 2.500 7l1.500 7h-8l1.500-7a4 4 0 0 1 2.500-7z"), "#5a331f")


@item("vanity", "vanity/vanity table/dressing table/makeup table", "梳妆台/化妆台", "furniture 1.4 96x112 white", "mirror/bedroom/bathroom")
def vanity(c: Canvas) -> None:
    c.solid(oval(48, 30, 28, 30), GOLD, hi=0.6)
    c.raw(oval(48, 30, 24, 26), c.ramp((0, "#d9f1ff", 1), (0.5, "#f4fbff", 1), (1, "#a9d2ec", 1), x=1))
    c.line("M36 38L56 12M46 44L62 22", "#ffffff", 3, 0.6)
    for x in (12, 78):
        c.tube(rect(x, 78, 6, 34, 2), dark(WHITE, 0.15))
    c.solid(rect(6, 66, 84, 22, 3), WHITE)
    for x in (12, 38, 64):
        c.solid(rect(x, 71, 20, 13, 2), light(WHITE, 0.4), lo=0.12)
        c.raw(oval(x + 10, 77.5, 2), GOLD)
    c.bar(rect(2, 60, 92, 7, 3), light(WHITE, 0.2))
    c.tube(rect(10, 48, 7, 12, 2), "#f29bb6")
    c.tube(rect(76, 50, 9, 10, 3), "#9b7fe0")
    c.slot("top", 48, 61, 80)


@item("washing-machine", "washing machine/washer/laundry machine/dryer", "洗衣机/烘干机", "tech 0.85 76x88 white", "laundry/appliance")
def washing_machine(c: Canvas) -> None:
    c.solid(rect(2, 1, 72, 85, 6), WHITE)
    c.bar(rect(2, 1, 72, 17, 6), light(WHITE, 0.3))
    c.raw(rect(8, 6, 22, 7, 2), dark(WHITE, 0.2))
    c.solid(oval(46, 9.5, 5), STEEL)
    for x in (57, 65):
        c.raw(oval(x, 9.5, 2.4), TEAL)
    c.solid(oval(38, 51, 28), STEEL, hi=0.6)
    c.raw(oval(38, 51, 22), c.glow((0, "#a9dcf7", 1), (0.6, "#4d93cf", 1), (1, "#2b4f86", 1)))
    c.raw(path("M17 55q10-6 21 0t21 0a21 21 0 0 1-42 0z"), "#d9f1ff", 0.75)
    c.raw(path("M24 40q6-9 16-9-10 4-12 13z"), "#ffffff", 0.7)
    c.slot("top", 38, 2, 60)
    c.slot("front", 38, 51, 40)


@item("vacuum-cleaner", "vacuum cleaner/vacuum/hoover", "吸尘器", "tech 1.0 76x96 red", "cleaning/appliance")
def vacuum_cleaner(c: Canvas) -> None:
    c.line("M56 6q14 2 8 22L24 84", STEEL, 5)
    c.line("M46 5h14", INK, 7)
    c.bar(path("M1 94q2-12 14-12h22q4 0 4 12z"), INK)
    c.solid(path("M38 92q-8-2-4-20l14-30q4-8 12-5t12 14q2 12-2 30-1 11-10 11z"), RED, hi=0.5)
    c.raw(path("M44 70l8-18q8-2 10 10l-2 12q-8 4-16-4z"), c.ramp((0, "#dff2fb", 1), (1, "#7fb6d9", 1)), 0.9)
    c.solid(oval(60, 86, 9.5), INK)
    c.raw(oval(60, 86, 4), STEEL)


@item("blender", "blender/mixer/juicer/food processor", "搅拌机/榨汁机", "tech 0.4 54x92 red", "kitchen/smoothie/appliance")
def blender(c: Canvas) -> None:
    c.raw(path("M10 10h34l-5 48H15z"), GLASS, 0.75)
    c.solid(path("M12 28q15-6 30 0l-3.500 30h-23z"), "#f28fb0", hi=0.4)
    c.line("M43 16q10 0 9 12t-11 14", "#9fcbe6", 3.6)
    c.sheen(path("M14 14h5l3 40h-4z"), 0.8)
    c.bar(rect(8, 4, 38, 8, 3), INK)
    c.tube(rect(21, 0.5, 12, 5, 2), INK)
    c.bar(rect(13, 56, 28, 7, 2), STEEL)
    c.solid(path("M13 62h28l6 26q0 4-4 4H11q-4 0-4-4z"), RED, hi=0.5)
    c.solid(oval(27, 78, 7), STEEL)
    c.raw(rect(26, 73, 2, 5, 1), INK)


@item("coffee-machine", "coffee machine/coffee maker/espresso machine", "咖啡机/浓缩咖啡机", "tech 0.4 84x84 black", "kitchen/espresso/appliance")
def coffee_machine(c: Canvas) -> None:
    c.solid(rect(6, 12, 72, 24, 6), INK, hi=0.5)
    c.solid(rect(54, 30, 24, 46, 3), dark(INK, 0.15))
    c.raw(rect(10, 36, 44, 38), dark(STEEL, 0.45))
    c.solid(rect(2, 72, 80, 12, 4), INK)
    c.bar(rect(8, 6, 68, 7, 3), STEEL)
    c.tube(rect(24, 34, 16, 9, 2), STEEL)
    c.line("M38 39h14", "#2c2340", 5)
    c.raw(rect(29, 43, 2, 12), "#6a3d22")
    c.raw(rect(33, 43, 2, 12), "#6a3d22")
    c.tube(path("M22 54h20v12q0 6-10 6t-10-6z"), WHITE)
    c.line("M42 57q7 0 6 5t-7 5", dark(WHITE, 0.1), 2.6)
    for x, color in ((60, RED), (67, GREEN), (74, GOLD)):
        c.raw(oval(x, 24, 2.6), color)
    c.solid(oval(24, 24, 7), STEEL)
    c.line("M24 24l3-4", INK, 1.6)
    c.slot("top", 42, 7, 56)


@item("iron", "iron/clothes iron/flat iron", "熨斗/电熨斗", "household 0.15 96x60 blue left", "clothes/laundry")
def clothes_iron(c: Canvas) -> None:
    c.line("M36 30Q40 8 62 8h16q8 0 8 8v22", BLUE, 9)
    c.line("M40 22Q46 10 62 8h14", light(BLUE, 0.4), 2.4, 0.8)
    c.solid(path("M2 48Q18 26 50 24h36q6 0 6 24z"), BLUE, hi=0.5)
    c.bar(path("M1 58q0-10 8-12h84q2 0 2 12z"), STEEL)
    c.raw(oval(62, 36, 6), WHITE)
    c.line("M62 36l3-3", RED, 1.8)


@item("ironing-board", "ironing board", "熨衣板/烫衣板", "furniture 0.9 120x70 lightblue plural=ironing_boards", "laundry")
def ironing_board(c: Canvas) -> None:
    c.line("M34 14l48 54M82 14L34 68", STEEL, 4)
    c.line("M26 68h16M74 68h16", dark(STEEL, 0.3), 4.5)
    c.solid(path("M2 10q10-9 34-9h80q4 0 4 4v8q0 4-4 4H36Q12 17 2 10z"), "#7fb4ea", hi=0.5)
    for x in (30, 50, 70, 90, 108):
        c.raw(oval(x, 9, 2), "#ffffff", 0.7)
    c.slot("top", 70, 2, 90)


@item("sewing-machine", "sewing machine", "缝纫机", "tech 0.35 100x76 black", "sewing/thread")
def sewing_machine(c: Canvas) -> None:
    c.solid(rect(4, 62, 92, 14, 4), WOOD)
    c.solid(path("M14 4h66q12 0 12 12v46H62V28H34v14H14z"), INK, hi=0.5)
    c.tube(rect(20, 40, 5, 14, 1), STEEL)
    c.line("M22.500 52v10", dark(STEEL, 0.2), 1.6)
    c.bar(rect(10, 58, 36, 5, 1.5), STEEL)
    c.solid(oval(94, 24, 5, 13), STEEL)
    c.tube(rect(44, 0.5, 7, 6, 1), RED)
    c.line("M40 14q12-6 30 0M40 18h24", GOLD, 1.8, 0.9)
    c.raw(path("M6 60q8-6 16 0t24-2v6H6z"), "#f29bb6")


@item("tissue-box", "tissue box/box of tissues/tissue", "纸巾盒/纸巾", "household 0.13 76x60 lightblue plural=tissue_boxes", "paper/kleenex")
def tissue_box(c: Canvas) -> None:
    c.solid(path("M26 28Q20 10 30 2q6 6 12 4 10 8 8 22z"), "#f7f5fb", hi=0.6, lo=0.12)
    c.line("M32 8q2 8 0 18M42 10q-2 8 0 16", "#c9c2d8", 1.3, 0.8)
    c.solid(poly([(12, 20), (64, 20), (75, 30), (1, 30)], 2), light("#7fb4ea", 0.3), lo=0.08)
    c.raw(oval(38, 25, 17, 3.2), dark("#7fb4ea", 0.5))
    c.raw(path("M24 25q14 5 28 0l-2-6H26z"), "#f1eef8")
    c.solid(rect(1, 29, 74, 31, 2), "#7fb4ea")
    for x in (14, 38, 62):
        for dx, dy in ((0, -4), (4, 0), (0, 4), (-4, 0)):
            c.raw(oval(x + dx, 45 + dy, 2.6), "#ffffff", 0.85)
        c.raw(oval(x, 45, 2), GOLD)


@item("towel-rack", "towel rack/towel bar/clothes rack/drying rack/rack", "毛巾架/晾衣架/架", "furniture 0.9 88x84 blue", "bathroom/towel")
def towel_rack(c: Canvas) -> None:
    for x in (6, 77):
        c.tube(rect(x, 6, 5, 76, 2), STEEL)
        c.bar(rect(x - 6, 79, 17, 5, 2), dark(STEEL, 0.15))
    for y in (8, 62):
        c.bar(rect(6, y, 76, 5, 2.5), STEEL)
    c.solid(path("M18 8h26v44q-13 4-26 0z"), BLUE, hi=0.4)
    c.line("M18 42q13 4 26 0M18 46q13 4 26 0", "#ffffff", 1.6, 0.8)
    c.solid(path("M48 8h22v34q-11 4-22 0z"), "#f28fb0", hi=0.4)
    c.line("M48 34q11 4 22 0", "#ffffff", 1.6, 0.8)


@item("coat-rack", "coat rack/coat stand/hat stand", "衣帽架", "furniture 1.8 60x120 brown", "hallway/coat")
def coat_rack(c: Canvas) -> None:
    c.line("M30 100L10 118M30 100l20 18", dark(WOOD, 0.2), 5)
    c.tube(rect(27, 6, 6, 110, 2), WOOD)
    c.solid(oval(30, 5, 5), WOOD)
    for d in ("M30 26Q14 26 12 14", "M30 26Q46 26 48 14", "M30 38Q16 40 12 30", "M30 38Q44 40 48 30"):
        c.line(d, WOOD, 4)
    c.solid(path("M44 30q8 4 10 22l2 38q-10 5-18 0 0-40 4-58z"), RED, hi=0.4)
    c.line("M46 50v38", dark(RED, 0.35), 1.4, 0.7)


@item("rocking-chair", "rocking chair", "摇椅", "furniture 1.1 84x96 brown right", "porch/seat")
def rocking_chair(c: Canvas) -> None:
    c.line("M2 82Q40 104 82 82", dark(WOOD, 0.12), 5)
    c.line("M22 58L18 88M62 58l4 30", WOOD, 5)
    for x in (0, 7, 14):
        c.line(f"M{8 + x} 6l{10} 48", dark(WOOD, 0.1 * (x / 7)), 3.6)
    c.line("M4 6q10-6 22-1", WOOD, 7)
    c.line("M14 32h44v24", WOOD, 4.5)
    c.bar(rect(14, 53, 52, 8, 3), WOOD)
    c.bar(rect(18, 48, 44, 7, 3.5), RED)
    c.slot("seat", 42, 50, 42)


@item("bunk-bed", "bunk bed/loft bed", "双层床/上下铺", "furniture 1.7 112x100 brown", "bedroom/kids")
def bunk_bed(c: Canvas) -> None:
    for y, color in ((24, BLUE), (66, RED)):
        c.bar(rect(6, y + 8, 100, 9, 2), dark(WOOD, 0.1))
        c.bar(rect(8, y - 2, 96, 11, 4), WHITE)
        c.bar(path(f"M36 {y - 4}h68v16H36q4-8 0-16z"), color)
        c.bar(rect(11, y - 8, 24, 9, 4), "#ffffff")
    for x in (2, 103):
        c.tube(rect(x, 6, 7, 94, 2), WOOD)
    c.line("M88 26v72M76 26v72M76 40h12M76 54h12M76 68h12M76 82h12", light(WOOD, 0.25), 3.4)
    c.slot("top", 54, 22, 80)


@item("bean-bag", "bean bag/beanbag chair/futon/floor cushion", "懒人沙发/豆袋/坐垫", "furniture 0.8 92x72 purple", "seat/lounge")
def bean_bag(c: Canvas) -> None:
    purple = "#8e62d0"
    c.solid(path("M6 62Q-4 40 18 26 28 2 46 2t26 20q26 12 18 40-10 10-44 10T6 62z"), purple, hi=0.5, lo=0.4)
    c.line("M46 3q-4 16-20 26M46 3q6 18 24 26M20 40q26 18 56-2", dark(purple, 0.3), 1.5, 0.6)
    c.raw(oval(46, 36, 24, 10), dark(purple, 0.25), 0.45)
    c.slot("seat", 46, 38, 44)


@item("deck-chair", "deck chair/beach chair/lounge chair/sun lounger", "沙滩椅/躺椅", "furniture 0.9 108x66 blue right", "beach/pool")
def deck_chair(c: Canvas) -> None:
    c.line("M10 8L48 46h56", WOOD, 5)
    c.line("M34 62l14-16M92 62L84 46M30 30v32", dark(WOOD, 0.15), 4.5)
    c.solid(poly([(6, 5), (14, 0), (52, 38), (106, 38), (106, 45), (48, 45)], 3), BLUE, hi=0.4)
    c.line("M18 5l-6 6M28 15l-6 6M38 25l-6 6M64 38v7M76 38v7M88 38v7M100 38v7", "#ffffff", 3.4, 0.9, "butt")
    c.slot("seat", 70, 40, 50)


@item("clothesline", "clothesline/washing line/laundry", "晾衣绳/晾衣/洗好的衣服", "outdoor 1.9 128x84 white fixed", "laundry/clothes")
def clothesline(c: Canvas) -> None:
    for x in (4, 119):
        c.tube(rect(x, 4, 5, 80, 2), WOOD)
    c.line("M6 10q58 14 116 0", INK, 1.5)
    c.solid(path("M16 13l8 2q4 3 8 1l8 1 6 10-7 4-3-4v26H20V26l-4 4-6-6z"), RED, hi=0.3)
    c.solid(path("M54 17h26l2 42H70l-3-26-3 26H52z"), BLUE, hi=0.3)
    c.solid(rect(90, 15, 22, 34, 1.5), "#f6e27a", hi=0.4)
    c.line("M90 42h22M90 45h22", "#ffffff", 1.6, 0.9)
    for x in (22, 40, 57, 77, 93, 109):
        c.tube(rect(x, 12 if 30 < x < 100 else 10, 2.4, 7, 0.8), light(WOOD, 0.3))


@item("laundry-basket", "laundry basket/hamper", "洗衣篮/脏衣篮", "household 0.5 80x70 white", "clothes")
def laundry_basket(c: Canvas) -> None:
    for x, y, color in ((22, 16, BLUE), (54, 16, GOLD), (38, 11, RED)):
        c.solid(oval(x, y, 18, 11), color)
    c.solid(path("M4 22h72l-7 44q-1 4-5 4H16q-4 0-5-4z"), WHITE)
    for y in (34, 44, 54):
        for x in (18, 29, 40, 51, 62):
            c.raw(rect(x - 2.5, y, 5, 6, 2), dark(WHITE, 0.3))
    c.bar(rect(1, 18, 78, 8, 4), dark(WHITE, 0.08))
    c.slot("inside", 40, 20, 60)


@item("faucet", "faucet/tap/water tap", "水龙头", "household 0.25 70x70 gray", "sink/water")
def faucet(c: Canvas) -> None:
    c.line("M26 60V28q0-14 16-14t18 18", STEEL, 10)
    c.line("M24 58V28q0-14 16-16", light(STEEL, 0.6), 2.6, 0.9)
    c.bar(rect(52, 32, 15, 7, 2), dark(STEEL, 0.15))
    c.bar(rect(12, 8, 28, 7, 3), RED)
    c.tube(rect(23, 10, 7, 12, 2), STEEL)
    c.bar(rect(14, 58, 26, 9, 3), dark(STEEL, 0.08))
    c.solid(path("M60 46q7 11 0 14-7-3 0-14z"), "#55b4f5", hi=0.7)


@item("hose", "garden hose/hose/water hose", "水管/浇水软管", "outdoor 0.5 84x66 green", "garden/water")
def garden_hose(c: Canvas) -> None:
    for r in (26, 19, 12):
        c.line(f"M{38 - r} 38a{r} {r * 0.95:.1f} 0 1 0 {2 * r} 0a{r} {r * 0.95:.1f} 0 1 0-{2 * r} 0", GREEN, 6.4)
        c.line(f"M{38 - r * 0.9:.1f} 30q{r * 0.4:.1f}-{r * 0.7:.1f} {r * 0.9:.1f}-{r * 0.72:.1f}", light(GREEN, 0.5), 1.8, 0.8)
    c.line("M60 54q14-4 12-30", GREEN, 6.4)
    c.tube(poly([(67, 24), (77, 24), (75, 8), (69, 8)], 1), GOLD)
    c.bar(rect(67, 4, 10, 5, 1.5), dark(GOLD, 0.15))


@item("watering-can", "watering can", "浇水壶/洒水壶/喷壶", "outdoor 0.35 100x70 green left", "garden")
def watering_can(c: Canvas) -> None:
    c.line("M64 20Q94 8 92 36T72 58", dark(GREEN, 0.1), 6)
    c.line("M40 52L12 20", dark(GREEN, 0.06), 8)
    c.solid(poly([(2, 18), (18, 4), (22, 14), (12, 24)], 2), GOLD)
    c.tube(path("M34 24h40l4 40q0 5-5 5H35q-5 0-5-5z"), GREEN)
    c.bar(rect(32, 20, 44, 8, 3), light(GREEN, 0.12))
    c.line("M40 20q14-22 28 0", dark(GREEN, 0.1), 4.5)


@item("planter", "planter/flower pot/plant pot/flowerpot/terracotta pot", "花盆/花槽", "household 0.3 64x60 orange", "garden/plant")
def planter(c: Canvas) -> None:
    clay = "#d9764a"
    c.tube(path("M9 16h46l-6 38q-1 5-6 5H21q-5 0-6-5z"), clay)
    c.bar(rect(3, 6, 58, 14, 3), light(clay, 0.08))
    c.raw(oval(32, 8, 26, 4.6), "#5a3a2c")
    c.slot("inside", 32, 8, 46)
    c.slot("front", 32, 40, 34)


@item("rake", "rake/garden rake/pitchfork", "耙子/草耙", "tool 1.5 50x120 brown", "garden/leaves")
def rake(c: Canvas) -> None:
    c.tube(rect(23, 1, 4, 90, 2), WOOD)
    c.bar(rect(8, 90, 34, 6, 2), dark(STEEL, 0.25))
    for x in (9, 16, 23, 30, 37):
        c.tube(rect(x, 94, 3.6, 24, 1.6), dark(STEEL, 0.25))


@item("lawn-mower", "lawn mower/lawnmower", "割草机", "tool 1.0 100x80 red left", "garden/grass")
def lawn_mower(c: Canvas) -> None:
    c.line("M64 50L92 8M92 8h6", INK, 4.5)
    c.solid(path("M10 64q0-20 16-22h40q10 0 12 22z"), RED, hi=0.5)
    c.solid(rect(26, 26, 30, 18, 5), INK, hi=0.5)
    c.bar(rect(22, 23, 38, 6, 3), dark(RED, 0.1))
    for x in (20, 68):
        c.solid(oval(x, 68, 11.5), "#3a3348", hi=0.4)
        c.raw(oval(x, 68, 5), STEEL)
    c.bar(rect(4, 62, 80, 6, 3), dark(RED, 0.25))


@item("sprinkler", "sprinkler/lawn sprinkler", "洒水器", "outdoor 0.4 96x64 lightblue fixed", "garden/water/lawn")
def sprinkler(c: Canvas) -> None:
    for d in ("M46 40Q26 2 4 24", "M47 38Q36 0 20 8", "M50 40Q70 2 92 24", "M49 38Q60 0 76 8"):
        c.line(d, "#6cc0f7", 3, 0.85)
    for x, y in ((5, 34), (14, 26), (91, 34), (82, 26), (28, 6), (68, 6)):
        c.solid(oval(x, y, 2.8, 3.6), "#6cc0f7", hi=0.7)
    c.tube(rect(45, 38, 6, 20, 2), STEEL)
    c.bar(rect(36, 36, 24, 6, 3), RED)
    c.bar(rect(30, 56, 36, 8, 3), INK)


@item("barbecue-grill", "barbecue grill/barbecue/grill/bbq", "烧烤架/烤架/烧烤", "outdoor 1.0 84x96 red", "cookout/food")
def barbecue(c: Canvas) -> None:
    c.line("M24 56L12 93M60 56l12 37", INK, 4.5)
    c.solid(path("M2 38h80q-2 26-40 26T2 38z"), RED, hi=0.5)
    c.bar(rect(0, 35, 84, 5, 2.5), STEEL)
    for x in (20, 34, 48, 62):
        c.line(f"M{x} 31v-8", "#c9c2d8", 2, 0.6)
    c.solid(path("M14 34q4-8 14-6 6 4 2 8H16z"), "#a8573a")
    c.bar(rect(36, 28, 30, 7, 3.5), "#c8603c")
    c.line("M38 18q-4-6 0-10t0-8M52 16q-4-6 0-10", "#b9b2c9", 2.5, 0.5)
    c.slot("top", 42, 35, 60)


@item("air-conditioner", "air conditioner/air conditioning unit/heater/radiator", "空调/暖气", "tech 0.35 112x46 white hangs", "cool/room")
def air_conditioner(c: Canvas) -> None:
    c.solid(rect(1, 1, 110, 36, 7), WHITE, hi=0.6)
    c.raw(rect(8, 26, 96, 7, 3), dark(WHITE, 0.45))
    c.line("M10 29.500h92", "#ffffff", 1, 0.7)
    c.raw(rect(88, 8, 14, 6, 2), "#5fd0a4")
    for x in (30, 56, 82):
        c.line(f"M{x} 38q4 3 0 6", "#8fcdf5", 2.4, 0.8)


@item("power-outlet", "power outlet/electrical outlet/socket/wall socket/light switch", "插座/电源插座/开关", "tech 0.12 56x64 white", "electric/wall")
def power_outlet(c: Canvas) -> None:
    c.solid(rect(1, 1, 54, 62, 9), WHITE, hi=0.6)
    for y in (18, 46):
        c.solid(oval(28, y, 15, 12), light(WHITE, 0.5), lo=0.12)
        c.raw(rect(20, y - 5, 4, 8, 1.2), INK)
        c.raw(rect(32, y - 5, 4, 8, 1.2), INK)
        c.raw(path(f"M25 {y + 8}v-2a3 3 0 0 1 6 0v2z"), INK)


@item("charger", "charger/phone charger/charging cable/power adapter/cable/usb cable", "充电器/充电线/数据线/电线", "tech 0.1 84x64 white", "phone/electric")
def charger(c: Canvas) -> None:
    c.line("M38 24q26-14 34 4t-20 16 6 14h8", dark(WHITE, 0.3), 4.2)
    c.line("M38 23q26-14 34 4", WHITE, 1.6, 0.9)
    for y in (16, 30):
        c.bar(rect(0, y, 12, 4, 1), GOLD)
    c.solid(rect(9, 8, 32, 34, 7), WHITE, hi=0.7)
    c.raw(path("M27 14l-9 13h6l-2 9 9-13h-6z"), GREEN)
    c.bar(rect(64, 52, 12, 11, 2.5), WHITE)
    c.bar(rect(75, 54, 9, 7, 1), STEEL)


@item("record-player", "record player/turntable/gramophone/vinyl player/phonograph", "唱片机/留声机/黑胶唱机", "tech 0.3 104x64 brown", "music/vinyl")
def record_player(c: Canvas) -> None:
    c.solid(poly([(14, 6), (90, 6), (103, 46), (1, 46)], 3), light(WOOD, 0.1))
    c.solid(rect(1, 44, 102, 16, 3), dark(WOOD, 0.1))
    c.raw(oval(46, 27, 34, 16), dark(INK, 0.5))
    for r in (0.85, 0.68, 0.52):
        c.line(f"M{46 - 34 * r:.1f} 27a{34 * r:.1f} {16 * r:.1f} 0 1 0 {68 * r:.1f} 0a{34 * r:.1f} {16 * r:.1f} 0 1 0-{68 * r:.1f} 0", "#6a6183", 0.9, 0.9)
    c.raw(oval(46, 27, 11, 5.2), RED)
    c.raw(oval(46, 27, 1.8, 1), "#ffffff")
    c.line("M88 14v12L66 32", STEEL, 3)
    c.solid(oval(88, 13, 6, 4), STEEL)
    for x in (14, 24):
        c.raw(oval(x, 52, 3), GOLD)
    for x in (8, 84):
        c.bar(rect(x, 59, 12, 5, 1.5), INK)


@item("piggy-bank", "piggy bank/money box/coin bank", "存钱罐/小猪存钱罐", "household 0.2 92x76 pink left", "money/saving/coin")
def piggy_bank(c: Canvas) -> None:
    pink = "#f49ab4"
    for x in (26, 60):
        c.tube(rect(x, 58, 12, 17, 4), dark(pink, 0.12))
    c.line("M86 40q6-2 4-8", dark(pink, 0.1), 3)
    c.solid(oval(50, 42, 37, 27), pink, hi=0.6)
    c.solid(path("M22 22q-2-12 4-14 8 2 12 10z"), dark(pink, 0.08))
    c.solid(oval(11, 44, 9, 11), dark(pink, 0.06))
    for x in (8, 14):
        c.raw(oval(x, 44, 1.8, 3), dark(pink, 0.5))
    c.raw(oval(26, 34, 2.6, 3.2), "#3a2a38")
    c.raw(rect(44, 17, 18, 4, 2), dark(pink, 0.55))
    c.solid(oval(53, 9, 8.5), GOLD, hi=0.7)
    c.raw(oval(53, 9, 5.5), dark(GOLD, 0.12))


@item("safe", "safe/strongbox/vault", "保险箱/保险柜", "household 0.6 76x76 gray", "money/bank/lock")
def safe_box(c: Canvas) -> None:
    for x in (8, 56):
        c.bar(rect(x, 68, 12, 8, 2), INK)
    c.solid(rect(1, 1, 74, 70, 6), "#8f8ba6")
    c.solid(rect(9, 9, 58, 54, 4), light("#8f8ba6", 0.14))
    c.solid(oval(32, 36, 14), STEEL, hi=0.7)
    c.line("M32 22v4M32 46v4M18 36h4M42 36h4M22 26l3 3M42 26l-3 3M22 46l3-3M42 46l-3-3", INK, 1.6)
    c.solid(oval(32, 36, 6), INK)
    c.tube(rect(54, 24, 5, 24, 2), STEEL)


@item("vending-machine", "vending machine", "自动售货机/贩卖机", "city 1.9 70x112 red fixed", "drinks/snacks")
def vending_machine(c: Canvas) -> None:
    c.solid(rect(1, 1, 68, 108, 5), RED)
    c.raw(rect(7, 8, 42, 70, 3), c.ramp((0, "#e9f7ff", 1), (1, "#a9d6f2", 1)))
    tones = (BLUE, GOLD, GREEN, RED, "#8f63c8", "#f28c3c")
    for j in range(4):
        for i in range(5):
            c.tube(rect(9 + i * 8, 12 + j * 17, 6, 11, 1.5), tones[(i + j * 2) % 6])
        c.bar(rect(7, 23.5 + j * 17, 42, 2.4), "#8fa3b8")
    c.raw(rect(53, 14, 12, 18, 2), INK)
    for i in range(3):
        c.raw(oval(59, 40 + i * 7, 2.4), "#ffe3a3")
    c.raw(rect(9, 86, 38, 15, 2), dark(INK, 0.3))
    c.bar(rect(5, 107, 60, 5, 1), INK)


@item("snow-globe", "snow globe/snowball globe", "水晶雪球/雪景球", "household 0.14 66x76 lightblue fixed", "winter/christmas")
def snow_globe(c: Canvas) -> None:
    c.raw(oval(33, 32, 31), c.glow((0, "#f2fbff", 1), (0.6, "#a9dbf7", 1), (1, "#5a9fd6", 1)))
    c.solid(path("M6 46q27-14 54 0-8 16-27 16T6 46z"), "#ffffff", hi=0, lo=0.14)
    c.solid(poly([(26, 12), (36, 30), (16, 30)], 2), "#2e8b57")
    c.solid(poly([(26, 22), (40, 46), (12, 46)], 2), "#2e8b57")
    c.solid(rect(40, 34, 14, 13, 1), RED)
    c.solid(poly([(37, 35), (47, 26), (57, 35)], 1), "#ffffff")
    for x, y in ((14, 20), (22, 10), (42, 14), (50, 22), (36, 22), (10, 34), (56, 34)):
        c.raw(oval(x, y, 1.7), "#ffffff")
    c.raw(path("M10 24q4-12 16-17-8 8-11 19z"), "#ffffff", 0.6)
    c.solid(path("M12 60h42l6 16H6z"), WOOD)
    c.bar(rect(9, 58, 48, 5, 2), GOLD)


@item("terrarium", "terrarium/glass garden", "玻璃花房/生态瓶", "household 0.3 70x76 green fixed", "plants/glass")
def terrarium(c: Canvas) -> None:
    c.raw(path("M24 8h22v8q22 8 22 34t-20 26H22Q2 70 2 50T24 16z"), GLASS, 0.6)
    c.solid(path("M5 56q30-8 60 0-2 18-18 18H23Q7 74 5 56z"), "#7a5138")
    c.solid(path("M6 56q30-10 58 0-6 6-28 6T6 56z"), "#5aa84a")
    for d in ("M34 56q-2-20-14-24 0 16 14 24z", "M36 56q0-24 10-30 6 16-10 30z", "M38 57q6-14 18-14-4 12-18 14z", "M31 57q-6-10-16-10 4 10 16 10z"):
        c.solid(path(d), "#4fae4c", hi=0.4)
    c.sheen(path("M10 34q4-10 14-14l-6 14q-4 14-2 26-8-10-6-26z"), 0.7)
    c.solid(rect(22, 1, 26, 9, 3), "#c69a6a")


@item("tapestry", "tapestry/wall hanging/wall tapestry", "挂毯/壁毯", "household 1.4 80x100 red hangs", "wall/weaving")
def tapestry(c: Canvas) -> None:
    c.bar(rect(1, 4, 78, 5, 2.5), WOOD)
    c.solid(path("M8 8h64v76l-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8z"), "#a83f4e")
    c.line("M13 14h54v62H13z", GOLD, 2)
    for y, color in ((26, GOLD), (44, TEAL), (62, GOLD)):
        for x in (24, 40, 56):
            c.raw(poly([(x, y - 8), (x + 7, y), (x, y + 8), (x - 7, y)]), color)
            c.raw(poly([(x, y - 4), (x + 3.5, y), (x, y + 4), (x - 3.5, y)]), "#7a2a3e")


@item("dollhouse", "dollhouse/doll house/toy house", "玩具屋/娃娃屋", "toy 0.8 92x92 pink fixed", "toy/miniature")
def dollhouse(c: Canvas) -> None:
    c.solid(poly([(46, 1), (90, 36), (2, 36)], 2), "#8f63c8", hi=0.4)
    c.solid(rect(8, 34, 76, 58, 2), "#f7a8c0")
    for x, y, w, h, color in ((12, 38, 33, 24, "#fff0d2"), (48, 38, 32, 24, "#d3ecff"), (12, 65, 33, 24, "#e0f5d8"), (48, 65, 32, 24, "#ffe1ec")):
        c.raw(rect(x, y, w, h, 1), color)
        c.shade(rect(x, y, w, 6), opacity=0.18)
    c.raw(path("M36 32V24a10 10 0 0 1 20 0v8z"), "#fff0d2")
    c.solid(rect(15, 52, 20, 8, 3), BLUE)
    c.solid(rect(54, 50, 18, 4, 1), WOOD)
    c.tube(rect(61, 54, 4, 8, 1), WOOD)
    c.solid(rect(16, 74, 12, 15, 2), WHITE)
    c.solid(rect(32, 80, 10, 9, 2), RED)
    c.solid(rect(52, 80, 24, 8, 3), GREEN)
    c.tube(rect(70, 70, 2, 10, 1), INK)


@item("rubiks-cube", "Rubik's cube/puzzle cube/magic cube", "魔方", "toy 0.06 72x76 red fixed", "puzzle/game")
def rubiks_cube(c: Canvas) -> None:
    c.raw(poly([(36, 0), (72, 18), (72, 56), (36, 76), (0, 56), (0, 18)], 3), "#2d2640")
    tones = ("#f2c230", "#e5443f", "#f5f2fa", "#3f86ea", "#46ad5a", "#f28c3c")
    for j in range(3):
        for i in range(3):
            a, b = i / 3, j / 3
            x, y = 36 + (a - b) * 34, 3 + (a + b) * 16
            c.raw(poly([(x, y + 1), (x + 10.6, y + 6), (x, y + 11), (x - 10.6, y + 6)], 1), tones[(i * 2 + j * 3) % 6])
            for side, base in ((-1, 1), (1, 3)):
                x0 = 36 + side * (2 + i * 11.2)
                x1 = x0 + side * 10
                y0 = 37 - i * 5.6 + j * 12 if side else 0
                c.raw(poly([(x0, y0 + 1), (x1, y0 - 4), (x1, y0 + 5.5), (x0, y0 + 10.5)], 1),
                      c.ramp((0, tones[(i + j * 2 + base) % 6], 1), (1, dark(tones[(i + j * 2 + base) % 6], 0.2), 1)))


@item("building-blocks", "building blocks/toy blocks/lego/lego bricks/alphabet blocks/wooden blocks", "积木/乐高", "toy 0.2 84x70 red fixed plural=building_blocks", "toy/kids")
def building_blocks(c: Canvas) -> None:
    for x, y, color in ((2, 38, RED), (30, 38, BLUE), (16, 7, GOLD), (56, 38, GREEN)):
        for dx in (4, 15):
            c.bar(rect(x + dx, y - 5, 8, 7, 2), color)
        c.solid(rect(x, y, 27, 31, 3), color, hi=0.5)
        c.raw(rect(x + 6, y + 8, 15, 16, 2), "#ffffff", 0.3)


@item("xylophone", "xylophone/marimba/glockenspiel", "木琴", "instrument 0.2 104x56 red fixed", "music/toy")
def xylophone(c: Canvas) -> None:
    c.line("M4 18L98 24M4 42l94-8", WOOD, 4)
    tones = (RED, "#f28c3c", "#f2c230", GREEN, TEAL, BLUE, "#8f63c8", "#e56fa8")
    for i, color in enumerate(tones):
        h = 50 - i * 4.4
        c.tube(rect(4 + i * 12.3, 30 - h / 2, 10.5, h, 3), color)
        for s in (-1, 1):
            c.raw(oval(9.2 + i * 12.3, 30 + s * h * 0.34, 1.3), "#ffffff", 0.9)
    c.line("M58 50L96 6", light(WOOD, 0.4), 3)
    c.solid(oval(57, 51, 5), INK)
