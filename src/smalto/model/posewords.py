"""What people and animals do, in the forms in which it is said, English and Chinese."""

from __future__ import annotations

import re

_POSE_FORMS = {
    "walk": "walk walks walking stroll strolls strolling, 走路 散步 行走 走着 正在走路",
    "run": "run runs running jog jogs jogging sprinting, 跑 跑步 奔跑 跑着 跑来跑去 正在跑步",
    "sit": "sit sits sitting seated sat, 坐着 坐 正坐着",
    "play": "play plays playing, 玩 玩耍 玩着",
    "dance": "dance dances dancing, 跳舞 舞蹈 起舞 跳着舞",
    "jump": "jump jumps jumping leap leaps leaping hopping, 跳 跳跃 跳起来 跳着",
    "sleep": "sleep sleeps sleeping asleep napping snoozing, 睡觉 睡着 正在睡觉 熟睡 睡觉的",
    "wave": "waves waving, 挥手 招手 挥着手",
    "swim": "swim swims swimming, 游泳 游 游着 游水",
    "read": "reads reading, 读书 看书 阅读",
    "kneel": "kneel kneels kneeling, 跪 跪着 跪下",
    "climb": "climb climbs climbing, 攀爬 爬 爬山 攀登",
    "cook": "cooks cooking, 做饭 烹饪 炒菜",
    "fly": "flies flying soaring, 飞 飞翔 飞着 飞行",
    "stand": "standing stands stand, 站着 站立",
    "lie": "lying lies lie, 躺着 趴着 躺",
    "eat": "eating eats eat, 吃 吃着 吃东西",
    "drink": "drinking drinks, 喝 喝着 喝水",
    "sing": "singing sings sing, 唱歌 唱着歌",
    "talk": "talking talks chatting speaking, 说话 聊天 交谈",
    "think": "thinking thinks pondering, 思考 沉思",
    "paint": "painting paints, 画画 作画 绘画",
    "write": "writing writes, 写字 写作 写",
    "work": "working works, 工作 干活",
    "meditate": "meditating meditates, 冥想 打坐",
    "kick": "kicking kicks, 踢 踢着",
    "throw": "throwing throws tossing, 扔 投 扔着",
    "cheer": "cheering cheers celebrating, 欢呼 庆祝",
    "crawl": "crawling crawls, 爬行 匍匐",
    "ski": "skiing skis, 滑雪",
    "skate": "skating skates skateboarding, 滑冰 溜冰 滑板",
    "surf": "surfing surfs, 冲浪",
    "fish": "fishing, 钓鱼",
    "point": "pointing points, 指着 指向",
    "pray": "praying prays, 祈祷",
}
POSES = {w: pose for pose, forms in _POSE_FORMS.items() for w in re.split(r"[ ,]+", forms)}
