"""The word tables of the rule-based reader, English and Chinese side by side.

Only words that mean something for a scene; the names of things come from the pack. Every table
maps what is said to a word of `smalto.scene.types`.
"""

from __future__ import annotations

from smalto.model import placenames
from smalto.model.posewords import POSES as POSES


def words_of(text: str) -> list[str]:
    """Words between spaces."""
    return text.split()


def phrases_of(text: str) -> list[str]:
    """Phrases between commas."""
    return [phrase.strip() for phrase in text.split(",")]


def table_of(lines: str) -> dict[str, str]:
    """`value: word, word` lines to {word: value}."""
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        value, words = line.split(":", 1)
        found.update({word.strip(): value.strip() for word in words.split(",")})
    return found


NUMBERS: dict[str, int] = {
    word: int(value)
    for word, value in table_of(
        """
1: one, single, 一, 一个
2: two, both, twin, pair of, a pair of, couple of, a couple of, a duo of, duo of, 二, 两, 俩, 一对, 一双
3: three, trio of, a trio of, triplet of, 三, 仨
4: four, quartet of, 四
5: five, 五
6: six, half a dozen, 六
7: seven, 七
8: eight, 八
9: nine, 九
10: ten, 十
11: eleven, 十一
12: twelve, dozen, a dozen, 十二, 一打
13: thirteen, 十三
14: fourteen, 十四
15: fifteen, 十五
16: sixteen, 十六
17: seventeen, 十七
18: eighteen, 十八
19: nineteen, 十九
20: twenty, score of, 二十
"""
    ).items()
}

MANY = frozenset(
    phrases_of("""
    some, several, many, a few, few, lots of, a lot of, plenty of, a bunch of, bunch of,
    numerous, various, multiple, countless, 几, 一些, 许多, 很多, 好多, 多, 好几, 几个
    """)
)

CLASSIFIERS = frozenset(
    words_of("""
    只 个 头 条 匹 张 把 辆 架 列 艘 棵 朵 颗 根 枚 本 台 座 栋 幢 位 名 顶 件 双 对 杯 碗
    块 片 束 支 枝 盏 面 口 株 粒 幅 套 部 间 家 群 串 瓶 盘 壶 罐 篮 扇 轮 道 尾 峰 封 副
    盒 袋 枚 句 瓣
    """)
)

COLORS = table_of(
    """
red: red, scarlet, crimson, ruby red, dark red, 红, 红色, 大红, 红色的, 鲜红
orange: orange, orange coloured, orange colored, 橙, 橙色, 橘色, 橘黄色, 橙色的
yellow: yellow, golden yellow, lemon yellow, 黄, 黄色, 黄色的, 金黄
lime: lime, lime green, yellow green, 黄绿, 黄绿色, 嫩绿, 草绿
green: green, bright green, emerald, dark green, light green, 绿, 绿色, 绿色的, 翠绿
teal: teal, 蓝绿色, 青色, 水鸭色
turquoise: turquoise, cyan, aqua, 绿松石色, 青绿色, 天青色
lightblue: light blue, sky blue, pale blue, baby blue, 浅蓝, 浅蓝色, 天蓝, 天蓝色, 淡蓝色, 浅蓝色的
blue: blue, bright blue, cobalt, royal blue, 蓝, 蓝色, 蓝色的
navy: navy, navy blue, dark blue, deep blue, 深蓝, 深蓝色, 藏青色, 海军蓝
purple: purple, violet, lavender, lilac, 紫, 紫色, 紫色的
magenta: magenta, fuchsia, 品红, 洋红, 洋红色, 品红色, 紫红色
pink: pink, rosy, hot pink, light pink, 粉, 粉色, 粉红, 粉红色, 粉色的, 粉红色的
brown: brown, chestnut brown, dark brown, 棕, 棕色, 褐色, 咖啡色, 棕色的
beige: beige, cream coloured, cream, tan, 米色, 米黄色, 米白色
black: black, jet black, 黑, 黑色, 黑色的
white: white, snow white, 白, 白色, 白色的
gray: gray, grey, light gray, dark gray, 灰, 灰色, 灰色的
gold: gold, golden, gilded, 金, 金色, 金色的
silver: silver, silvery, 银, 银色, 银白色, 银色的
"""
)

SIZES = table_of(
    """
small: small, little, wee, 小, 小小的
big: big, large, 大, 大大的
tiny: tiny, mini, miniature, microscopic, teeny, 迷你, 微小, 微型, 极小的
huge: huge, giant, enormous, massive, gigantic, colossal, towering, 巨大的, 巨大, 巨型, 庞大的
"""
)

PLACES = table_of(placenames.LINES)
SURFACES = frozenset(
    words_of("""
    meadow beach lake sea snow street farm desert mountains room park river road island field
    stage playground rooftop savanna swamp
    """)
)
"""Places that one is *on*; one is *in* or *at* any of them."""

TIMES = table_of(
    """
dawn: dawn, sunrise, daybreak, early morning, at first light, 黎明, 日出, 清晨, 拂晓, 破晓
sunset: sunset, dusk, sundown, twilight, golden hour, evening, sun goes down, sun is setting, setting sun, 日落, 夕阳, 黄昏, 傍晚, 晚霞, 夕阳西下, 太阳下山, 太阳落山
night: night, nighttime, midnight, moonlight, moonlit, night sky, starry sky, starry night, nocturnal, 夜晚, 夜里, 晚上, 深夜, 夜空, 星空, 月光, 夜
day: day, daytime, noon, midday, afternoon, morning, 白天, 中午, 下午, 早晨
"""
)

WEATHERS = table_of(
    """
sunny: sunny, sunny day, sunshine, sunlight, sunlit, soft sunlight, blazing sun, sun is shining, 晴天, 阳光, 阳光明媚, 晴朗, 阳光下
rain: rain, rainy, raining, in the rain, rainy day, drizzle, 雨, 下雨, 雨中, 雨天, 下着雨, 大雨
snowfall: snowing, snowfall, falling snow, snowstorm, blizzard, snowflakes falling, 下雪, 飘雪, 下着雪, 大雪
fog: fog, foggy, mist, misty, haze, hazy, in the fog, 雾, 大雾, 起雾, 薄雾, 雾中
cloudy: cloudy, overcast, cloudy sky, grey sky, 多云, 阴天, 阴云
storm: storm, stormy, thunderstorm, lightning storm, rainstorm, tempest, 暴风雨, 雷雨, 雷暴, 闪电
rainbow: rainbow in the sky, under a rainbow, with a rainbow, 彩虹下, 天上有彩虹
"""
)

RELATIONS = table_of(
    """
left_of: to the left of, on the left of, left of, on the left side of, to the left side of, at the left of
right_of: to the right of, on the right of, right of, on the right side of, to the right side of, at the right of
above: above, over, up above, higher than, hovering above, hovering over, flying over, flying above, hanging over
below: below, lower than, on the bottom of, at the bottom of
on: on, on top of, on the top of, atop, onto, upon, standing on, stands on, placed on, lying on, perched on, resting on
in: in, inside, inside of, within, into, in the middle of
under: under, underneath, beneath
beside: next to, beside, alongside, by, near, close to, adjacent to, at the side of, on the side of, on side of, by the side of, standing by, along with a, besides, leaning beside
behind: behind, in back of, at the back of, hidden by, hiding behind
in_front_of: in front of, in the front of, ahead of
holds: held, carried, holding, holds, hold, carrying, carries, carry, holding up, holds up, clutching, gripping, cradling, 拿着, 拿, 举着, 举, 手里拿着, 手持, 握着, 捧着, 提着
wears: wore, put on, wearing, wears, wear, dressed in, has on, 戴着, 戴, 穿着, 穿, 头戴, 头上戴着, 戴着一
rides: rode, riding, rides, ride, riding on, rides on, mounted on, 骑着, 骑, 骑在
sits_on: sitting on, sits on, sit on, seated on, sat on, sitting in, sits in, sit in, sitting upon, sits upon, 坐在
between: between, in between
around: around, surrounding, gathered around, all around, circling, 围着, 环绕, 围绕
leans_on: leaning on, leaning against, leans on, leans against, propped against, 靠着, 倚着, 靠在
looks_at: looking at, looks at, watching, watches, staring at, gazing at, facing, observing, 看着, 望着, 盯着
chases: chasing, chases, chased, running after, pursuing, following, 追着, 追赶, 追逐
pulls: pulling, pulls, towing, dragging, drawing, 拉着, 拖着, 拉
hugs: hugging, hugs, embracing, cuddling, hugged, 抱着, 拥抱, 抱
eats: eating, eats, eat, nibbling, munching, biting, 吃着, 吃, 啃
plays: playing, plays, playing the, plays the, playing with, plays with, kicking, 弹着, 弹, 吹着, 玩着, 踢着
bigger_than: bigger than, larger than, taller than, 比
smaller_than: smaller than, shorter than, tinier than
"""
)
PASSIVE = table_of(
    """
wears: worn by
holds: held by, carried by
rides: ridden by
on: topped with
in: filled with
"""
)
LOCALIZERS = table_of(
    """
left_of: 左边, 的左边, 左侧, 左面, 的左侧, 左方
right_of: 右边, 的右边, 右侧, 右面, 的右侧, 右方
above: 上方, 的上方, 上空, 头顶
below: 下方, 的下方
on: 上, 上面, 的上面, 顶上, 之上
in: 里, 里面, 的里面, 中, 内, 之中
under: 下, 下面, 的下面, 底下, 之下
beside: 旁边, 的旁边, 旁, 身边, 边上, 附近, 一旁
behind: 后面, 的后面, 背后, 身后, 后方
in_front_of: 前面, 的前面, 前, 面前, 前方
middle: 中间, 正中, 正中间, 中央
"""
)
AT_ZH = frozenset(
    words_of("""
    在 站在 停在 放在 趴在 躺在 位于 睡在 飞在 躲在 落在 摆在 挂在 蹲在 坐在
    """)
)
THERE_ZH = frozenset(
    words_of("""
    有 是 放着 坐着 站着 停着 的 摆着 趴着 躺着 插着 挂着 还有 飞着 睡着 长着 放 摆 养着
    游着
    """)
)

NEGATIONS = frozenset(
    phrases_of("""
    no, without, without any, not, isn't, aren't, is not, are not, don't, do not, doesn't,
    never, except, nor, lacking, minus, free of, don't draw, without a, 没有, 不要, 不画,
    不要画, 没, 别画, 不戴, 不带, 不穿, 无, 别, 不含, 除了
    """)
)
SCOPE_ENDS = frozenset(
    words_of("""
    but just only while with who which that 但 但是 只 只有 而是 的
    """)
)

CARRIERS = table_of(
    """
sign: sign, placard, board, shop sign, road sign, street sign, wooden sign, signboard, note, 牌子, 招牌, 标牌, 指示牌, 路牌, 木牌, 牌
banner: banner, ribbon banner, flag reading, 横幅, 条幅, 旗帜
bubble: speech bubble, bubble, thought bubble, speech balloon, 气泡, 对话框, 说, 对话气泡, 喊
badge: badge, name tag, button badge, 徽章, 胸牌, 名牌
screen: screen, monitor, display, 屏幕, 显示屏
card: card, birthday card, greeting card, postcard, 卡片, 贺卡, 生日贺卡, 明信片, 生日卡
poster: poster, flyer, 海报, 宣传画
cover: book cover, cover, album cover, magazine cover, 封面, 书封面
board: blackboard, chalkboard, whiteboard, notice board, 黑板, 白板
label: label, price tag, tag, jar label, bottle label, 标签, 价签
neon: neon sign, neon letters, neon text, 霓虹灯牌, 霓虹灯
"""
)

IGNORED = frozenset(
    words_of("""
    a an the this that these those his her its their my our your of and or plus also as
    & + then together with is are am be was were been being there here it he she they them
    him we you i me us do does did can could would should will may might must please draw
    paint create generate make show give want need like love picture image drawing
    illustration photo photograph pic icon art artwork scene background style design render mood atmosphere vibe
    rendering depiction portrait view composition sketch clipart clip emoji cute beautiful
    pretty lovely nice happy sad funny friendly adorable shiny old new young modern vintage
    classic cozy comfy simple plain detailed highly very really quite just only exactly
    about around so too more most all each every other another both side top bottom middle
    center right left front back close far away up down out off over through across along
    between at to for from by into while when where who which whose what how one ones
    something anything nothing else others another someone kind type called named titled
    quality hd k ultra masterpiece trending award winning breathtaking stunning cinematic
    lighting colorful colourful bright dark soft warm cool light deep pale round square tall
    short long wide full hangs hang waits wait waiting burns burning shines shine shining glows
    glowing floats float floating hovering hovers peeking peeks put puts place places placed set
    hides hide hiding stood rests rest resting lives live parked located grows growing grow tries try together
    thanks thank christmas if but taking everywhere imagine picture says feeds sun's standing stands stand placed looking looks look seen see hanging
    lying lies wooden metal stone include these things two's scene's called hey hi
    stripe stripes striped dots spots spotted dotted
    hello let lets get got has have had having wearing's some any 的 了 着 一 和 与 跟 及 还
    又 也 都 就 在 是 有 把 给 我 你 他 她 它 我们 请 画 帮 帮我 一下 来 想要 想 要 生成 图
    图片 图画 照片 画面 插画 风格 可爱 美丽 漂亮 正在 正 这 那 个 能 能不能 可以 吗 呢 吧 啊
    幅 张 地 得 被 向
    """)
)
"""Words that say nothing a scene can hold, and are not worth a note."""
