"""Famous buildings and monuments, in a few strokes each."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.city import window
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

SAND = "#e6c07e"
STONE = "#cfc3b4"
MARBLE = "#ece6ee"
IRON = "#8a6f63"
RED = "#d8503f"
GOLD = "#eab23c"
TEAL = "#5fb7a4"
GLASS = "#6f9fd8"
INK = "#4a4360"


def arch(c: Canvas, x: float, y: float, w: float, h: float, color: str = "#57476b") -> None:
    """A dark doorway with a round head; (x, y) is its foot's middle."""
    r = w / 2
    c.raw(path(f"M{x - r} {y}v{r - h}a{r} {r} 0 0 1 {w} 0V{y}z"), color)


def columns(c: Canvas, x0: float, x1: float, y: float, h: float, n: int, w: float) -> None:
    for i in range(n):
        x = x0 + (x1 - x0 - w) * i / (n - 1)
        c.tube(rect(x, y, w, h, 0.6), MARBLE)


@item("eiffel-tower", "Eiffel Tower/the Eiffel Tower", "埃菲尔铁塔/巴黎铁塔",
      "building 300 70x128 brown", "paris/france/landmark")
def eiffel_tower(c: Canvas) -> None:
    c.tube(rect(34, 0.5, 2, 12, 1), IRON)
    c.solid(path("M33 10h4l3 42h-10z"), IRON, hi=0.5)
    c.solid(path("M29.500 52h11l6 32h-23z"), IRON, hi=0.4)
    c.solid(path("M23 84h24q6 26 22 44H52q-3-20-17-20t-17 20H1q16-18 22-44z"), IRON)
    for d in (
        "M31 52l8-14M39 52l-8-14M32 36l5-10M37.500 36l-5-10",
        "M26 82l17-14M44 82L27 68M29 66l11-11M41 66L30 55",
        "M8 122l14-16M20 122L14 112M22 104l6-16M62 122l-14-16M50 122l6-10M48 104l-6-16",
    ):
        c.line(d, light(IRON, 0.5), 1.1, 0.75)
    for y, x, w in ((9, 30, 10), (50, 26, 18), (82, 19, 32)):
        c.bar(rect(x, y, w, 4.5, 1.2), dark(IRON, 0.2))


@item("big-ben", "Big Ben/clock tower/Elizabeth Tower", "大本钟/钟楼",
      "building 96 44x128 beige fixed", "london/england/landmark/clock")
def big_ben(c: Canvas) -> None:
    c.solid(poly([(22, 0), (34, 30), (10, 30)], 1), INK, hi=0.5)
    c.tube(rect(13, 24, 18, 12, 1), SAND)
    c.line("M16 26v9M20 26v9M24 26v9M28 26v9", dark(SAND, 0.5), 1.2, 0.7)
    c.solid(poly([(6, 44), (12, 35), (32, 35), (38, 44)], 1), INK, hi=0.4)
    c.tube(rect(8, 42, 28, 86, 1), SAND)
    c.bar(rect(5, 43, 34, 5, 1.5), GOLD)
    c.raw(oval(22, 60, 11.5), GOLD)
    c.raw(oval(22, 60, 9.8), c.glow((0, "#ffffff", 1), (1, "#e9e2f0", 1)))
    c.line("M22 60v-7M22 60l4.500 3", INK, 1.7)
    c.line("M22 51.500v1.500M22 67v1.500M13.500 60H15M29 60h1.500", INK, 1)
    c.bar(rect(6, 73, 32, 4, 1), dark(SAND, 0.12))
    c.line("M14 80v40M18.500 80v40M25.500 80v40M30 80v40", dark(SAND, 0.4), 1.4, 0.55)
    c.bar(rect(6, 98, 32, 3, 1), dark(SAND, 0.12))
    c.bar(rect(4, 120, 36, 8, 1.5), dark(SAND, 0.15))


@item("great-wall", "Great Wall of China/Great Wall", "长城/万里长城",
      "building 8 128x80 beige fixed plural=Great_Walls", "china/landmark/wall")
def great_wall(c: Canvas) -> None:
    c.solid(path("M0 80V54Q22 26 44 40T88 18q20-8 40 16v46z"), "#6fae57", hi=0.3)
    c.solid(path("M0 80V66q30-18 60-6t68-14v34z"), "#5b9a4c", hi=0.2)
    c.tube(path("M72 30l14-14 12 6-10 16q-10 8-14 14t4 12q6 8-2 16H34q18-14 16-22t6-16z"), STONE)
    c.raw(path("M76 30l10-9 6 3-8 13q-12 8-15 15t4 13q4 8-1 15H46q14-14 12-22t6-15z"), light(STONE, 0.35))
    for x, y in ((73, 27), (66, 34), (58, 41), (53, 48), (50, 56), (45, 65), (37, 73),
                 (92, 29), (86, 38), (79, 45), (75, 54), (78, 63), (79, 72)):
        c.bar(rect(x - 2.5, y - 3.5, 5.5, 5, 0.8), dark(STONE, 0.14))
    for x, y, s in ((82, 0, 1.0), (8, 34, 0.8)):
        c.tube(rect(x, y + 6, 26 * s, 26 * s, 1), STONE)
        for i in range(4):
            c.bar(rect(x - 1 + i * 7.3 * s, y + 1, 5.4 * s, 6, 0.8), dark(STONE, 0.1))
        c.bar(rect(x - 2, y + 6, 30 * s, 4, 1), dark(STONE, 0.16))
        arch(c, x + 7 * s, y + 10 + 12 * s, 5 * s, 8 * s)
        arch(c, x + 19 * s, y + 10 + 12 * s, 5 * s, 8 * s)


@item("opera-house", "Sydney Opera House/opera house", "悉尼歌剧院/歌剧院",
      "building 65 128x70 white", "sydney/australia/landmark")
def opera_house(c: Canvas) -> None:
    c.bar(rect(0, 60, 128, 10, 2), "#b08a76")
    c.bar(rect(6, 52, 116, 9, 2), "#c9a38c")
    sails = ((6, 52, 0.62), (22, 52, 0.95), (46, 52, 1.15), (76, 52, 0.72))
    for x, y, s in sails:
        c.solid(path(f"M{x} {y}q{2 * s} {-34 * s} {38 * s} {-44 * s}q{-2 * s} {26 * s} {-4 * s} {44 * s}z"),
                "#f4eff5", hi=0.6, lo=0.2)
        c.raw(path(f"M{x + 38 * s} {y - 44 * s}q{-2 * s} {26 * s} {-4 * s} {44 * s}h{10 * s}q{2 * s}-{20 * s} {-6 * s}-{44 * s}z"),
              c.ramp((0, "#8a7fa6", 1), (1, "#5a4d78", 1)))
        c.line(f"M{x + 8 * s} {y}q{8 * s} {-26 * s} {28 * s} {-40 * s}M{x + 18 * s} {y}q{6 * s} {-20 * s} {18 * s} {-34 * s}",
               "#c3b7d0", 1, 0.7)
    c.solid(path("M124 52q-1-22-24-28 1 16 3 28z"), "#f4eff5", hi=0.5, lo=0.25)


@item("taj-mahal", "Taj Mahal", "泰姬陵", "building 73 128x96 white", "india/landmark/palace")
def taj_mahal(c: Canvas) -> None:
    for x in (6, 112):
        c.tube(rect(x, 22, 8, 66, 1), MARBLE)
        c.solid(path(f"M{x - 1} 22q0-9 5-12 5 3 5 12z"), MARBLE)
        for y in (40, 60):
            c.bar(rect(x - 1.5, y, 11, 3, 1), dark(MARBLE, 0.15))
    c.bar(rect(0, 86, 128, 10, 1.5), dark(MARBLE, 0.1))
    c.solid(rect(24, 46, 80, 41, 1.5), MARBLE)
    for x in (33, 95):
        c.tube(rect(x - 6, 34, 12, 13, 1), MARBLE)
        c.solid(path(f"M{x - 7} 35q-1-10 7-13 8 3 7 13z"), MARBLE, hi=0.6)
    c.tube(rect(48, 32, 32, 10, 1), MARBLE)
    c.solid(path("M47 34q-7-15 8-22 7-4 9-11 2 7 9 11 15 7 8 22z"), MARBLE, hi=0.7, lo=0.35)
    c.solid(rect(48, 40, 32, 47, 1.5), light(MARBLE, 0.3))
    for x, y, w, h in ((64, 87, 18, 36), (35, 64, 9, 14), (35, 85, 9, 14), (93, 64, 9, 14), (93, 85, 9, 14)):
        c.raw(path(f"M{x - w / 2} {y}v{-h * 0.6}q0 {-h * 0.25} {w / 2} {-h * 0.4} {w / 2} {h * 0.15} {w / 2} {h * 0.4}V{y}z"),
              c.ramp((0, "#8f86b4", 1), (1, "#b9aed2", 1)))


@item("colosseum", "Colosseum/Roman Colosseum/amphitheater", "罗马斗兽场/斗兽场",
      "building 48 128x76 beige", "rome/italy/landmark")
def colosseum(c: Canvas) -> None:
    c.raw(oval(64, 22, 56, 14), dark(SAND, 0.5))
    c.tube(path("M2 20q0 0 30-14Q60-4 92 8l8 16 24 8v32q-60 22-122 0z"), SAND)
    c.raw(path("M8 21Q36 8 64 9t30 6l6 10Q52 34 8 21z"), dark(SAND, 0.6), 0.85)
    for y, lift in ((30, 0), (47, 1), (64, 2)):
        c.line(f"M2 {y - 8}q60 20 122 3", light(SAND, 0.4), 2, 0.8)
        for i in range(10):
            x = 9 + i * 12
            sag = 10 * (1 - ((x - 63) / 61) ** 2)
            if y > 30 or x < 100:
                arch(c, x, y + sag - lift, 6.4, 10)


@item("leaning-tower", "Leaning Tower of Pisa/leaning tower", "比萨斜塔/斜塔",
      "building 56 66x124 white", "italy/landmark/pisa")
def leaning_tower(c: Canvas) -> None:
    c.body.append('<g transform="rotate(7 30 122)">')
    for i in range(7):
        y, w = 18 + i * 14.6, 33 + i * 0.4
        c.tube(rect(30 - w / 2, y, w, 15, 0.8), MARBLE)
        for k in range(5):
            arch(c, 30 - w / 2 + 4 + k * (w - 8) / 4, y + 13, 4.6, 9.5, "#9a8fae")
        c.bar(rect(28.5 - w / 2, y - 1, w + 3, 3.2, 1), dark(MARBLE, 0.1))
    c.tube(rect(19, 2, 22, 16, 1), MARBLE)
    for x in (24, 30, 36):
        arch(c, x, 16, 4, 10, "#9a8fae")
    c.bar(rect(17, 1, 26, 3.5, 1), dark(MARBLE, 0.1))
    c.body.append("</g>")
    c.bar(rect(4, 118, 50, 6, 2), "#a9c27a")


@item("suspension-bridge", "Golden Gate Bridge/suspension bridge/Brooklyn Bridge", "金门大桥/悬索桥/吊桥",
      "building 60 128x66 red", "san francisco/bridge/landmark")
def suspension_bridge(c: Canvas) -> None:
    red = "#d65339"
    c.line("M0 38Q20 34 31 6Q64 62 97 6q11 28 31 32", red, 2)
    for x in range(4, 126, 6):
        t = abs(x - 64)
        y = 34 - (t / 33) ** 2 * 28 if t < 33 else 6 + 32 * ((t - 33) / 31) ** 0.6
        c.line(f"M{x} {y:.1f}V46", red, 0.8, 0.7)
    for x in (27, 93):
        for dx in (0, 6):
            c.tube(rect(x + dx - 0.5, 2, 3.4, 62, 0.8), red)
        for y in (3, 16, 30, 52):
            c.bar(rect(x, y, 9, 3, 0.6), red)
        c.bar(rect(x - 4, 58, 17, 8, 1.5), "#b3a7b8")
    c.bar(rect(0, 44, 128, 5.5, 1), dark(red, 0.1))
    c.slot("top", 64, 44, 110)


@item("tower-bridge", "Tower Bridge/London Bridge/drawbridge", "伦敦塔桥/塔桥",
      "building 65 128x84 beige fixed", "london/bridge/landmark")
def tower_bridge(c: Canvas) -> None:
    c.line("M0 48Q22 50 35 26M128 48Q106 50 93 26", "#5aa0d8", 3)
    for x in (6, 14, 22, 106, 114, 122):
        c.line(f"M{x} 48v14", "#5aa0d8", 1.2)
    c.bar(rect(30, 24, 68, 5, 1), "#7fb9e6")
    for x in (26, 84):
        c.tube(rect(x, 18, 18, 62, 1), SAND)
        for dx in (-1.5, 14.5):
            c.tube(rect(x + dx, 12, 5, 58, 0.8), SAND)
            c.solid(poly([(x + dx - 0.5, 13), (x + dx + 2.5, 3), (x + dx + 5.5, 13)]), "#6d82a8")
        c.solid(poly([(x + 2, 18), (x + 9, 0), (x + 16, 18)], 1), "#6d82a8", hi=0.5)
        for y in (24, 36, 48):
            window(c, x + 5.5, y, 7, 8)
        c.bar(rect(x - 5, 70, 28, 14, 2), dark(STONE, 0.1))
    c.bar(rect(0, 60, 128, 5, 1), "#7fb9e6")
    c.slot("top", 64, 60, 40)


@item("egyptian-pyramid", "Egyptian pyramid/pyramid of Giza/great pyramid", "埃及金字塔",
      "building 139 128x72 yellow", "egypt/desert/landmark")
def egyptian_pyramid(c: Canvas) -> None:
    c.solid(poly([(4, 72), (60, 1), (82, 72)]), light(SAND, 0.2), hi=0.4, edge=0)
    c.raw(poly([(60, 1), (124, 72), (80, 72)]), c.ramp((0, "#c58f55", 1), (1, "#a06f45", 1)))
    lit, far, joints = "", "", ""
    for i in range(1, 9):
        t = i / 9
        y = 1 + 71 * t
        lit += f"M{60 - 56 * t:.1f} {y:.1f}H{60 + 21 * t:.1f}"
        far += f"M{60 + 21 * t:.1f} {y:.1f}H{60 + 64 * t:.1f}"
        for k in range(i):
            joints += f"M{60 - 56 * t + (k + 0.5) * 77 * t / i:.1f} {y:.1f}v-7"
    c.line(lit, dark(SAND, 0.35), 0.9, 0.5)
    c.line(far, "#7d5138", 0.9, 0.5)
    c.line(joints, dark(SAND, 0.35), 0.8, 0.4)


@item("sphinx", "sphinx/Great Sphinx/Great Sphinx of Giza/Egyptian statue", "狮身人面像/斯芬克斯",
      "building 20 118x76 yellow left", "egypt/landmark/statue")
def sphinx(c: Canvas) -> None:
    c.solid(path("M30 40q30-8 64-2 24 6 22 38H24z"), SAND)
    c.solid(path("M88 76q-2-22 12-24t17 24z"), dark(SAND, 0.08))
    c.bar(rect(0, 62, 62, 14, 6), light(SAND, 0.1))
    c.line("M3 66v6M8 66v7M4 69h1", dark(SAND, 0.4), 1.3, 0.7)
    c.solid(path("M20 6q16-10 30 2 8 12 10 40H44l-2-12H22l-2 14H10q0-30 10-44z"), "#d9a95f")
    for y in (14, 21, 28, 35, 42):
        c.line(f"M{17 - y * 0.1:.1f} {y}l4 0M{46 + y * 0.1:.1f} {y}h6", "#4f7fb5", 2.2, 0.8)
    c.solid(path("M21 12q11-6 22 0v16q0 12-11 12t-11-12z"), light(SAND, 0.18))
    c.line("M25 20h5M34 20h5M29 32q3 1.500 6 0", dark(SAND, 0.7), 1.7)
    c.line("M32 21v6h-2", dark(SAND, 0.5), 1.3, 0.8)
    c.tube(rect(29, 39, 6, 9, 2), dark(SAND, 0.2))
    c.bar(rect(20, 9, 24, 4, 2), "#4f7fb5")


@item("stonehenge", "Stonehenge/standing stones", "巨石阵", "building 5 128x58 gray plural=Stonehenges",
      "england/landmark/stone")
def stonehenge(c: Canvas) -> None:
    grey = "#a9a2b6"
    c.raw(oval(64, 52, 64, 6), "#79b257")
    for x, y, w, h in ((38, 18, 8, 30), (58, 18, 8, 30), (78, 18, 8, 30)):
        c.tube(rect(x, y, w, h, 2.5), dark(grey, 0.2))
    c.bar(rect(35, 11, 33, 8, 3), dark(grey, 0.15))
    for x, y, w, h in ((4, 16, 12, 38), (26, 14, 12, 42), (52, 24, 12, 34), (86, 14, 12, 42), (108, 18, 13, 36)):
        c.tube(poly([(x + 1, y), (x + w - 1, y + 1), (x + w, y + h), (x - 1, y + h)], 3), grey)
    c.bar(poly([(1, 6), (42, 4), (43, 15), (0, 17)], 3), light(grey, 0.1))
    c.bar(poly([(82, 4), (124, 7), (125, 18), (82, 15)], 3), light(grey, 0.1))


@item("redeemer", "Christ the Redeemer/Cristo Redentor", "救世基督像/里约热内卢基督像",
      "building 30 112x112 white plural=Redeemer_statues", "rio/brazil/statue/landmark")
def redeemer(c: Canvas) -> None:
    c.tube(poly([(42, 92), (70, 92), (74, 112), (38, 112)], 1.5), STONE)
    c.bar(path("M0 34q22-4 44-6h24q22 2 44 6v8q-22 2-40 6l-4 4H44l-4-4Q22 44 0 42z"), MARBLE)
    c.line("M14 41q2 4 6 3M26 42q4 6 10 4M98 41q-2 4-6 3M86 42q-4 6-10 4", dark(MARBLE, 0.3), 1.4, 0.7)
    c.tube(path("M43 28q13-6 26 0l3 66H40z"), MARBLE)
    c.line("M50 40l-3 52M56 46v47M62 40l3 52", dark(MARBLE, 0.3), 1.5, 0.6)
    c.solid(path("M47 16q0-15 9-15t9 15l2 12H45z"), dark(MARBLE, 0.12))
    c.solid(oval(56, 14, 6.6, 9), light(MARBLE, 0.2))
    c.line("M53 13h1.500M57.500 13H59M54.500 18.500h3", dark(MARBLE, 0.6), 1.2)


@item("triumphal-arch", "Arc de Triomphe/triumphal arch/arch/archway", "凯旋门/拱门",
      "building 50 96x92 beige", "paris/france/landmark")
def triumphal_arch(c: Canvas) -> None:
    stone = "#e0cdb0"
    c.solid(path("M4 92V14h88v78H64V58a16 16 0 0 0-32 0v34z"), stone)
    c.raw(path("M32 92V58a16 16 0 0 1 32 0v34h-6V58a10 10 0 0 0-20 0v34z"), dark(stone, 0.35))
    c.bar(rect(1, 1, 94, 10, 1.5), light(stone, 0.1))
    c.bar(rect(0, 10, 96, 5, 1), dark(stone, 0.12))
    c.bar(rect(2, 30, 92, 4, 1), dark(stone, 0.1))
    for x in (10, 72):
        c.solid(rect(x, 40, 14, 16, 1.5), dark(stone, 0.12))
        c.solid(rect(x, 62, 14, 22, 1.5), dark(stone, 0.12))
        c.raw(oval(x + 7, 48, 3.4, 5), light(stone, 0.3))
        c.raw(oval(x + 7, 73, 4, 8), light(stone, 0.3))
    for i in range(9):
        c.raw(oval(10 + i * 9.5, 22, 2.6, 3.6), dark(stone, 0.2), 0.7)


@item("greek-temple", "Parthenon/Greek temple/Acropolis/Roman temple/temple", "帕特农神庙/希腊神庙/神庙",
      "building 14 120x76 white", "athens/greece/landmark/ancient")
def greek_temple(c: Canvas) -> None:
    c.solid(poly([(2, 26), (60, 1), (118, 26)], 1), MARBLE, hi=0.5)
    c.raw(poly([(18, 23), (60, 6), (102, 23)]), dark(MARBLE, 0.28))
    for x, s in ((60, 1), (47, 0.75), (73, 0.75), (35, 0.5), (85, 0.5)):
        c.raw(oval(x, 20 - 3 * s, 3.4 * s, 5.5 * s), light(MARBLE, 0.4))
    c.bar(rect(3, 25, 114, 9, 1), light(MARBLE, 0.2))
    c.raw(rect(8, 34, 104, 30), c.ramp((0, "#6c5f8a", 1), (1, "#9a8fb4", 1)))
    columns(c, 7, 113, 34, 32, 8, 7.5)
    for x in range(8):
        c.bar(rect(6 + x * 14.07, 33, 9.5, 3, 1), light(MARBLE, 0.3))
    for i, y in enumerate((64, 68, 72)):
        c.bar(rect(5 - i * 2.3, y, 110 + i * 4.6, 4.4, 0.8), dark(MARBLE, 0.06 * (i + 1)))


@item("kremlin", "Saint Basil's Cathedral/Kremlin/Moscow Kremlin/onion dome church", "克里姆林宫/圣瓦西里大教堂",
      "building 65 112x116 red fixed", "moscow/russia/landmark/cathedral")
def kremlin(c: Canvas) -> None:
    brick = "#c9574a"

    def dome(x: float, y: float, s: float, color: str, tower: float) -> None:
        c.tube(rect(x - 7 * s, y + 14 * s, 14 * s, tower, 1), brick)
        c.bar(rect(x - 8 * s, y + 14 * s, 16 * s, 3 * s, 1), MARBLE)
        arch(c, x, y + 34 * s, 5 * s, 12 * s)
        c.solid(path(f"M{x - 6 * s} {y + 15 * s}q{-9 * s} {-14 * s} {6 * s} {-24 * s}q{15 * s} {10 * s} {6 * s} {24 * s}z"),
                color, hi=0.6)
        c.line(f"M{x} {y - 9 * s}q{-7 * s} {12 * s} {-3 * s} {24 * s}M{x} {y - 9 * s}q{7 * s} {12 * s} {3 * s} {24 * s}",
               "#ffffff", 1.2 * s, 0.7)
        c.line(f"M{x} {y - 8 * s}v{-7 * s}M{x - 2 * s} {y - 12 * s}h{4 * s}", GOLD, 1.3)

    c.tube(poly([(46, 60), (52, 22), (60, 22), (66, 60)]), dark(brick, 0.05))
    c.line("M50 48l12-4M51 40l10-4M52 32l8-3", "#f2d9a8", 2, 0.8)
    dome(56, 16, 0.7, GOLD, 8)
    dome(20, 42, 1, "#3f9a5c", 50)
    dome(92, 42, 1, "#4a86d8", 50)
    dome(38, 62, 0.9, "#e8a33c", 34)
    dome(74, 62, 0.9, "#d85a6f", 34)
    c.solid(rect(2, 88, 108, 28, 1.5), brick)
    for x in (12, 28, 44, 68, 84, 100):
        arch(c, x, 112, 8, 17, "#f0e2d0")
        arch(c, x, 112, 5, 14)
    arch(c, 56, 116, 11, 22)
    c.bar(rect(0, 86, 112, 5, 1), MARBLE)


@item("pagoda", "pagoda/Chinese pagoda/Asian temple", "宝塔/佛塔/塔", "building 30 80x124 red",
      "china/japan/temple/tower")
def pagoda(c: Canvas) -> None:
    c.tube(rect(38.6, 0.5, 2.8, 16, 1), GOLD)
    for i in range(5):
        y, w = 24 + i * 20, 22 + i * 6
        c.tube(rect(40 - w / 2, y, w, 15, 0.8), RED)
        arch(c, 40, y + 15, 6, 11, "#5b2d3c")
        for dx in (-w * 0.34, w * 0.34):
            window(c, 40 + dx - 2, y + 4, 4, 6, lit=True)
        r = w / 2 + 10
        c.solid(path(f"M{40 - r} {y + 2}q{r * 0.55} -3 {r * 0.75} -12h{r * 0.5}q{r * 0.2} 9 {r * 0.75} 12q-3 3-6 2.500H{46 - r}q-3 .5-6-2.500z"),
                "#4a6b78", hi=0.45)
    c.bar(rect(6, 118, 68, 6, 1.5), STONE)


@item("temple-of-heaven", "Temple of Heaven/Forbidden City/Chinese palace/Chinese temple", "天坛/故宫/紫禁城/天安门/祈年殿",
      "building 38 112x100 blue fixed plural=Chinese_palaces", "beijing/china/landmark/palace")
def temple_of_heaven(c: Canvas) -> None:
    c.solid(oval(56, 5, 4.5), GOLD, hi=0.6)
    for y, w, h in ((8, 34, 18), (30, 56, 16), (52, 80, 16)):
        c.tube(rect(56 - w * 0.36, y + h, w * 0.72, 9, 0.6), RED)
        for k in range(7):
            c.raw(rect(56 - w * 0.33 + k * w * 0.1, y + h + 2, w * 0.05, 6), GOLD, 0.85)
        c.solid(path(f"M{56 - w * 0.6} {y + h + 1}Q{56 - w * 0.2} {y + h * 0.7} {56 - w * 0.1} {y}h{w * 0.2}Q{56 + w * 0.2} {y + h * 0.7} {56 + w * 0.6} {y + h + 1}z"),
                "#3f6fb8", hi=0.4)
        c.bar(rect(56 - w * 0.6, y + h - 0.5, w * 1.2, 3, 1.4), "#3a9a7c")
    for i, y in enumerate((76, 84, 92)):
        w = 70 + i * 20
        c.bar(rect(56 - w / 2, y, w, 8.4, 1), light(MARBLE, 0.1 * (2 - i)))
        c.line(f"M{58 - w / 2} {y + 3}h{w - 4}", dark(MARBLE, 0.25), 1, 0.7)
    c.raw(poly([(50, 76), (62, 76), (68, 100), (44, 100)]), dark(MARBLE, 0.2))


@item("empire-state-building", "Empire State Building/Chrysler Building/art deco skyscraper", "帝国大厦",
      "building 380 52x128 gray", "new york/landmark/skyscraper")
def empire_state(c: Canvas) -> None:
    grey = "#a8a4ba"
    c.tube(rect(24.8, 0.5, 2.4, 22, 1), INK)
    c.tube(path("M21 32V22q5-6 10 0v10z"), light(grey, 0.2))
    c.tube(rect(18, 30, 16, 16, 1), grey)
    c.tube(rect(14, 42, 24, 60, 1), grey)
    c.tube(rect(8, 66, 36, 40, 1), dark(grey, 0.06))
    c.tube(rect(2, 96, 48, 32, 1), dark(grey, 0.12))
    for x in (17.5, 22, 26.500, 31):
        c.line(f"M{x + 1.500} 46v74", "#5d6f9c", 2, 0.8, "butt")
    for x in (11, 40, 6, 46):
        c.line(f"M{x} {72 if 8 < x < 44 else 102}V120", "#5d6f9c", 2, 0.75, "butt")
    c.raw(rect(20, 118, 12, 10, 1), "#3b3354")


@item("space-needle", "Space Needle/observation tower/TV tower/CN Tower", "太空针塔/电视塔/观景塔",
      "building 184 64x128 white", "seattle/landmark/tower")
def space_needle(c: Canvas) -> None:
    c.tube(rect(31, 0.5, 2, 18, 1), STONE)
    c.tube(path("M27 36h10q-3 40 7 92H36q-4-40-4-60 0 20-4 60h-8q10-52 7-92z"), MARBLE)
    c.bar(rect(24, 84, 16, 4, 1.5), GOLD)
    c.solid(path("M18 24q14-12 28 0z"), GOLD, hi=0.5)
    c.bar(rect(14, 23, 36, 6, 3), "#8fc4ee")
    c.solid(path("M4 30q28-6 56 0-10 8-28 8T4 30z"), MARBLE, hi=0.6)


@item("pearl-tower", "Oriental Pearl Tower/Shanghai tower", "东方明珠/东方明珠塔",
      "building 468 64x128 magenta", "shanghai/china/landmark")
def pearl_tower(c: Canvas) -> None:
    pink = "#cf4f86"
    c.tube(rect(31, 0.5, 2, 24, 1), STONE)
    c.tube(rect(28.5, 30, 7, 84, 1), STONE)
    for x0, x1 in ((24, 12), (40, 52)):
        c.line(f"M{x0} 84L{x1} 127", STONE, 4)
    c.tube(rect(25, 84, 4, 42, 1), STONE)
    c.tube(rect(35, 84, 4, 42, 1), STONE)
    c.solid(oval(32, 26, 5), pink, hi=0.7)
    c.solid(oval(32, 44, 10.5), pink, hi=0.7)
    c.line("M22 46q10 4 20 0", "#ffffff", 1.4, 0.6)
    c.solid(oval(32, 88, 16), pink, hi=0.7)
    c.line("M16.500 90q15.500 6 31 0M17.500 84q14.500 5 29 0", "#ffffff", 1.5, 0.6)
    c.bar(rect(6, 122, 52, 6, 2), dark(STONE, 0.1))


@item("mount-rushmore", "Mount Rushmore", "拉什莫尔山/总统山", "building 18 128x74 gray plural=Mount_Rushmores",
      "america/landmark/statue/presidents")
def mount_rushmore(c: Canvas) -> None:
    rock = "#c8b6a6"
    c.solid(blob([(2, 70), (4, 34), (16, 12), (40, 4), (70, 8), (100, 4), (120, 24), (126, 70), (64, 74)], 0.9),
            dark(rock, 0.18))
    for x, y, s in ((23, 32, 1.0), (49, 36, 0.95), (76, 36, 0.9), (103, 32, 1.0)):
        c.solid(path(f"M{x - 13 * s} {y}q{-2 * s} {-22 * s} {13 * s} {-22 * s}t{13 * s} {22 * s}q0 {24 * s} {-13 * s} {24 * s}T{x - 13 * s} {y}z"),
                rock, hi=0.5)
        c.raw(path(f"M{x - 13 * s} {y - 2}q{-1 * s} {-20 * s} {13 * s} {-20 * s}t{13 * s} {20 * s}q{-4 * s} {-11 * s} {-13 * s} {-11 * s}t{-13 * s} {11 * s}z"),
              dark(rock, 0.22))
        c.line(f"M{x - 8 * s} {y - 3 * s}h{5 * s}M{x + 3 * s} {y - 3 * s}h{5 * s}M{x - 4 * s} {y + 13 * s}h{8 * s}",
               dark(rock, 0.6), 1.8)
        c.line(f"M{x} {y - 2 * s}v{8 * s}h{-2.500 * s}", dark(rock, 0.4), 1.5)
    c.solid(path("M0 74q6-14 20-8 10-8 22 0 12-8 24 0 10-8 24 0 12-8 22 0 12-2 16 8z"), "#6f9a58", hi=0.3)


@item("obelisk", "obelisk/monument/Washington Monument/memorial", "方尖碑/纪念碑/华盛顿纪念碑",
      "building 40 40x124 white", "landmark/stone/egypt")
def obelisk(c: Canvas) -> None:
    c.raw(poly([(20, 0), (26, 12), (14, 12)]), light(MARBLE, 0.3))
    c.raw(poly([(13.5, 12), (21, 12), (22, 108), (9, 108)]), c.ramp((0, light(MARBLE, 0.3), 1), (1, dark(MARBLE, 0.12), 1)))
    c.raw(poly([(21, 12), (26.5, 12), (31, 108), (22, 108)]), c.ramp((0, dark(MARBLE, 0.2), 1), (1, dark(MARBLE, 0.36), 1)))
    c.raw(poly([(20, 0), (26.5, 12), (21, 12)]), dark(MARBLE, 0.22))
    c.bar(rect(5, 106, 30, 9, 1.5), dark(MARBLE, 0.06))
    c.bar(rect(0, 114, 40, 10, 1.5), dark(MARBLE, 0.12))


@item("capitol", "Capitol/US Capitol/parliament/palace/courthouse/city hall", "白宫/国会大厦/国会/宫殿/皇宫/议会大厦",
      "building 40 128x92 white", "washington/government/landmark")
def capitol(c: Canvas) -> None:
    c.tube(rect(62.6, 0.5, 2.8, 12, 1), STONE)
    c.tube(rect(58, 10, 12, 8, 1), MARBLE)
    c.solid(path("M44 40q0-24 20-24t20 24z"), MARBLE, hi=0.6)
    c.line("M52 40q1-14 8-22M76 40q-1-14-8-22M64 17v23", dark(MARBLE, 0.25), 1.1, 0.7)
    c.bar(rect(42, 38, 44, 5, 1), dark(MARBLE, 0.08))
    columns(c, 44, 84, 42, 13, 8, 3)
    c.solid(rect(2, 56, 124, 32, 1), MARBLE)
    for x in (8, 18, 28, 96, 106, 116):
        window(c, x, 61, 5, 9)
        window(c, x, 75, 5, 9)
    c.solid(poly([(38, 58), (64, 46), (90, 58)], 1), MARBLE, hi=0.5)
    c.raw(rect(41, 60, 46, 24), "#8d83a8")
    columns(c, 41, 87, 59, 26, 6, 5)
    c.bar(rect(36, 56, 56, 4, 1), light(MARBLE, 0.2))
    c.bar(rect(34, 84, 60, 4, 1), dark(MARBLE, 0.06))
    c.bar(rect(0, 87, 128, 5, 1), dark(MARBLE, 0.14))


@item("city-gate", "Brandenburg Gate/city gate", "勃兰登堡门/城门", "building 26 112x80 beige",
      "berlin/germany/landmark")
def city_gate(c: Canvas) -> None:
    stone = "#e3cfa8"
    c.solid(path("M46 14q-2-8 4-8t6 5q4-8 8-2l2 5z"), TEAL)
    c.bar(rect(42, 12, 28, 5, 1), dark(stone, 0.2))
    c.bar(rect(18, 16, 76, 9, 1), light(stone, 0.1))
    c.bar(rect(4, 24, 104, 10, 1), stone)
    c.raw(rect(10, 34, 92, 42), c.ramp((0, "#7c6c8c", 0.75), (1, "#b7a7bb", 0.3)))
    for i in range(6):
        c.tube(rect(7 + i * 18.2, 33, 8, 44, 1), stone)
    c.bar(rect(2, 75, 108, 5, 1), dark(stone, 0.15))


@item("totem-pole", "totem pole/totem", "图腾柱/图腾", "building 6 50x124 red fixed", "native/carving/wood")
def totem_pole(c: Canvas) -> None:
    c.solid(path("M17 26L1 20v16l16 8zM33 26l16-6v16l-16 8z"), "#3f8fa8")
    for y, color, eye in ((4, "#d8583f", "#fff3d6"), (34, "#e0a03c", "#fff3d6"), (64, "#4a9a6c", "#fff3d6"), (94, "#c46a3c", "#fff3d6")):
        c.tube(rect(11, y, 28, 30, 4), color)
        for x in (18.5, 31.5):
            c.raw(oval(x, y + 10, 4.4), eye)
            c.raw(oval(x, y + 10, 2.1), "#3a2a38")
        c.raw(rect(17, y + 20, 16, 6, 3), "#5b2433")
        c.line(f"M21 {y + 20}v6M25 {y + 20}v6M29 {y + 20}v6", "#ffffff", 1.4)
    c.solid(path("M21 13h8l-4 8z"), GOLD)
    c.solid(path("M12 6q2-6 6 0zM32 6q4-6 6 0z"), "#d8583f")


@item("gothic-cathedral", "Notre-Dame/cathedral/gothic cathedral/Sagrada Familia/abbey", "巴黎圣母院/大教堂/圣家堂",
      "building 69 88x116 beige", "paris/church/landmark/gothic")
def gothic_cathedral(c: Canvas) -> None:
    stone = "#d9cbb6"
    c.solid(poly([(44, 0), (48, 36), (40, 36)]), INK, hi=0.4)
    c.solid(poly([(20, 52), (44, 26), (68, 52)], 1), "#6d7f9c")
    for x in (4, 60):
        c.tube(rect(x, 22, 24, 94, 1), stone)
        for dx in (7.5, 16.5):
            arch(c, x + dx, 50, 5.5, 22)
        for dx in (0, 9.5, 19):
            c.solid(poly([(x + dx, 23), (x + dx + 2.5, 13), (x + dx + 5, 23)]), dark(stone, 0.1))
        arch(c, x + 12, 80, 9, 20, "#5b78b0")
        arch(c, x + 12, 116, 13, 24)
    c.tube(rect(27, 50, 34, 66, 1), light(stone, 0.1))
    c.raw(oval(44, 68, 12), dark(stone, 0.35))
    c.raw(oval(44, 68, 10), c.glow((0, "#bfe0ff", 1), (1, "#4a6bc0", 1), cx=0.5, cy=0.5, r=0.6))
    c.line("M44 58v20M34 68h20M37 61l14 14M51 61L37 75", stone, 1.3)
    arch(c, 44, 116, 18, 32)
    c.bar(rect(2, 84, 84, 4, 1), dark(stone, 0.15))
    c.bar(rect(2, 52, 84, 4, 1), dark(stone, 0.15))
