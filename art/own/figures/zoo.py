"""The animals: what each looks like. Names and sizes are in crowd.py."""

from __future__ import annotations

from .muzzles import Species

ZOO: dict[str, Species] = {
    "fox": Species("#f5812f", "#fff1de", "pointed", "ruff", "cheeks", inner="#ffd9b8", ear_fur="#4a3340",
                   socks="#4a3340", tail="bushy", tail_tip="#fff6ea"),
    "wolf": Species("#a3a5b5", "#eceaf2", "pointed", "ruff", "cheeks", inner="#d9c8d2", mark="brows",
                    mark_fur="#7b7c92", tail="bushy", length=23, depth=11.5, leg=11, tail_tip="#7b7c92"),
    "bear": Species("#9a6242", "#e3b98f", "round", "broad", inner="#d99a74", build="plush", length=24, depth=17,
                    leg=8.5, leg_width=6.2, head=8.6, belly=False),
    "polar-bear": Species("#eceef6", "#fbfbff", "round", "broad", inner="#d6c6da", build="plush", length=24,
                          depth=16, leg=9, leg_width=6.0, head=8.2, belly=False),
    "panda": Species("#f3f1f9", "#ffffff", "round", "broad", inner="#5b527a", ear_fur="#3f3757", mark="panda",
                     mark_fur="#3f3757", socks="#3f3757", build="plush", length=22, depth=16, leg=7.5, leg_width=6.0, head=9.0, belly=False),
    "koala": Species("#9fa4b8", "#e9e6f0", "wide", "round", "nose", inner="#f0c9d0", build="plush", length=19,
                     depth=13, leg=7, leg_width=5.2, head=8.6),
    "lion": Species("#f2b04a", "#fde6bd", "round", "cat", "cat", inner="#d98a4a", mane="#a9582c", tail="tuft",
                    length=23, depth=12.5, leg=10.5, leg_width=5.2, head=7.4),
    "tiger": Species("#f58a2e", "#fff3e2", "round", "cat", "cat", inner="#f9c9a8", mark="tiger", mark_fur="#45304a",
                     tail="long", tail_tip="#45304a", length=23, depth=12, leg=10, leg_width=5.0),
    "raccoon": Species("#9a97a8", "#eceaf2", "pointed", "ruff", "cheeks", inner="#d6cfdc", mark="mask",
                       mark_fur="#40384f", socks="#40384f", tail="ringed", length=19, depth=11.5, leg=7.5),
    "dog": Species("#e0a566", "#fdeed6", "floppy", "round", "oval", ear_fur="#a8683c", mark="patch", tail="long",
                   length=20, depth=10.5, leg=9.5, head=7.8),
    "cat": Species("#f2a65a", "#fff2e0", "pointed", "cat", "cat", nose="#e8788a", inner="#f9b9b4", mark="tiger",
                   mark_fur="#c9742f", tail="long", length=18, depth=9.5, leg=8.5, leg_width=3.8, head=7.6),
    "rabbit": Species("#e9e2ee", "#ffffff", "long", "round", "cat", nose="#e8788a", inner="#f7b5c0", tail="short",
                      length=15, depth=10.5, leg=6, leg_width=4.0, head=7.0),
    "hamster": Species("#f0b070", "#fff3e2", "round", "broad", "oval", nose="#e8788a", inner="#f7b9b0",
                       build="plush", length=15, depth=12, leg=5, leg_width=3.8, head=8.4),
    "unicorn": Species("#f4eefb", "#fbd3e6", "small", "horse", "horse", inner="#f7b9d2", tail="rainbow",
                       socks="#c9a6ee", length=24, depth=12.5, leg=14, leg_width=4.6, head=7.2, belly=False),
    "horse": Species("#b0713f", "#e6c19a", "small", "horse", "horse", inner="#d99a74", tail="mane", mane="#4a2f2a",
                     socks="#5a3a2e", length=24, depth=12.5, leg=14.5, leg_width=4.6, head=7.2, belly=False),
    "mouse": Species("#a9a6b8", "#f1eef6", "wide", "round", "cat", nose="#e8788a", inner="#f7b5c0", tail="long",
                     build="plush", length=14, depth=10, leg=5, leg_width=3.4, head=7.4),
    "pig": Species("#f6a6b8", "#f78fa8", "small", "broad", "snout", nose="#d8667f", inner="#f08aa2", tail="curl",
                   build="plush", length=21, depth=13.5, leg=7, leg_width=4.6, head=8.0, belly=False),
}  # fmt: skip
