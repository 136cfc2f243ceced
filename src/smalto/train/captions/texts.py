"""Texts that people ask to have written in a picture, made up of common words."""

from __future__ import annotations

import random

_WORDS = """hello welcome open closed sale love peace happy birthday thank you good morning night stop
go slow fast free coffee tea pizza party time home sweet keep calm dream big new year best friends
forever save the date coming soon summer winter spring autumn music live fresh bread books cafe hotel
exit danger caution wet floor do not enter please knock team champion winner smile hope joy faith
yes no maybe wow oops boom hi bye see you later start finish help wanted lost found for sale rent
city zoo park school library museum bakery garden wild adventure awaits made with care just married
i we are the my your you need want is it this that on in at for of and a an one two three all more
less only never always today tomorrow here there water fire food fish cat dog bear robot king queen star oil bank shop store
house street road train bus car bike ship boat work play game over level up down left right top secret private public
please wait turn off push pull mind gap no parking way entrance ladies gentlemen kids menu special daily price cents dollars
cake lemonade juice burger pizza ice cream cold hot sweet salty fresh eggs milk honey flowers summer camp class band show
club festival market fair museum night day week year hello world dear mom dad grandma birthday anniversary wedding
congratulations get well grow your own save water think different just do nothing impossible believe yourself
python world code data future robot space mars moon sun rain or shine""".split()
_ZH = (
    "你好 欢迎 生日快乐 谢谢 早安 晚安 营业中 已打烊 新年快乐 恭喜发财 加油 我爱你 平安喜乐 停 出口 禁止吸烟 "
    "小心地滑 咖啡 奶茶 面包店 图书馆 动物园 公园 学校 春天 夏天 回家 好运 福 中秋快乐 开心 未来已来 好好学习 "
    "天天向上 一路平安 万事如意 请勿打扰 免费 特价 打折 热卖 今日推荐 梦想 家 书店 花店 冠军 再见"
).split()
_EDGES = ("", "", "", "", "!", "?", ".", "!!", "...", " :)")


def random_text(rng: random.Random) -> str:
    """One to six words, in any case, sometimes with numbers, symbols or Chinese."""
    roll = rng.random()
    if roll < 0.25:
        return rng.choice(_ZH) + (rng.choice(_ZH) if rng.random() < 0.2 else "")
    if roll < 0.32:
        return rng.choice(
            ("404", "2026", "50% OFF", "No. 7", "24/7", "A+", "1 + 1 = 2", "#1", "3:00 PM", "100")
        )
    words = [rng.choice(_WORDS) for _ in range(rng.choices((1, 2, 3, 4, 6), (40, 28, 18, 9, 5))[0])]
    if rng.random() < 0.1:
        words[0] = "".join(
            rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(3, 8))
        )
    text = " ".join(words) + rng.choice(_EDGES)
    return rng.choice((text.upper(), text.upper(), text.title(), text.capitalize(), text))
