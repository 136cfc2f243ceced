"""Tools, things of the desk, the body and the gym, and a few vehicles."""

from __future__ import annotations

# fmt: off
# One stroke a line: the strokes of a drawing are read together.
from things.book import item
from things.city import window
from things.kit import Canvas, dark, light, oval, path, poly, rect

WOOD = "#c67c44"
STEEL = "#bdb8cc"
WHITE = "#e9e6f2"
RED = "#e5534f"
BLUE = "#3f86ea"
GREEN = "#4caf63"
GOLD = "#e8b13c"
ORANGE = "#f08a3c"
INK = "#453d5c"
GLASS = "#9fd6f5"


def wheel(c: Canvas, x: float, y: float, r: float) -> None:
    c.solid(oval(x, y, r), "#3a3348", hi=0.35)
    c.solid(oval(x, y, r * 0.55), STEEL, hi=0.5)
    c.raw(oval(x, y, r * 0.2), INK)


@item("nail", "nail/iron nail/tack/screw", "钉子/螺丝钉", "tool 0.08 40x112 gray", "hammer/metal")
def nail(c: Canvas) -> None:
    c.tube(poly([(16, 8), (24, 8), (24, 98), (20, 112), (16, 98)]), STEEL)
    c.bar(rect(4, 1, 32, 9, 3.5), STEEL)


@item("drill", "drill/power drill/electric drill", "电钻/钻头", "tool 0.25 112x84 orange left", "tool/screw")
def drill(c: Canvas) -> None:
    c.bar(rect(0, 19, 26, 5, 1), STEEL)
    c.line("M4 19l4 5M11 19l4 5M18 19l4 5", dark(STEEL, 0.4), 1.4)
    c.bar(poly([(24, 14), (40, 8), (40, 36), (24, 29)], 2), INK)
    c.solid(path("M38 6h54q18 0 18 16t-18 17H38z"), ORANGE, hi=0.5)
    c.solid(path("M70 36h24l6 30H78z"), INK, hi=0.4)
    c.solid(rect(70, 64, 38, 19, 4), dark(INK, 0.2), hi=0.4)
    c.solid(path("M64 38h8l2 12q-8 2-10-12z"), RED)
    for x in (82, 90, 98):
        c.raw(rect(x, 14, 3.5, 14, 1.5), dark(ORANGE, 0.4), 0.7)


@item("tape-measure", "tape measure/measuring tape/tape/roll of tape/duct tape", "卷尺/胶带/皮尺", "tool 0.08 104x66 yellow", "tool/measure")
def tape_measure(c: Canvas) -> None:
    c.bar(rect(56, 50, 46, 9, 1), "#f7e27a")
    for x in range(62, 100, 6):
        c.line(f"M{x} 50v4", INK, 1.1)
    c.solid(rect(98, 48, 5, 14, 1), STEEL)
    c.solid(path("M4 60V30Q4 2 34 2t30 28v30q0 4-4 4H8q-4 0-4-4z"), GOLD, hi=0.5)
    c.solid(oval(34, 32, 20), INK, hi=0.5)
    c.solid(oval(34, 32, 11), STEEL)


@item("paint-bucket", "paint bucket/paint can/can of paint/bucket of paint/paint", "油漆桶/涂料桶/颜料", "tool 0.25 76x84 blue fixed", "paint/wall")
def paint_bucket(c: Canvas) -> None:
    c.line("M8 26Q38-20 68 26", STEEL, 2.8)
    c.tube(path("M6 24h64l-3 52q-1 7-8 7H17q-7 0-8-7z"), WHITE)
    c.bar(rect(8, 40, 60, 22, 1), BLUE)
    c.bar(rect(3, 19, 70, 8, 3), STEEL)
    c.solid(oval(38, 20, 30, 5), BLUE, hi=0.5)
    c.solid(path("M14 20h14v16q-3 10-6 0-1-6-4-2-4 4-4-4z"), BLUE, hi=0.4)


@item("paint-roller", "paint roller", "油漆滚筒/滚筒刷", "tool 0.3 84x96 red", "paint/wall")
def paint_roller(c: Canvas) -> None:
    c.line("M68 16h10v22H40v18", STEEL, 4)
    c.bar(rect(4, 2, 66, 28, 8), RED)
    c.tube(rect(34, 54, 12, 40, 5), WOOD)


@item("chainsaw", "chainsaw/chain saw", "电锯/链锯", "tool 0.3 124x60 orange left", "tool/wood")
def chainsaw(c: Canvas) -> None:
    c.solid(path("M2 36q0-10 10-10h52v20H12Q2 46 2 36z"), STEEL, hi=0.6)
    for x in range(10, 62, 7):
        c.raw(poly([(x, 26), (x + 3, 21), (x + 6, 26)]), INK)
        c.raw(poly([(x, 46), (x + 3, 51), (x + 6, 46)]), INK)
    c.line("M72 20Q84 0 108 6t8 30", INK, 6.5)
    c.solid(path("M60 22h44q14 4 16 20l-4 14H60z"), ORANGE, hi=0.5)
    c.raw(path("M90 30h18q4 6 2 14H92z"), dark(INK, 0.2))
    c.solid(oval(76, 39, 9), INK)


@item("pliers", "pliers/tongs/pincers/tweezers", "钳子/夹子/镊子", "tool 0.2 64x112 red", "tool/metal")
def pliers(c: Canvas) -> None:
    c.solid(path("M28 44Q12 30 22 2l9 4v30z"), STEEL, hi=0.6)
    c.solid(path("M36 44q16-14 6-42l-9 4v30z"), dark(STEEL, 0.1), hi=0.5)
    c.line("M38 46Q12 70 14 106", RED, 9)
    c.line("M26 46q26 24 24 60", RED, 9)
    c.line("M50 66q3 14 1 34", light(RED, 0.5), 2, 0.8)
    c.solid(oval(32, 44, 8), STEEL, hi=0.7)


@item("glue-bottle", "glue/glue bottle/bottle of glue/glue stick", "胶水/胶棒", "office 0.15 44x100 white", "school/craft")
def glue_bottle(c: Canvas) -> None:
    c.solid(poly([(18, 2), (26, 2), (30, 24), (14, 24)], 2), ORANGE)
    c.tube(path("M8 34q0-8 14-8t14 8v60q0 5-5 5H13q-5 0-5-5z"), WHITE)
    c.bar(rect(8, 48, 28, 30, 1), BLUE)
    c.raw(oval(22, 63, 8), "#ffffff", 0.85)


@item("stapler", "stapler", "订书机", "office 0.08 112x54 red left", "desk/paper")
def stapler(c: Canvas) -> None:
    c.solid(path("M4 46h104v5q0 3-3 3H7q-3 0-3-3z"), INK)
    c.bar(path("M8 26l98 10v6H6z"), STEEL)
    c.solid(path("M2 18Q4 4 18 4l80 18q12 4 12 14v4L6 26q-5-2-4-8z"), RED, hi=0.5)
    c.solid(oval(100, 38, 8), dark(RED, 0.25))


@item("calculator", "calculator", "计算器", "office 0.15 64x92 gray", "math/school")
def calculator(c: Canvas) -> None:
    c.solid(rect(1, 1, 62, 90, 8), "#5c5574", hi=0.5)
    c.raw(rect(8, 9, 48, 18, 3), c.ramp((0, "#d9f0c9", 1), (1, "#a9cf9a", 1)))
    c.line("M42 14v8M48 14v8M36 14v8", "#4a5a44", 2)
    for j in range(4):
        for i in range(4):
            color = ORANGE if i == 3 else WHITE
            c.solid(rect(8 + i * 12.4, 34 + j * 13.4, 10, 10.5, 2.5), color if (i, j) != (0, 0) else RED)


@item("highlighter", "highlighter/marker/marker pen/felt-tip pen/sharpie", "荧光笔/马克笔/记号笔", "writing 0.14 36x112 yellow", "pen/office")
def highlighter(c: Canvas) -> None:
    tone = "#f2d92e"
    c.solid(poly([(13, 2), (23, 6), (23, 16), (13, 16)], 1), dark(tone, 0.08))
    c.tube(poly([(9, 14), (27, 14), (30, 30), (6, 30)], 1), INK)
    c.tube(rect(5, 28, 26, 76, 4), tone)
    c.bar(rect(5, 84, 26, 26, 5), dark(tone, 0.14))
    c.tube(rect(25, 60, 6, 30, 2), dark(tone, 0.2))


@item("binoculars", "binoculars/field glasses", "望远镜/双筒望远镜", "tool 0.18 92x80 black", "look/nature")
def binoculars(c: Canvas) -> None:
    c.solid(rect(36, 22, 20, 26, 4), INK)
    for x in (4, 50):
        c.tube(path(f"M{x + 8} 8h22l8 40v24q0 6-6 6H{x + 6}q-6 0-6-6V48z"), INK)
        c.bar(rect(x + 6, 2, 26, 10, 3), dark(INK, 0.3))
        c.solid(oval(x + 19, 66, 14, 10), "#4f86c8", hi=0.7)
        c.line(f"M{x + 4} 50h30", GOLD, 2.2)
    c.solid(oval(46, 32, 6), STEEL)


@item("tripod", "tripod/camera tripod/camera stand", "三脚架", "tool 1.4 76x120 black", "camera/photo")
def tripod(c: Canvas) -> None:
    for d in ("M38 44L8 118", "M38 44l30 74", "M38 44v70"):
        c.line(d, INK, 4.6)
        c.line(d, light(INK, 0.35), 1.2, 0.7)
    c.line("M22 82h32", STEEL, 2)
    c.tube(rect(34, 26, 8, 22, 2), STEEL)
    c.solid(rect(14, 4, 48, 26, 5), "#4f4866", hi=0.5)
    c.solid(rect(26, 0.5, 18, 6, 2), "#4f4866")
    c.solid(oval(38, 17, 10), STEEL)
    c.raw(oval(38, 17, 7), c.glow((0, "#a9dcf7", 1), (1, "#24345c", 1)))


@item("leash", "leash/dog leash/dog collar/collar", "狗绳/牵引绳/项圈", "household 0.3 92x76 red", "dog/pet/walk")
def leash(c: Canvas) -> None:
    c.line("M24 46Q60 30 70 52t14-40q-2-10-12-8t-4 16", RED, 4.5)
    c.line("M4 52a20 14 0 1 0 40 0a20 14 0 1 0-40 0z", dark(RED, 0.15), 7)
    for x in (10, 24, 38):
        c.raw(oval(x, 62 + (4 if x == 24 else 0), 1.8), GOLD)
    c.solid(oval(24, 72, 4.5), GOLD, hi=0.6)
    c.solid(oval(26, 44, 4), STEEL)


@item("pet-bowl", "dog bowl/pet bowl/food bowl/cat bowl", "狗碗/宠物碗/猫碗", "household 0.1 92x48 blue", "dog/cat/food")
def pet_bowl(c: Canvas) -> None:
    c.solid(oval(46, 12, 34, 11), "#8a5a3c")
    for x, y in ((26, 8), (38, 5), (52, 6), (64, 9), (46, 10), (32, 13), (58, 13)):
        c.solid(oval(x, y, 6, 5), "#a86e48", hi=0.4)
    c.solid(path("M10 14h72l10 30q0 3-3 3H3q-3 0-3-3z"), BLUE, hi=0.5)
    c.solid(oval(46, 32, 5.5, 4.5), WHITE)
    for x, y in ((38, 28), (43, 24), (49, 24), (54, 28)):
        c.solid(oval(x, y, 2.2, 2.6), WHITE)


@item("saddle", "saddle/horse saddle", "马鞍", "belonging 0.6 96x84 brown", "horse/riding")
def saddle(c: Canvas) -> None:
    hide = "#a3623a"
    c.line("M44 46v26", dark(hide, 0.3), 4)
    c.line("M36 72h16v8H36z", STEEL, 3)
    c.solid(path("M14 30q30 12 64 0l6 28q-12 12-26 4l-16-12-22 6Q6 50 14 30z"), dark(hide, 0.15), hi=0.3)
    c.solid(path("M10 16Q8 2 18 4q8 14 26 16 24 2 36-14 10-2 10 8-2 20-36 24-36 2-44-22z"), hide, hi=0.5)
    c.line("M18 22q26 18 62-4", dark(hide, 0.35), 1.6, 0.7)


@item("horseshoe", "horseshoe/lucky horseshoe", "马蹄铁", "belonging 0.14 80x84 gray", "luck/horse")
def horseshoe(c: Canvas) -> None:
    c.line("M16 76Q-2 12 40 10t24 66", dark(STEEL, 0.35), 15)
    c.line("M15 74Q-1 12 39 10t24 64", STEEL, 10)
    for x, y in ((13, 58), (11, 40), (18, 24), (62, 24), (69, 40), (67, 58)):
        c.raw(oval(x, y, 2.4), INK)


@item("mask", "mask/carnival mask/masquerade mask/face mask/eye mask", "面具/面罩/口罩", "clothing 0.15 104x64 purple", "party/costume/theatre")
def mask(c: Canvas) -> None:
    tone = "#7d4fc4"
    for x, turn in ((78, 10), (86, 24), (92, 40)):
        c.body.append(f'<g transform="rotate({turn} {x} 20)">')
        c.solid(path(f"M{x} 22q-10-10 0-24 10 12 0 24z"), "#e05a9a", hi=0.5)
        c.body.append("</g>")
    c.solid(path("M2 16q24-12 50 2 26-14 50-2 2 34-22 42-20 4-28-14-8 18-28 14Q0 50 2 16z"), tone, hi=0.6)
    for x in (27, 77):
        c.raw(path(f"M{x - 14} 34q14-14 28 0-14 10-28 0z"), "#2a1f3d")
        c.line(f"M{x - 15} 34q15-16 30 0", GOLD, 2.2)
    c.solid(path("M52 18l6 8-6 9-6-9z"), GOLD, hi=0.7)
    for x, y in ((12, 24), (92, 24), (40, 24), (64, 24)):
        c.raw(oval(x, y, 1.9), GOLD)


@item("cufflink", "cufflink/cuff link/button", "袖扣/纽扣/扣子", "belonging 0.03 88x48 gray plural=cufflinks", "suit/shirt")
def cufflink(c: Canvas) -> None:
    for x in (22, 66):
        c.solid(oval(x, 24, 21.5), STEEL, hi=0.8)
        c.solid(oval(x, 24, 15), "#2f5fb8", hi=0.8)
        c.raw(path(f"M{x - 10} 18q6-8 14-8-8 4-11 12z"), "#ffffff", 0.6)


@item("pocket-watch", "pocket watch/pocketwatch", "怀表", "belonging 0.06 72x104 yellow", "clock/chain")
def pocket_watch(c: Canvas) -> None:
    c.line("M36 20Q30-4 50 4t18 20", GOLD, 3)
    c.line("M28 24a8 9 0 1 1 16 0", GOLD, 4)
    c.tube(rect(31, 22, 10, 11, 2), dark(GOLD, 0.1))
    c.solid(oval(36, 67, 35), GOLD, hi=0.7)
    c.raw(oval(36, 67, 28), c.glow((0, "#ffffff", 1), (1, "#ece3d6", 1)))
    c.line("M36 44v5M36 85v5M13 67h5M54 67h5M36 67V52M36 67l9 6", INK, 2.6)


@item("locket", "locket/pendant/heart locket/amulet", "吊坠/项链盒/护身符", "belonging 0.05 64x92 yellow", "necklace/jewelry")
def locket(c: Canvas) -> None:
    c.line("M4 0Q10 36 32 40Q54 36 60 0", GOLD, 2.8)
    c.solid(oval(32, 42, 5), GOLD)
    c.solid(path("M32 91Q4 74 6 58q4-14 18-10 6 2 8 8 2-6 8-8 14-4 18 10 2 16-26 33z"), GOLD, hi=0.8)
    c.solid(path("M32 72q-8-5-7-10 3-4 7 1 4-5 7-1 1 5-7 10z"), RED)


@item("suit", "suit/tuxedo/business suit/blazer/formal suit/dinner jacket", "西装/燕尾服/礼服/西服", "clothing 0.8 88x104 navy", "jacket/formal")
def suit(c: Canvas) -> None:
    navy = "#33407a"
    c.solid(path("M26 4Q8 8 4 24L0 84h14l2-40v60h56V44l2 40h14L84 24Q80 8 62 4z"), navy, hi=0.3)
    c.raw(path("M34 3h20l6 8-16 50L28 11z"), "#f6f3fb")
    c.solid(path("M41 14h6l4 34-7 10-7-10z"), RED)
    c.solid(path("M44 10l10-5v12zM44 10L34 5v12z"), RED)
    c.solid(path("M26 4l8-1 10 58-6 4-18-44 6-4-5-4z"), dark(navy, 0.15), hi=0.3)
    c.solid(path("M62 4l-8-1-10 58 6 4 18-44-6-4 5-4z"), dark(navy, 0.15), hi=0.2)
    for y in (74, 86):
        c.raw(oval(44, y, 2), GOLD)
    c.raw(rect(58, 38, 10, 3, 1), "#f6f3fb")


@item("skirt", "skirt/kilt/tutu", "裙子/短裙/苏格兰裙", "clothing 0.5 92x72 red", "clothes/scottish")
def skirt(c: Canvas) -> None:
    c.solid(path("M24 8h44l23 56q-45 12-90 0z"), RED, hi=0.4)
    c.line("M34 10L20 66M42 10l-6 60M50 10l6 60M58 10l14 56", dark(RED, 0.35), 1.8, 0.7)
    c.line("M17 26q29 8 58 0M9 46q37 10 74 0", "#2f5a4a", 3, 0.75)
    c.line("M14 33q32 9 64 0M5 55q41 12 82 0", GOLD, 1.4, 0.8)
    c.bar(rect(22, 1, 48, 9, 3), dark(RED, 0.25))


@item("apron", "apron/kitchen apron", "围裙", "clothing 0.8 76x100 blue", "cook/kitchen")
def apron(c: Canvas) -> None:
    c.line("M24 14Q24-6 38-2t14 16M4 50h-4M72 50h4", dark(BLUE, 0.2), 3)
    c.solid(path("M24 12h28l2 20q6 8 18 10l2 48q0 8-8 8H10q-8 0-8-8l2-48q12-2 18-10z"), BLUE, hi=0.45)
    c.solid(path("M18 58h40v16q0 10-20 10T18 74z"), light(BLUE, 0.2))
    c.line("M18 58h40", "#ffffff", 2, 0.8)


@item("bathrobe", "bathrobe/robe/cape/cloak", "浴袍/长袍/斗篷/披风", "clothing 1.1 84x116 white", "bath/clothes")
def bathrobe(c: Canvas) -> None:
    white = "#efeaf6"
    c.solid(path("M28 4Q10 8 6 24L0 64l14 4 4-22v68h48V46l4 22 14-4-6-40Q74 8 56 4z"), white, hi=0.4)
    c.raw(path("M32 3l10 44L52 3l8 4-14 56-4 50h-2l-3-50L24 7z"), dark(white, 0.14))
    c.bar(rect(17, 58, 50, 7, 2), "#8fb4ea")
    c.line("M40 64l-6 26M44 64l8 22", "#8fb4ea", 4)


@item("dumbbell", "dumbbell/barbell/weight/weights/kettlebell", "哑铃/杠铃", "sport 0.2 112x52 gray", "gym/fitness")
def dumbbell(c: Canvas) -> None:
    c.bar(rect(10, 21, 92, 10, 3), STEEL)
    for x, w, h in ((16, 12, 44), (28, 10, 34), (74, 10, 34), (84, 12, 44)):
        c.tube(rect(x, 26 - h / 2, w, h, 4), INK)
    for x in (42, 48, 54, 60, 66):
        c.line(f"M{x} 22v8", dark(STEEL, 0.4), 1.4, 0.7)


@item("treadmill", "treadmill/exercise machine/running machine", "跑步机/健身器材", "sport 1.4 112x100 black left", "gym/fitness")
def treadmill(c: Canvas) -> None:
    c.line("M22 88L34 18M22 40h28", STEEL, 6)
    c.solid(poly([(20, 6), (48, 12), (44, 28), (18, 20)], 4), INK, hi=0.5)
    c.raw(poly([(25, 10), (42, 14), (40, 22), (23, 18)]), "#7fd0a4")
    c.solid(path("M6 84h98q6 0 6 6v4q0 4-4 4H8q-6 0-6-6t4-8z"), INK, hi=0.4)
    c.bar(rect(18, 80, 84, 9, 3), dark(STEEL, 0.5))
    c.bar(rect(4, 78, 20, 14, 5), RED)
    c.slot("top", 62, 80, 60)


@item("net", "net/fishing net/butterfly net/tennis net/soccer net", "网/渔网/捕虫网/球网", "sport 0.9 92x112 brown", "catch/fish")
def net(c: Canvas) -> None:
    c.solid(path("M40 30Q20 60 40 84q24 14 34-10 10-30 14-44z"), "#dceaf2", hi=0.3, lo=0.12)
    c.line("M46 32q-10 30 0 54M58 34q-6 30 2 54M70 34q0 26-2 46M34 48q26 14 50 0M32 62q26 14 46 2M38 78q18 10 34 0", "#8fa3b8", 1.2, 0.9)
    c.line("M36 30a26 10 0 1 0 52 0a26 10 0 1 0-52 0z", STEEL, 4)
    c.line("M40 38L4 110", WOOD, 6)


@item("surfboard", "surfboard/paddleboard/surf board", "冲浪板/桨板", "sport 2 46x124 blue", "beach/sea")
def surfboard(c: Canvas) -> None:
    c.solid(path("M23 1q22 26 21 68-2 34-12 54H14Q4 103 2 69 1 27 23 1z"), BLUE, hi=0.6)
    c.raw(path("M3 60q20-16 41 4v10q-20-18-41-4z"), "#fff3d6")
    c.raw(path("M3 76q20-16 41 4l-1 9q-20-16-39-3z"), ORANGE)
    c.line("M23 6v114", "#ffffff", 1.6, 0.6)


@item("bowling-pin", "bowling pin/ninepin/bowling pins", "保龄球瓶", "sport 0.38 36x112 white", "bowling/game")
def bowling_pin(c: Canvas) -> None:
    c.tube(path("M18 1q10 0 9 14-2 12-2 20 10 18 9 42-2 20-6 34H8Q4 97 2 77 1 53 11 35q0-8-2-20Q8 1 18 1z"), "#f6f2fb", lo=0.25)
    c.line("M11.500 29q6.500 3 13 0M11 36q7 3 14 0", RED, 3)


@item("bagpipes", "bagpipes/bagpipe", "风笛", "instrument 0.9 92x104 red", "scotland/music")
def bagpipes(c: Canvas) -> None:
    for x0, x1 in ((40, 30), (52, 54), (64, 78)):
        c.line(f"M{x0} 52L{x1} 4", INK, 5.5)
        c.line(f"M{x1} 10v-8", GOLD, 7)
    c.line("M24 60L4 50M38 82l-10 20", INK, 5)
    c.solid(path("M18 62q4-20 38-20t34 24-36 26Q20 90 18 62z"), RED, hi=0.5)
    c.line("M30 50q10 18 4 38M50 44q8 22 2 46M70 46q4 20-4 42", "#2f5a4a", 2.6, 0.7)
    c.line("M20 60q30 8 68 2M22 74q30 8 64 0", GOLD, 1.6, 0.7)


@item("drum-kit", "drum kit/drum set/cymbals/drums set", "架子鼓/爵士鼓/镲", "instrument 1.2 116x92 red", "music/band")
def drum_kit(c: Canvas) -> None:
    c.line("M16 22v68M100 22v68M16 90l-8 2M100 90l8 2", STEEL, 3)
    c.bar(oval(16, 20, 16, 3.6), GOLD)
    c.bar(oval(100, 16, 16, 3.6), GOLD)
    for x in (36, 80):
        c.tube(rect(x - 16, 20, 32, 22, 3), RED)
        c.solid(oval(x, 20, 16, 5), WHITE, lo=0.1)
        c.bar(rect(x - 17, 39, 34, 4, 1.5), STEEL)
    c.solid(oval(58, 62, 29), RED, hi=0.3)
    c.solid(oval(58, 62, 24), WHITE, hi=0.5, lo=0.2)
    c.line("M38 88l-4 4M78 88l4 4", STEEL, 4)
    c.tube(rect(4, 54, 26, 16, 3), RED)
    c.solid(oval(17, 54, 13, 4), WHITE, lo=0.1)


@item("cello", "cello/double bass/bass/contrabass", "大提琴/低音提琴", "instrument 1.3 52x124 brown", "music/orchestra")
def cello(c: Canvas) -> None:
    wood = "#b5602c"
    c.line("M26 108v15", STEEL, 2.4)
    c.solid(path("M26 44q18 0 18 14 0 8-6 13 12 6 12 22 0 18-24 18T2 93q0-16 12-22-6-5-6-13 0-14 18-14z"), wood, hi=0.5)
    c.tube(rect(22.5, 8, 7, 62, 1.5), "#3a2a38")
    c.solid(oval(26, 6, 5), wood)
    c.line("M18 12h16M18 18h16", INK, 2)
    c.line("M16 80q-4 6 0 14M36 80q4 6 0 14", "#3a1f1a", 2)
    c.bar(rect(18, 84, 16, 3, 1), light(wood, 0.5))
    c.line("M24.500 20V96M27.500 20V96", "#f2e6d0", 0.8)
    c.raw(poly([(22, 94), (30, 94), (28, 106), (24, 106)]), "#3a2a38")


@item("submarine", "submarine/yellow submarine", "潜水艇/潜艇", "vehicle 5 128x72 yellow left swims", "sea/navy")
def submarine(c: Canvas) -> None:
    yellow = "#f7c32f"
    c.line("M64 20V4h-10", INK, 4.5)
    c.line("M118 34v28", INK, 5)
    c.solid(path("M50 34V22q0-6 6-6h18q6 0 6 6v12z"), dark(yellow, 0.1))
    c.solid(path("M2 50Q2 30 32 30h54q26 4 34 20-8 16-34 20H32Q2 70 2 50z"), yellow, hi=0.6)
    c.solid(path("M108 36l16-10v48l-16-10z"), RED)
    for x in (30, 54, 78):
        c.solid(oval(x, 48, 9), INK)
        c.raw(oval(x, 48, 6.5), c.glow((0, "#dff5ff", 1), (1, "#3f93d8", 1)))
    c.raw(path("M6 60q50 8 108 0-8 8-28 10H32Q12 70 6 60z"), dark(yellow, 0.2), 0.6)


@item("garbage-truck", "garbage truck/dump truck/rubbish truck/tipper truck", "垃圾车/自卸车/翻斗车", "vehicle 3 124x76 green left", "truck/waste")
def garbage_truck(c: Canvas) -> None:
    c.bar(rect(4, 54, 118, 9, 2), INK)
    c.solid(path("M4 58V30q0-4 4-4l6-14q2-4 6-4h18v50z"), "#f3f0f8", hi=0.4)
    window(c, 13, 14, 20, 16)
    c.solid(path("M42 58V6q0-4 4-4h58q8 0 12 14l6 24v18z"), GREEN, hi=0.45)
    c.line("M58 6v48M74 6v48M90 6v48", dark(GREEN, 0.3), 2, 0.6)
    c.raw(rect(2, 44, 7, 6, 2), "#ffe08a")
    for x in (22, 78, 104):
        wheel(c, x, 63, 12)


@item("excavator", "excavator/digger/bulldozer/backhoe/construction vehicle", "挖掘机/推土机/挖土机", "vehicle 3.2 124x92 yellow left", "construction")
def excavator(c: Canvas) -> None:
    yellow = "#f7b92f"
    c.line("M72 42L44 10L18 38", yellow, 9)
    c.line("M70 38L46 12", light(yellow, 0.5), 2, 0.7)
    c.solid(path("M8 36l18-2 4 18q-12 14-26 8 6-8 4-24z"), INK, hi=0.4)
    c.solid(rect(48, 70, 70, 21, 10.5), INK, hi=0.4)
    for x in (59, 74, 90, 106):
        c.solid(oval(x, 81, 6.5), STEEL)
    c.solid(path("M58 68V46h52q10 4 10 22z"), yellow, hi=0.45)
    c.solid(path("M60 50V26q0-4 4-4h20q4 0 4 4v24z"), yellow, hi=0.4)
    window(c, 65, 27, 18, 20)


@item("crane", "construction crane/tower crane/crane", "起重机/塔吊/吊车", "building 40 112x124 yellow", "construction/city")
def crane(c: Canvas) -> None:
    yellow = "#f2b22f"
    c.line("M34 22L76 2M76 2L108 26", INK, 1.5)
    c.line("M2 26h108M2 34h108M2 26l8 8 8-8 8 8 8-8 8 8 8-8 8 8 8-8 8 8 8-8 8 8 8-8 8 8", yellow, 2.6)
    c.line("M70 34v88M82 34v88M70 42l12 10-12 10 12 10-12 10 12 10-12 10 12 10", yellow, 2.8)
    c.solid(rect(66, 30, 20, 14, 2), "#8fb4d8")
    c.solid(rect(96, 28, 14, 12, 1.5), INK)
    c.line("M20 34v46", INK, 1.6)
    c.line("M20 80q6 2 4 8-4 4-8 0", STEEL, 3)
    c.bar(rect(60, 118, 32, 6, 1.5), STEEL)


@item("tank", "tank/army tank/military tank", "坦克", "vehicle 2.4 124x70 green left", "army/war")
def tank(c: Canvas) -> None:
    green = "#7a8f52"
    c.bar(rect(0, 22, 56, 6, 2), dark(green, 0.1))
    c.solid(path("M44 36q0-20 20-22h20q18 2 18 22z"), green, hi=0.45)
    c.bar(rect(62, 8, 22, 7, 2), dark(green, 0.1))
    c.solid(path("M10 52l14-18h82l16 18z"), dark(green, 0.06), hi=0.4)
    c.solid(rect(6, 46, 114, 23, 11.5), INK, hi=0.35)
    for x in (18, 36, 54, 72, 90, 108):
        c.solid(oval(x, 57.5, 7.5), dark(green, 0.05), hi=0.5)


@item("biplane", "biplane/propeller plane/glider/fighter jet/fighter plane", "双翼飞机/螺旋桨飞机/战斗机/滑翔机", "vehicle 2.8 124x72 red left flies", "sky/pilot")
def biplane(c: Canvas) -> None:
    c.line("M34 18v26M62 18v26", STEEL, 2.6)
    c.solid(path("M98 30l14-22h10l-4 26z"), dark(RED, 0.12))
    c.solid(path("M12 34q2-10 24-10 40 0 86 8l-2 8q-50 14-84 12Q14 50 12 40z"), RED, hi=0.5)
    c.raw(path("M66 26q2-10 10-10 6 2 8 11z"), GLASS)
    c.bar(rect(22, 12, 56, 7, 3.5), dark(RED, 0.06))
    c.bar(rect(22, 43, 56, 7, 3.5), dark(RED, 0.12))
    c.line("M36 52l-4 10M48 52l2 10", INK, 2.6)
    wheel(c, 40, 64, 7.5)
    c.bar(rect(6, 34, 8, 9, 3), STEEL)
    c.line("M6 14v48", INK, 3.4)
    c.raw(oval(92, 36, 5), "#fff3d6")


@item("covered-wagon", "covered wagon/horse carriage/carriage/stagecoach", "马车/大篷车/四轮马车", "vehicle 2.6 116x92 white left", "horse/west")
def covered_wagon(c: Canvas) -> None:
    c.line("M2 68h20", WOOD, 4)
    c.solid(path("M22 50Q10 6 58 4t48 46z"), "#f4ecdc", hi=0.5)
    for d in ("M38 50Q30 10 46 6", "M58 50V5", "M78 50Q86 10 72 6"):
        c.line(d, "#c9b99c", 2, 0.8)
    c.bar(path("M18 48h92l-6 22H24z"), WOOD)
    c.line("M22 58h84", dark(WOOD, 0.35), 1.6, 0.7)
    for x in (36, 92):
        c.line(f"M{x - 17} 72a17 17 0 1 0 34 0a17 17 0 1 0-34 0z", dark(WOOD, 0.2), 4.5)
        c.line(f"M{x - 16} 72h32M{x} 56v32M{x - 11} 61l22 22M{x + 11} 61l-22 22", WOOD, 2.4)
        c.solid(oval(x, 72, 4.5), dark(WOOD, 0.3))


@item("sleigh", "sleigh/Santa's sleigh/sled carriage", "雪橇车/圣诞雪橇", "vehicle 1.4 116x76 red left", "christmas/snow")
def sleigh(c: Canvas) -> None:
    c.line("M104 72H22Q2 70 4 54t14-8", GOLD, 4)
    c.line("M34 56v16M84 56v16", GOLD, 3.4)
    c.solid(path("M6 26q2-14 14-10 8 6 2 14-2 8 12 8h34q16-2 18-20 4-18 22-16 8 4 6 14-4 36-22 42H40Q10 58 6 26z"), RED, hi=0.5)
    c.line("M34 38h34q18-2 20-22 4-12 16-12", GOLD, 2.6)
    c.slot("seat", 62, 38, 34)
    c.slot("inside", 60, 36, 40)


@item("gondola", "gondola/Venetian gondola", "贡多拉", "vehicle 1.5 124x56 black left swims", "venice/boat")
def gondola(c: Canvas) -> None:
    c.solid(path("M4 4q-4 30 30 36h60q22-4 26-24l3 2q-2 30-30 36H36Q-6 48 2 4z"), "#39324c", hi=0.5)
    c.line("M4 4q-2-6 4-2M20 38q40 8 86-4", GOLD, 2)
    c.solid(path("M46 38V26q0-6 6-6h16q6 0 6 6v14z"), RED, hi=0.4)
    c.slot("seat", 60, 34, 50)
    c.slot("inside", 62, 38, 70)


@item("pirate-ship", "pirate ship/galleon/tall ship/sailing ship", "海盗船/大帆船/古帆船", "vehicle 18 112x108 brown left swims", "sea/sail")
def pirate_ship(c: Canvas) -> None:
    c.line("M2 70l22 6", WOOD, 3.4)
    for x, top in ((40, 8), (72, 2)):
        c.tube(rect(x - 2, top, 4, 74, 1), WOOD)
    for x, y, w, h in ((40, 18, 34, 20), (40, 40, 40, 26), (72, 12, 36, 22), (72, 36, 44, 30)):
        c.solid(path(f"M{x - w / 2} {y}h{w}q6 {h * 0.5} 0 {h}h{-w}q6-{h * 0.5} 0-{h}z"), "#f7efe0", hi=0.5)
    c.raw(rect(72, 1, 17, 10, 1), "#2a2238")
    c.raw(oval(80, 5.5, 2.6), "#ffffff")
    c.solid(path("M12 68l20 8h50l4-14h24q0 34-18 46H34Q14 100 12 68z"), WOOD, hi=0.4)
    c.line("M20 82h84M24 92h74", dark(WOOD, 0.35), 1.8, 0.7)
    for x in (42, 58, 74):
        c.raw(rect(x, 83, 7, 7, 1), dark(WOOD, 0.65))
    c.raw(rect(90, 68, 12, 8, 1), "#ffe08a")


@item("camper-van", "camper van/camper/rv/vw bus/minivan/vw van/caravan/trailer", "房车/露营车/面包车", "vehicle 2.1 124x72 turquoise left", "travel/camping")
def camper_van(c: Canvas) -> None:
    c.solid(path("M4 58V34q0-28 20-30h78q18 2 18 22v32z"), "#f6f2ea", hi=0.4)
    c.solid(path("M3 40q8-6 30-6h88v24H3z"), "#3fb8ac", hi=0.4)
    for x, w in ((12, 20), (38, 22), (66, 22), (94, 18)):
        window(c, x, 12, w, 18, r=4)
    c.bar(rect(2, 56, 120, 7, 3), STEEL)
    c.raw(oval(9, 46, 4.5), "#ffe08a")
    c.line("M62 34v22M90 34v22M66 42h5", dark("#3fb8ac", 0.4), 1.4, 0.8)
    for x in (30, 96):
        wheel(c, x, 60, 12)


@item("stroller", "stroller/baby carriage/pram/baby buggy", "婴儿车/童车", "vehicle 1.0 88x96 blue left", "baby")
def stroller(c: Canvas) -> None:
    c.line("M50 58L78 16h8", INK, 4.5)
    c.line("M26 62l38 24M58 60L22 86", STEEL, 3.6)
    c.solid(path("M6 38h56q0 28-26 28T6 38z"), BLUE, hi=0.5)
    c.solid(path("M6 36Q4 4 36 2v34z"), dark(BLUE, 0.1), hi=0.5)
    c.line("M14 16l22 20M24 6l12 30", light(BLUE, 0.4), 1.5, 0.7)
    for x in (20, 64):
        wheel(c, x, 85, 10.5)


@item("rover", "rover/Mars rover/moon rover/lunar rover", "月球车/火星车/探测车", "vehicle 1.8 116x84 white right", "space/robot")
def rover(c: Canvas) -> None:
    c.line("M84 38V16", STEEL, 4.5)
    c.solid(rect(74, 3, 24, 14, 4), WHITE)
    c.raw(oval(92, 10, 4), "#2f5fb8")
    c.raw(poly([(4, 26), (56, 26), (64, 36), (8, 36)], 2), "#3358b8")
    c.line("M18 26l6 10M34 26l6 10M48 26l6 10", "#a9c8f7", 1.2)
    c.solid(rect(16, 36, 80, 20, 5), "#f0ecf5")
    c.bar(rect(22, 44, 30, 6, 2), GOLD)
    c.line("M22 56L16 70M56 56v14M92 56l8 14M16 66l40-8 44 8", INK, 3.6)
    for x in (17, 57, 99):
        wheel(c, x, 72, 11)


@item("space-station", "space station/international space station", "空间站/太空站", "vehicle 20 124x72 white floats", "space/orbit")
def space_station(c: Canvas) -> None:
    c.bar(rect(4, 33, 116, 4, 1), STEEL)
    for x in (2, 24, 84, 106):
        for y in (4, 40):
            c.raw(rect(x, y, 16, 27, 1), c.ramp((0, "#4a78d8", 1), (1, "#1d2f78", 1), x=1))
            c.line(f"M{x} {y + 9}h16M{x} {y + 18}h16M{x + 8} {y}v27", "#a9c8f7", 0.9, 0.8)
    c.tube(rect(54, 10, 16, 52, 6), WHITE)
    c.bar(rect(44, 26, 36, 18, 6), WHITE)
    for x in (50, 62, 74):
        c.raw(oval(x, 35, 3), "#3f93d8")
    c.bar(rect(54, 60, 16, 6, 2), GOLD)


@item("trapezoid", "trapezoid/trapezium", "梯形", "shape 0.5 104x64 blue", "geometry")
def trapezoid(c: Canvas) -> None:
    c.solid(poly([(26, 1), (78, 1), (103, 63), (1, 63)], 4), BLUE, hi=0.5)


@item("pillar", "pillar/column/stone column/post/pole", "柱子/石柱/圆柱子/杆子", "building 4 44x120 white", "architecture")
def pillar(c: Canvas) -> None:
    marble = "#ece6ee"
    c.tube(poly([(11, 16), (33, 16), (35, 104), (9, 104)]), marble)
    c.line("M16 18l-1 84M22 18v84M28 18l1 84", dark(marble, 0.25), 1.6, 0.7)
    c.bar(rect(5, 10, 34, 7, 3), marble)
    c.bar(rect(2, 1, 40, 10, 1.5), dark(marble, 0.06))
    c.bar(rect(5, 102, 34, 7, 3), marble)
    c.bar(rect(1, 109, 42, 11, 1.5), dark(marble, 0.08))


@item("canister", "canister/container/storage container/tin/storage box/plastic container", "罐子/容器/储物盒/收纳盒", "kitchen 0.2 64x76 teal", "kitchen/storage")
def canister(c: Canvas) -> None:
    c.tube(rect(5, 16, 54, 58, 7), "#3fb0b0")
    c.bar(rect(5, 34, 54, 22, 1), "#f6f2fb")
    c.line("M18 45h28", "#9a92b0", 3)
    c.bar(rect(2, 8, 60, 13, 4), dark("#3fb0b0", 0.15))
    c.bar(rect(22, 1, 20, 9, 4), GOLD)
    c.slot("top", 32, 9, 40)


@item("headboard", "headboard/bed frame", "床头板/床架", "furniture 1.1 112x76 brown", "bed/bedroom")
def headboard(c: Canvas) -> None:
    c.solid(path("M6 74V24Q56-16 106 24v50z"), WOOD, hi=0.5)
    c.solid(path("M16 70V30q40-30 80 0v40z"), dark(WOOD, 0.12), hi=0.4)
    for x in (30, 48, 64, 82):
        c.line(f"M{x} 24v44", dark(WOOD, 0.35), 1.6, 0.6)
    for x in (1, 103):
        c.tube(rect(x, 18, 8, 58, 3), dark(WOOD, 0.06))
        c.solid(oval(x + 4, 16, 5.500), GOLD)


@item("puppet", "puppet/marionette/hand puppet/sock puppet", "木偶/布偶/提线木偶", "toy 0.4 72x112 red fixed", "toy/theatre")
def puppet(c: Canvas) -> None:
    c.line("M36 8V30M10 10l-4 50M62 10l4 50", INK, 1.1, 0.8)
    c.bar(rect(6, 4, 60, 6, 2), WOOD)
    c.tube(rect(32, 0.5, 8, 12, 2), WOOD)
    for x in (27, 40):
        c.tube(rect(x, 78, 7, 26, 3), BLUE)
        c.solid(oval(x + 2, 106, 8, 5), INK)
    c.line("M24 56L8 66M48 56l16 10", "#f3c09c", 6)
    c.solid(path("M20 52q16-8 32 0l2 30H18z"), RED, hi=0.4)
    c.solid(oval(36, 36, 18, 17), "#f3c09c", hi=0.4)
    c.solid(path("M18 32Q18 14 36 14t18 18q-18-8-36 0z"), "#f2c230", hi=0.4)
    for x in (29, 43):
        c.raw(oval(x, 36, 2.6, 3.2), INK)
    for x in (24, 48):
        c.raw(oval(x, 42, 3.4), "#f08f84", 0.8)
    c.line("M30 44q6 4 12 0", INK, 1.8)


@item("sack", "sack/burlap sack/bag of flour/sack of flour/flour", "麻袋/布袋/面粉", "household 0.6 72x84 brown", "grain/bag")
def sack(c: Canvas) -> None:
    hemp = "#c9a06a"
    c.solid(path("M22 20Q12 8 22 2q14 6 28 0 10 6 0 18z"), hemp, hi=0.3)
    c.solid(path("M22 22h28q24 22 21 46-2 14-14 15H15Q3 82 1 68-2 44 22 22z"), hemp, hi=0.45)
    c.bar(rect(19, 17, 34, 7, 3), dark(hemp, 0.4))
    c.line("M26 28q-8 16-8 30M36 28v20M46 28q8 14 8 28", dark(hemp, 0.3), 1.5, 0.6)
