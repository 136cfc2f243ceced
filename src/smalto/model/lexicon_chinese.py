"""Chinese words that the rules read and the model is given no hint of."""

from __future__ import annotations

from smalto.model.lexicon import table_of as table
from smalto.model.lexicon import words_of
from smalto.model.looks_chinese import LOOKS

RELATIONS = table(
    """
holds: 衔着, 嘴里衔着
holds: 喝, 喝着, 遛, 遛着, 扔, 扔着, 手拿, 手里拿, 手上拿着, 手中拿着, 左手拿着, 右手拿着
holds: 一手拿着, 手里举着, 手里提着, 手中握着, 端着, 撑着, 打着, 拎着, 背着, 带着, 叼着
holds: 嘴里叼着, 推着, 牵着, 抬着, 扛着, 拄着, 手捧, 双手捧着, 拿起, 挥舞着, 夹着, 手里握着
holds: 手里捧着, 手里端着, 手举, 举起, 高举, 高举着, 喝着, 喝, 吹, 拿了, 抓着, 遛着, 舔着, 含着
holds: 驮着, 驮,
holds: 指着, 怀里揣着, 揣着, 挎着, 顶着, 敲, 敲着, 拉着
wears: 穿了, 戴了, 身穿, 身上穿着, 头上戴了, 头上戴, 系着, 脖子上围着, 脖子上系着, 脖子上戴着
wears: 脚穿, 脚上穿着, 脸上戴着, 戴上, 穿上, 围上, 系上, 披着, 披上, 身披, 手上戴着, 鼻子上架着
wears: 眼睛上戴着, 套着, 扎着
sits_on: 荡, 荡着
rides: 正骑着, 骑上, 骑了, 开着, 驾驶着, 驾驶, 坐上, 乘坐, 乘着, 划着, 踩着, 蹬着
hugs: 怀里抱着, 紧紧抱着, 搂着, 抱住
eats: 正在吃, 吃了, 啃着, 咬着, 嚼着, 品尝, 享用, 大口吃着
plays: 踢, 踢着, 玩着, 正在弹, 演奏, 演奏着, 拉琴, 吹奏, 弹奏, 正在拉, 正在演奏, 吹着, 打鼓
looks_at: 看, 望着, 盯着, 看着, 正看着, 注视着, 凝视, 凝视着, 仰望, 仰望着, 抬头看, 抬头望着
looks_at: 欣赏, 观察, 看向, 观看, 看见, 打量, 俯瞰, 眺望, 遥望, 抬头看着
chases: 捉, 抓, 捕捉, 扑向, 追, 正在追, 追逐着, 追赶着, 跟着
pulls: 拽着, 拖着, 牵引着
leans_on: 倚靠在, 斜靠在, 倚在, 背靠
beside: 扶着, 搀扶着, 照顾, 保护, 盖, 盖着, 建造, 搭建, 搭, 修理, 抢, 争抢, 收割, 卖, 买, 种
beside: 拥有, 烤, 煮, 炒, 包, 爬
beside: 扫着, 等, 等着, 等待, 遇见, 挨着, 紧挨着, 靠近, 守着, 修, 洗, 浇
beside: 喂,
beside: 陪着, 陪伴, 对着, 面对着, 面对, 喂着, 摸着, 摸, 扫, 堆, 挑着
smaller_than: 小于
around: 围绕着, 围在, 绕着, 环绕着, 包围着
above: 跳过, 跃过, 越过, 飞越, 跨过, 横跨
"""
)
"""What is done to the thing that is named behind. 围着 is around, or wears before a scarf."""

DEED_POSES = {
    "喝": "drink", "喝着": "drink", "踢": "kick", "踢着": "kick", "烤": "cook", "煮": "cook",
    "炒": "cook", "遛": "walk", "遛着": "walk", "扔": "throw", "扔着": "throw", "爬": "climb",
    "玩着": "play", "荡": "sit", "跳过": "jump", "跃过": "jump",
}  # fmt: skip
"""Poses that these verbs tell besides."""

CONTAINS = frozenset(
    words_of(
        """
        装着 装满 装满了 盛着 盛满 盛满了 盛有 装有 放满 放满了 插着 插满 插满了 堆满 堆满了
        """
    )
)
"""装着苹果的篮子: what is named behind is in the thing before, or behind 的."""

LOCALIZERS = table(
    """
left_of: 左手边, 的左手边, 左面, 的左面, 左前方, 左后方
right_of: 右手边, 的右手边, 右面, 的右面, 右前方, 右后方
above: 正上方, 的正上方, 的上空, 头顶上, 头顶上方, 上头
below: 正下方, 下边, 的下边
on: 最上层, 上层, 树梢上, 树顶上, 塔顶上, 山顶上, 头上, 的头上, 背上, 的背上, 身上, 的身上, 肩上
on: 肩膀上, 的肩膀上, 的肩上, 腿上, 的腿上
on: 脑袋上, 鼻子上, 的鼻子上, 肚子上, 顶上, 的顶上, 顶端, 尖上, 上边
in: 里头, 当中的, 的中, 内部
under: 脚下, 的脚下, 下头, 的底下, 树荫下
flanks: 两旁, 的两旁, 两边, 的两边, 两侧, 的两侧, 左右两边, 左右两侧, 的左右两边, 的左右两侧
beside: 脚边, 的脚边, 身旁, 的身边, 的身旁, 周围, 四周, 边, 门口, 的门口, 旁边的
beside: 隔壁, 近旁, 的附近, 的周围
on: 的屋顶上, 的房顶上, 的车顶上, 的船头上
behind: 背景是, 背景有, 背景里, 背景中, 背景里有, 背景中有
behind: 身后, 的身后, 后边, 的后边, 的后方, 的背后, 后头
in_front_of: 前边, 的前边, 跟前, 面前, 的面前, 的前方, 门前, 的门前, 正前方, 前头
middle: 之间, 的之间, 中间, 的中间, 当中, 的当中, 中央, 的中央, 正中央, 正中间, 中心, 两者之间
"""
)

LOOSE = table(
    """
row: 从左到右, 从左往右, 从左至右, 从左向右, 从左到右依次是, 从左往右依次是, 从左到右分别是
"""
)

AT = frozenset(
    words_of("""
    坐落在 悬在 漂在 漂浮在 飘在 靠在 藏在 蜷缩在 蜷在 趴到 跪在 睡到 贴在 插在 装在 盛在 停靠在
    立在 生长在 长在
    缠绕在 缠在 绕在 挤到 从 跟在 踩在 排在 蹲到 站到 跑到 走到 扛在 顶在 戴在 披在 落到 停到
    铺在 搭在 守在 待在 呆在
    走在 跑在 游在 游泳在 飞到 落到 爬到 爬在 盖在 夹在 挤在 聚在 散落在 堆在 栖息在 倒在 泡在
    横跨在 架在 骑到 就在 围坐在 正在 摆放在 放到 放进 放入
    """)
) - {"靠在", "围坐在", "正在"}

THERE = frozenset(
    words_of("""
    结满 结满了 结着 坐了 站了 摆了 放了 挂了 停了 趴了 躺了 立着 铺着 蹲着 靠着 藏着 躲着 停着
    飘着 漂着 漂浮着
    悬着 堆着 种着 开着 贴着 盖着 晒着
    搭着 跑着 走着 走来 跑来 飞过 飞来 爬着 跪着 跟着 装着 插着 盛着 装有 摆有 放有 立有 种有
    也有 就是 则是 都是 正坐着 正站着 正趴着 正躺着 生长着 住着 守着 亮着
    横着 竖着 晾着 散落着 铺满 铺满了 堆满 堆满了 挂满 挂满了 长满 长满了 种满 种满了 摆满
    摆满了 停满 停满了 插满 插满了 装满 装满了 布满 开满 开满了
    栖息着 聚集着 围着 坐有 游来 飘过 挺立着 矗立着 耸立着 悬挂着 点着 燃着 点缀着 陪着 露出
    趴有 还有着 会有 各有 分别是 分别有 是一 依次是
    """)
) - {"是一", "靠着", "开着"}

ZHE_POSES = {
    **dict.fromkeys(("坐着", "坐了", "正坐着", "坐"), "sit"),
    **dict.fromkeys(("躺着", "趴着", "躺了", "趴了", "正趴着", "正躺着", "躺", "趴"), "lie"),
    **dict.fromkeys(("睡着", "睡"), "sleep"),
    **dict.fromkeys(("飞着", "飞过", "飞来", "飞"), "fly"),
    **dict.fromkeys(("游着", "游来", "游"), "swim"), **dict.fromkeys(("跑着", "跑来", "跑"), "run"),
    **dict.fromkeys(("走着", "走来", "走"), "walk"), **dict.fromkeys(("跪着", "跪"), "kneel"),
    **dict.fromkeys(("爬着", "爬"), "climb"),
}  # fmt: skip
"""Poses that the verb behind or before a place tells."""

SKIPPED = frozenset(
    words_of("""
    其中 其中一个 其中一只 窗外 打针 打鸣 透明 透明的 彩色的 五颜六色的 着火 着火的 燃烧的 打开
    打开的 左爪 右爪 左手 右手 一手 一只手
    另一只手 双手 手里 手上 手中
    嘴里 怀里 爪子
    爪子里 馋嘴 馋嘴的 一旁的 一边 两眼 眼巴巴地
    眼巴巴 大大的眼睛 大眼睛 人来人往 来来往往 风景 景色 头发 尾巴 眼睛 身体 一起 一同 互相 各自
    分别 各 另外 最后 依次 一样 一道 画面 画面中
    画面里 整体 构图 色调 氛围 感觉 的样子 似的 一般 正在 缓缓 慢慢 静静 静静地 轻轻 悄悄 高高
    高高的 远处的 远处 近处 不远处 周末 一天 时候
    红头发 红头发的 长头发 长头发的 短头发 卷发 开心地 快乐地 高兴地 认真地 安静地 懒洋洋
    懒洋洋地 温柔 温柔地 呆呆地
    圆形的 圆圆的 方形的 正方形的 长方形的 三角形的 椭圆形的 心形的 举手 比赛 手拉手 手牵手
    好吃 好吃的 好看 好看的 开花 开满 盛开 盛开的 朋友圈封面 封面图 宣传图 插图 绘本 配一张图
    配图 头像 壁纸 图标 logo
""")
)
"""Said often, and nothing that a scene can hold; as a whole, so that no part of them is read."""

ALLUDED = frozenset(
    words_of(
        """
        树 屋 屋子 车 船 桥 塔 楼 房子 帽子 花 桌 椅 椅子 桌子 伞 灯 裙子 盒子 牌子 瓶子 山 鱼
        狗 猫 鸟 电脑
        """
    )
)
"""Said of what was named with a longer word: 树 of a 松树."""

PRONOUNS = ("他们", "她们", "它们", "自己")

FAMILIES: tuple[tuple[str, dict[str, str]], ...] = (
    ("rel", RELATIONS), ("loc", LOCALIZERS), ("loose", LOOSE), ("at", dict.fromkeys(AT, "1")),
    ("there", dict.fromkeys(THERE, "1")), ("skip", dict.fromkeys(SKIPPED, "1")),
    ("pronoun", dict.fromkeys(PRONOUNS, "1")), *LOOKS,
)  # fmt: skip
"""What the scanner takes from here, by role."""
