"""English that fills real prompts and says nothing a scene can hold: adjectives, adverbs, purposes,
and the verbs of flowery writing."""

from __future__ import annotations

ADJECTIVES = """dull flickering fragrant stunning rich savory refreshing thorny damp chilly sour silky gnarled barren
geometric gleaming shimmering glittering cushioned weathered translucent angular aerodynamic tart frosty vast unique
elaborate dazzling breathtaking cluttered swirling multicolored tangy pungent opaque slimy blunt coarse slick
gritty grainy fiery steaming scenic urban arid dim harsh inviting comforting dynamic decadent intricate draped
abstract formal oriental surreal matching robotic shrouded rimmed horned bearded hooded winged muscular old-fashioned
well-known solitary dignified ornamental decorated carved crumbling bloody sunken floating reflective custom standard
flowing soaring lone sunlit moonlit lit stacked worn chipped cracked faded patterned oblong teardrop pyramidal diamond-shaped
heart-shaped star-shaped cone-shaped thick narrow heavy-duty lightweight posh chic trendy stylized cute-looking big-eyed long-haired
blond curly-haired bald mustachioed chubby-cheeked skinny athletic pregnant blind deaf rich poor homeless foreign local""".split()
ADVERBS = """happily quietly gracefully lazily carefully proudly softly slowly quickly gently calmly eagerly peacefully loudly
playfully confidently joyfully nervously silently patiently together alone contentedly majestically casually elegantly
furiously clumsily bravely seriously""".split()
PURPOSES = (
    "and enjoying the view", "and having a great time", "while waiting for a friend", "and trying to beat the record", "to impress the crowd",
    "for the first time", "with great skill", "with excitement", "and feeling proud", "on a lazy afternoon", "in the middle of the day",
    "after a long journey", "as if nothing had happened", "and taking in the scenery", "and learning something new", "during a break",
    "with lots of love", "before going home", "with confidence", "and relaxing", "in peace", "in style", "full of energy", "with care", "as usual",
)  # fmt: skip
ENDS = (
    ", creating a beautiful scene", ", adding a touch of elegance", ", a true testament to craftsmanship", ", creating a cozy contrast",
    ", bringing joy to everyone", ", a feast for the eyes", ", providing comfort", ", a symphony of color", ", capturing the beauty of nature",
    ", casting long shadows", ", glistening in the light", ", reflecting the light", ", perfect for a rainy weekend", ", a work of art",
    ", adding charm to the room's decor", ", inviting all who pass by", ", swaying in the breeze", ", a breathtaking sight", ", a display of power and grace",
    ", making everyone smile", ", creating a dynamic composition", ", in harmony with each other", ", stirring the imagination",
)  # fmt: skip
CONTRASTS = (
    "{a} contrasted with {b}", "{a} complemented {b}", "{a} matched {b}", "{a} contrasts with {b}", "{a} were paired with {b}", "{a} goes well with {b}",
    "{a} stood out against {b}", "{a} and {b} went well together", "{a} blended with {b}", "{a} looks great with {b}", "{a} shared the table with {b}",
    "{a} and {b} made a perfect pair", "{a} and {b} filled the pantry", "{a} and {b} were in the picture", "{a} accompanied {b}", "{a} meets {b}", "{a} versus {b}",
)  # fmt: skip
"""Two things in one sentence of which nothing but that they are there can be drawn."""
PAST = {
    "walk": ("walked", "strolled", "wandered"), "run": ("ran", "raced", "sprinted"), "sit": ("sat", "sat down"), "play": ("played", "had fun"),
    "dance": ("danced", "twirled"), "jump": ("jumped", "hopped", "leaped"), "sleep": ("slept", "snoozed", "dozed"), "wave": ("waved", "greeted"),
    "swim": ("swam", "dived", "glided through the water"), "read": ("studied",), "kneel": ("knelt",), "climb": ("climbed",), "cook": ("cooked", "baked"),
    "fly": ("flew", "soared", "glided"), "stand": ("stood up", "stood still"), "lie": ("lay down",), "eat": ("ate", "munched"), "drink": ("drank", "sipped"),
    "sing": ("sang",), "talk": ("talked", "chatted", "spoke"), "think": ("thought", "wondered"), "paint": ("painted", "drew"), "write": ("wrote",), "work": ("worked",),
    "meditate": ("meditated",), "kick": ("kicked",), "throw": ("threw",), "cheer": ("cheered", "celebrated"), "crawl": ("crawled",), "ski": ("skied",),
    "skate": ("skated",), "surf": ("surfed",), "fish": ("fished",), "point": ("pointed",), "pray": ("prayed",),
}  # fmt: skip
