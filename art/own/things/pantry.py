"""Food and what it comes in."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.kit import Canvas, blob, dark, light, oval, path, poly, rect
from things.kitchen import glass

WHITE = "#efeaf4"
RED = "#e0483f"
GREEN = "#5cb544"
GOLD = "#e8b13c"
BROWN = "#a8683a"
CRUST = "#d99a52"
PINK = "#f48fb1"
PURPLE = "#8e5cc8"
STEEL = "#bdb8cc"
INK = "#453d5c"


def plate(c: Canvas, y: float, w: float = 110) -> None:
    """A plate seen from the side, its rim at `y`."""
    c.solid(path(f"M1 {y}q4 10 24 12h{w - 50}q20-2 24-12z"), dark(WHITE, 0.12))
    c.solid(oval(w / 2, y, w / 2 - 1, 9), WHITE, hi=0.5, lo=0.1)


@item("wine-bottle", "wine bottle/bottle of wine/red wine/champagne bottle/olive oil", "酒瓶/红酒/葡萄酒瓶", "drink 0.3 36x120 green", "wine/drink")
def wine_bottle(c: Canvas) -> None:
    c.tube(path("M13 4h10v32q11 10 11 24v52q0 7-6 7H8q-6 0-6-7V60q0-14 11-24z"), "#2f6b4a")
    c.tube(rect(12, 1, 12, 20, 2), "#8f2f4a")
    c.bar(rect(2, 68, 32, 30, 1), "#f6ecd8")
    c.raw(rect(8, 76, 20, 3, 1), "#8f2f4a")
    c.raw(rect(8, 84, 20, 2, 1), GOLD)


@item("decanter", "decanter/carafe/wine decanter", "醒酒器", "kitchen 0.28 68x104 lightblue fixed", "wine/glass")
def decanter(c: Canvas) -> None:
    glass(c, path("M26 14h16q0 24 14 40 12 16 10 34-2 12-14 14H16Q4 100 2 88q-2-18 10-34 14-16 14-40z"), opacity=0.5)
    c.solid(path("M8 66q26 8 52 0 6 10 4 22-2 10-12 12H16Q6 98 4 88q-2-12 4-22z"), "#a3304a", hi=0.4)
    c.sheen(path("M20 56q6-8 8-20l3 2q0 14-8 24-8 10-8 22-6-14 5-28z"), 0.8)
    c.bar(rect(24, 10, 20, 5, 2), "#d9eefb")
    c.solid(oval(34, 6, 8, 6), "#bfe6fa", hi=0.8)


@item("jam-jar", "jar of jam/jam/jelly jar/peanut butter/syrup/sauce/pot of jam", "果酱/一罐果酱/花生酱/糖浆", "food 0.12 56x72 red", "jar/breakfast")
def jam_jar(c: Canvas) -> None:
    c.tube(path("M6 22q0-4 4-4h36q4 0 4 4 4 4 4 10v32q0 8-8 8H10q-8 0-8-8V32q0-6 4-10z"), RED)
    c.sheen(path("M8 30h6v32q-6-2-6-8z"), 0.7)
    c.bar(rect(12, 36, 34, 22, 2), "#fff6e4")
    c.solid(oval(29, 47, 6), RED)
    c.bar(rect(4, 4, 48, 15, 4), WHITE)
    c.line("M12 4v14M20 4v14M28 4v14M36 4v14M44 4v14", RED, 2.4, 0.6)


@item("soda-can", "soda can/can/can of soda/tin can/beer can/coke", "易拉罐/可乐/汽水罐", "drink 0.12 48x80 red", "drink/soda")
def soda_can(c: Canvas) -> None:
    c.tube(path("M6 10h36l3 8v48l-4 12H7L3 66V18z"), RED)
    c.line("M3 50q18 14 26-6t16-12", "#ffffff", 6, 0.95)
    c.bar(rect(5, 72, 38, 7, 3), STEEL)
    c.solid(oval(24, 9, 19, 7), STEEL, hi=0.7)
    c.raw(oval(24, 9, 14, 4.4), dark(STEEL, 0.25))
    c.raw(oval(26, 8, 5, 2), light(STEEL, 0.5))


@item("lemonade", "lemonade/iced tea/glass of juice/orange juice/juice glass/smoothie", "柠檬水/果汁杯/橙汁/冰茶", "drink 0.18 56x96 orange fixed", "drink/summer")
def lemonade(c: Canvas) -> None:
    c.line("M34 70L48 2", RED, 4)
    glass(c, path("M4 24l5 66q0 5 5 5h26q5 0 5-5l5-66z"), opacity=0.5)
    c.raw(path("M5.500 36l4 54q0 4 5 4h25q5 0 5-4l4-54z"), c.ramp((0, "#ffd65a", 0.95), (1, "#f59a2e", 0.95)))
    for x, y in ((14, 46), (28, 42), (22, 58), (36, 56)):
        c.raw(rect(x, y, 9, 9, 2), "#ffffff", 0.45)
    c.solid(oval(44, 22, 11), "#f7d63c", hi=0.4)
    c.raw(oval(44, 22, 8.5), "#fff3b8")
    c.line("M44 14v16M36 22h16M38.500 16.500l11 11M49.500 16.500l-11 11", "#f2c230", 1.3)
    c.sheen(path("M9 32h4l4 50h-4z"), 0.8)


@item("pomegranate", "pomegranate/dragon fruit/durian/exotic fruit", "石榴/火龙果/榴莲", "food 0.1 76x80 red", "fruit")
def pomegranate(c: Canvas) -> None:
    c.solid(poly([(30, 16), (28, 2), (36, 9), (40, 1), (45, 9), (52, 3), (48, 16)], 1), dark(RED, 0.1))
    c.solid(oval(38, 46, 35, 33), "#d93f4f", hi=0.6)
    c.raw(blob([(44, 30), (62, 34), (66, 54), (52, 68), (38, 58), (36, 42)]), "#fbe3c0")
    for x, y in ((46, 38), (55, 40), (60, 50), (50, 48), (43, 48), (54, 58), (46, 57)):
        c.solid(oval(x, y, 4.2, 5), "#b01f3f", hi=0.7)


@item("grapefruit", "grapefruit/pomelo/half orange/citrus/lime slice", "西柚/葡萄柚/柚子", "food 0.12 84x80 orange", "fruit/citrus")
def grapefruit(c: Canvas) -> None:
    c.solid(oval(48, 34, 33), "#f7a03c", hi=0.6)
    c.solid(oval(34, 46, 33), "#f7a03c")
    c.raw(oval(34, 46, 29.500), "#fff1e2")
    for turn in range(0, 360, 45):
        c.body.append(f'<g transform="rotate({turn} 34 46)">')
        c.solid(path("M34 43q-10-8-8-20 8-6 16 0 2 12-8 20z"), "#f0645f", hi=0.4)
        c.body.append("</g>")


@item("raspberry", "raspberry/blackberry/berry/berries", "树莓/覆盆子/黑莓/浆果", "food 0.03 60x76 magenta", "fruit")
def raspberry(c: Canvas) -> None:
    c.line("M30 16V2", "#5aa044", 3.4)
    for y, xs in ((24, (16, 30, 44)), (35, (9, 23, 37, 51)), (46, (14, 30, 46)), (56, (21, 39)), (65, (30,))):
        for x in xs:
            c.solid(oval(x, y, 8.8), "#d9346f", hi=0.6)
    for turn in (-60, -25, 25, 60):
        c.body.append(f'<g transform="rotate({turn} 30 16)">')
        c.solid(path("M30 18q-6-8 0-16 6 8 0 16z"), GREEN)
        c.body.append("</g>")


@item("fig", "fig/figs/plum/date fruit", "无花果/李子/枣", "food 0.06 64x72 purple", "fruit")
def fig(c: Canvas) -> None:
    c.solid(path("M30 2h6q0 12 14 24 18 20 8 36-8 10-26 10T6 62Q-4 46 16 26 30 14 30 2z"), "#6f4a8f", hi=0.6)
    c.line("M33 10Q20 36 22 68M33 10q14 26 10 58M33 10v60", light("#6f4a8f", 0.4), 1.3, 0.5)


@item("cabbage", "cabbage/lettuce head/head of lettuce/cauliflower", "卷心菜/包菜/花菜/花椰菜", "food 0.2 84x76 lime", "vegetable")
def cabbage(c: Canvas) -> None:
    tone = "#9fce5c"
    c.solid(blob([(2, 48), (8, 22), (24, 30), (60, 30), (76, 22), (82, 48), (62, 74), (22, 74)]), dark(tone, 0.2))
    c.solid(oval(42, 38, 34, 34), tone, hi=0.5)
    c.solid(path("M8 40Q6 66 36 74 44 50 30 34 18 26 8 40z"), light(tone, 0.12))
    c.solid(path("M76 40q2 26-28 34-8-24 6-40 12-8 22 6z"), light(tone, 0.05))
    c.line("M14 46q14 6 20 24M70 46q-14 6-20 24M42 6q-6 20 2 40M28 12q0 12 6 22M56 12q0 12-6 22", "#eef7cf", 1.8, 0.9)


@item("asparagus", "asparagus/celery/leek/green vegetables/spring onion/daikon", "芦笋/芹菜/大葱/青菜/白萝卜", "food 0.2 60x104 green plural=asparagus", "vegetable")
def asparagus(c: Canvas) -> None:
    for x, turn in ((20, -9), (40, 9), (30, 0)):
        c.body.append(f'<g transform="rotate({turn} {x} 100)">')
        c.tube(rect(x - 5, 26, 10, 76, 4), "#7fb84a")
        c.solid(path(f"M{x - 6} 32Q{x - 9} 14 {x} 2q9 12 6 30z"), "#5f9a3c", hi=0.4)
        for y in (46, 64, 80):
            c.raw(path(f"M{x - 4} {y}l4-8 4 8z"), "#4f8632", 0.8)
        c.body.append("</g>")
    c.bar(rect(12, 70, 36, 8, 2), RED)


@item("radish", "radish/beet/beetroot/turnip", "樱桃萝卜/甜菜/红萝卜/小萝卜", "food 0.08 64x100 magenta", "vegetable")
def radish(c: Canvas) -> None:
    for turn in (-30, 30, 0):
        c.body.append(f'<g transform="rotate({turn} 32 46)">')
        c.solid(path("M32 46q-14-18-6-36 6-10 12 0 8 18-6 36z"), GREEN, hi=0.4)
        c.body.append("</g>")
    c.line("M32 82v17", "#f0d3de", 3)
    c.solid(path("M32 42q22 0 22 20-2 18-22 28Q12 80 10 62q0-20 22-20z"), "#d83a72", hi=0.6)
    c.raw(path("M24 80q8 4 16 0l-8 12z"), "#fbe6ee", 0.9)


@item("sausage", "sausage/sausages/bratwurst/salami", "香肠/腊肠", "food 0.05 112x48 brown", "meat/grill")
def sausage(c: Canvas) -> None:
    c.line("M16 20Q56 50 96 18", dark("#b5552f", 0.15), 25)
    c.line("M16 18Q56 46 96 16", "#b5552f", 19)
    c.line("M18 12q38 24 74 2", light("#b5552f", 0.5), 3, 0.7)
    c.line("M36 22l8 10M54 28v12M74 22l-8 10", dark("#b5552f", 0.5), 2.4, 0.7)


@item("roast-chicken", "roast chicken/roast turkey/grilled chicken/chicken dish/turkey dinner", "烤鸡/烤火鸡", "food 0.2 116x72 brown fixed", "dinner/meat/thanksgiving")
def roast_chicken(c: Canvas) -> None:
    plate(c, 56, 116)
    for x, y in ((16, 52), (30, 58), (88, 58), (102, 52)):
        c.solid(oval(x, y, 10, 5), GREEN)
    c.solid(blob([(22, 44), (32, 18), (58, 8), (84, 16), (96, 42), (80, 58), (38, 58)]), "#c9742f", hi=0.5)
    for x, s in ((24, -1), (94, 1)):
        c.line(f"M{x} 34l{s * 14}-18", "#fff3e0", 5)
        c.solid(oval(x + s * 15, 14, 5), "#fff3e0")
    c.solid(oval(32, 42, 17, 14), "#b86528", hi=0.5)
    c.solid(oval(86, 42, 17, 14), "#b86528", hi=0.5)
    c.line("M44 22q14-8 30 0", "#f2c07a", 3, 0.7)


@item("omelette", "omelette/scrambled eggs/breakfast plate/breakfast", "煎蛋卷/早餐/炒蛋", "food 0.08 116x56 yellow fixed", "breakfast/egg")
def omelette(c: Canvas) -> None:
    plate(c, 34, 116)
    c.solid(path("M20 30q4-20 36-22t44 20q-10 12-40 12T20 30z"), "#f7cf4a", hi=0.5)
    c.line("M26 30q34 10 68-2", "#d99a2e", 2, 0.7)
    for x, y, color in ((44, 18, RED), (60, 14, GREEN), (74, 20, RED), (54, 24, GREEN), (84, 24, GREEN)):
        c.raw(oval(x, y, 2.8, 2), color)


@item("tofu", "tofu/block of tofu/bean curd", "豆腐", "food 0.06 92x64 white", "soy/food")
def tofu(c: Canvas) -> None:
    c.solid(poly([(18, 2), (90, 2), (74, 20), (2, 20)], 2), "#fffaf0", hi=0.3, lo=0.05)
    c.solid(poly([(2, 20), (74, 20), (74, 62), (2, 62)], 2), "#f6eddc", hi=0.3, lo=0.16)
    c.raw(poly([(74, 20), (90, 3), (90, 44), (74, 62)], 1), c.ramp((0, "#e0d2bb", 1), (1, "#c9b99f", 1)))


@item("brownie", "brownie/fudge/chocolate cake/slice of chocolate cake", "布朗尼/巧克力蛋糕/软糖", "food 0.06 92x60 brown", "dessert/chocolate")
def brownie(c: Canvas) -> None:
    tone = "#6a3f2c"
    c.solid(poly([(18, 4), (90, 4), (74, 20), (2, 20)], 2), light(tone, 0.14), hi=0.3, lo=0.05)
    c.solid(poly([(2, 20), (74, 20), (74, 58), (2, 58)], 3), tone, hi=0.3)
    c.raw(poly([(74, 20), (90, 5), (90, 42), (74, 58)], 1), dark(tone, 0.35))
    for x, y in ((24, 10), (44, 13), (64, 8), (16, 34), (40, 42), (58, 32), (26, 48)):
        c.raw(oval(x, y, 3.4, 2.4), "#d9a86a")


@item("macaron", "macaron/macarons/macaroon/macaroons", "马卡龙", "food 0.04 80x64 pink", "dessert/french")
def macaron(c: Canvas) -> None:
    c.solid(path("M4 40h72q2 22-36 22T4 40z"), PINK, hi=0.3)
    c.bar(rect(4, 30, 72, 11, 5), "#fff3e6")
    for x in range(8, 76, 8):
        c.solid(oval(x, 29, 4.6, 3.4), dark(PINK, 0.06))
    c.solid(path("M3 28Q6 2 40 2t37 26z"), PINK, hi=0.7)


@item("muffin", "muffin/blueberry muffin/sponge cake", "松饼蛋糕/麦芬", "food 0.08 72x76 brown", "bakery/breakfast")
def muffin(c: Canvas) -> None:
    c.tube(path("M12 40h48l-6 32q0 3-4 3H22q-4 0-4-3z"), "#e9c98a")
    c.line("M20 42l3 32M28 42l2 32M36 42v32M44 42l-2 32M52 42l-3 32", dark("#e9c98a", 0.3), 1.6, 0.7)
    c.solid(path("M4 40Q-2 26 14 18 20 2 38 2t22 16q14 6 8 22-8 8-32 8T4 40z"), "#c9823f", hi=0.6)
    for x, y in ((22, 22), (38, 14), (52, 24), (34, 32), (16, 36), (54, 38)):
        c.raw(oval(x, y, 3.4), "#4f4a9a")


@item("jello", "jello/jelly/gelatin/jell-o", "果冻", "food 0.1 84x68 red", "dessert")
def jello(c: Canvas) -> None:
    c.solid(oval(42, 60, 41, 8), WHITE)
    c.raw(path("M18 14q24-20 48 0l10 40q-34 14-68 0z"), c.ramp((0, "#ff8a94", 0.95), (1, "#d8324f", 0.95)))
    for x in (20, 34, 50, 64):
        c.line(f"M{x * 0.8 + 8} 10L{x} 58", "#ffc2c9", 2.2, 0.6)
    c.raw(oval(38, 10, 14, 4), "#ffffff", 0.5)
    c.solid(oval(42, 5, 5), "#b01f3f", hi=0.8)


@item("gingerbread-man", "gingerbread man/gingerbread", "姜饼人/姜饼", "food 0.15 76x92 brown", "christmas/cookie")
def gingerbread(c: Canvas) -> None:
    c.solid(blob([(38, 2), (56, 14), (52, 32), (72, 34), (72, 48), (54, 52), (62, 82), (50, 90), (38, 70), (26, 90), (14, 82), (22, 52), (4, 48), (4, 34), (24, 32), (20, 14)], 0.8), "#c4813f", hi=0.5)
    for x in (31, 45):
        c.raw(oval(x, 16, 2.4, 3), "#3a2a38")
    c.line("M31 24q7 5 14 0M10 36v10M66 36v10M18 78l10 4M58 78l-10 4", "#ffffff", 2.2)
    for y, color in ((42, RED), (52, GREEN), (62, RED)):
        c.solid(oval(38, y, 3), color)


@item("candy-cane", "candy cane/peppermint stick", "拐杖糖", "food 0.18 56x108 red", "christmas/sweet")
def candy_cane(c: Canvas) -> None:
    d = "M16 102V30q0-20 14-20t14 20v6"
    c.line(d, "#d9d0e0", 15)
    c.line(d, "#ffffff", 12.5)
    for x, y in ((10, 92), (10, 74), (10, 56), (10, 38)):
        c.line(f"M{x} {y + 8}L{x + 12} {y}", RED, 6.5, cap="butt")
    c.line("M11 20l12 8M26 5l4 12M42 14l-8 10M38 30l12 2", RED, 6, cap="butt")


@item("cotton-candy", "cotton candy/candy floss", "棉花糖/棉花糖串", "food 0.4 72x108 pink", "fair/sweet")
def cotton_candy(c: Canvas) -> None:
    c.tube(poly([(31, 60), (41, 60), (37, 108), (35, 108)]), "#f6f2fb")
    for x, y, r in ((22, 48, 18), (50, 48, 18), (18, 30, 16), (54, 30, 16), (36, 18, 18), (36, 40, 22)):
        c.raw(oval(x, y, r), c.glow((0, "#fff0f6", 1), (0.6, "#fbb4d2", 1), (1, "#f08cb8", 1)))


@item("popsicle", "popsicle/ice lolly/ice pop", "冰棍/冰棒", "food 0.15 48x108 orange", "ice/summer")
def popsicle(c: Canvas) -> None:
    c.tube(rect(19, 70, 10, 38, 5), "#e6c79a")
    c.solid(path("M4 24Q4 2 24 2t20 22v48q0 6-6 6H10q-6 0-6-6z"), "#f7923c", hi=0.6)
    c.raw(path("M4 24Q4 2 24 2t20 22v10H4z"), RED, 0.85)
    c.line("M16 16v48M32 16v48", "#ffffff", 4, 0.3)


@item("sundae", "sundae/ice cream sundae/parfait/milkshake/whipped cream", "圣代/奶昔/鲜奶油", "food 0.2 64x104 pink fixed", "dessert/ice cream")
def sundae(c: Canvas) -> None:
    glass(c, path("M8 40h48l-14 40h-4v10h10q6 2 6 10H10q0-8 6-10h10V80h-4z"), "#d9eefb", 0.7)
    c.raw(path("M11 44h42L42 76H22z"), c.ramp((0, "#f9d9e6", 1), (1, "#f08cb0", 1)))
    for x, y, color in ((20, 34, "#fff1d6"), (44, 34, PINK), (32, 22, "#8a5a3c")):
        c.solid(oval(x, y, 14, 12), color, hi=0.6)
    c.solid(path("M22 16q10-8 20 0 0 8-4 6-2 6-6 0-6 4-10-6z"), "#fffdf6")
    c.solid(oval(32, 9, 5.500), RED, hi=0.8)
    c.line("M34 4q2-4 8-4", "#5a8a3c", 1.8)


@item("cereal-box", "cereal box/box of cereal/cereal", "麦片盒/麦片/谷物", "food 0.3 64x92 yellow fixed", "breakfast")
def cereal_box(c: Canvas) -> None:
    c.solid(rect(2, 6, 52, 84, 2), "#f7c32f", hi=0.4)
    c.raw(poly([(54, 6), (63, 2), (63, 84), (54, 90)]), dark("#f7c32f", 0.3))
    c.raw(poly([(2, 6), (12, 1), (63, 2), (54, 6)]), light("#f7c32f", 0.4))
    c.bar(rect(8, 14, 40, 14, 4), RED)
    c.solid(path("M8 58h40q-2 22-20 22T8 58z"), "#4a94e8", hi=0.5)
    c.raw(oval(28, 58, 20, 6), "#fff8ea")
    for x, y in ((18, 56), (28, 54), (38, 57), (24, 60), (34, 60)):
        c.line(f"M{x - 2.4} {y}a2.400 2.400 0 1 0 4.800 0a2.400 2.400 0 1 0-4.800 0", "#d98a3c", 1.8)


@item("egg-carton", "egg carton/carton of eggs/box of eggs", "鸡蛋盒/一盒鸡蛋", "food 0.1 116x56 gray", "eggs")
def egg_carton(c: Canvas) -> None:
    for x in (18, 38, 58, 78, 98):
        c.solid(oval(x, 20, 9.5, 13), "#f3d9bc", hi=0.6)
    grey = "#a9a4b6"
    c.solid(path("M2 26q8-8 16 0t20 0 20 0 20 0 20 0 16 0l-4 26q-1 3-4 3H10q-3 0-4-3z"), grey, hi=0.4)
    c.line("M28 30v22M48 30v22M68 30v22M88 30v22", dark(grey, 0.3), 1.8, 0.7)


@item("fruit-bowl", "bowl of fruit/fruit bowl/fruit/fruits/fruit basket/vegetables", "水果/果盘/一碗水果/水果篮/蔬菜", "food 0.25 112x84 red fixed plural=bowls_of_fruit", "apple/banana")
def fruit_bowl(c: Canvas) -> None:
    for x, y in ((84, 40), (90, 32), (78, 32), (84, 24)):
        c.solid(oval(x, y, 8), PURPLE, hi=0.6)
    c.line("M20 36Q34 4 66 6", "#d9a62e", 13)
    c.line("M20 34Q34 4 64 5", "#f7d63c", 9)
    c.solid(oval(38, 34, 18), RED, hi=0.6)
    c.line("M38 18q2-6 6-8", "#6a4a2c", 2.4)
    c.solid(oval(64, 34, 17), "#f7923c", hi=0.6)
    c.solid(path("M2 42h108q-4 34-40 36v4H42v-4Q6 76 2 42z"), "#5f8fd0", hi=0.5)
    c.bar(rect(0, 39, 112, 7, 3.5), light("#5f8fd0", 0.2))
    c.slot("top", 56, 10, 50)


@item("tortilla-chips", "nachos/tortilla chips/potato chips/chips/crisps/tortilla", "玉米片/薯片/墨西哥薄饼", "food 0.12 100x68 orange fixed plural=nachos", "snack")
def tortilla_chips(c: Canvas) -> None:
    for x, y, turn in ((26, 28, -20), (48, 20, 10), (70, 28, 30), (38, 34, 40), (60, 36, -30), (82, 36, 60)):
        c.body.append(f'<g transform="rotate({turn} {x} {y})">')
        c.solid(poly([(x - 15, y + 12), (x, y - 16), (x + 15, y + 12)], 3), "#f2b84a", hi=0.4)
        c.body.append("</g>")
    c.solid(path("M4 38h92q-6 28-30 29H34Q10 66 4 38z"), "#c9604a", hi=0.5)
    c.bar(rect(1, 35, 98, 7, 3.5), light("#c9604a", 0.2))


@item("ketchup-bottle", "ketchup/ketchup bottle/mustard/hot sauce/sauce bottle", "番茄酱/芥末酱/酱料瓶", "food 0.2 40x104 red", "sauce")
def ketchup(c: Canvas) -> None:
    c.solid(poly([(16, 1), (24, 1), (29, 22), (11, 22)], 2), WHITE)
    c.bar(rect(8, 20, 24, 7, 2), WHITE)
    c.tube(path("M8 27h24q6 10 6 24v44q0 8-7 8H9q-7 0-7-8V51q0-14 6-24z"), RED)
    c.bar(rect(2, 54, 36, 28, 1), "#fff6e4")
    c.solid(oval(20, 68, 8), RED)


@item("salad-bowl", "bowl of salad/salad/fresh salad/vegetable salad", "沙拉/蔬菜沙拉/一碗沙拉", "food 0.15 104x68 green fixed plural=bowls_of_salad", "vegetable")
def salad_bowl(c: Canvas) -> None:
    for x, y, r in ((20, 28, 16), (40, 18, 18), (64, 18, 18), (84, 28, 16), (52, 28, 20)):
        c.solid(blob([(x - r, y), (x - r * 0.6, y - r * 0.8), (x, y - r * 0.7), (x + r * 0.6, y - r * 0.9), (x + r, y), (x, y + r)]), GREEN, hi=0.4)
    for x, y in ((34, 26), (70, 24), (52, 14)):
        c.solid(oval(x, y, 8), RED, hi=0.7)
    for x, y in ((24, 18), (82, 20)):
        c.solid(oval(x, y, 8, 5), "#b9e08a")
    c.solid(path("M2 34h100q-4 30-32 33H34Q6 64 2 34z"), "#f3ead6", hi=0.5)
    c.bar(rect(0, 31, 104, 7, 3.5), light("#f3ead6", 0.4))
