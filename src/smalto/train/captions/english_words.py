"""English word tables of the caption writer: synonyms and patterns, no logic."""

from __future__ import annotations

COLORS = {
    "red": ("red", "red", "red", "crimson", "scarlet", "bright red", "dark red", "ruby"),
    "orange": ("orange", "orange", "bright orange", "amber"),
    "yellow": ("yellow", "yellow", "bright yellow", "lemon yellow", "golden yellow"),
    "lime": ("lime", "lime green", "light green", "bright green"),
    "green": ("green", "green", "green", "dark green", "emerald", "forest green", "olive"),
    "teal": ("teal", "dark cyan", "blue-green"),
    "turquoise": ("turquoise", "cyan", "aqua", "aquamarine", "mint"),
    "lightblue": ("light blue", "sky blue", "pale blue", "baby blue", "pastel blue", "azure"),
    "blue": ("blue", "blue", "blue", "royal blue", "bright blue", "cobalt"),
    "navy": ("navy", "navy blue", "dark blue", "deep blue", "midnight blue"),
    "purple": ("purple", "purple", "violet", "lavender", "lilac"),
    "magenta": ("magenta", "fuchsia", "hot pink"),
    "pink": ("pink", "pink", "light pink", "rose", "pastel pink"),
    "brown": ("brown", "brown", "dark brown", "light brown", "chestnut"),
    "beige": ("beige", "cream", "tan", "ivory", "sandy"),
    "black": ("black", "black", "jet black", "ebony"),
    "white": ("white", "white", "snow white", "pure white"),
    "gray": ("gray", "grey", "dark gray", "light grey"),
    "gold": ("gold", "golden", "gilded"),
    "silver": ("silver", "silvery", "silver"),
}

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
           "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
DOZENS = {12: ("a dozen", "a dozen", "one dozen", "twelve"), 6: ("half a dozen", "a half dozen")}
LATE_COLORS = (" that is {}", " in {}", " colored {}", " of {} color", ", {},")
DRESSED = (
    " in {}",
    " dressed in {}",
    " in {} clothes",
    " wearing {}",
    " dressed all in {}",
    " in a {} outfit",
    " with {} clothes",
)

MANY = ("some", "some", "several", "a few", "many", "a group of", "a bunch of", "lots of", "a lot of",
        "multiple", "various", "a handful of", "a collection of", "numerous", "plenty of", "a couple dozen", "countless", "a variety of")  # fmt: skip
MANY_BARE = 0.4
"""How often an indefinite plural is just the bare plural: "dogs in a park"."""

HEADINGS = ("my {n} favourite things: ", "{n} things: ", "draw these {n}: ", "three of my favourites: ", "a set of {n} icons: ",
            "please draw the following: ", "i need these: ", "things to include: ", "a list: ", "for my kids: ", "shopping list: ",
            "my favourites: ", "in this order: ", "icons for ", "the picture has ", "it should contain ")  # fmt: skip
NAMES = "Max Luna Momo Bella Charlie Lily Tom Mia Oscar Ruby Leo Coco Milo Daisy Ben Emma Hugo Nina".split()
WHEREABOUTS = ("on the ground", "in the air", "in the sky", "on the floor", "in the background", "in the foreground",
               "in the distance", "in the corner", "in the middle", "far away", "on the wall", "outside", "over there", "in the back", "up in the air", "on the shelf", "by the window", "in the grass", "along the way", "out there")  # fmt: skip
PIECES = ("a slice of", "a piece of", "a plate of", "a bit of", "a portion of")
ONE_AND_OTHER = ("one of the two {m} is {a}, the other one is {b}", "one {n} is {a} and the other is {b}", "two {m}, one is {a}, the other {b}",
                 "one {a} {n}, the other {n} {b}", "the first {n} is {a}, the second {n} is {b}", "two {m}: the first {a}, the second {b}")  # fmt: skip
OWNERS = ("my", "my", "his", "her", "our", "their", "your", "this", "that", "some")
COUNTED = ("{a}, {n} of them", "{a}! {n} of them!", "{a}. {n} of them.", "{a}! {n} of them", "{n} x {a}", "{n}x {a}", "exactly {n} {a}", "{a} ({n})", "a total of {n} {a}",
           "{a}! {n} of them", "{n} identical {a}", "{n} of the {a}", "at least {n} {a}", "{a}, {n} in total")  # fmt: skip
PAIR = ("a pair of", "a couple of", "a duo of", "twin")
TRIO = ("a trio of", "a set of three")

FILLERS = """cute beautiful lovely adorable majestic shiny elegant friendly pretty old young new modern cozy funny delicious
fresh juicy ripe bright colorful magical fancy curious brave playful gentle proud wild tame soft round simple
detailed realistic cartoonish stylish sleek rustic graceful charming delicate striking handsome gorgeous
photorealistic tall short thin chubby fat clean dusty sparkling glossy warm cool hungry lonely mysterious
ancient futuristic smooth rough sharp typical single lone classic plain ordinary famous rectangular spherical
triangular conical cylindrical circular cubic oval pentagonal bumpy jagged prickly crisp crunchy sturdy rugged
polished spiky textured rusty comfortable luxurious lush towering lively busy noisy quiet clever silly lazy
plump slim slender broken empty full open closed wet dry melting glowing floating antique ornate intricate
vibrant velvety creamy spicy crispy homemade wise excited good nice perfect amazing wonderful fierce strong
fast slow heavy expensive cheap tasty rotten baked fried sliced adventurous determined confident polite noble
royal magnificent impressive tangled muddy dirty spotless real fake thirsty""".split()

OPENERS = (
    "a photo of", "a picture of", "an image of", "an illustration of", "a drawing of", "a painting of",
    "photo of", "picture of", "illustration of", "image of", "a portrait of", "a render of",
    "a scene with", "a scene showing", "digital art of", "a high quality picture of",
    "a beautiful illustration of", "a simple drawing of", "a photograph of", "a cute drawing of",
    "a snapshot of", "an artwork of", "a depiction of", "an icon of", "a logo with",
)  # fmt: skip
REQUESTS = (
    "draw", "draw me", "draw us", "create", "generate", "make", "make me", "paint", "show", "show me",
    "design", "please draw", "please create", "please generate", "can you draw", "could you draw me",
    "could you please make", "can you make", "i want", "i'd like", "i would like", "i need", "give me",
    "imagine", "illustrate", "help me draw", "would you draw", "let's see", "we need",
    "create an image of", "generate an image of", "generate a picture of", "draw a picture of",
    "make a picture of", "make an image with", "i want a picture of", "i'd like a picture of",
    "please make an illustration of", "could you draw me a picture of", "can i get", "can you create an image of",
    "i would love to see", "can you show me", "produce an image of", "visualize", "include these:", "i need a drawing of", "picture this:", "what about",
    "please include", "in this picture there is", "my kid wants", "something with", "prompt:", "could i have",
)  # fmt: skip
CLOSERS = (
    ", highly detailed", ", highly detailed", ", 4k", ", high quality", ", digital art", ", masterpiece", ", trending on artstation",
    ", soft lighting", ", beautiful", ", best quality", " please", ", please", ", thanks", ", ultra realistic",
    ", studio lighting", ", sharp focus", ", 8k", ", award winning", ", cute", ", colorful", " for my kids",
    " for a birthday card", ", in great detail", ", professional", ", high resolution", ", centered", ", nothing else", " and nothing else", " only", ", just that", ", from the side", ", full body", ", in focus",
    " for my daughter's party", ", hand made", ", made with love",
    ", very cute", ", vivid colors", " for my blog", ", simple",
)  # fmt: skip

NEGATION = ("without {n}", "with no {n}", "no {n}", "but no {n}", "without any {n}", "and no {n}", "there are no {n}",
            "don't draw any {n}", "no {n} anywhere", "but without {n}", "not a {s}", "and not a {s}", "instead of a {s}", "not wearing a {s}",
            "not holding a {s}", "who isn't holding a {s}", "that has no {s}", "but do not include any {n}",
            "leave out the {n}", "there should be no {n}", "a {s} is not needed", "{n} are not needed", "no need for {n}",
            "{n} are not visible", "there is no {s}", "i don't need a {s}", "a {s} would be too much", "skip the {n}",
            "the {s} is missing")  # fmt: skip
NEGATION_FIRST = ("don't draw any {n}. just ", "no {n}. ", "no {n} please, only ", "without any {n}: ", "leave out the {n}. ",
                  "i don't want {n}. draw ", "there should be no {n}, just ", "not {n} but ", "no {n}, only ",
                  "do not include {n}. show ", "instead of {n}, draw ", "anything but {n}: ", "please no {n}. ")  # fmt: skip
JOINS = (
    " and ",
    " and ",
    " and ",
    " with ",
    " & ",
    ", ",
    " plus ",
    " together with ",
    ", also ",
    " as well as ",
    " along with ",
    " and also ",
)

ABSTRACT = """regret freedom tuesday meaning justice silence infinity memory logic theory nothing tomorrow hope
irony democracy truth philosophy yesterday eternity chaos entropy monday reason patience inflation grammar
ambition nostalgia gravity consciousness possibility existence algebra thought distance absence quality number
seven idea syntax destiny probability honesty boredom knowledge randomness luck permission rhythm mystery""".split()
NONSENSE = ("the {a} of {b}", "why does {a} feel like {b}", "{a} is not {b}", "what is the {a} of {b}", "{a} without {b}",
            "how {a} becomes {b}", "{a}, {b}", "the square root of {a}", "a kind of {a}", "is {a} more than {b}?", "{a} {b}",
            "more {a} than {b}", "the opposite of {a}", "when {a} meets {b}", "{a} or {b}, who knows", "pure {a}")  # fmt: skip

SEEN = ("{a} can be seen", "there is {a}", "there are also {a}", "nearby is {a}", "in the background there is {a}", "we also see {a}",
        "{a} in the distance", "{a} nearby", "{a} waiting", "{a} shining", "{a} rising in the distance", "{a} watching",
        "you can see {a}", "{a} appears", "{a} stands there", "{a} rests", "in the corner {a}", "add {a}", "{a} glowing",
        "there should be {a}", "also {a}", "not far away {a}", "{a} is waiting", "{a} looks on", "{a} in the middle")  # fmt: skip
STORY_JOINS = (
    ". ",
    ". ",
    ". ",
    ", and ",
    ", while ",
    "; ",
    ", ",
    " and ",
    ", as ",
    ". then ",
    ". also, ",
)
DECOR = ("nobody is there", "nobody else is around", "thanks!!", "hey!", "hello", "it should look nice", "i love it", "for my mom",
         "as a gift for my sister", "it's for a school project", "make it cute", "the colors should be warm", "time stands still",
         "use bright colors", "make it look friendly", "this is for a poster", "we all love this",
         "you can feel the wind", "they are best friends",
         "nothing else is needed", "that is all", "please keep it simple", "no text",
         "i need it for my blog", "surprise me with the rest", "they spend the afternoon together", "what a day",
         "for my friend",
         "the colors are vivid", "all in a friendly style", "on its way home", "after a long day",
         "once upon a time", "with lots of charm",
         "a story about friendship", "it is a lovely scene", )  # fmt: skip

HAS = (
    "{a} has {b}",
    "{a} with {b}",
    "{a} owns {b}",
    "{a} and {b}",
    "{a} who has {b}",
    "{a}, plus {b}",
    "{a} brings {b}",
)

NOTHING = ("no people", "without people", "without clouds", "no text", "no humans", "without any text", "no shadows", "no people around",
           "without anyone", "nobody in it", "with no people", "no words", "no clouds", "without any people", "no animals around",
           "no watermark", "without shadows", "no one else", "no other objects", "with nothing else", "empty of people", "no writing",
           "no frame", "without a frame", "no border")  # fmt: skip
"""Said to be absent, and no thing of the vocabulary: nothing is written for it."""
