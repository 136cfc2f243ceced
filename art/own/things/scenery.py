"""Plants, ground and weather-worn things of the country, and what stands about in towns."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.city import window
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect
from things.nature import crown, trunk

LEAF = "#5cb544"
BARK = "#8a5638"
SAND = "#ecc583"
ROCK = "#cf8358"
SNOW = "#f1f5ff"
STONE = "#a9a4ba"
STEEL = "#bdb8cc"
WOOD = "#c1814c"
RED = "#e0483f"
INK = "#4a4360"


def leaf(c: Canvas, x: float, y: float, turn: float, s: float = 1.0, color: str = LEAF) -> None:
    """A pointed leaf whose stalk is at (x, y), turned clockwise from upright by `turn` degrees."""
    c.body.append(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})">')
    c.solid(path("M0 0q-9-8 0-20 9 12 0 20z"), color, hi=0.45)
    c.line("M0-2v-14", dark(color, 0.3), 1, 0.7)
    c.body.append("</g>")


@item("branch", "branch/tree branch/twig/stick/bough", "树枝/枝条/树杈/小树枝", "plant 0.4 128x62 brown fixed plural=branches floats", "tree/wood/perch")
def branch(c: Canvas) -> None:
    c.line("M46 38Q58 20 70 12M88 36q10-4 14-12", dark(BARK, 0.1), 5)
    c.solid(path("M0 38q30-6 60-2t68-8v5q-30 10-66 10T0 54z"), BARK, hi=0.4)
    c.line("M6 44q30-4 50-2M70 41q20-2 40-6", dark(BARK, 0.4), 1.4, 0.6)
    for x, y, turn in ((70, 13, 20), (66, 16, -40), (103, 24, 30), (98, 27, -30), (122, 30, 70), (30, 39, -20), (112, 36, 150), (84, 40, 170)):
        leaf(c, x, y, turn, 0.95)
    c.slot("seat", 56, 36, 70)
    c.slot("top", 56, 36, 70)


@item("vine", "vine/ivy/creeper/climbing plant/vines", "藤蔓/常春藤/爬山虎", "plant 1.6 66x112 green plural=vines", "plant/wall")
def vine(c: Canvas) -> None:
    c.line("M34 0q-24 20 0 40t0 40-6 32M34 40q16 4 20-8M34 80q-18 2-22-8", "#5a8a3c", 3.6)
    for x, y, turn in ((26, 10, -70), (24, 22, -110), (40, 32, 70), (52, 32, 20), (44, 46, 80), (46, 60, 110),
                       (26, 52, -60), (30, 74, -80), (12, 72, -40), (22, 90, -100), (36, 94, 70), (28, 110, 180), (38, 4, 60)):
        leaf(c, x, y, turn, 0.95)


@item("petals", "petal/flower petal/rose petal/petals", "花瓣", "plant 0.06 84x48 pink lies plural=petals", "flower/rose")
def petals(c: Canvas) -> None:
    for x, y, turn, s in ((18, 34, -30, 1.0), (44, 40, 20, 1.1), (66, 32, 60, 0.9), (32, 20, 70, 0.8), (58, 18, -50, 0.8)):
        c.body.append(f'<g transform="translate({x} {y}) rotate({turn}) scale({s})">')
        c.solid(path("M0 8Q-16 0-10-10q6-6 10 0 4-6 10 0 6 10-10 18z"), "#f27fa6", hi=0.6)
        c.line("M0 6V-6", "#d8517f", 1, 0.5)
        c.body.append("</g>")


@item("tree-stump", "tree stump/stump", "树桩/树墩", "nature 0.5 96x62 brown", "wood/forest/seat")
def tree_stump(c: Canvas) -> None:
    c.tube(path("M16 14h64q0 30 14 46-12 4-22-4-10 8-24 4-14 6-24-2-10 6-22 2 14-16 14-46z"), BARK)
    c.line("M26 26v22M40 28v20M56 28v18M68 26v20", dark(BARK, 0.4), 1.6, 0.6)
    c.solid(oval(48, 14, 32.500, 11.5), "#e2aa68", lo=0.15)
    for r in (0.72, 0.45, 0.18):
        c.line(f"M{48 - 32 * r:.1f} 14a{32 * r:.1f} {11.5 * r:.1f} 0 1 0 {64 * r:.1f} 0a{32 * r:.1f} {11.5 * r:.1f} 0 1 0-{64 * r:.1f} 0", "#a7663a", 1.4, 0.6)
    c.slot("top", 48, 13, 50)
    c.slot("seat", 48, 14, 50)


@item("reeds", "reeds/cattail/bulrush/reed", "芦苇/香蒲", "plant 1.6 72x112 green plural=reeds", "pond/lake")
def reeds(c: Canvas) -> None:
    for d in ("M30 112Q26 60 6 30", "M40 112q2-60 22-90", "M36 112Q34 70 20 50", "M42 112q4-40 26-56"):
        c.line(d, "#5f9e45", 4.4)
        c.line(d, light("#5f9e45", 0.35), 1.2, 0.8)
    for x, y in ((26, 8), (38, 0), (50, 16)):
        c.line(f"M{x} {y + 2}V112", "#6f9a4a", 2.4)
        c.tube(rect(x - 4, y + 6, 8, 26, 4), "#8a5234")


@item("bamboo", "bamboo/bamboo stalk/bamboo plant", "竹子/竹", "plant 6 74x124 green", "asia/panda")
def bamboo(c: Canvas) -> None:
    for x, w, top in ((14, 10, 8), (34, 11, 0), (54, 9, 18)):
        for y in range(top, 124, 24):
            c.tube(rect(x, y, w, 22.6, 2), "#6fb84a")
            c.bar(rect(x - 1, min(y + 21.5, 121), w + 2, 3, 1.5), "#4f9436")
    for x, y, turn in ((12, 32, -70), (12, 34, -110), (26, 56, 60), (46, 48, 60), (46, 50, 100), (64, 66, 70), (32, 24, -50), (52, 90, -70), (26, 82, 80)):
        leaf(c, x, y, turn, 0.95, "#57a83e")


@item("bonsai", "bonsai/bonsai tree", "盆景/盆栽树", "plant 0.4 92x92 green fixed", "japan/tree/pot")
def bonsai(c: Canvas) -> None:
    c.line("M46 76q-12-14 4-26t-4-28M50 50Q66 48 72 40M46 58Q30 56 22 46", BARK, 7)
    crown(c, [(20, 42, 18, 11), (74, 36, 17, 11), (44, 18, 22, 13), (60, 24, 14, 10), (32, 26, 13, 9)], "#3f9a4c")
    c.solid(path("M16 76h60l-6 14q-1 2-4 2H26q-3 0-4-2z"), "#3f6fb8", hi=0.4)
    c.bar(rect(12, 72, 68, 6, 2.5), "#4f86d0")


@item("daisy", "daisy/chamomile/camomile", "雏菊/小雏菊/菊花", "plant 0.3 62x104 white", "flower")
def daisy(c: Canvas) -> None:
    c.line("M31 40Q34 76 30 104", "#5aa044", 4)
    leaf(c, 32, 84, 60, 1.2)
    leaf(c, 31, 94, -60, 1.2)
    for turn in range(0, 360, 30):
        c.body.append(f'<g transform="rotate({turn} 31 30)">')
        c.solid(oval(31, 13, 6, 13), "#fbf9ff", hi=0.4, lo=0.16)
        c.body.append("</g>")
    c.solid(oval(31, 30, 10), "#f8c22e", hi=0.6)


@item("dandelion", "dandelion/dandelion clock", "蒲公英", "plant 0.3 60x104 white fixed", "flower/seed")
def dandelion(c: Canvas) -> None:
    c.line("M30 40q-4 36 2 64", "#7aa84e", 3.4)
    leaf(c, 32, 102, 50, 1.4)
    leaf(c, 31, 102, -55, 1.4)
    c.raw(oval(30, 29, 28), c.glow((0, "#ffffff", 0.95), (0.7, "#eef2fb", 0.75), (1, "#cfd9ee", 0.35), cx=0.5, cy=0.5, r=0.5))
    rays = "".join(f"M30 29l{x} {y}" for x, y in ((0, -26), (13, -22), (22, -13), (26, 0), (22, 13), (13, 22), (0, 26), (-13, 22), (-22, 13), (-26, 0), (-22, -13), (-13, -22)))
    c.line(rays, "#b7c3dc", 1.1, 0.9)
    c.solid(oval(30, 29, 5), "#a8875c")


@item("lavender", "lavender/lavender plant/heather", "薰衣草", "plant 0.5 76x100 purple", "flower/provence")
def lavender(c: Canvas) -> None:
    for d in ("M36 100Q30 60 14 36", "M38 100V30", "M40 100q6-40 22-62", "M37 100Q34 70 26 46", "M39 100q4-30 10-50"):
        c.line(d, "#7a9f62", 2.4)
    for x, y, turn in ((14, 38, -22), (38, 32, 0), (62, 40, 22), (26, 48, -12), (49, 52, 12)):
        c.body.append(f'<g transform="rotate({turn} {x} {y})">')
        for k in range(6):
            w = 6.4 - k * 0.7
            c.solid(oval(x, y - k * 5.6, w, 4), ("#9a6fd8", "#8557c9")[k % 2], hi=0.5)
        c.body.append("</g>")


@item("canyon", "canyon/Grand Canyon/gorge/valley/ravine", "峡谷/大峡谷/山谷", "nature 300 128x82 orange", "landscape/desert/cliff")
def canyon(c: Canvas) -> None:
    c.raw(path("M30 20h68v62H30z"), c.ramp((0, "#f6c58f", 1), (1, "#c7724a", 1)))
    c.solid(path("M44 82V52q8-8 20-8t20 8v30z"), dark(ROCK, 0.2))
    c.solid(path("M52 82q4-16 10-22t4-14q8 8 2 18t10 18z"), "#4fa3dd", hi=0.5)
    for side in (-1, 1):
        def x(v: float, side: int = side) -> float:
            return 64 + side * (64 - v)
        c.solid(path(f"M{x(0)} 2L{x(34)} 6L{x(36)} 24L{x(46)} 28L{x(46)} 46L{x(56)} 52L{x(54)} 82L{x(0)} 82z"), ROCK, hi=0.4)
        for y, w, tone in ((14, 35, 0.18), (34, 46, 0.24), (58, 55, 0.3), (72, 54, 0.36)):
            c.raw(path(f"M{x(0)} {y}L{x(w)} {y + 1}L{x(w)} {y + 7}L{x(0)} {y + 6}z"), dark(ROCK, tone), 0.75)
        c.raw(path(f"M{x(0)} 2L{x(34)} 6L{x(34)} 9L{x(0)} 5z"), "#f7d9a8", 0.9)


@item("iceberg", "iceberg/glacier/ice floe", "冰山/冰川/浮冰", "nature 30 116x84 lightblue", "arctic/sea/ice")
def iceberg(c: Canvas) -> None:
    c.solid(poly([(16, 62), (30, 26), (42, 30), (58, 2), (78, 22), (86, 18), (104, 62)], 2), "#d9efff", hi=0.6)
    c.raw(poly([(58, 2), (78, 22), (70, 62), (52, 40)]), "#a9d3f2", 0.9)
    c.raw(poly([(30, 26), (42, 30), (40, 62), (16, 62)]), "#c1e2f8", 0.9)
    c.raw(poly([(86, 18), (104, 62), (84, 62)]), "#8cc0e8", 0.9)
    c.raw(path("M8 62h104q-12 20-36 22H44Q16 82 8 62z"), c.ramp((0, "#6fb4e6", 0.95), (1, "#2f6fb0", 0.55)))
    c.bar(rect(0, 60, 116, 5, 2.5), "#4fa3dd")


@item("geyser", "geyser/Old Faithful/hot spring eruption", "间歇泉/喷泉热泉", "nature 30 84x116 white", "steam/yellowstone")
def geyser(c: Canvas) -> None:
    c.raw(path("M38 100Q28 60 34 40h16q6 20-4 60z"), c.ramp((0, "#f4faff", 1), (1, "#8fc8ee", 1)))
    crown(c, [(22, 40, 15, 13), (62, 40, 15, 13), (30, 22, 17, 15), (54, 22, 17, 15), (42, 12, 15, 12), (42, 36, 18, 16)], "#dcebf8")
    c.line("M36 90q-6-20-14-28M48 90q6-20 14-28M42 92V56", "#ffffff", 2.4, 0.8)
    c.solid(path("M4 114q14-16 26-16h24q14 0 26 16-38 4-76 0z"), "#c9a57c")
    c.raw(oval(42, 100, 14, 3.6), "#6fb4e6")


@item("sand-dune", "sand dune/dune/pile of sand/sand pile/sand", "沙丘/沙堆/沙子", "nature 12 128x52 yellow", "desert/beach")
def sand_dune(c: Canvas) -> None:
    c.solid(path("M30 52Q70 22 98 16q14 14 30 36z"), dark(SAND, 0.12), hi=0.2)
    c.solid(path("M0 52Q34 10 60 2q10 20 30 28t24 22z"), SAND, hi=0.4)
    c.raw(path("M60 2q10 20 30 28t24 22H52q16-24 8-50z"), dark(SAND, 0.3), 0.75)
    c.line("M14 44q14-4 26 0M26 34q10-4 18 0M36 24q8-3 14 0", dark(SAND, 0.25), 1.4, 0.6)


@item("galaxy", "galaxy/spiral galaxy/nebula/milky way galaxy", "星系/银河系/星云", "sky 1000 112x84 purple floats plural=galaxies", "space/stars")
def galaxy(c: Canvas) -> None:
    c.body.append('<g transform="rotate(-18 56 42)">')
    c.raw(oval(56, 42, 54, 30), c.glow((0, "#d9b8ff", 0.95), (0.45, "#7a4fd0", 0.8), (1, "#2b1a6b", 0), cx=0.5, cy=0.5, r=0.5))
    for d, color in (("M56 42Q80 28 96 44T60 66Q20 66 14 44", "#e9c8ff"), ("M56 42Q32 56 16 40T52 18q40 0 46 22", "#9fd0ff"), ("M56 42q16-14 26-2-4 14-26 14-26-2-30-14", "#ffffff")):
        c.line(d, color, 4.4, 0.5)
    c.raw(oval(56, 42, 14, 9), c.glow((0, "#ffffff", 1), (0.5, "#fff0b8", 0.95), (1, "#ffb8e8", 0), cx=0.5, cy=0.5, r=0.5))
    c.body.append("</g>")
    for x, y, r in ((12, 20, 1.6), (30, 10, 1.1), (84, 10, 1.5), (100, 62, 1.5), (24, 66, 1.2), (64, 76, 1.5), (92, 30, 1.1), (44, 26, 1.1), (72, 56, 1.2)):
        c.raw(oval(x, y, r), "#fff6d6")


@item("crystal-cluster", "crystal/crystals/crystal cluster/quartz/amethyst", "水晶/水晶簇/紫水晶", "nature 0.3 88x92 purple", "gem/mineral")
def crystal_cluster(c: Canvas) -> None:
    tone = "#a06be0"
    for x, top, w, _h, turn in ((18, 34, 14, 54, -26), (68, 30, 15, 58, 24), (34, 12, 16, 78, -8), (54, 2, 18, 88, 6), (30, 48, 12, 40, -14), (64, 54, 11, 34, 16)):
        c.body.append(f'<g transform="rotate({turn} {x} 88)">')
        c.solid(poly([(x - w / 2, top + 10), (x, top), (x + w / 2, top + 10), (x + w / 2, 90), (x - w / 2, 90)], 0.6), tone, hi=0.6)
        c.raw(poly([(x - w / 2, top + 10), (x, top), (x - 1, 90), (x - w / 2, 90)]), "#ffffff", 0.28)
        c.body.append("</g>")
    c.solid(path("M4 92q4-14 20-12 8-8 20-4 14-6 22 4 14-2 18 12z"), STONE)


@item("snow-pile", "pile of snow/snow/snowbank/snowdrift", "雪堆/雪/积雪", "nature 0.5 112x48 white plural=piles_of_snow", "winter/cold")
def snow_pile(c: Canvas) -> None:
    c.solid(path("M0 46q6-18 24-18 6-22 30-22 20-8 32 14 20 0 26 26-56 4-112 0z"), SNOW, hi=0.6, lo=0.14)
    c.raw(path("M10 44q20-12 40-4t54 2q-40 6-94 2z"), "#c4d3ee", 0.7)
    for x, y in ((34, 22), (58, 14), (74, 26), (46, 30), (88, 34)):
        c.raw(oval(x, y, 1.7), "#b7c9ea", 0.9)


@item("snowball", "snowball/snow ball", "雪球", "toy 0.12 60x58 white", "winter")
def snowball(c: Canvas) -> None:
    c.solid(oval(30, 29, 28.500), SNOW, hi=0.7, lo=0.26)
    for x, y, r in ((20, 20, 3), (38, 16, 2.4), (32, 34, 3), (18, 38, 2.2), (44, 32, 2.4), (28, 46, 2)):
        c.raw(oval(x, y, r, r * 0.7), "#b9c9e6", 0.7)


@item("puddle", "puddle/mud puddle/water puddle", "水坑/水洼/泥坑", "nature 0.1 112x34 blue lies", "rain/water/mud")
def puddle(c: Canvas) -> None:
    c.solid(blob([(2, 20), (20, 6), (48, 8), (74, 2), (106, 12), (108, 26), (70, 32), (30, 32)]), "#6db8ec", hi=0.5, lo=0.2)
    c.line("M24 16q10-4 22-2M60 12q14-4 26 0M40 24q12-3 26 0", "#ffffff", 1.8, 0.7)


@item("tunnel", "tunnel/railway tunnel", "隧道/山洞隧道", "building 7 112x76 gray", "road/mountain")
def tunnel(c: Canvas) -> None:
    c.solid(path("M0 76Q10 8 56 4t56 72z"), "#6fae57", hi=0.4)
    c.tube(path("M20 76V50q0-34 36-34t36 34v26z"), STONE)
    c.line("M24 42l10 5M31 28l9 8M44 19l5 9M68 19l-5 9M81 28l-9 8M88 42l-10 5M20 60h11M92 60H81", dark(STONE, 0.4), 1.6, 0.8)
    c.raw(path("M31 76V52q0-25 25-25t25 25v24z"), c.ramp((0, "#1f1830", 1), (1, "#463b5c", 1)))
    c.raw(poly([(53, 52), (59, 52), (72, 76), (40, 76)]), "#857e98")
    c.line("M56 54v4M56 62v5M56 71v5", "#ffe08a", 1.8)


@item("crosswalk", "crosswalk/zebra crossing/pedestrian crossing", "斑马线/人行横道", "city 1 124x48 white lies fixed", "street/road")
def crosswalk(c: Canvas) -> None:
    c.raw(poly([(22, 0), (102, 0), (124, 48), (0, 48)]), c.ramp((0, "#857e98", 1), (1, "#565069", 1)))
    for i in range(6):
        a, b = 28 + i * 12, 12 + i * 17.4
        c.raw(poly([(a, 7), (a + 7, 7), (b + 11, 41), (b, 41)]), "#f6f2fb")
    c.slot("top", 62, 24, 80)


@item("phone-booth", "phone booth/telephone booth/telephone box/red telephone box", "电话亭", "city 2.5 52x112 red", "london/street")
def phone_booth(c: Canvas) -> None:
    c.solid(path("M3 14q23-18 46 0v6H3z"), RED, hi=0.5)
    c.raw(rect(10, 13, 32, 6, 1.5), "#fff3d6")
    c.solid(rect(4, 20, 44, 88, 2), RED)
    for j in range(6):
        for i in range(3):
            window(c, 11 + i * 10.5, 26 + j * 11.5, 9, 10, r=0.8)
    c.raw(rect(12, 97, 28, 7, 1), dark(RED, 0.3), 0.7)
    c.bar(rect(1, 106, 50, 6, 1.5), dark(RED, 0.3))


@item("parking-meter", "parking meter", "停车计时器/停车收费表", "city 1.4 36x112 gray", "street/car")
def parking_meter(c: Canvas) -> None:
    c.tube(rect(15, 44, 6, 66, 2), STEEL)
    c.bar(rect(8, 106, 20, 6, 2), dark(STEEL, 0.3))
    c.solid(path("M3 18a15 17 0 0 1 30 0v18q0 10-6 10H9q-6 0-6-10z"), "#6d7f9c", hi=0.5)
    c.raw(path("M8 20a10 12 0 0 1 20 0z"), "#e9f4ff")
    c.line("M18 19l-5-6", RED, 1.8)
    c.raw(rect(12, 28, 12, 3.5, 1.5), INK)
    c.raw(oval(18, 38, 3), INK)


@item("water-tower", "water tower/water tank/silo/storage tank", "水塔/水箱/筒仓/储罐", "building 20 72x116 brown", "farm/city")
def water_tower(c: Canvas) -> None:
    c.line("M16 56L8 116M56 56l8 60M28 56l-4 60M44 56l4 60M11 92h50M14 74l44 34M58 74L14 108", "#6b5a68", 3.6)
    c.tube(rect(8, 22, 56, 36, 3), WOOD)
    c.line("M18 24v32M28 24v32M44 24v32M54 24v32", dark(WOOD, 0.35), 1.3, 0.6)
    for y in (28, 46):
        c.bar(rect(6, y, 60, 3.5, 1), STEEL)
    c.solid(poly([(36, 0), (70, 24), (2, 24)], 2), "#6d7f9c", hi=0.5)


@item("wind-turbine", "wind turbine/wind power", "风力发电机/风车发电", "building 80 84x124 white", "energy/power")
def wind_turbine(c: Canvas) -> None:
    c.tube(poly([(40, 46), (44, 46), (46, 124), (38, 124)], 0.5), "#f1eef6")
    for turn in (0, 120, 240):
        c.body.append(f'<g transform="rotate({turn + 12} 42 44)">')
        c.solid(path("M40 44q-5-8 1-42 6 20 4 42z"), "#f4f1f9", hi=0.4, lo=0.25)
        c.body.append("</g>")
    c.solid(oval(42, 44, 5), "#d9d4e2")


@item("solar-panel", "solar panel/solar cell", "太阳能板/太阳能电池板", "tech 1.5 104x76 navy", "energy/sun/power")
def solar_panel(c: Canvas) -> None:
    c.line("M52 50v24M38 74h28", STEEL, 6)
    c.solid(poly([(20, 2), (102, 2), (84, 52), (2, 52)], 2), STEEL)
    c.raw(poly([(23, 5), (98, 5), (82, 49), (6, 49)]), c.ramp((0, "#4a78d8", 1), (1, "#1d2f78", 1), x=1))
    c.line("M18 20h76M12 34h76M42 5L26 49M60 5L44 49M79 5L63 49", "#a9c8f7", 1.4, 0.8)


@item("utility-pole", "utility pole/power line/telephone pole/electricity pylon", "电线杆/电线塔/电塔", "city 9 84x124 brown fixed", "street/electric")
def utility_pole(c: Canvas) -> None:
    c.line("M0 18q20 12 42 2 22 10 42-2M0 34q20 12 42 2 22 10 42-2", INK, 1.2, 0.9)
    c.tube(rect(39, 4, 6, 120, 1.5), WOOD)
    for y in (16, 32):
        c.bar(rect(14, y, 56, 5, 1.5), dark(WOOD, 0.15))
        for x in (18, 30, 52, 64):
            c.tube(rect(x - 2, y - 6, 4, 6, 1.5), "#7fb4c9")


@item("chimney", "chimney/smokestack/factory chimney", "烟囱", "building 12 44x116 red", "roof/smoke")
def chimney(c: Canvas) -> None:
    brick = "#c9604a"
    crown(c, [(26, 22, 10, 8), (32, 10, 12, 9), (18, 30, 7, 6)], "#d9d4e4")
    c.tube(poly([(8, 42), (30, 42), (35, 116), (3, 116)]), brick)
    for y in range(50, 114, 9):
        c.line(f"M{7 - (y - 42) * 0.06:.1f} {y}H{31 + (y - 42) * 0.06:.1f}M{14 + y % 2 * 6} {y}v9M{24 + y % 2 * 4} {y}v9", dark(brick, 0.35), 1.1, 0.6)
    c.bar(rect(4, 36, 30, 8, 1.5), dark(brick, 0.15))


@item("treehouse", "treehouse/tree house", "树屋", "building 6 104x116 green fixed", "tree/kids")
def treehouse(c: Canvas) -> None:
    trunk(c, 52, 60, 22)
    c.line("M44 84q-16-10-24-16M60 84q16-10 24-16", BARK, 6)
    crown(c, [(18, 44, 18, 18), (86, 44, 18, 18), (30, 20, 20, 17), (74, 20, 20, 17), (52, 14, 22, 15)], LEAF)
    c.solid(rect(28, 36, 48, 32, 2), WOOD)
    c.line("M36 38v28M44 38v28M60 38v28M68 38v28", dark(WOOD, 0.3), 1.2, 0.6)
    window(c, 58, 42, 12, 12, lit=True)
    c.raw(path("M36 68V50a6 6 0 0 1 12 0v18z"), "#5b3328")
    c.solid(poly([(52, 16), (84, 38), (20, 38)], 2), RED, hi=0.4)
    c.bar(rect(18, 66, 68, 6, 2), dark(WOOD, 0.15))
    c.line("M38 72v42M48 72v42M38 80h10M38 90h10M38 100h10", light(WOOD, 0.3), 2.4)


@item("gazebo", "gazebo/pavilion/bandstand", "凉亭/亭子", "building 4 104x96 white", "park/garden")
def gazebo(c: Canvas) -> None:
    for x in (14, 36, 62, 84):
        c.tube(rect(x, 38, 6, 50, 1), "#f1ecf5")
    c.bar(rect(12, 66, 80, 4, 1.5), "#f1ecf5")
    for x in range(22, 90, 7):
        c.tube(rect(x, 68, 2.6, 18, 1), "#e3dcea")
    c.solid(path("M2 40Q36 28 52 6q16 22 50 34z"), "#4f8f8a", hi=0.5)
    c.line("M52 8Q44 28 30 39M52 8q8 20 22 31", dark("#4f8f8a", 0.3), 1.4, 0.7)
    c.solid(oval(52, 4, 3.6), "#eab23c")
    c.bar(rect(6, 86, 92, 5, 1), "#d9d0de")
    c.bar(rect(0, 90, 104, 6, 1), "#c6bccf")


@item("ruins", "ruins/castle ruins/ancient ruins/tomb/ruin", "废墟/遗迹/古迹/墓", "building 8 116x76 gray plural=ruins", "ancient/stone")
def ruins(c: Canvas) -> None:
    for x, top in ((10, 14), (30, 30), (86, 6), (102, 40)):
        c.tube(poly([(x - 5, top + 4), (x + 1, top), (x + 5, top + 6), (x + 5, 70), (x - 5, 70)], 0.6), STONE)
        c.bar(rect(x - 8, 66, 16, 5, 1), dark(STONE, 0.1))
    c.bar(rect(3, 8, 15, 6, 1), light(STONE, 0.15))
    c.solid(path("M42 70V34q4-10 14-14l6 6 6-2v14l6 6v26h-8V46q-8-8-16 0v24z"), dark(STONE, 0.08))
    c.bar(rect(44, 62, 26, 10, 3), light(STONE, 0.1))
    c.solid(path("M0 76q14-10 30-6t30-2 28 2 28 6z"), "#6fae57", hi=0.3)
    c.raw(oval(22, 70, 5, 3), dark(STONE, 0.2))


@item("tipi", "tipi/teepee/wigwam/yurt", "帐篷屋/圆锥帐篷/蒙古包", "building 4 88x100 beige", "tent/camp")
def tipi(c: Canvas) -> None:
    c.line("M36 2L50 24M52 2L40 24M44 0v20", dark(WOOD, 0.2), 2.6)
    c.solid(path("M44 14Q60 60 86 98 44 104 2 98 28 60 44 14z"), "#f0dcb4", hi=0.4)
    c.raw(path("M24 62q20 6 42-1l4 8q-24 8-50 1z"), RED)
    c.line("M22 74q22 8 46-1", "#3f86c8", 3)
    c.raw(path("M44 58l12 42H32z"), "#57413c")
    c.raw(path("M44 58l-12 42h-6z"), "#fff0d2")


@item("swimming-pool", "swimming pool/pool/paddling pool", "游泳池/泳池", "outdoor 1.2 124x58 blue lies", "water/summer")
def swimming_pool(c: Canvas) -> None:
    c.solid(poly([(20, 6), (104, 6), (123, 54), (1, 54)], 5), "#e9dfd0", hi=0.4)
    c.raw(poly([(25, 12), (99, 12), (114, 48), (10, 48)], 3), c.ramp((0, "#3f9fe0", 1), (1, "#7fd0f5", 1)))
    c.line("M30 22q8-4 16 0t16 0 16 0 14 0M24 34q10-4 20 0t20 0 20 0 18 0", "#ffffff", 1.7, 0.7)
    c.line("M88 22V2q0-3 3-3M98 22V2", STEEL, 2.6)
    c.line("M88 8h10M88 15h10", STEEL, 2)
    c.slot("inside", 62, 30, 80)


@item("birdbath", "birdbath/bird bath", "鸟浴盆", "outdoor 0.9 76x80 gray", "garden/bird/water")
def birdbath(c: Canvas) -> None:
    c.tube(path("M30 24h16q-4 20 4 44H26q8-24 4-44z"), STONE)
    c.solid(path("M2 14q2 18 36 18t36-18z"), STONE)
    c.solid(oval(38, 14, 37, 9), light(STONE, 0.25), lo=0.1)
    c.raw(oval(38, 15, 31, 6), c.ramp((0, "#4fa3dd", 1), (1, "#9fd6f5", 1)))
    c.bar(rect(16, 68, 44, 12, 3), dark(STONE, 0.1))
    c.slot("top", 38, 13, 50)


@item("garden-gnome", "garden gnome/gnome/dwarf", "小矮人/花园地精", "outdoor 0.4 60x100 red fixed", "garden/statue")
def garden_gnome(c: Canvas) -> None:
    for x in (10, 32):
        c.solid(oval(x + 9, 94, 12, 6), "#5b3b34")
    c.solid(path("M10 64q20-14 40 0l6 28H4z"), "#3f7fd0", hi=0.4)
    c.bar(rect(6, 78, 48, 6, 2), "#5b3b34")
    c.raw(rect(26, 77, 8, 8, 1.5), "#f2c230")
    c.solid(path("M10 50q20-14 40 0-2 30-20 36Q12 80 10 50z"), "#f7f3fa", hi=0.4, lo=0.15)
    c.solid(oval(30, 46, 15, 13), "#f3c09c", lo=0.12)
    c.solid(path("M14 50q16 8 32 0-2 10-16 12-14-2-16-12z"), "#f7f3fa", lo=0.1)
    c.solid(path("M30 0Q10 20 12 42q18-10 36 0Q50 20 30 0z"), RED, hi=0.5)
    c.solid(oval(30, 48, 5, 4.4), "#e89a84")
    for x in (23, 37):
        c.raw(oval(x, 43, 2, 2.4), "#3a2a38")


@item("torch", "torch/flaming torch/olympic torch", "火炬/火把", "household 0.7 40x116 orange", "fire/light")
def torch(c: Canvas) -> None:
    c.solid(path("M20 0q2 10 10 18t2 30H8Q0 34 8 24q2 6 6 6-2-16 6-30z"), "#f5642c", hi=0.3)
    c.solid(path("M20 18q8 10 8 18t-4 12h-8q-6-8-2-16 2 4 4 4 0-8 2-18z"), "#ffd24a", hi=0.5)
    c.tube(poly([(6, 46), (34, 46), (30, 62), (10, 62)], 2), "#8a8298")
    c.tube(poly([(13, 62), (27, 62), (24, 116), (16, 116)], 2), WOOD)
    c.line("M14 74l11 8M14 88l10 8", dark(WOOD, 0.4), 2, 0.6)
