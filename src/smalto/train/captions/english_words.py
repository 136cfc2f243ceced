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
    "brown": ("brown", "brown", "dark brown", "chocolate", "chestnut", "wooden"),
    "beige": ("beige", "cream", "tan", "ivory", "sandy"),
    "black": ("black", "black", "jet black", "ebony"),
    "white": ("white", "white", "snow white", "pure white"),
    "gray": ("gray", "grey", "dark gray", "light grey"),
    "gold": ("gold", "golden", "gilded"),
    "silver": ("silver", "silvery", "chrome"),
}

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

MANY = ("some", "some", "several", "a few", "many", "a group of", "a bunch of", "lots of", "a lot of",
        "multiple", "various", "a handful of", "a herd of", "a flock of", "a crowd of", "a pile of",
        "a collection of", "numerous", "a row of")  # fmt: skip
MANY_BARE = 0.25
"""How often an indefinite plural is just the bare plural: "dogs in a park"."""

HEADINGS = ("my {n} favourite things: ", "{n} things: ", "draw these {n}: ", "three of my favourites: ", "a set of {n} icons: ",
            "please draw the following: ", "i need these: ", "things to include: ", "a list: ", "for my kids: ", "shopping list: ",
            "my favourites: ", "in this order: ", "icons for ", "the picture has ", "it should contain ")  # fmt: skip
NAMES = "Max Luna Momo Bella Charlie Lily Tom Mia Oscar Ruby Leo Coco Milo Daisy Ben Emma Hugo Nina".split()
WHEREABOUTS = ("on the ground", "in the air", "in the sky", "on the floor", "in the background", "in the foreground",
               "in the distance", "in the corner", "in the middle", "at the bottom", "at the top", "far away")  # fmt: skip
PIECES = ("a slice of", "a piece of", "a plate of", "a bit of", "a portion of")
ONE_AND_OTHER = ("one of the two {m} is {a}, the other one is {b}", "one {n} is {a} and the other is {b}", "two {m}, one is {a}, the other {b}",
                 "one {a} {n}, the other {n} {b}", "the first {n} is {a}, the second {n} is {b}", "two {m}: the first {a}, the second {b}")  # fmt: skip
OWNERS = ("my", "my", "his", "her", "our", "their", "your", "this", "that", "some")
COUNTED = ("{a}, {n} of them", "{a}! {n} of them!", "{a}. {n} of them.", "{a}! {n} of them", "{n} x {a}", "{n}x {a}", "exactly {n} {a}", "{a} ({n})", "a total of {n} {a}",
           "{a}! {n} of them", "{n} identical {a}", "{n} of the {a}", "at least {n} {a}", "{a}, {n} in total")  # fmt: skip
PAIR = ("a pair of", "a couple of", "a duo of", "twin")
TRIO = ("a trio of", "a set of three")

SMALL = ("small", "little", "tiny", "mini", "miniature", "wee", "petite")
BIG = ("big", "large", "huge", "giant", "enormous", "massive", "gigantic", "oversized")

FILLERS = """cute beautiful lovely happy adorable majestic fluffy shiny elegant friendly smiling pretty
old young new vintage modern cozy funny delicious fresh juicy ripe bright colorful magical fancy
cheerful sleepy curious brave playful gentle proud wild tame soft round wooden metal plastic glass
simple detailed realistic cartoonish stylish sleek rustic graceful charming delicate striking
handsome gorgeous photorealistic tall short thin chubby fat clean dusty sparkling glossy warm cool
hungry lonely angry sad grumpy mysterious ancient futuristic fuzzy furry hairy smooth rough sharp
typical single lone classic plain ordinary famous metallic leather fabric rubber rectangular spherical
triangular conical cylindrical circular cubic oval pentagonal bumpy sleek jagged prickly juicy crisp crunchy sturdy
rugged polished spiky textured striped rusty comfortable luxurious lush towering majestic lively busy
noisy quiet clever silly lazy brave hairy plump slim slender broken empty full open closed wet dry frozen melting
glowing sparkling floating antique ornate intricate vibrant velvety creamy spicy crispy homemade wise tired excited""".split()

OPENERS = (
    "a photo of", "a picture of", "an image of", "an illustration of", "a drawing of", "a painting of",
    "photo of", "picture of", "illustration of", "image of", "a portrait of", "a render of",
    "a close-up of", "a scene with", "a scene showing", "digital art of", "a high quality picture of",
    "a beautiful illustration of", "a simple drawing of", "a photograph of", "a cute drawing of",
    "a snapshot of", "an artwork of", "a depiction of", "an icon of", "a logo with",
)  # fmt: skip
REQUESTS = (
    "draw", "draw me", "draw us", "create", "generate", "make", "make me", "paint", "show", "show me",
    "design", "please draw", "please create", "please generate", "can you draw", "could you draw me",
    "could you please make", "can you make", "i want", "i'd like", "i would like", "i need", "give me",
    "imagine", "sketch", "illustrate", "help me draw", "would you draw", "let's see", "we need",
    "create an image of", "generate an image of", "generate a picture of", "draw a picture of",
    "make a picture of", "make an image with", "i want a picture of", "i'd like a picture of",
    "please make an illustration of", "could you draw me a picture of", "can i get", "can you create an image of",
    "i would love to see", "can you show me", "produce an image of", "visualize", "include these:", "i need a drawing of", "picture this:", "what about",
    "please include", "in this picture there is", "my kid wants", "something with", "prompt:", "could i have",
)  # fmt: skip
CLOSERS = (
    ", highly detailed", ", 4k", ", high quality", ", digital art", ", masterpiece", ", trending on artstation",
    ", soft lighting", ", beautiful", ", best quality", " please", ", please", ", thanks", ", ultra realistic",
    ", studio lighting", ", sharp focus", ", 8k", ", award winning", ", cute", ", colorful", " for my kids",
    " for a birthday card", ", in great detail", ", professional", ", high resolution", ", centered", ", nothing else", " and nothing else", " only", ", just that", ", from the side", ", full body", ", in focus",
    " for my daughter's party", ", like in a dream", ", hand made", ", smiling at the camera", ", made with love",
    ", looking happy", ", very cute", ", warm and harmonious", ", vivid colors", " for my blog", ", simple",
)  # fmt: skip

STYLES = {
    "soft": ("3d render", "3d style", "in 3d", "3d illustration", "clay render", "as a 3d icon", "pixar style"),
    "flat": ("flat design", "flat style", "flat vector", "flat illustration", "minimalist vector", "vector art",
             "minimal flat style", "in a flat style", "as a flat icon", "clip art", "minimalist"),
    "line": ("line art", "line drawing", "outline", "black and white line art", "coloring page", "line style",
             "as line art", "in ink outline", "monochrome outline", "colouring page", "sketch outline",
             "simple line drawing", "black outline", "lineart"),
    "toon": ("cartoon", "cartoon style", "in cartoon style", "comic style", "cartoonish style", "as a cartoon",
             "children's book style", "cartoon illustration", "comic book style", "sticker style"),
}  # fmt: skip
STYLE_PREFIX = {
    "soft": ("a 3d render of", "3d illustration of", "a 3d model of", "a 3d picture of"),
    "flat": ("a flat illustration of", "a flat vector of", "a minimalist vector illustration of", "flat icon of",
             "a flat design of", "clip art of", "vector graphic of", "a flat drawing of", "a minimal drawing of"),
    "line": ("a line drawing of", "line art of", "a coloring page of", "an outline of", "a coloring page with",
             "a black and white line drawing of", "an outline drawing of", "outline icon of", "a colouring page of"),
    "toon": ("a cartoon of", "a cartoon drawing of", "cartoon illustration of", "a comic of", "a cartoon picture of",
             "cartoon of"),
}  # fmt: skip

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

PLACES = {
    "meadow": ("in a meadow", "in a field", "in a grassy field", "on the grass", "in a green meadow", "outdoors",
               "outside", "in nature", "on a lawn", "in the fields", "in a flower meadow",
               "in a pasture", "on a grassy plain", "in the savanna", "in tall grass"),
    "park": ("in a park", "in the park", "in a city park", "in a garden", "in the garden", "in the backyard",
             "at the park", "in a peaceful park", "in a public park", "at a playground", "in the yard",
             "in a sunny park", "in a calm park", "in a botanical garden"),
    "forest": ("in a forest", "in the forest", "in the woods", "in a jungle", "in the jungle", "among the trees",
               "deep in the woods", "in a pine forest", "in the rainforest", "in an enchanted forest",
               "in a dense forest", "in the bamboo forest"),
    "beach": ("on the beach", "at the beach", "on a beach", "on a sandy beach", "on the sand by the sea",
              "at the seaside", "by the sea", "on the shore", "on a tropical beach", "by the ocean",
              "on a tropical island", "at the coast"),
    "sea": ("in the sea", "on the ocean", "at sea", "in the ocean", "on the water", "on the open sea",
            "in the middle of the ocean", "on the waves", "on a stormy sea"),
    "lake": ("by a lake", "on a lake", "at the lake", "by the river", "at a pond", "in a pond", "by a pond",
             "on a river", "beside the lake", "near a lake", "on a calm lake", "in a river"),
    "mountains": ("in the mountains", "on a mountain", "with mountains in the background", "in front of mountains",
                  "in the alps", "on a hillside in the mountains", "with mountains behind", "in a mountain valley",
                  "at the foot of a mountain", "high in the mountains", "on a cliff"),
    "desert": ("in the desert", "in a desert", "on sand dunes", "in the sahara", "among the dunes",
               "in a dry desert", "in a sandy desert", "in a canyon"),
    "snow": ("in the snow", "in a snowy landscape", "on a snowy day", "in winter", "on the snow",
             "in a winter landscape", "in a snowy field", "in the arctic", "on ice", "in a winter wonderland",
             "at the north pole", "in antarctica", "with snow everywhere", "with ice everywhere", "covered in snow", "in the ice",
             "on a snow field"),
    "street": ("on the street", "on a street", "on the road", "in the street", "on a sidewalk", "on the sidewalk",
               "in a village street", "on a city street", "down the street", "in a small town", "in an alley",
               "on a road", "on the highway", "in a village"),
    "city": ("in the city", "in a city", "with a city skyline", "in front of a skyline", "downtown", "in new york",
             "in a big city", "in a modern city", "in front of skyscrapers", "with skyscrapers in the background",
             "in tokyo", "in the metropolis", "above the city", "over the city"),
    "farm": ("on a farm", "on the farm", "in a barnyard", "in the countryside", "in a farm field", "at the farm",
             "in a wheat field", "in a rural area", "in a corn field"),
    "room": ("in a room", "in the living room", "in a living room", "in a kitchen", "in the kitchen", "indoors",
             "in a bedroom", "at home", "inside a house", "in an office", "in a classroom", "in a library",
             "in the bathroom", "in a restaurant", "in a cafe", "in a museum", "in a cozy room", "in a studio"),
    "space": ("in space", "in outer space", "among the stars", "on the moon", "in the galaxy", "floating in space",
              "in the universe", "on mars", "in the cosmos", "in zero gravity", "in orbit", "on a distant planet"),
    "underwater": ("underwater", "under the sea", "under water", "at the bottom of the ocean", "in a coral reef",
                   "beneath the waves", "on the ocean floor", "in an aquarium", "deep underwater",
                   "at the bottom of the sea", "under the ocean"),
}  # fmt: skip
PLACE_ALONE = {
    "meadow": ("a meadow", "a green field", "a grassy hill landscape", "a spring meadow", "green fields"),
    "park": ("a park", "a quiet park", "a garden"),
    "forest": ("a forest", "the woods", "a jungle", "a misty forest"),
    "beach": ("a beach", "a tropical beach", "the seaside", "a sandy beach"),
    "sea": ("the ocean", "the sea", "the open sea"),
    "lake": ("a lake", "a river", "a calm lake"),
    "mountains": ("mountains", "a mountain landscape", "snowy mountains", "a mountain range", "the alps"),
    "desert": ("a desert", "sand dunes", "the desert"),
    "snow": ("a snowy landscape", "a winter landscape", "a snowy field"),
    "street": ("a street", "a village street", "an empty road"),
    "city": ("a city", "a city skyline", "a big city", "skyscrapers"),
    "farm": ("a farm", "the countryside", "a farm landscape"),
    "room": ("a living room", "an empty room", "a cozy room", "a kitchen", "a bedroom"),
    "space": ("outer space", "the galaxy", "a starry space scene", "the universe"),
    "underwater": ("an underwater scene", "a coral reef", "the ocean floor", "the bottom of the sea"),
}  # fmt: skip

TIME_TAGS = {"dawn": ("dawn", "sunrise", "early morning"), "sunset": ("sunset", "dusk", "evening", "golden hour"),
             "night": ("night", "at night", "starry night"), "day": ("", "", "", "daytime", "blue sky")}  # fmt: skip
WEATHER_TAGS = {"clear": ("",), "sunny": ("sunny", "sunshine", "sunlight"), "rain": ("rain", "rainy", "raining"),
                "snowfall": ("snowing", "falling snow", "snowfall"), "fog": ("fog", "mist", "foggy")}  # fmt: skip
SCENERY = ("{p} with ", "{p} with ", "{p} with ", "{p}: ", "{p} and ", "{p} where there is ", "{p} full of ", "{p}, in it ",
           "{p} that has ", "{p} containing ", "{p}. there is ", "{p} - ")  # fmt: skip

TIMES = {
    "dawn": ("at dawn", "at sunrise", "in the early morning", "in the morning", "with the sunrise behind",
             "at daybreak", "in morning light", "during sunrise"),
    "sunset": ("at sunset", "at dusk", "in the evening", "during sunset", "with a sunset sky", "at golden hour",
               "with the sunset behind", "against a sunset sky", "with a sunset in the background",
               "in the warm evening light", "under a sunset sky", "at twilight"),
    "night": ("at night", "by night", "at midnight", "under the stars", "under a starry sky", "at night time",
              "in the dark", "under the moonlight", "with a starry night sky", "in the moonlight", "under a night sky",
              "under the full moon", "on a dark night"),
    "day": ("by day", "during the day", "at noon", "in daylight", "under a blue sky", "with a blue sky",
            "in the afternoon", "at midday", "with a clear blue sky", "in the sky"),
}  # fmt: skip
WEATHERS = {
    "sunny": ("on a sunny day", "in the sunshine", "in sunlight", "with soft sunlight", "in the sun",
              "with sun rays", "with sunlight shining through", "in warm sunlight", "under the bright sun",
              "with soft sunlight filtering through the leaves", "sunny day", "on a bright sunny day"),
    "rain": ("in the rain", "on a rainy day", "while it is raining", "in rainy weather", "during a rainstorm",
             "with rain falling", "in a storm", "in heavy rain"),
    "snowfall": ("while it is snowing", "with snow falling", "in a snowstorm", "with falling snowflakes",
                 "in falling snow", "during a snowfall", "in a blizzard"),
    "fog": ("in the fog", "in fog", "on a foggy day", "in the mist", "on a misty morning", "in misty weather",
            "covered in fog"),
}  # fmt: skip

POSES = {
    "walk": (("walking",), ("walks", "is walking", "is strolling", "takes a walk")),
    "run": (("running", "jogging", "sprinting"), ("runs", "is running", "is jogging", "is racing")),
    "sit": (("sitting", "sitting down", "seated"), ("sits", "is sitting", "is sitting down")),
    "play": (("playing", "playing games", "playing a game", "playing together"),
             ("plays", "is playing", "plays a game", "is playing around")),
    "dance": (("dancing",), ("dances", "is dancing", "is dancing happily")),
    "jump": (("jumping", "leaping", "hopping"), ("jumps", "is jumping", "leaps", "is hopping")),
    "sleep": (("sleeping", "asleep", "napping", "resting"), ("sleeps", "is sleeping", "is asleep", "takes a nap")),
    "wave": (("waving", "greeting", "waving hello"), ("waves", "is waving", "says hello", "waves its hand")),
    "swim": (("swimming", "diving"), ("swims", "is swimming", "goes swimming")),
    "read": (("reading", "reading a book", "studying"), ("reads", "is reading", "is reading a book", "studies")),
    "kneel": (("kneeling", "praying"), ("kneels", "is kneeling")),
    "climb": (("climbing",), ("climbs", "is climbing")),
    "cook": (("cooking", "baking"), ("cooks", "is cooking", "prepares food", "is baking")),
    "fly": (("flying", "soaring", "in flight"), ("flies", "is flying", "soars")),
}  # fmt: skip

RELATIONS = {
    "left_of": ("{a} to the left of {b}", "{a} on the left of {b}", "{a} left of {b}", "{b} with {a} on its left",
                "{a} on the left and {b} on the right", "on the left {a}, on the right {b}",
                "to the left of {b} there is {a}", "{a} on the left side of {b}", "{a} at the left of {b}",
                "{b} has {a} to its left", "left: {a}, right: {b}", "{a} standing to the left of {b}", "put {a} to the left of {b}", "{a} stands left of {b}", "left of {b} stands {a}", "{b} on the right, {a} on the left", "on the right {b} and on the left {a}", "to the left of {b} is {a}"),
    "right_of": ("{a} to the right of {b}", "{a} on the right of {b}", "{a} right of {b}", "{b} with {a} on its right",
                 "{a} on the right and {b} on the left", "on the right {a}, on the left {b}",
                 "to the right of {b} there is {a}", "{a} on the right side of {b}", "{a} at the right of {b}",
                 "{b} has {a} to its right", "{a} placed to the right of {b}", "put {a} to the right of {b}", "{a} stands right of {b}", "right of {b} stands {a}", "{b} on the left, {a} on the right", "on the left {b} and on the right {a}", "to the right of {b} is {a}"),
    "above": ("{a} above {b}", "{a} over {b}", "{a} flying over {b}", "{a} floating above {b}", "above {b} is {a}",
              "{a} hovering over {b}", "{b} with {a} above it", "{a} hanging above {b}", "{a} high above {b}",
              "{a} hung above {b}", "{a} on the top and {b} at the bottom", "hang {a} over {b}", "put {a} above {b}", "{a} flies over {b}", "{a} hovers above {b}", "over {b} hangs {a}"),
    "below": ("{a} below {b}", "below {b} there is {a}", "{b} with {a} below it", "{a} placed below {b}",
              "{a} at the bottom and {b} on the top", "{a} on the bottom of {b}"),
    "beside": ("{a} next to {b}", "{a} beside {b}", "{a} by {b}", "{a} near {b}", "{a} close to {b}",
               "{a} alongside {b}", "{a} on side of {b}", "{b} with {a} beside it", "{a} standing next to {b}",
               "{a} right next to {b}", "{a} side by side with {b}", "{a} is looking at {b}", "{a} talking to {b}",
               "{a} chasing {b}", "{a} facing {b}", "{a} sitting beside {b}", "{a} walking with {b}",
               "{a} playing with {b}", "{a} sniffing {b}", "{a} adjacent to {b}", "{a} watching {b}",
               "{a} was next to {b}", "{a} eyeing {b}", "{a} meeting {b}", "{a} greeting {b}", "{a} guarding {b}",
               "{a} following {b}", "{a} admiring {b}", "{a} waiting by {b}", "{a} leaning on {b}", "{a} pulling {b}",
               "{a} pushing {b}", "{a} barking at {b}", "{a} fixing {b}", "{a} parked next to {b}", "{a} kicking {b}",
               "{a} running after {b}", "{a} around {b}", "{a} building {b}", "{a} feeding {b}", "{a} painting {b}", "put {a} next to {b}", "beside {b} stands {a}", "next to {b} there is {a}", "{a} looks at {b}", "{a} plays with {b}", "{a} walks next to {b}", "{a} howling at {b}", "{a} looking up at {b}", "{a} harvesting {b}", "{a} knitting with {b}", "{a} passes {b}"),
    "behind": ("{a} behind {b}", "{a} hiding behind {b}", "{a} hidden by {b}", "{a} standing behind {b}",
               "{b} with {a} behind it", "behind {b} stands {a}", "{a} in the back of {b}", "{a} in back of {b}", "behind {b} there is {a}", "{a} hides behind {b}", "put {a} behind {b}", "behind {b} you can see {a}", "{a} peeking from behind {b}", "{a} waits behind {b}", "{a} stands behind {b}"),
    "in_front_of": ("{a} in front of {b}", "{a} standing in front of {b}", "in front of {b} is {a}",
                    "{b} with {a} in front of it", "{a} parked in front of {b}", "{a} before {b}", "put {a} in front of {b}", "in front of {b} stands {a}", "{a} stands in front of {b}", "{a} is parked in front of {b}"),
    "on": ("{a} on {b}", "{a} on top of {b}", "{a} standing on {b}", "{a} lying on {b}", "{a} placed on {b}",
           "{a} resting on {b}", "{b} with {a} on it", "{b} with {a} on top", "on {b} there is {a}",
           "{a} sits on top of {b}", "{a} was on top of {b}", "{a} perched on {b}", "{a} laid on {b}", "{a} atop {b}", "put {a} on {b}", "place {a} on top of {b}", "on top of {b} sits {a}", "on {b} stands {a}", "{a} lies on {b}", "{a} stands on {b}", "there is {a} on {b}"),
    "in": ("{a} in {b}", "{a} inside {b}", "{a} inside of {b}", "{b} with {a} in it", "{b} full of {a}",
           "{a} sitting in {b}", "{a} peeking out of {b}", "{b} containing {a}", "{b} filled with {a}",
           "{a} hiding in {b}", "in {b} there is {a}", "{a} driving {b}", "{a} sleeping in {b}", "put {a} in {b}", "{a} is inside {b}", "inside {b} there is {a}", "{b} holding {a} inside", "{a} comes out of {b}"),
    "under": ("{a} under {b}", "{a} underneath {b}", "{a} beneath {b}", "under {b} there is {a}",
              "{b} with {a} under it", "{a} hiding under {b}", "{a} sleeping under {b}", "{a} in the shade of {b}",
              "{a} standing under {b}", "put {a} under {b}", "beneath {b} lies {a}", "{a} sits under {b}", "{a} hides under {b}"),
    "holds": ("{a} holding {b}", "{a} holds {b}", "{a} carrying {b}", "{a} with {b} in hand", "{a} eating {b}",
              "{a} with {b} in its hand", "{a} playing {b}", "{a} drinking {b}", "{a} using {b}", "{a} is holding {b}",
              "{b} held by {a}", "{b} carried by {a}", "{a} carries {b}", "{a} clutching {b}", "{a} who is holding {b}", "{a} hugging {b}", "{a} biting {b}", "{a} lifting {b}",
              "{a} throwing {b}", "{a} reading {b}", "{a} with {b} in his hand", "{a} with {b} in her hand", "{a} is eating {b}",
              "{a} eats {b}", "{a} with {b} in hands", "{a} grabbing {b}", "{a} that holds {b}", "{a} waving {b}", "let {a} hold {b}", "give {a} {b} to hold", "{a} grips {b}", "{a} plays {b}", "{a} flying {b}", "{a} hugs {b}", "{a} drinks {b}", "in the hands of {a}: {b}"),
    "wears": ("{a} wearing {b}", "{a} with {b} on", "{a} wears {b}", "{a} in {b}", "{a} dressed in {b}",
              "{a} who wears {b}", "{a} is wearing {b}", "{a} with {b} on its head", "{a} that is wearing {b}",
              "{a} sporting {b}", "{b} worn by {a}", "{a} with {b}", "{a} having {b} on", "{a} wore {b}", "{a} has {b} on", "{b} on {a}'s head", "{a} donning {b}", "give {a} {b}", "put {b} on {a}", "let {a} wear {b}", "make {a} wear {b}", "dress {a} in {b}", "{a} puts on {b}"),
    "rides": ("{a} riding {b}", "{a} rides {b}", "{a} riding on {b}", "{a} on the back of {b}", "{a} is riding {b}",
              "{a} who rides {b}", "{a} cycling on {b}", "{a} riding atop {b}", "{b} ridden by {a}", "{a} who is riding {b}", "{a} rode {b}",
              "{a} driving {b}", "{a} mounted on {b}", "let {a} ride {b}", "make {a} ride {b}", "{a} on {b}", "put {a} on the back of {b}", "{a} drives {b}", "{a} races on {b}"),
    "sits_on": ("{a} sitting on {b}", "{a} sits on {b}", "{a} seated on {b}", "{a} is sitting on {b}",
                "{b} with {a} sitting on it", "{a} sat on {b}", "{a} who sits on {b}", "{a} sitting down on {b}",
                "{a} relaxing on {b}", "{a} resting on {b}", "{a} that is sitting on {b}", "let {a} sit on {b}", "on {b} sits {a}", "{a} sits comfortably on {b}", "{a} sitting in {b}", "{a} sits in {b}"),
}  # fmt: skip
PRONOUN = {"left_of": ("to the left of it is", ), "beside": ("next to it is", "beside it there is", "near it is"),
           "behind": ("in front of it is",), "in_front_of": ("behind it is",), "on": ("it is on",),
           "under": ("it is under", "above it is"), "holds": ("it is holding", "it holds"), "in": ("it is in", "it is inside"),
           "wears": ("it is wearing", "it wears"), "rides": ("it is riding",), "sits_on": ("it sits on", "it is sitting on"),
           "above": ("it is above", "below it is"), "below": ("it is below", "above it is"),
           "right_of": ("it is to the right of",)}  # fmt: skip

TEXT_CAPTION = ("with the text {t}", "with the word {t}", "with the words {t}", "text {t}", "and the text {t}",
                "with {t} below", "with the caption {t}", "titled {t}", "with the title {t}", "and the words {t}",
                "with {t} written at the top", "with big letters {t}", "with text that reads {t}",
                "with the message {t}", "and the word {t} above", "with {t} above it", "captioned {t}")  # fmt: skip
TEXT_ON = ("that says {t}", "saying {t}", "with {t} written on it", "labelled {t}", "with {t} on it", "reading {t}",
           "with the word {t} on it", "with the text {t} on it", "that reads {t}", "which says {t}",
           "with the words {t} written on it", "with {t} printed on it")  # fmt: skip
TEXT_ALONE = ("the text {t}", "the word {t}", "the words {t}", "{t} in big letters", "a text saying {t}",
              "write {t}", "the phrase {t}", "{t} written in bold letters", "lettering that says {t}", "typography: {t}",
              "the letters {t}")  # fmt: skip
CARRIERS = {
    "sign": ("a sign", "a wooden sign", "a sign", "a street sign", "a road sign", "a signpost", "a signboard", "a board"),
    "banner": ("a banner", "a ribbon", "a ribbon banner", "a flag banner", "a party banner"),
    "bubble": ("a speech bubble", "a bubble", "a comic bubble", "a talk bubble", "a thought bubble"),
    "badge": ("a badge", "a button", "a sticker", "a round badge", "an emblem", "a medal badge", "a label"),
    "screen": ("a screen", "a computer screen", "a monitor", "a tv screen", "a display", "a phone screen"),
    "card": ("a card", "a greeting card", "a note", "a piece of paper", "a postcard", "a paper", "a letter", "a sheet of paper"),
    "poster": ("a poster", "a billboard", "a movie poster", "a placard", "a chalkboard", "a wall poster", "a blackboard"),
}  # fmt: skip
TEXT_VERBS = ("that says {t}", "saying {t}", "reading {t}", "that reads {t}", "with the text {t}", "with {t} on it",
              "with the words {t}", "with {t} written on it", "with the word {t}", "which says {t}", "says {t}",
              "that has {t} written on it", "{t}", "labelled {t}", "with the inscription {t}", "with the message {t}")  # fmt: skip
HOLDERS = ("{a} holding {c}", "{a} holds {c}", "{a} with {c}", "{a} carrying {c}", "{a} holding up {c}", "{a} showing {c}",
           "{c} held by {a}", "{a} is holding {c}")  # fmt: skip
BUBBLE_HOLDERS = ("{a} with {c}", "{a} and {c}", "{a} saying {q}", "{a} says {q}", "{a} with {c} above it", "{c} next to {a}",
                  "{a} shouting {q}")  # fmt: skip
OVER_TEXT = ("write {t} under {a}", "{a} and {t} below it", "put {t} above {a}", "the caption reads {t} and below it {a}",
             "{t} written over {a}", "the title {t} and {a}", "{t} and {a}", "write {t} next to {a}", "the words {t} above {a}",
             "{a}. put the text {t} on it somewhere", "the text {t} with {a}", "write {t} in big letters above {a}")  # fmt: skip
NEAR_CARRIER = (
    "{c} above {a}",
    "{c} over {a}",
    "{a} in front of {c}",
    "{c} beside {a}",
    "{c}. {a} too",
    "put {c} behind {a}",
    "{a} and {c}",
    "{a} next to {c}",
    "{a} with {c}",
    "{a} beside {c}",
    "{c} and {a}",
    "{a} near {c}",
    "{a} under {c}",
)
QUOTES = (('"', '"'), ('"', '"'), ("'", "'"), ("“", "”"))

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

BETWEEN = ("left: {b}. right: {c}. between them: {a}", "{b} left, {c} right, {a} in between", "in the middle there is {a}, on the left {b} and on the right {c}", "{b} on the left, {c} on the right and {a} in the middle",
           "in the middle {a}, left of it {b}, right of it {c}", "left: {b}. middle: {a}. right: {c}", "on the left side {b}, in the center {a}, on the right side {c}",
           "{a} in the centre with {b} to its left and {c} to its right", "{b} stands on the left and {c} stands on the right. between them is {a}",
           "{b} and {c} and between them {a}", "{a} sits between {b} and {c}", "place {a} between {b} and {c}", "{a} between {b} and {c}", "{a} in between {b} and {c}", "{a} standing between {b} and {c}",
           "{b} and {c} with {a} between them", "between {b} and {c} there is {a}", "{b}, {a} and {c} from left to right",
           "{b} on the left, {a} in the middle, {c} on the right", "from left to right: {b}, {a}, {c}")  # fmt: skip
FLANKED = ("{a}, {b} on the left, {c} on the right", "{a}. on the left there is {b} and on the right there is {c}", "{a} in the middle, {b} on the left and {c} on the right",
           "{a} with {b} to the left and {c} to the right", "{a}, to its left {b} and to its right {c}", "{a}: {b} on the left, {c} on the right", "{a} with {b} on the left and {c} on the right", "{a} with {b} on its left and {c} on its right",
           "{b} to the left of {a} and {c} to the right", "{b} on the left and {c} on the right of {a}",
           "on the left {b}, on the right {c}, and {a} in the middle", "{b} left of {a}, {c} right of it",
           "{a} flanked by {b} on the left and {c} on the right")  # fmt: skip
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
         "everything is calm", "use bright colors", "make it look friendly", "this is for a poster", "we all love this",
         "the air is warm", "you can feel the wind", "they are best friends", "they look at each other", "they are having fun",
         "it looks very happy", "nothing else is needed", "that is all", "it must be funny", "please keep it simple", "no text",
         "i need it for my blog", "surprise me with the rest", "they spend the afternoon together", "what a day",
         "on a calm summer morning", "for my friend", "everything is peaceful", "the mood is happy", "it is very quiet",
         "cinematic lighting", "the colors are vivid", "it feels cozy", "all in a friendly style", "on its way home", "after a long day",
         "once upon a time", "in the afternoon breeze", "with lots of charm", "as if in a dream", "everyone looks happy",
         "a story about friendship", "it is a lovely scene", "warm and harmonious", "full of joy")  # fmt: skip

HAS = (
    "{a} has {b}",
    "{a} with {b}",
    "{a} owns {b}",
    "{a} and {b}",
    "{a} who has {b}",
    "{a}, plus {b}",
    "{a} brings {b}",
)
TEXT_CLAUSES = ("put the words {t} on {c}", "{c} says {t}", "add {c} with {t}", "{c} reads {t}", "there is {c} that says {t}",
                "{c} shows the text {t}", "write {t} on {c}", "{c} with the words {t}")  # fmt: skip
TEXT_CLAUSES_BARE = (
    "write {t} at the top",
    "add the text {t}",
    "the title is {t}",
    "put {t} at the bottom",
    "with the words {t}",
)
