"""Words for how things and pictures look: materials, feelings, finishes, moods and the like.

Tables of what is said, English and Chinese, to words of `smalto.scene.lists`; a phrase of more words
wins over its parts. They are read by the rules and hinted to the language model.
"""

# ruff: noqa: E501

from __future__ import annotations

FINISHES = """
watercolor: watercolor, watercolour, watercolor painting, watercolour painting, aquarelle, 水彩, 水彩画, 水彩风格
oil: oil painting, oil on canvas, oil paint, oils, painterly, impasto, 油画, 油画风格
pencil: pencil drawing, pencil sketch, pencil, sketch, colored pencil, graphite, hand-drawn sketch, charcoal drawing, charcoal, 铅笔画, 素描, 铅笔, 彩铅
ink: ink drawing, ink painting, ink wash, pen and ink, sumi-e, brush ink, woodcut, engraving, 水墨画, 水墨, 钢笔画, 国画, 版画
crayon: crayon drawing, crayon, crayons, child's drawing, pastel drawing, 蜡笔画, 蜡笔
chalk: chalk drawing, chalk art, chalk, chalkboard drawing, 粉笔画, 粉笔
pixel: pixel art, pixelated, 8-bit, 8 bit, 16-bit, pixel style, 像素画, 像素风, 像素
mosaic: mosaic, mosaic tiles, roman mosaic, tile mosaic, 马赛克, 镶嵌画
stained_glass: stained glass, stained glass window, stained-glass, 彩绘玻璃, 彩色玻璃, 花窗玻璃
neon: neon, neon style, neon lights, neon glow, cyberpunk, synthwave, 霓虹, 霓虹灯风格, 赛博朋克
blueprint: blueprint, technical drawing, schematic, 蓝图, 工程图
paper_cut: paper cut, papercut, paper cutout, paper craft, cut paper, layered paper, origami style, paper art, 剪纸, 纸艺, 剪纸风格
halftone: halftone, comic book halftone, newspaper print, 半调, 网点
risograph: risograph, riso print, riso, screen print, 孔版印刷, 丝网印刷
sticker: sticker, die cut sticker, sticker style, 贴纸
embroidery: embroidery, embroidered, cross stitch, needlework, 刺绣, 十字绣, 绣花
pointillism: pointillism, pointillist, dots painting, 点彩, 点彩画
vintage: vintage, retro, sepia, old photo, aged, antique postcard, 复古, 怀旧, 老照片
low_poly: low poly, low-poly, polygonal, lowpoly, 低多边形
pop_art: pop art, warhol, pop-art, 波普艺术, 波普风
"""

STRENGTHS = """
light: subtle, slightly, a hint of, delicate, 淡淡的, 轻微的
strong: strong, heavy, very strong, bold, intense, 强烈的, 浓重的
"""

SEASONS = """
spring: spring, springtime, in spring, cherry blossom season, 春天, 春季, 春日
summer: summer, summertime, in summer, 夏天, 夏季, 夏日
autumn: autumn, fall season, in autumn, in the fall, autumnal, autumn leaves, fall foliage, 秋天, 秋季, 秋日, 秋叶
winter: winter, wintertime, in winter, wintry, 冬天, 冬季, 冬日
"""

MOODS = """
cozy: cozy, cosy, homely, snug, warm and cozy, 温馨, 温暖舒适, 温馨的
calm: calm, peaceful, serene, tranquil, quiet, relaxing, 宁静, 平静, 安静的, 宁静的
cheerful: cheerful, joyful, festive, lively, vibrant, 欢快, 欢乐, 喜庆, 欢快的
dreamy: dreamy, dreamlike, magical, enchanted, fairytale, fairy tale, fantasy, whimsical, 梦幻, 童话, 魔幻, 梦幻的, 童话般的
romantic: romantic, lovely romantic, 浪漫, 浪漫的
mysterious: mysterious, mystical, enigmatic, 神秘, 神秘的
spooky: spooky, scary, creepy, haunted, eerie, halloween, gloomy, 恐怖, 阴森, 诡异, 可怕的, 阴森的
dramatic: dramatic, epic, cinematic, intense lighting, dramatic lighting, 戏剧性, 史诗, 震撼
sad: melancholic, melancholy, somber, lonely, gloomy mood, 忧伤, 忧郁, 孤独
"""

VIEWS = """
close: close-up, close up, closeup, macro, portrait of, up close, headshot, 特写, 近景, 近距离
wide: wide shot, wide angle, wide view, panorama, panoramic, from afar, distant view, long shot, aerial view, bird's eye view, 远景, 全景, 广角, 鸟瞰
"""

PATTERNS = """
dots: polka dot background, dotted background, polka dots, dots pattern, 波点背景, 圆点背景
stripes: striped background, stripes, stripe pattern, 条纹背景
checks: checkered background, checkerboard, plaid background, 格子背景, 方格背景
waves: wavy background, wave pattern, 波浪背景, 波纹背景
stars: star pattern, starry pattern, stars pattern background, 星星背景, 星星图案
hearts: heart pattern, hearts background, 爱心背景, 心形图案
confetti: confetti, confetti background, 彩纸, 彩屑背景
"""

MATERIALS = """
wood: wooden, wood, made of wood, timber, oak, wicker, 木头, 木制, 木质, 木头的, 木制的, 木
metal: metal, metallic, iron, steel, metallic steel, bronze, copper, brass, aluminum, 金属, 铁, 钢, 铜, 金属的, 铁的, 铁制
glass: glass-made, made of glass, glassy, transparent glass, glass, 玻璃, 玻璃的
fabric: fabric, cloth, felt, cotton, silk, velvet, linen, denim, satin, 布, 布艺, 丝绸, 棉, 布的
leather: leather, 皮革, 皮, 皮质, 皮革的
plastic: plastic, lego, 塑料, 塑料的
rubber: rubber, latex, 橡胶, 橡胶的
stone: stone, rocky, granite, concrete, cement, rock-made, 石头, 石制, 石头的, 混凝土
marble: marble, marbled, 大理石, 大理石的
brick: brick, bricks, made of bricks, 砖, 砖头, 砖砌的
fluffy: fluffy, furry, fuzzy, plush, shaggy, fur, woolly, 毛茸茸, 毛绒, 毛茸茸的, 蓬松
knitted: knitted, knit, crocheted, woven, yarn, wool, 针织, 毛线, 编织, 针织的
paper: paper, cardboard, papery, origami, made of paper, 纸, 纸做的, 折纸
ice: ice, icy, frozen, made of ice, 冰, 冰做的, 冰冻
crystal: crystal, diamond-made, gemstone, crystalline, 水晶, 水晶的
clay: clay, ceramic, porcelain, terracotta, pottery, 陶瓷, 陶土, 瓷, 粘土做的
chocolate: chocolate, made of chocolate, 巧克力做的, 巧克力
striped: striped, stripy, with stripes, pinstriped, 条纹, 条纹的
dotted: spotted, dotted, polka dot, polka-dot, polka dots, polka dotted, speckled, with dots, 波点, 斑点, 带斑点的, 圆点
checkered: checkered, plaid, tartan, chequered, checked, 格子, 格纹
floral: floral, flowery, flower patterned, 碎花, 印花, 花纹
"""

EXPRESSIONS = """
happy: happy, smiling, cheerful looking, joyful looking, glad, grinning, delighted, 高兴, 开心, 微笑, 快乐, 开心的, 微笑的
sad: sad, unhappy, upset, frowning, 伤心, 难过, 伤心的, 难过的, 悲伤
angry: angry, mad, furious, grumpy, annoyed, 生气, 愤怒, 生气的, 愤怒的
surprised: surprised, astonished, shocked, amazed, 惊讶, 吃惊, 惊讶的
scared: scared, frightened, afraid, terrified, worried, 害怕, 惊恐, 害怕的
crying: crying, weeping, in tears, sobbing, 哭, 哭泣, 哭着, 流泪
laughing: laughing, giggling, 大笑, 笑着, 哈哈大笑
sleepy: sleepy, tired, drowsy, yawning, 困倦, 困, 疲惫, 打哈欠
loving: in love, loving, with heart eyes, 爱慕, 恋爱中的
"""

SKINS = """
light: light-skinned, light skinned, light skin, pale skin, pale skinned, pale-skinned, fair skin, fair-skinned, caucasian, 浅肤色, 白皮肤, 白人
medium_light: medium-light skin, east asian, 中浅肤色
medium: medium skin, olive skin, tan skin, tanned, latino, latina, 中等肤色, 小麦色皮肤
medium_dark: medium-dark skin, brown skin, brown-skinned, brown skinned, indian, 棕色皮肤, 中深肤色
dark: dark-skinned, dark skinned, dark skin, black skin, african, african american, 深肤色, 黑皮肤, 黑人
"""

ARRANGEMENTS = """
row: in a row, row of, a row of, lined up, in a line, line of, side by side in a row, 一排, 排成一排, 排成一行, 一行
column: in a column, one above the other, column of, 竖着一列, 排成一列, 一列
ring: in a circle, in a ring, circle of, ring of, 围成一圈, 一圈
stack: stack of, a stack of, stacked, stacked up, tower of, on top of each other, 一摞, 叠在一起, 叠着, 摞起来
pile: pile of, a pile of, heap of, piled up, mound of, 一堆, 成堆的
scatter: scattered, spread around, strewn, 散落, 散落的, 到处
crowd: crowd of, a crowd of, crowded, group of, a group of, 一群, 成群, 成群的
flock: flock of, a flock of, swarm of, school of, herd of, a herd of, 群飞的, 一大群
"""

FONTS = """
serif: serif, serif font, times font, elegant serif, 宋体, 衬线
bold: bold letters, bold font, thick letters, big bold, block letters, 粗体, 黑体
script: cursive, script font, calligraphy, handwritten script, elegant script, 书法, 花体, 草书
hand: handwriting, handwritten, hand-lettered, hand written, 手写, 手写体
comic: comic font, comic letters, cartoon letters, 漫画字体
mono: typewriter, monospace, typewriter font, code font, 打字机
pixel: pixel font, pixel letters, 8-bit letters, 像素字
gothic: gothic letters, blackletter, old english letters, medieval letters, 哥特体
round: rounded letters, rounded font, bubble letters, 圆体
"""

SPOTS = """
top: at the top, on top, across the top, at the very top, 顶部, 上方写着, 最上面
center: in the center, in the middle, centered, 正中间, 中央
bottom: at the bottom, along the bottom, underneath it, 底部, 下方写着, 最下面
left: on the left side, 左侧
right: on the right side, 右侧
"""

BENDS = """
arch: curved text, arched, in an arch, curved, arching, 弧形, 拱形
wave: wavy text, wavy letters, 波浪形
tilt: in perspective, tilted, slanted, 倾斜, 透视
"""


def table(lines: str) -> dict[str, str]:
    """`value: phrase, phrase` lines to {phrase: value}; the first that claims a phrase has it."""
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        value, said = line.split(":", 1)
        for phrase in said.split(","):
            found.setdefault(phrase.strip(), value.strip())
    return found


COLOR_PAIRS = {
    "black and white": ("black", "white"), "black-and-white": ("black", "white"),
    "黑白": ("black", "white"), "黑白相间": ("black", "white"), "红白": ("red", "white"),
    "红白相间": ("red", "white"), "蓝白": ("blue", "white"), "蓝白相间": ("blue", "white"),
    "黄黑相间": ("yellow", "black"), "黑黄相间": ("black", "yellow"), "红蓝相间": ("red", "blue"),
}  # fmt: skip
"""Two colours in one word: the first and the second of a thing."""


TABLES: dict[str, dict[str, str]] = {
    "finish": table(FINISHES),
    "strength": table(STRENGTHS),
    "season": table(SEASONS),
    "mood": table(MOODS),
    "view": table(VIEWS),
    "pattern": table(PATTERNS),
    "material": table(MATERIALS),
    "expression": table(EXPRESSIONS),
    "skin": table(SKINS),
    "arrangement": table(ARRANGEMENTS),
    "font": table(FONTS),
    "spot": table(SPOTS),
    "bend": table(BENDS),
}
"""By the family of the scene token that a phrase stands for."""

MEDIA = frozenset(
    phrase for phrase in TABLES["finish"] if " " in phrase or "-" in phrase or not phrase.isascii()
)
"""Ways to paint whose words name no things: an oil painting shows no oil."""
