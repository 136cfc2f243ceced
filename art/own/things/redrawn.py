"""Our own soft drawings of things whose emoji shows only a head, is cropped, or is another style."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.city import window
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect
from things.wildlife import eye, legs

INK = "#3a2a38"
WOOD = "#b9713f"
STEEL = "#bdb8cc"
GOLD = "#e8b13c"
RED = "#e0483f"
BLUE = "#3f86ea"
ROCK = "#8b83a8"
SNOW = "#f6f4fc"
COPPER = "#6fbfa4"


@item("bird", "bird/songbird/robin/cardinal/sparrow/little bird/finch/canary/blue jay/bluebird",
      "鸟/小鸟/鸟儿/麻雀/知更鸟/金丝雀", "animal 0.2 100x84 blue left whole", "wild/song")
def bird(c: Canvas) -> None:
    tone = "#4f93e0"
    c.line("M46 70v10M58 70v10M46 80h-8M46 80l6 2M58 80h-8M58 80l6 2", "#e58a3c", 2.8)
    c.solid(path("M72 40l26-14q2 6-2 10l4 4-8 6q-8 8-20 8z"), dark(tone, 0.2))
    c.solid(path("M12 28Q14 6 34 6q16 0 22 14 24 6 28 26-6 26-34 26-26 0-34-20-4-10-4-24z"), tone, hi=0.5)
    c.solid(path("M18 36q18 0 30 12 10 12 2 23-22 2-32-18-2-8 0-17z"), "#fbe3c4", hi=0.4, lo=0.15)
    c.solid(path("M46 34q22-4 40 12-6 16-24 16-16-6-16-28z"), dark(tone, 0.12), hi=0.4)
    c.line("M56 42q12 2 22 8M54 50q8 4 14 8", light(tone, 0.4), 1.6, 0.7)
    c.solid(path("M14 22L1 28l14 5z"), "#f2a33c", hi=0.5)
    eye(c, 27, 23, 3.4)
    c.slot("head", 34, 7, 24)
    c.slot("seat", 58, 34, 30)


@item("moose", "moose/elk", "驼鹿/麋鹿", "animal 1.9 112x116 brown left whole plural=moose", "antlers/forest")
def moose(c: Canvas) -> None:
    fur = "#8a5a40"
    legs(c, (42, 52, 84, 94), 70, 115, 9, fur)
    c.solid(blob([(34, 58), (48, 38), (74, 40), (102, 46), (108, 66), (92, 80), (50, 80)]), fur, hi=0.4)
    c.solid(path("M22 30q14-8 26 6l16 20q-10 20-26 16Q26 60 22 30z"), dark(fur, 0.08), hi=0.3)
    for d in ("M32 24Q36 6 60 4l-2 8 10-4-2 9 9-2q-6 16-36 14z", "M26 24Q20 8 2 8l4 7-6 0 6 7-4 3q8 8 22 3z"):
        c.solid(path(d), "#d9b48a", hi=0.5)
    c.solid(path("M20 26q10-8 20 2 2 16-10 24-10 14-20 12-6-6 0-18 4-14 10-20z"), fur, hi=0.4)
    c.solid(oval(13, 58, 9.5, 8), dark(fur, 0.15))
    c.raw(oval(8, 57, 1.8, 2.4), INK)
    c.solid(path("M26 60q6 2 8 0-2 12-6 14-4-6-2-14z"), dark(fur, 0.3))
    c.solid(path("M38 24q10-4 12 2-6 6-12 2z"), dark(fur, 0.1))
    eye(c, 25, 34, 2.5)
    c.slot("head", 30, 22, 22)
    c.slot("seat", 76, 42, 36)


@item("boar", "boar/wild boar/wild pig", "野猪", "animal 0.8 116x76 brown left whole", "tusk/forest")
def boar(c: Canvas) -> None:
    fur = "#7a5a50"
    c.line("M106 30q10 2 8 14", dark(fur, 0.2), 3)
    legs(c, (36, 46, 82, 92), 50, 75, 10, dark(fur, 0.1))
    c.solid(blob([(24, 44), (40, 14), (72, 10), (104, 22), (110, 44), (92, 62), (44, 64)]), fur, hi=0.4)
    c.solid(poly([(34, 18), (42, 6), (50, 12), (58, 3), (66, 10), (74, 3), (82, 11), (92, 8), (96, 18), (60, 20)], 2), dark(fur, 0.4))
    c.solid(path("M4 44q10-26 36-26 14 10 10 34-10 12-24 8-10 0-16-6z"), fur, hi=0.4)
    c.solid(poly([(36, 22), (44, 4), (52, 20)], 4), dark(fur, 0.2))
    c.solid(oval(7, 47, 6.5, 9), "#c98f84")
    c.raw(oval(5, 44, 1.5, 2), INK)
    c.raw(oval(5, 50, 1.5, 2), INK)
    c.solid(path("M16 52q2-12-4-14 0 8-2 13z"), "#fff6e4")
    eye(c, 27, 33, 2.5)
    c.slot("head", 36, 14, 22)
    c.slot("seat", 74, 10, 40)


@item("crocodile", "crocodile/alligator/croc", "鳄鱼", "animal 0.5 128x50 green left whole", "swamp/reptile")
def crocodile(c: Canvas) -> None:
    green = "#5a9e52"
    legs(c, (50, 60, 84, 93), 34, 49, 8, dark(green, 0.1))
    c.solid(path("M44 22q20-10 44-4 22 8 40 26-26 4-44-2-24 6-42-2z"), green, hi=0.4)
    for x, y in ((52, 16), (62, 13), (72, 13), (82, 15), (92, 19), (102, 25), (111, 31)):
        c.solid(poly([(x - 5, y + 4), (x, y - 5), (x + 5, y + 5)], 1), dark(green, 0.2))
    c.solid(path("M1 24q2-6 20-5 12-8 20-6 12 4 14 14-4 6-14 6L4 31q-4-3-3-7z"), green, hi=0.4)
    c.solid(path("M4 33l40 0q2 8-10 9L8 38q-4-2-4-5z"), light(green, 0.3), hi=0.2)
    for x in range(8, 42, 6):
        c.raw(poly([(x, 31), (x + 4, 31), (x + 2, 36)]), "#ffffff")
    c.raw(oval(4, 22, 1.6), INK)
    c.solid(oval(36, 15, 6), light(green, 0.12))
    eye(c, 35, 15, 2.5)
    c.line("M52 36q16 4 34 2", light(green, 0.5), 2.6, 0.6)


@item("orca", "orca/killer whale", "虎鲸/逆戟鲸", "animal 3.0 128x72 black left swims whole", "whale/sea")
def orca(c: Canvas) -> None:
    black = "#2f2b45"
    c.solid(path("M52 26Q58 4 68 1q2 16 8 24z"), black)
    c.solid(path("M104 38q8-16 22-20-2 12-8 20 6 6 8 18-14-2-24-14z"), black)
    c.solid(path("M2 42Q8 20 44 20q40 0 70 18-26 26-66 26Q8 64 2 42z"), black, hi=0.5)
    c.solid(path("M4 46q22 8 40 6 20-2 34 6-12 6-30 6Q12 64 4 46z"), "#f6f4fc", hi=0.2)
    c.solid(path("M20 32q12-4 18 2-10 6-18-2z"), "#f6f4fc", hi=0.2)
    c.solid(path("M40 54q4 16 20 17-2-10-8-18z"), dark(black, 0.2))
    eye(c, 17, 38, 2.2)
    c.raw(path("M66 30q14 2 22 8-12 0-22-8z"), "#8f8aac", 0.8)


@item("elephant", "elephant/baby elephant", "大象/象/小象", "animal 3.0 124x100 gray left whole", "trunk/africa")
def elephant(c: Canvas) -> None:
    hide = "#a3a2bb"
    c.line("M112 48q8 10 4 24", dark(hide, 0.2), 3)
    legs(c, (44, 58, 88, 100), 62, 99, 16, hide)
    for x in (44, 88):
        c.line(f"M{x + 4} 97h8", "#f3ecdf", 3.2, 0.9)
    c.solid(blob([(40, 54), (50, 20), (80, 12), (108, 26), (118, 54), (108, 76), (62, 80)]), hide, hi=0.45)
    c.line("M22 52Q10 66 14 80t-10 10", dark(hide, 0.08), 12)
    c.line("M20 52Q8 66 12 78t-8 10", light(hide, 0.15), 3, 0.6)
    c.solid(path("M16 40Q14 14 42 12q24 0 24 28 0 26-22 28Q20 68 16 40z"), hide, hi=0.45)
    c.solid(path("M28 62q-12 8-14 18 12 2 22-12z"), "#fff6e4", hi=0.4)
    c.solid(path("M44 24q22-12 32 6 8 26-6 42-22 6-28-16-4-18 2-32z"), dark(hide, 0.1), hi=0.35)
    c.raw(path("M50 32q16-8 20 8 4 16-4 24-12 2-16-10t0-22z"), "#dba9b4", 0.75)
    eye(c, 30, 38, 3)
    c.slot("head", 40, 12, 34)
    c.slot("seat", 84, 14, 40)


@item("train", "train/passenger train", "火车/列车", "vehicle 4.0 128x56 red left", "railway/travel")
def train(c: Canvas) -> None:
    c.solid(path("M4 44q-4-10 6-22Q18 4 36 4h88q4 0 4 4v36z"), RED, hi=0.5)
    c.raw(path("M8 26Q18 8 34 8v14H14q-4 0-6 4z"), c.ramp((0, "#c9ecff", 1), (1, "#3f8fd0", 1), x=1, y=1))
    for x in (42, 58, 90, 106):
        window(c, x, 11, 13, 12, r=2.5)
    c.solid(rect(75, 9, 12, 34, 2), dark(RED, 0.14))
    window(c, 77.5, 12, 7, 12)
    c.bar(path("M4 30h124v6H2z"), "#fff3e2")
    c.raw(oval(8, 39, 3), "#ffe08a")
    c.bar(rect(6, 43, 122, 5, 2), INK)
    for x in (20, 34, 62, 94, 110, 122):
        c.solid(oval(x, 49, 5.5), "#4b445c", hi=0.5)
        c.raw(oval(x, 49, 2.2), STEEL)
    c.bar(rect(0, 53.5, 128, 2.5, 1), dark(STEEL, 0.25))


@item("house", "house/home", "房子/房屋/住宅/家/屋子", "place 7.0 108x100 orange", "home/building/village")
def house(c: Canvas) -> None:
    wall = "#f3cf9a"
    c.tube(rect(76, 8, 12, 30, 1), "#b8604c")
    c.bar(rect(73, 5, 18, 6, 1.5), dark("#b8604c", 0.15))
    c.solid(rect(12, 42, 84, 57, 2), wall)
    c.solid(poly([(54, 16), (92, 50), (16, 50)]), wall, edge=0)
    c.solid(poly([(54, 4), (107, 50), (99, 57), (54, 18), (9, 57), (1, 50)], 3), "#d8583c", hi=0.5)
    c.raw(oval(54, 38, 8), "#fff6e4")
    c.raw(oval(54, 38, 6), c.ramp((0, "#bfe8ff", 1), (1, "#4d9be0", 1), x=1, y=1))
    for x in (20, 70):
        c.raw(rect(x - 2, 60, 22, 22, 2), "#fff6e4")
        window(c, x, 62, 18, 18)
        c.line(f"M{x + 9} 62v18M{x} 71h18", "#fff6e4", 1.8)
        c.bar(rect(x - 4, 82, 26, 4, 1.5), "#a86a48")
    c.solid(path("M44 99V70a10 10 0 0 1 20 0v29z"), "#8a5236", hi=0.4)
    c.raw(oval(60, 82, 1.7), GOLD)
    c.bar(rect(38, 95, 32, 5, 1.5), "#c9c2d2")
    for x, r in ((8, 7), (19, 6), (92, 6), (101, 7)):
        c.solid(oval(x, 100 - r, r + 1, r), "#5cb544", hi=0.4)


@item("mountain", "mountain", "高山/大山", "place 600 128x84 gray", "peak/landscape")
def mountain(c: Canvas) -> None:
    c.solid(poly([(62, 84), (96, 26), (128, 84)], 3), dark(ROCK, 0.16), hi=0.2)
    c.solid(poly([(0, 84), (52, 2), (108, 84)], 3), ROCK, hi=0.35)
    c.raw(path("M53 3l3 3 52 78H66l-8-26 8-16-10-14z"), dark(ROCK, 0.3), 0.65)
    c.solid(path("M50 5q2-3 4 0l14 21-7 3-5-6-6 8-6-6-7 4z"), SNOW, lo=0.12, hi=0)
    c.raw(path("M53 4q1 0 2 2l13 20-7 3-5-6-2 3z"), "#c1c3e6", 0.9)
    c.solid(path("M0 84q10-12 26-10 14-8 28 0 16-8 30 0 16-8 26 2 12-4 18 8z"), "#5f9a56", hi=0.3)
    c.slot("top", 52, 4, 14)


@item("mount-fuji", "Mount Fuji/Fuji", "富士山", "place 800 128x68 navy plural=Mount_Fujis", "japan/volcano/landmark")
def mount_fuji(c: Canvas) -> None:
    tone = "#4f6fa8"
    c.solid(path("M0 68Q34 52 52 5q12-5 24 0 18 47 52 63z"), tone, hi=0.3)
    c.solid(path("M52 5q12-5 24 0 5 13 12 24l-8-2-5 8-6-8-6 11-6-11-6 8-4-8-7 3q8-13 12-25z"), SNOW, lo=0.14, hi=0)
    c.raw(path("M76 5q5 13 12 24l-8-2-5 8-6-8 1-23z"), "#c5cbea", 0.9)
    c.line("M44 40l-12 18M88 40l10 18M64 48v14", light(tone, 0.35), 1.8, 0.5)
    c.slot("top", 64, 3, 20)


@item("dagger", "sword/dagger", "剑/匕首/宝剑", "tool 0.9 40x124 gray", "knight/weapon")
def sword(c: Canvas) -> None:
    c.raw(poly([(20, 0), (14, 9), (14, 88), (20, 88)]), light(STEEL, 0.5))
    c.raw(poly([(20, 0), (26, 9), (26, 88), (20, 88)]), dark(STEEL, 0.14))
    c.line("M20 12v70", "#ffffff", 1.6, 0.8)
    c.bar(rect(2, 86, 36, 8, 4), GOLD)
    c.tube(rect(16, 93, 8, 20, 2), "#8a4a34")
    c.line("M16 98l8 3M16 104l8 3", dark("#8a4a34", 0.4), 1.4)
    c.solid(oval(20, 117, 6.5), GOLD, hi=0.7)
    c.solid(oval(20, 90, 3), RED, hi=0.7)


LETTERS = (
    "M14 35.500q-1.500-2-4-2-3.500 0-3.500 2.800 0 2 3.500 3 3.800 1.200 3.800 3.800 0 3-4 3-2.800 0-4.300-2.300"
    "M17 33.500h9M21.500 33.500v13M30 40q0-6.500 4-6.500t4 6.500-4 6.500-4-6.500M43 46.500v-13h3.500q3.500 0 3.500 3.500t-3.500 3.500H43"
)


@item("stop-sign", "stop sign", "停止标志/停车标志", "vehicle 2.0 56x120 red", "traffic/road/octagon")
def stop_sign(c: Canvas) -> None:
    c.tube(rect(25.5, 50, 5, 70, 1), STEEL)
    c.raw(poly([(16.5, 12), (39.5, 12), (56, 28.5), (56, 51.5), (39.5, 68), (16.5, 68), (0, 51.5), (0, 28.5)], 1.5), "#ffffff")
    c.solid(poly([(17.4, 14.2), (38.6, 14.2), (53.8, 29.4), (53.8, 50.6), (38.6, 65.8), (17.4, 65.8), (2.2, 50.6), (2.2, 29.4)], 1.5), "#d8352f", hi=0.35)
    c.line(LETTERS, "#ffffff", 2.7)


@item("statue-of-liberty", "Statue of Liberty", "自由女神像", "place 93 60x128 teal plural=Statues_of_Liberty", "new york/landmark/america")
def statue_of_liberty(c: Canvas) -> None:
    c.tube(poly([(14, 92), (46, 92), (50, 128), (10, 128)], 1), "#d9c4a0")
    c.bar(rect(6, 120, 48, 8, 1.5), dark("#d9c4a0", 0.1))
    c.bar(rect(12, 88, 36, 6, 1.5), light("#d9c4a0", 0.1))
    c.solid(path("M16 90q2-30 6-44 8-6 16 0 8 18 8 44z"), COPPER, hi=0.4)
    c.line("M24 50q-4 20-3 38M30 48v40M36 50q5 18 4 38M40 54q6 10 4 20", dark(COPPER, 0.35), 1.6, 0.65)
    c.line("M22 50Q14 40 15 22", COPPER, 6.5)
    c.tube(rect(12, 14, 6, 9, 1.5), dark(COPPER, 0.15))
    c.solid(path("M15 1q6 7 3 13h-6q-3-5 3-13z"), "#f7b93c", hi=0.6)
    c.line("M38 52q8 6 6 14", dark(COPPER, 0.08), 6)
    c.solid(poly([(36, 58), (46, 55), (50, 70), (40, 73)], 1), light(COPPER, 0.15))
    c.line("M22 30l-5-5M26 27l-3-7M31 26v-8M36 27l3-7M40 30l5-5", light(COPPER, 0.15), 2.4)
    c.solid(oval(31, 37, 8, 9.5), light(COPPER, 0.12), hi=0.4)
    c.bar(rect(22, 29, 18, 5, 2), COPPER)
    c.line("M27.500 37h2M33 37h2M29 42h4", dark(COPPER, 0.55), 1.3)


@item("harp", "harp", "竖琴", "instrument 1.5 80x116 yellow", "music/strings")
def harp(c: Canvas) -> None:
    for i in range(9):
        x = 18 + i * 5.4
        c.line(f"M{x:.1f} {18 + i * 1.2:.1f}L{x + 5:.1f} {104 - i * 8.2:.1f}", "#fff3d6", 1.2)
    c.line("M10 106Q6 40 14 12", GOLD, 8)
    c.line("M12 14q14-12 26 0t34 4", GOLD, 9)
    c.line("M72 18Q70 60 14 108", dark(GOLD, 0.12), 11)
    c.line("M70 22Q66 60 18 100", light(GOLD, 0.5), 2.4, 0.7)
    c.solid(oval(13, 9, 7.5), GOLD, hi=0.7)
    c.bar(rect(2, 106, 30, 9, 3), dark(GOLD, 0.15))


@item("trombone", "trombone", "长号", "instrument 0.8 124x64 yellow", "music/brass/jazz")
def trombone(c: Canvas) -> None:
    c.line("M22 30h84q12 0 12 9t-12 9H40", GOLD, 5)
    c.line("M6 48h44", light(GOLD, 0.2), 4)
    c.line("M60 30v18M88 30v18", dark(GOLD, 0.15), 3)
    c.line("M108 30Q122 14 104 12H40", GOLD, 5)
    c.solid(path("M46 8q-20 0-36-8-4 12 0 24 16-8 36-8z"), GOLD, hi=0.6)
    c.raw(oval(9, 12, 4, 12), dark(GOLD, 0.35))
    c.solid(rect(1, 44, 8, 8, 2), STEEL)


@item("shovel", "shovel/spade tool", "铲子/铁锹/铲", "tool 1.1 40x124 brown", "dig/garden")
def shovel(c: Canvas) -> None:
    c.line("M12 8h16q4 0 2 6l-6 10h-8L10 14q-2-6 2-6z", dark(WOOD, 0.15), 5)
    c.tube(rect(17, 22, 6, 60, 2), WOOD)
    c.tube(rect(15, 70, 10, 16, 2), dark(STEEL, 0.25))
    c.solid(path("M4 84h32v18q0 14-16 22Q4 116 4 102z"), STEEL, hi=0.6)
    c.line("M20 88v26", dark(STEEL, 0.3), 1.6, 0.7)


@item("fireworks", "fireworks/firework", "烟花/焰火/烟火", "event 40 112x104 magenta floats fixed plural=fireworks", "party/night/new year")
def fireworks(c: Canvas) -> None:
    for x, y, r, color in ((38, 40, 34, "#f0508f"), (80, 32, 26, "#f7b93c"), (70, 76, 24, "#4fb4f0")):
        c.raw(oval(x, y, r), c.glow((0, light(color, 0.6), 0.55), (1, color, 0), cx=0.5, cy=0.5, r=0.5))
        long, short = "", ""
        for k in range(12):
            dx, dy = RAYS[k]
            long += f"M{x + dx * r * 0.28:.1f} {y + dy * r * 0.28:.1f}L{x + dx * r * 0.78:.1f} {y + dy * r * 0.78:.1f}"
            short += f"M{x + dx * r * 0.9:.1f} {y + dy * r * 0.9:.1f}l{dx * 0.5:.1f} {dy * 0.5:.1f}"
        c.line(long, color, 2.4)
        c.line(short, light(color, 0.3), 4.4)
        c.raw(oval(x, y, 3), "#fff6d6")


RAYS = ((1, 0), (0.87, 0.5), (0.5, 0.87), (0, 1), (-0.5, 0.87), (-0.87, 0.5),
        (-1, 0), (-0.87, -0.5), (-0.5, -0.87), (0, -1), (0.5, -0.87), (0.87, -0.5))


@item("shooting-star", "shooting star/meteor/falling star", "流星", "sky 10 112x80 yellow floats", "night/wish")
def shooting_star(c: Canvas) -> None:
    for y0, y1, w in ((4, 44, 5), (18, 54, 7), (0, 34, 4)):
        c.raw(poly([(4, y0), (84, y1 - w), (80, y1 + w)]), c.ramp((0, "#f7d97a", 0), (1, "#f7c33c", 0.85), x=1, y=0.4))
    c.solid(poly([(86, 30), (92, 46), (110, 47), (96, 58), (101, 76), (86, 66), (71, 76), (76, 58), (62, 47), (80, 46)], 3), "#f9c932", hi=0.6)


@item("elevator", "elevator/lift", "电梯", "household 2.3 72x108 gray", "building/doors")
def elevator(c: Canvas) -> None:
    c.solid(rect(1, 1, 70, 106, 3), "#8f8aa6")
    c.raw(rect(20, 5, 32, 10, 2), INK)
    c.line("M28 12l3.500-5 3.500 5M38 8l3.500 5 3.500-5", "#ffb84a", 1.8)
    for x in (8, 36.5):
        c.solid(rect(x, 20, 27.5, 87, 1), STEEL, hi=0.6)
        c.line(f"M{x + 8} 30L{x + 20} 30M{x + 8} 36l8 0", "#ffffff", 1.6, 0.7)
    c.raw(rect(65.5, 58, 4, 10, 1.5), INK)
    c.raw(oval(67.5, 61, 1.2), "#ffb84a")


@item("chair", "chair/wooden chair", "椅子/木椅", "household 1.0 68x108 brown", "seat/furniture")
def chair(c: Canvas) -> None:
    for x in (18, 46):
        c.tube(rect(x, 64, 5, 34, 2), dark(WOOD, 0.3))
    for x in (10, 52):
        c.tube(rect(x, 2, 6, 60, 3), WOOD)
    c.bar(rect(8, 6, 52, 14, 5), WOOD)
    c.bar(rect(12, 27, 44, 8, 3), dark(WOOD, 0.06))
    c.bar(rect(12, 42, 44, 8, 3), dark(WOOD, 0.06))
    c.solid(poly([(12, 56), (56, 56), (66, 66), (2, 66)], 3), light(WOOD, 0.16), hi=0.4)
    c.bar(rect(1, 64, 66, 8, 3), WOOD)
    for x in (4, 57):
        c.tube(rect(x, 70, 7, 38, 2.5), WOOD)
    c.bar(rect(9, 88, 50, 4, 2), dark(WOOD, 0.15))
    c.slot("seat", 34, 62, 48)
    c.slot("top", 34, 61, 44)
    c.slot("back", 34, 6, 52)


@item("bed", "bed", "床", "household 1.0 124x76 blue", "bedroom/sleep")
def bed(c: Canvas) -> None:
    c.solid(path("M2 74V14q0-10 10-10h6v70z"), WOOD)
    c.solid(rect(112, 30, 11, 45, 4), WOOD)
    c.bar(rect(8, 52, 108, 14, 2), dark(WOOD, 0.1))
    c.bar(rect(14, 40, 102, 14, 5), "#f1edf6")
    c.solid(path("M17 40q-2-16 10-18h14q8 0 8 18z"), "#ffffff", hi=0.3, lo=0.14)
    c.solid(path("M42 36q34-8 74 0v20q-38 8-74 0-6-10 0-20z"), BLUE, hi=0.45)
    c.line("M48 38v18", light(BLUE, 0.5), 5, 0.8)
    c.line("M66 36q4 12 0 22M90 35q4 12 0 22", dark(BLUE, 0.3), 1.4, 0.5)
    c.tube(rect(6, 64, 7, 12, 2), dark(WOOD, 0.25))
    c.tube(rect(108, 64, 7, 12, 2), dark(WOOD, 0.25))
    c.slot("seat", 78, 38, 60)
    c.slot("top", 78, 36, 70)
    c.slot("inside", 34, 30, 40)


@item("white-cane", "white cane/walking stick/cane", "手杖/盲杖", "tool 0.9 44x124 brown", "walk/old")
def cane(c: Canvas) -> None:
    c.line("M32 122V24Q32 4 19 4T6 24", dark(WOOD, 0.2), 8)
    c.line("M31 120V24Q31 5 19 5T7 22", light(WOOD, 0.15), 4)
    c.tube(rect(27.5, 112, 9, 12, 2), INK)
    c.bar(rect(26.5, 30, 11, 5, 1.5), GOLD)


@item("eagle", "eagle/hawk/falcon/bald eagle/bird of prey", "鹰/老鹰/猎鹰/雄鹰/秃鹰/白头鹰", "animal 0.8 128x84 brown left flies whole", "bird/wings")
def eagle(c: Canvas) -> None:
    brown = "#7a4f38"
    c.solid(path("M48 40Q50 8 92 2q-2 6 2 8l10-2q-2 6 0 8l10 0q-4 6 0 9l8 2q-26 20-62 24z"), dark(brown, 0.15), hi=0.3)
    c.solid(path("M84 54l28 8-4 6 6 6-8 2 0 7-28-18z"), "#f4f0f8", hi=0.3)
    c.solid(path("M26 36q18-8 40 2 18 8 26 18-14 12-36 6-24-6-30-26z"), brown, hi=0.4)
    c.solid(path("M44 46Q36 72 14 83q4-10 0-12l-6 4q2-10 0-12l-6 2Q10 46 38 38z"), brown, hi=0.35)
    c.line("M64 30q14-12 36-16M60 38q20-6 44-10", light(brown, 0.35), 1.6, 0.6)
    c.solid(path("M14 36Q14 20 30 20q14 2 16 14-4 12-16 12-14 0-16-10z"), "#f8f5fb", hi=0.4)
    c.solid(path("M18 28Q2 26 4 40q4-2 12-2z"), "#f2b22f", hi=0.5)
    eye(c, 25, 29, 2.4)
    c.line("M54 62l-4 10M62 64l-2 10", "#f2b22f", 3.4)


@item("donkey", "donkey/mule", "驴/毛驴/小毛驴/骡子", "animal 1.3 108x100 gray left whole", "farm")
def donkey(c: Canvas) -> None:
    fur = "#9a93a6"
    c.line("M100 46q8 10 4 26", dark(fur, 0.2), 3)
    c.line("M104 68l0 8", INK, 5)
    legs(c, (42, 52, 82, 92), 62, 99, 9, fur)
    for x in (42, 82):
        c.bar(rect(x - 0.5, 93, 10, 6.5, 2), INK)
    c.solid(blob([(36, 52), (46, 40), (70, 40), (96, 38), (104, 56), (94, 74), (48, 74)]), fur, hi=0.4)
    c.solid(path("M24 28q14-6 24 6l12 14q-2 20-18 20Q28 54 24 28z"), fur, hi=0.3)
    c.solid(path("M34 16q12 6 18 26l-6 4q-6-16-16-22z"), dark(fur, 0.45))
    for x, lean in ((28, -6), (36, 4)):
        c.solid(path(f"M{x - 4} 22q{lean - 4}-16 {lean}-21 {8} 8 {8 - lean * 0.4} 20z"), fur, hi=0.3)
    c.solid(path("M20 22q12-6 20 4 0 14-10 20-8 12-18 12-8-4-2-14 2-14 10-22z"), fur, hi=0.4)
    c.solid(path("M14 44q10-2 12 6-6 10-16 9-6-6 4-15z"), "#eee9f2", hi=0.3)
    c.raw(oval(11, 50, 1.7, 2.2), INK)
    eye(c, 25, 31, 2.6)
    c.slot("head", 32, 20, 20)
    c.slot("seat", 74, 40, 38)
