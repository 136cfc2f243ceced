"""Animals that emoji lack, in whole figure; they look to the left."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect

INK = "#3a2a38"
BROWN = "#a8734c"
GREY = "#a39fb4"
SAND = "#d9ae78"
ORANGE = "#f39a3d"
SEA = "#4f93d8"


def eye(c: Canvas, x: float, y: float, r: float = 2.6) -> None:
    """A dark eye with a glint."""
    c.raw(oval(x, y, r, r * 1.15), INK)
    c.raw(oval(x - r * 0.3, y - r * 0.4, r * 0.35), "#ffffff")


def legs(c: Canvas, xs: tuple[float, ...], y: float, foot: float, w: float, color: str) -> None:
    """Straight legs from `y` down to `foot`; every second one is a far one, painted first."""
    for i, x in sorted(enumerate(xs), key=lambda pair: -(pair[0] % 2)):
        c.tube(rect(x, y, w, foot - y, w * 0.45), dark(color, 0.28) if i % 2 else color)


def bill(c: Canvas, d: str, color: str = ORANGE) -> None:
    c.solid(path(d), color, hi=0.4)


@item("ostrich", "ostrich/emu", "鸵鸟", "animal 2.3 92x124 black left whole plural=ostriches", "bird/africa")
def ostrich(c: Canvas) -> None:
    c.line("M52 88L48 121M64 88l4 33", "#d9a58c", 4.5)
    c.line("M48 121h-9M68 121h-9", "#d9a58c", 4.5)
    c.line("M30 66Q14 46 24 14", "#e8b9a0", 8)
    c.solid(oval(22, 11, 10, 8.5), "#e8b9a0")
    bill(c, "M14 9L1 13l12 4z")
    eye(c, 20, 9.5, 2.4)
    c.solid(path("M24 68q-2-24 28-26 26-2 38 18-6 4-10 2 2 8-6 10-4 20-26 20T24 68z"), "#453d55", hi=0.5)
    c.solid(path("M70 52q14-8 22 8-8 12-20 8z"), "#f4eff6", hi=0.5)
    c.solid(path("M38 60q18-10 34 6-12 16-28 10z"), dark("#453d55", 0.2), hi=0.4)
    c.slot("head", 22, 3, 18)
    c.slot("seat", 56, 44, 34)


@item("wombat", "wombat/groundhog/marmot/guinea pig", "袋熊/土拨鼠/豚鼠", "animal 0.35 104x70 brown left whole", "australia")
def wombat(c: Canvas) -> None:
    legs(c, (20, 30, 68, 80), 46, 69, 13, BROWN)
    c.solid(blob([(16, 40), (34, 14), (70, 8), (98, 26), (100, 50), (70, 60), (30, 58)]), BROWN, hi=0.45)
    c.solid(oval(26, 34, 24, 22), light(BROWN, 0.08), hi=0.4)
    for x in (12, 34):
        c.solid(oval(x, 14, 6, 7), BROWN)
        c.raw(oval(x, 15, 3, 4), "#e3b3a0")
    c.solid(oval(17, 42, 12, 9), light(BROWN, 0.35))
    c.raw(oval(13, 38, 5.5, 4), INK)
    c.line("M13 42v4q4 3 7 0", INK, 1.5)
    eye(c, 26, 30, 3)
    c.slot("head", 24, 12, 26)
    c.slot("seat", 64, 12, 40)


@item("capybara", "capybara", "水豚/卡皮巴拉", "animal 0.55 112x84 brown left whole", "rodent")
def capybara(c: Canvas) -> None:
    fur = "#b37c4a"
    legs(c, (34, 46, 82, 94), 54, 83, 11, fur)
    c.solid(blob([(28, 46), (44, 20), (78, 16), (108, 30), (110, 56), (84, 68), (44, 66)]), fur, hi=0.45)
    c.solid(path("M4 30Q2 16 20 8q18-8 28 6 8 14 0 32-10 10-24 8Q4 50 4 30z"), light(fur, 0.06), hi=0.4)
    for x in (34, 44):
        c.solid(oval(x, 8, 4.5, 6), dark(fur, 0.12))
    c.solid(path("M3 30q0-10 12-12 8 4 8 16t-8 16Q3 46 3 30z"), dark(fur, 0.12))
    c.raw(oval(8, 24, 2, 2.8), INK)
    c.line("M7 36q8 4 15 0", INK, 1.6)
    eye(c, 28, 22, 2.7)
    c.slot("head", 28, 5, 26)
    c.slot("seat", 76, 18, 44)


@item("platypus", "platypus", "鸭嘴兽", "animal 0.2 116x56 brown left whole plural=platypuses", "australia")
def platypus(c: Canvas) -> None:
    fur = "#8a5a3c"
    c.solid(path("M86 30q20-8 29 6-2 14-16 12l-16-6z"), dark(fur, 0.2))
    c.line("M95 32l12 10M101 30l8 12M91 38l12 6", dark(fur, 0.5), 1.2, 0.7)
    for x in (40, 76):
        c.solid(path(f"M{x} 44l-12 9q8 4 20 1z"), "#d98b4a")
    c.solid(blob([(24, 34), (34, 16), (58, 12), (86, 22), (92, 40), (72, 50), (40, 50)]), fur, hi=0.5)
    c.solid(oval(36, 27, 18, 16), fur, hi=0.4)
    c.solid(path("M24 22Q2 20 1 31q2 10 24 8 5-8-1-17z"), "#55506a", hi=0.5)
    c.line("M4 32q10 3 20 0", "#2c2640", 1.4)
    c.raw(oval(8, 26, 1.2), "#2c2640")
    eye(c, 34, 20, 2.4)


@item("pangolin", "pangolin/anteater", "穿山甲/食蚁兽", "animal 0.35 120x66 brown left whole", "scales")
def pangolin(c: Canvas) -> None:
    hide = "#b58a5c"
    legs(c, (30, 40, 62, 74), 46, 65, 9, light(hide, 0.25))
    c.solid(path("M2 42Q14 28 30 28l6 20Q18 50 2 45z"), light(hide, 0.3))
    c.solid(path("M24 40Q30 8 62 8t40 34q6 12 17 12-6 8-20 6-10-2-16-8-28 8-54 0z"), hide, hi=0.4)
    for j, (y, x0, x1) in enumerate(((16, 48, 72), (25, 38, 86), (34, 32, 96), (43, 30, 104))):
        for x in range(x0, x1, 9):
            c.raw(path(f"M{x - 5 + j % 2 * 4} {y - 5}h9q2 6-4.500 11-6.500-5-4.500-11z"),
                  c.ramp((0, light(hide, 0.3), 1), (1, dark(hide, 0.3), 1)))
    eye(c, 22, 36, 2.2)
    c.raw(oval(3, 43, 2, 1.8), INK)


@item("armadillo", "armadillo", "犰狳", "animal 0.3 116x62 gray left whole", "shell")
def armadillo(c: Canvas) -> None:
    hide = "#b3a392"
    legs(c, (34, 44, 70, 80), 44, 61, 9, light(hide, 0.1))
    c.line("M92 46q14 12 24 8", hide, 5)
    c.solid(path("M28 46Q30 8 62 8t38 38q-34 8-72 0z"), hide, hi=0.5)
    for x in (46, 53, 60, 67, 74, 81):
        c.line(f"M{x} 10q-5 18-3 38" if x < 60 else f"M{x} 10q4 18 3 38", dark(hide, 0.35), 1.6, 0.7)
    c.solid(path("M2 44q10-16 28-16l8 20q-18 6-36-4z"), light(hide, 0.15))
    c.solid(poly([(26, 30), (26, 14), (34, 28)], 2), dark(hide, 0.1))
    eye(c, 20, 36, 2.2)
    c.raw(oval(3, 44, 2), INK)


@item("stork", "stork/heron/crane bird/egret", "鹳/苍鹭/白鹭/丹顶鹤", "animal 1.1 92x124 white left whole", "bird")
def stork(c: Canvas) -> None:
    c.line("M54 78v44M62 78v44", "#e2603c", 3)
    c.line("M54 122h-9M62 122h-9", "#e2603c", 3)
    c.line("M38 56Q24 42 32 20", "#f3eff7", 7.5)
    c.solid(oval(32, 15, 9.5, 8.5), "#f3eff7")
    bill(c, "M25 12L0 22l26-1z", "#e2603c")
    eye(c, 30, 13, 2)
    c.solid(path("M30 58q4-16 26-14 24 4 36 26-20 12-38 12Q30 80 30 58z"), "#f3eff7", hi=0.6)
    c.solid(path("M48 56q20-4 44 14-10 8-26 8-16-4-18-22z"), "#3d3650", hi=0.4)


@item("seagull", "seagull/gull/albatross", "海鸥", "animal 0.4 104x72 white left whole", "bird/sea")
def seagull(c: Canvas) -> None:
    c.line("M50 56v13M60 56v13M50 70h-7M60 70h-7", ORANGE, 2.8)
    c.solid(path("M14 24Q14 8 30 8q14 0 16 14 26 4 40 14l17 6q-18 16-48 16Q20 58 14 24z"), "#f5f2f9", hi=0.6)
    c.solid(path("M38 30q30-4 46 8l19 4q-20 10-38 8-22-4-27-20z"), "#a7a9bf", hi=0.5)
    c.solid(path("M80 38l23 4-16 3z"), "#453d55")
    bill(c, "M16 20L1 24q4 6 15 4z")
    c.raw(oval(4.5, 25, 1.6), "#d8433c")
    eye(c, 25, 18, 2.3)
    c.slot("head", 28, 8, 18)


@item("pelican", "pelican", "鹈鹕", "animal 1.2 104x92 white left whole", "bird/sea")
def pelican(c: Canvas) -> None:
    c.line("M56 70v20M66 70v20M56 90h-9M66 90h-9", ORANGE, 3.4)
    c.line("M48 50Q34 40 42 18", "#f5f2f9", 9)
    c.solid(path("M38 54q6-16 28-14 24 4 38 22-16 16-38 16-26-2-28-24z"), "#f5f2f9", hi=0.6)
    c.solid(path("M54 54q22-8 50 8-14 10-30 8-16-4-20-16z"), "#c9c2d8", hi=0.4)
    c.solid(oval(42, 14, 10, 9), "#f5f2f9")
    c.solid(path("M36 16L0 28q10 24 28 14Q38 32 38 20z"), "#f7b04a", hi=0.5)
    c.line("M36 15L1 27", dark(ORANGE, 0.2), 3)
    eye(c, 40, 11, 2.1)


@item("hummingbird", "hummingbird/kingfisher", "蜂鸟/翠鸟", "animal 0.1 104x76 green left flies whole", "bird")
def hummingbird(c: Canvas) -> None:
    c.solid(path("M52 34Q56 4 84 0q4 22-20 40z"), "#8fd0c0", hi=0.5)
    c.solid(path("M66 56l34 18-8-22-18-6z"), "#2b8f86")
    c.solid(path("M30 26q10-10 22 0 24 12 30 30-20 10-36-6-14-10-16-24z"), "#38b08a", hi=0.5)
    c.solid(path("M30 30q2 16 16 24 4-8-2-20z"), "#e0508a", hi=0.4)
    c.solid(path("M50 36Q66 6 100 10q-4 26-34 36z"), "#5cc7ae", hi=0.5)
    c.line("M58 36q16-16 36-20M62 42q16-10 30-14", "#2b8f86", 1.3, 0.6)
    c.line("M28 28L1 36", INK, 2.4)
    c.solid(oval(36, 24, 11, 10), "#38b08a")
    eye(c, 33, 23, 2.2)


@item("woodpecker", "woodpecker", "啄木鸟", "animal 0.3 72x96 red left whole", "bird/forest")
def woodpecker(c: Canvas) -> None:
    c.tube(rect(1, 0, 16, 96, 2), "#9a6a48")
    for y in (20, 48, 76):
        c.line(f"M5 {y}v9M11 {y + 9}v8", dark("#9a6a48", 0.4), 1.6, 0.7)
    c.solid(path("M38 80l10 16 4-4-4-18z"), INK)
    c.solid(path("M30 34q14-8 22 10 6 20-4 38-18 4-22-18-4-18 4-30z"), "#453d55", hi=0.5)
    c.solid(path("M28 46q12 0 12 18t-6 14q-10-12-6-32z"), "#f5f2f9")
    c.line("M46 50h6M46 57h6M45 64h6M44 71h5", "#ffffff", 2.2, 0.9)
    c.solid(oval(40, 28, 14, 13), "#f5f2f9")
    c.solid(path("M30 20Q36 4 62 8q-6 4-4 10 0 10-10 12 0-8-18-10z"), "#e0443c", hi=0.5)
    bill(c, "M28 26L12 31l17 3z", "#6d6680")
    eye(c, 36, 26, 2.2)
    c.line("M26 66l-8 2M27 72l-9 3", ORANGE, 2.6)


@item("toucan", "toucan", "巨嘴鸟/犀鸟", "animal 0.55 100x96 black left whole", "bird/tropical")
def toucan(c: Canvas) -> None:
    c.solid(path("M66 70l18 26 8-6-12-24z"), INK)
    c.solid(path("M42 26q24-8 36 14 10 26-4 42-26 6-36-16-4-20 4-40z"), "#3d3650", hi=0.5)
    c.solid(path("M40 30q14-2 18 12 0 16-14 18-8-14-4-30z"), "#fff3d6")
    c.solid(path("M56 46q16-4 24 12 0 14-10 20-14-10-14-32z"), dark("#3d3650", 0.3), hi=0.4)
    c.solid(oval(50, 22, 16, 15), "#3d3650", hi=0.4)
    c.solid(path("M40 12Q14 2 2 22q-2 10 4 14 2-8 34-6 6-10 0-18z"), "#f7a93c", hi=0.5)
    c.raw(path("M2 22q-2 10 4 14 1-5 8-6-2-8-3-15-7 2-9 7z"), "#3a2a38")
    c.raw(oval(49, 19, 5.5), "#5ec4f0")
    eye(c, 48, 19, 2.4)
    c.line("M52 82v7M62 82v7M46 90h22", "#6f8fb8", 3.4)


@item("vulture", "vulture/condor", "秃鹫", "animal 0.9 84x100 black left whole", "bird/desert")
def vulture(c: Canvas) -> None:
    c.line("M42 84v14M54 84v14M42 98h-8M54 98h-8", ORANGE, 3.4)
    c.solid(path("M24 40q26-20 48 4 16 28 8 50-10-4-14-12-32 12-42-14-4-18 0-28z"), "#5a4c52", hi=0.4)
    c.solid(path("M46 40q22-4 30 24 4 18 2 30-12-6-18-22-10-12-14-32z"), dark("#5a4c52", 0.25), hi=0.3)
    c.line("M34 38Q22 32 26 16", "#e3958c", 8)
    c.solid(path("M20 42q10-12 28-4-10 12-26 12z"), "#f2ecf2")
    c.solid(oval(24, 13, 10, 9), "#e3958c")
    bill(c, "M16 10Q2 10 4 22q4-2 12-4z", "#f0c06a")
    eye(c, 22, 11, 2)


@item("dragonfly", "dragonfly/damselfly", "蜻蜓", "animal 0.06 112x90 blue whole plural=dragonflies", "insect")
def dragonfly(c: Canvas) -> None:
    for d in ("M54 34Q22 6 2 14q-4 12 20 20 18 4 32 4z", "M58 34Q90 6 110 14q4 12-20 20-18 4-32 4z",
              "M54 40Q24 40 8 54q2 10 20 6 16-6 28-16z", "M58 40q30 0 46 14-2 10-20 6-16-6-28-16z"):
        c.raw(path(d), c.ramp((0, "#d8f4ff", 0.95), (1, "#7fc6ec", 0.85), x=1))
    c.line("M54 36Q28 20 8 18M58 36q26-16 46-18M54 42q-22 6-38 14M58 42q22 6 38 14", "#4f93c8", 1, 0.7)
    for i in range(7):
        c.solid(oval(56, 46 + i * 6.2, 4.4 - i * 0.3, 4), ("#2f8fd0", "#3fb8c8")[i % 2])
    c.solid(oval(56, 36, 7.5, 9.5), "#2f8fd0", hi=0.6)
    for x in (50, 62):
        c.solid(oval(x, 25, 6, 6.5), "#2fa58a", hi=0.7)


@item("firefly", "firefly/glowworm", "萤火虫", "animal 0.02 72x84 yellow whole plural=fireflies", "insect/night")
def firefly(c: Canvas) -> None:
    c.raw(oval(36, 62, 26, 22), c.glow((0, "#fff59a", 0.9), (1, "#ffe14a", 0), cx=0.5, cy=0.5, r=0.5))
    for d in ("M34 36Q8 28 2 46q10 14 32 2z", "M38 36Q64 28 70 46q-10 14-32 2z"):
        c.raw(path(d), "#d9eefa", 0.85)
    c.solid(oval(36, 60, 11, 17), "#f9d83c", hi=0.8)
    c.line("M26 56q10 4 20 0M27 64q9 4 18 0", "#d99a1e", 1.5, 0.7)
    c.solid(oval(36, 40, 12, 13), "#4a3f52", hi=0.5)
    c.solid(oval(36, 24, 10, 9), "#d8583c", hi=0.5)
    c.line("M32 16Q28 6 22 5M40 16q4-10 10-11", INK, 1.8)
    for x in (32, 40):
        eye(c, x, 24, 2.2)


@item("eel", "eel/sea snake/moray", "鳗鱼/海鳗", "animal 0.25 120x62 green left swims whole", "fish/sea")
def eel(c: Canvas) -> None:
    green = "#5f8f5c"
    c.line("M20 22Q44 4 58 26t30 14 28-26", dark(green, 0.2), 17)
    c.line("M20 20Q44 2 58 24t30 14 28-26", green, 13)
    c.line("M24 14Q44 2 56 18t28 14", light(green, 0.4), 3, 0.7)
    c.solid(path("M2 24Q4 8 22 8q16 6 12 22-8 8-18 6Q4 34 2 24z"), green, hi=0.5)
    c.line("M4 27q8 3 16 1", INK, 1.6)
    eye(c, 15, 17, 2.6)


@item("seahorse", "seahorse/sea horse", "海马", "animal 0.15 64x112 orange left swims whole", "sea/fish")
def seahorse(c: Canvas) -> None:
    tone = "#f5a03c"
    c.line("M40 74Q46 96 32 104q-14 4-14-8 4-8 10-2", tone, 7.5)
    c.solid(path("M54 44q12 6 8 20-10 2-12-6z"), light(tone, 0.3))
    c.solid(path("M26 34q4-8 14-4 16 12 14 32-2 14-14 18-14-8-14-22t0-24z"), tone, hi=0.5)
    c.solid(path("M2 26q0-5 14-6 4-14 16-16 16 2 16 18-2 14-14 16-12 0-16-8-16 2-16-4z"), tone, hi=0.5)
    c.solid(poly([(26, 6), (30, 0), (34, 5), (39, 1), (41, 8)], 1), dark(tone, 0.15))
    c.line("M28 48q10 6 20 0M28 56q12 6 23 0M30 64q11 6 20 0", dark(tone, 0.3), 1.8, 0.7)
    eye(c, 28, 18, 3)


@item("starfish", "starfish/sea star", "海星", "animal 0.15 92x88 orange whole", "sea/beach")
def starfish(c: Canvas) -> None:
    tone = "#f47f4f"
    c.solid(blob([(46, 2), (56, 28), (90, 34), (66, 54), (74, 86), (46, 68), (18, 86), (26, 54), (2, 34), (36, 28)], 0.7),
            tone, hi=0.5)
    for x, y in ((46, 16), (46, 26), (46, 36), (72, 38), (62, 42), (20, 38), (30, 42), (64, 72), (58, 62), (28, 72), (34, 62), (46, 50)):
        c.raw(oval(x, y, 2.3), light(tone, 0.6), 0.85)
    for x in (40, 52):
        eye(c, x, 44, 2.4)
    c.line("M42 52q4 3 8 0", INK, 1.5)


@item("stingray", "stingray/manta ray/ray fish", "魔鬼鱼/鳐鱼/蝠鲼", "animal 0.4 120x76 blue left swims whole", "sea/fish")
def stingray(c: Canvas) -> None:
    tone = "#5a7fb8"
    c.line("M84 44q20 4 34 26", dark(tone, 0.2), 3.6)
    c.solid(path("M2 34Q30 34 46 6q6-6 8 2l6 18q20 4 30 18-10 14-28 14l-12 16q-6 4-8-4Q30 42 2 38z"), tone, hi=0.5)
    c.line("M30 34q10 4 24 4M28 40q10 2 22 4", dark(tone, 0.3), 1.5, 0.6)
    for x, y in ((60, 38), (68, 44), (56, 48), (48, 28)):
        c.raw(oval(x, y, 2.4), light(tone, 0.5), 0.8)
    eye(c, 20, 33, 2.4)


@item("walrus", "walrus/sea lion", "海象/海狮", "animal 1.3 116x76 brown left whole plural=walruses", "arctic/sea")
def walrus(c: Canvas) -> None:
    hide = "#a8755a"
    c.solid(path("M82 58q24-4 33 8-4 10-34 6z"), dark(hide, 0.2))
    c.solid(blob([(12, 40), (30, 6), (56, 10), (84, 34), (102, 56), (86, 72), (36, 74), (16, 62)]), hide, hi=0.5)
    c.solid(path("M48 58q16 2 20 14-18 6-26 0z"), dark(hide, 0.15))
    c.solid(oval(28, 24, 20, 20), light(hide, 0.05), hi=0.4)
    for x in (16, 31):
        c.solid(path(f"M{x} 38h6l-2 28q-3 3-4-1z"), "#fff6e4", hi=0.4)
    for x in (17, 32):
        c.solid(oval(x, 33, 10, 8.5), light(hide, 0.35))
    c.raw(oval(24, 25, 5, 3.6), INK)
    for x, y in ((13, 32), (18, 35), (29, 35), (35, 32)):
        c.raw(oval(x, y, 0.9), INK)
    eye(c, 16, 17, 2.3)
    eye(c, 34, 17, 2.3)


@item("narwhal", "narwhal/beluga", "独角鲸/白鲸", "animal 1.3 124x66 lightblue left swims whole", "sea/whale")
def narwhal(c: Canvas) -> None:
    tone = "#8fb3d0"
    c.solid(poly([(0, 14), (36, 22), (34, 28)], 1), "#f6e6c0")
    c.line("M10 16l2 3M18 18l2 4M26 20l2 5", "#c9a468", 1.4)
    c.solid(path("M100 34q8-14 22-16-2 12-8 18 6 6 8 18-14-2-22-14z"), dark(tone, 0.15))
    c.solid(path("M28 34q4-22 34-22t48 24Q92 60 60 60 26 60 28 34z"), tone, hi=0.5)
    c.solid(path("M29 40q10 6 30 6t40-2Q84 60 60 60 32 60 29 40z"), "#eef5fa", hi=0.3)
    for x, y in ((60, 20), (70, 24), (80, 26), (66, 30), (90, 32)):
        c.raw(oval(x, y, 2.4, 1.8), dark(tone, 0.3), 0.6)
    c.solid(path("M58 50q2 14 16 16 0-10-6-17z"), dark(tone, 0.12))
    eye(c, 40, 32, 2.5)
    c.line("M31 40q6 4 12 1", INK, 1.5)


@item("swordfish", "swordfish/marlin/sailfish", "剑鱼/旗鱼", "animal 0.9 124x60 blue left swims whole plural=swordfish", "sea/fish")
def swordfish(c: Canvas) -> None:
    c.solid(path("M46 22Q56 2 72 2q-4 12 4 20z"), dark(SEA, 0.2))
    c.solid(path("M104 30q6-18 18-24-4 14-6 24 2 12 6 26-12-8-18-26z"), dark(SEA, 0.2))
    c.solid(path("M0 26l30 0q20-12 44-4 20 4 32 10-14 10-34 14-28 2-42-16L0 29z"), SEA, hi=0.5)
    c.solid(path("M26 32q30 6 72 2-16 12-38 11-24-2-34-13z"), "#e3ecf7", hi=0.3)
    c.solid(path("M54 42q0 12 12 16 0-10-2-16z"), dark(SEA, 0.1))
    eye(c, 36, 26, 2.5)


@item("meerkat", "meerkat/prairie dog/ferret/weasel/mongoose", "猫鼬/狐獴/雪貂/黄鼠狼", "animal 0.3 52x112 beige left whole", "desert")
def meerkat(c: Canvas) -> None:
    c.line("M36 92q16 4 14 18", dark(SAND, 0.2), 5)
    c.solid(path("M14 36q12-8 24 0 8 40 2 70-14 6-28 0-6-30 2-70z"), SAND, hi=0.45)
    c.solid(path("M16 46q8-4 14 0 6 26 2 50-8 4-16 0-4-28 0-50z"), light(SAND, 0.55))
    c.solid(oval(14, 107, 9, 4.5), dark(SAND, 0.1))
    c.solid(oval(32, 107, 9, 4.5), dark(SAND, 0.1))
    c.line("M14 52q-4 12 4 20M36 52q4 12-6 20", dark(SAND, 0.12), 5.5)
    for x in (8, 42):
        c.solid(oval(x, 16, 4.5, 5), dark(SAND, 0.5))
    c.solid(path("M6 22Q6 3 25 3t19 19q0 10-10 14-8 8-18 0Q6 32 6 22z"), SAND, hi=0.4)
    for x in (16, 33):
        c.raw(oval(x, 20, 6, 5.4), dark(SAND, 0.6), 0.8)
        eye(c, x, 20, 2.6)
    c.raw(oval(24.5, 30, 3, 2.3), INK)


@item("lemur", "lemur/ring-tailed lemur", "狐猴", "animal 0.45 84x100 gray left whole", "madagascar")
def lemur(c: Canvas) -> None:
    c.line("M52 84q30 2 26-34-4-26 4-36", "#c9c5d4", 11)
    for d in ("M62 82l6-3", "M74 72l4-6", "M78 56v-6", "M77 42l-1-6", "M77 28l1-6", "M80 15l2-4"):
        c.line(d, INK, 9, cap="butt")
    c.solid(path("M16 50q18-10 34 4 10 24 4 42H14q-8-22 2-46z"), GREY, hi=0.45)
    c.solid(path("M22 58q10-4 16 0 4 20 0 34H22q-4-18 0-34z"), "#f5f2f9")
    for x in (9, 47):
        c.solid(oval(x, 18, 8, 9), "#f5f2f9")
    c.solid(oval(28, 32, 22, 20), "#f5f2f9", hi=0.4)
    c.raw(path("M8 26Q12 12 28 12t20 14q-8-8-20-8T8 26z"), GREY)
    for x in (19, 37):
        c.raw(oval(x, 30, 7, 7.5), INK)
        c.raw(oval(x, 30, 4.5), "#f29a2e")
        c.raw(oval(x, 30, 2.4), INK)
    c.solid(oval(28, 43, 7, 6), INK, hi=0.4)
    for x in (20, 40):
        c.solid(oval(x, 96, 9, 4.5), dark(GREY, 0.25))


@item("red-panda", "red panda", "小熊猫", "animal 0.5 112x76 red left whole", "fox/asia")
def red_panda(c: Canvas) -> None:
    fur = "#c9552e"
    for i in range(6):
        c.solid(oval(88 + i * 3.6, 50 - i * 6.5, 11, 8), (fur, "#f2b27a")[i % 2])
    legs(c, (30, 40, 66, 76), 46, 75, 10, "#43303a")
    c.solid(blob([(26, 40), (40, 22), (66, 20), (90, 34), (88, 56), (58, 62), (32, 58)]), fur, hi=0.45)
    for x in (10, 44):
        c.solid(poly([(x - 8, 22), (x, 4), (x + 8, 20)], 4), "#fff3e6")
    c.solid(oval(27, 32, 24, 20), fur, hi=0.45)
    c.solid(oval(17, 38, 9, 9), "#fff3e6")
    c.solid(oval(35, 38, 9, 9), "#fff3e6")
    c.solid(oval(26, 42, 9, 7.5), "#fff3e6")
    for x in (15, 37):
        c.raw(oval(x, 21, 4, 2.4), "#fff3e6")
        eye(c, x + (1 if x < 20 else -1), 30, 2.8)
    c.raw(oval(26, 38, 3.8, 2.8), INK)
    c.slot("head", 27, 12, 26)


@item("triceratops", "triceratops/styracosaurus/horned dinosaur", "三角龙", "animal 3 124x84 green left whole plural=triceratops", "dinosaur")
def triceratops(c: Canvas) -> None:
    hide = "#6fae7a"
    c.solid(path("M90 44q22 2 33 18-18 8-36-4z"), hide)
    legs(c, (44, 54, 82, 92), 50, 83, 13, hide)
    c.solid(blob([(36, 44), (54, 20), (82, 20), (106, 42), (100, 62), (60, 66)]), hide, hi=0.45)
    c.solid(blob([(30, 50), (28, 18), (44, 4), (60, 14), (62, 40), (48, 56)]), "#e0905a", hi=0.4)
    for x, y in ((30, 14), (42, 4), (56, 9), (62, 24), (60, 40)):
        c.solid(oval(x, y, 3.6), "#fff0d6")
    c.solid(path("M2 50q2-12 22-20 18-4 24 12-2 18-20 20Q4 64 2 50z"), light(hide, 0.08), hi=0.4)
    c.solid(path("M26 32Q16 20 4 22q10 6 14 14z"), "#fff0d6")
    c.solid(path("M38 28Q34 12 22 8q6 10 6 20z"), "#fff0d6")
    c.solid(path("M7 44q-2-8-6-8 0 8 2 12z"), "#fff0d6")
    c.line("M4 54q10 3 20-1", INK, 1.6)
    eye(c, 28, 42, 2.6)


@item("stegosaurus", "stegosaurus/stegasaurus/spiky dinosaur", "剑龙", "animal 3.5 128x84 green left whole plural=stegosauruses", "dinosaur")
def stegosaurus(c: Canvas) -> None:
    hide = "#5fa88c"
    for x, y, s in ((30, 42, 0.6), (42, 30, 0.9), (56, 22, 1.15), (72, 22, 1.15), (87, 32, 0.9), (99, 44, 0.65)):
        c.solid(poly([(x - 9 * s, y + 8), (x, y - 18 * s), (x + 9 * s, y + 8), (x, y + 14)], 3), "#f08f4a", hi=0.4)
    c.line("M118 48l6-12M112 44l2-12", "#fff0d6", 3.6)
    legs(c, (40, 50, 78, 88), 54, 83, 12, hide)
    c.solid(path("M2 60q0-9 14-10 18-2 24-14 14-14 36-8 20 6 28 24 10 4 23-4-2 14-18 14-12 0-20-6-26 10-48 6-10 8-26 8Q2 68 2 60z"), hide, hi=0.45)
    c.line("M4 62q6 2 12 0", INK, 1.6)
    eye(c, 13, 55, 2.3)


@item("pterodactyl", "pterodactyl/pterosaur/flying dinosaur", "翼龙", "animal 2 128x80 brown left flies whole", "dinosaur")
def pterodactyl(c: Canvas) -> None:
    hide = "#c78a5c"
    c.solid(path("M56 42Q66 10 104 0q-2 10 4 16 10 4 19 16-18 0-28 10-14 8-36 10z"), hide, hi=0.4)
    c.solid(path("M50 46Q40 60 30 79q20-4 30-12 12-6 14-16z"), dark(hide, 0.2))
    c.solid(path("M40 40q20-8 40 8l10 14q-20 4-40-8z"), dark(hide, 0.06))
    c.solid(path("M0 46l22-12q-2-8 22-16-4 8-4 12 10 6 4 16-10 6-22 0z"), hide, hi=0.5)
    c.line("M4 45l18-4", INK, 1.4)
    eye(c, 28, 35, 2.3)


@item("chameleon", "chameleon/iguana/gecko", "变色龙/蜥蜴变色龙/鬣蜥", "animal 0.25 112x72 green left whole", "lizard")
def chameleon(c: Canvas) -> None:
    tone = "#5bb84c"
    c.tube(path("M0 60h112v10H0z"), "#9a6a48")
    c.line("M82 44q26-2 24-20-8-16-20-6-6 10 4 12", tone, 8)
    c.line("M38 48l-6 12M46 52l4 9M70 52l-4 9M76 48l8 12", dark(tone, 0.2), 6)
    c.solid(blob([(24, 40), (42, 22), (66, 20), (88, 38), (78, 54), (44, 56)]), tone, hi=0.45)
    for x in (40, 50, 60, 70):
        c.line(f"M{x} 26q4 12 0 24", "#f2d24a", 2.6, 0.8)
    c.solid(path("M2 36q4-14 20-16 10-10 18-6 4 12-2 24-10 8-22 8Q2 44 2 36z"), light(tone, 0.06), hi=0.4)
    c.line("M4 38q8 3 18 1", INK, 1.6)
    c.solid(oval(24, 28, 7.5), light(tone, 0.35))
    eye(c, 22, 28, 2.8)
