"""English words for how a picture feels and is framed, and for its grounds."""

from __future__ import annotations

MOODS = {
    "cozy": ("cozy", "cosy", "homely", "snug", "warm and cozy", "comfy", "heartwarming"),
    "calm": ("calm", "peaceful", "serene", "tranquil", "quiet", "relaxing", "harmonious", "still"),
    "cheerful": ("cheerful", "joyful", "festive", "lively", "happy", "vibrant", "merry", "playful", "fun"),
    "dreamy": ("dreamy", "dreamlike", "magical", "enchanted", "fairytale", "whimsical", "fantasy", "surreal", "ethereal"),
    "romantic": ("romantic", "tender", "romantic candlelit", "sweet romantic", "love-filled", "lovely romantic"),
    "mysterious": ("mysterious", "mystical", "enigmatic", "secretive", "mysterious and dark"),
    "spooky": ("spooky", "scary", "creepy", "haunted", "eerie", "horror", "sinister", "halloween"),
    "dramatic": ("dramatic", "epic", "cinematic", "intense", "heroic", "action-packed", "powerful"),
    "sad": ("sad", "melancholic", "melancholy", "gloomy", "somber", "lonely", "depressing", "bittersweet"),
}  # fmt: skip
MOOD_AFTER = (
    "{m} atmosphere", "{m} mood", "with a {m} atmosphere", "in a {m} mood", "with a {m} mood", "{m} vibes", "{m} feeling",
    "with a {m} feel", "{m}", "very {m}", "{m} lighting", "in a {m} setting", "{m} scene", "a {m} atmosphere", "with {m} vibes",
)  # fmt: skip
MOOD_BEFORE = ("a {m} scene of", "a {m} picture of", "a {m} scene with", "a {m} image of", "a {m} illustration of",
               "{m} scene:", "a {m} scene showing", "{m} picture of")  # fmt: skip
MOOD_CLAUSES = ("the mood is {m}", "the atmosphere is {m}", "it feels {m}", "everything looks {m}", "it should feel {m}",
                "the scene is {m}", "make it {m}", "keep it {m}", "a {m} atmosphere fills the scene", "the whole thing is {m}",
                "mood: {m}", "it must look {m}")  # fmt: skip
VIEWS = {
    "close": ("close-up", "close up", "closeup shot", "macro shot", "macro", "up close", "extreme close-up", "seen up close",
              "zoomed in", "close-up view", "tight close-up", "very close", "filling the frame", "detail shot"),
    "wide": ("wide shot", "wide angle", "wide-angle shot", "wide view", "panorama", "panoramic view", "from afar", "seen from far away",
             "long shot", "wide-angle lens", "establishing shot", "aerial view", "bird's eye view", "from a distance", "wide landscape view"),
}  # fmt: skip
VIEW_BEFORE = {
    "close": ("a close-up of", "close up of", "a macro photo of", "a close-up photo of", "a closeup of", "an extreme close-up of",
              "a close-up portrait of", "a macro shot of", "a close shot of", "close-up shot of", "zoom in on", "a headshot of"),
    "wide": ("a wide shot of", "wide angle view of", "a panorama of", "a panoramic view of", "a wide-angle shot of", "an aerial view of",
             "a distant view of", "a long shot of", "a bird's eye view of", "a wide view of", "a sweeping view of"),
}  # fmt: skip
CAMERA = (
    ", bokeh", ", dslr", ", 35mm", ", 50mm lens", ", f/1.8", ", shallow depth of field", ", shot on iphone", ", canon", ", hdr",
    ", eye level", ", front view", ", side view", ", low angle", ", uhd", ", octane render", ", unreal engine", ", dslr photo",
    ", depth of field", ", film grain", ", national geographic", ", stock photo", ", by a famous artist", ", concept art",
    ", volumetric light", ", portrait mode", ", 16:9", ", no watermark", ", no text", ", photorealistic", ", hyperrealistic", ", photography",
)  # fmt: skip

PATTERNS = {
    "dots": (("polka dot", "dotted", "polka-dotted", "spotted"), ("polka dots", "dots", "spots", "circles")),
    "stripes": (("striped", "stripy", "pinstriped"), ("stripes", "lines", "vertical stripes", "stripes")),
    "checks": (("checkered", "checked", "plaid", "checkerboard", "gingham"), ("checks", "squares", "plaid pattern")),
    "waves": (("wavy", "wave pattern", "rippled"), ("waves", "wavy lines", "ripples")),
    "stars": (("star pattern", "starry pattern", "star-patterned"), ("little stars", "stars", "star shapes", "tiny stars")),
    "hearts": (("heart pattern", "heart-patterned", "hearts"), ("hearts", "little hearts", "heart shapes")),
    "confetti": (("confetti", "confetti pattern"), ("confetti", "colorful confetti", "party confetti")),
}  # fmt: skip
PATTERN_PLAIN = ("{a} background", "on a {a} background", "with a {a} background", "against a {a} background", "{a} wallpaper behind",
                 "in front of a {a} wall", "background with {n}", "with {n} in the background", "on a background of {n}",
                 "the background has {n}", "on a pattern of {n}", "a background full of {n}", "background: {n}", "{a} backdrop")  # fmt: skip
PATTERN_ONE = ("{c} {a} background", "on a {c} {a} background", "on a {c} background with {n}", "{c} background with {n}",
               "against a {c} {a} backdrop", "with a {c} {a} background", "the background is {c} with {n}", "in front of {c} {a} wallpaper")  # fmt: skip
PATTERN_TWO = ("{c} background with {d} {n}", "on a {c} background with {d} {n}", "{d} {n} on a {c} background",
               "{c} and {d} {a} background", "on a {c} and {d} {a} background", "with {d} {n} on {c} in the background",
               "the background is {c} with {d} {n}", "against {c} with {d} {n}")  # fmt: skip

FLAT = (
    "{c} background", "on a {c} background", "on a plain {c} background", "with a {c} background",
    "against a {c} background", "against a {c} backdrop", "on a solid {c} background", "on {c}",
    "the background is {c}", "over a {c} background", "with a {c} backdrop", "in front of a {c} background",
    "on a {c} backdrop", "{c} backdrop", "set against {c}", "background {c}", "with {c} as the background color",
    "background in {c}", "against a {c} wall", "in front of a {c} wall", "on a {c} wall", "background: {c}",
)  # fmt: skip
GRADIENT = (
    "{c} to {d} gradient background", "on a gradient from {c} to {d}", "with a {c} and {d} gradient background",
    "against a {c} to {d} gradient", "on a {c}-{d} gradient background", "gradient background from {c} to {d}",
    "background fading from {c} to {d}", "with a background that goes from {c} to {d}",
)  # fmt: skip
GRADIENT_ONE = ("{c} gradient background", "on a {c} gradient", "with a gradient {c} background",
                "against a soft {c} gradient", "with a {c} gradient behind")  # fmt: skip
TRANSPARENT = ("transparent background", "on a transparent background", "with a transparent background",
               "no background", "without background", "without a background", "isolated on transparent",
               "with alpha background", "cutout", "png with transparency", "background removed")  # fmt: skip
