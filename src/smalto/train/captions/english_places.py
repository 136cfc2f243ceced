"""English words for where and when: places, times, weathers, seasons, moods, views, grounds."""

from __future__ import annotations

import random

_PLACES = """
meadow: in, on | meadow, grassy field, green meadow, pasture, lawn, prairie, field, grassland | on the grass, outdoors, outside, in nature, in tall grass, on a grassy hill, on green grass, in a field
park: in, at | park, city park, public park, little park, big park, town park | on a walk in the park, on the park lawn, in central park, on a path in the park
forest: in | forest, pine forest, thick forest, dense forest, birch forest, dark forest, deep forest | in the woods, among the trees, deep in the woods, between tall trees, deep in the forest, on a forest path
beach: on, at | beach, sandy beach, tropical beach, wide beach, seashore, coast | on the sand by the sea, at the seaside, by the sea, on the shore, by the ocean, at the coast, along the shore
sea: on, in | sea, ocean, open sea | at sea, on the water, in the middle of the ocean, on the waves, out on the ocean, on the high seas, in the waves
lake: by, on, at, near | lake, pond, small lake, clear lake, mountain lake, frozen lake | in a pond, beside the lake, at the lakeside, on the lake shore, at the edge of a pond
mountains: in, among | ~mountains, ~snowy mountains, ~the alps, ~the rocky mountains, ~the himalayas, ~tall mountains | on a mountain, with mountains in the background, in front of mountains, with mountains behind, in a mountain valley, at the foot of a mountain, high in the mountains, on a mountain top, in the hills
desert: in, across | desert, dry desert, sandy desert, hot desert | on sand dunes, in the sahara, among the dunes, on a dune, between cacti in the desert
snow: in, on | snow, snowy landscape, snowy field, snow field, winter landscape, winter wonderland, icy landscape | on ice, in the arctic, at the north pole, in antarctica, with snow everywhere, with ice everywhere, covered in snow, on the ice, in deep snow
street: on, in | street, city street, sidewalk, street corner, main street, cobblestone street, avenue | down the street, in an alley, at a street corner, on the pavement, in a narrow alley, crossing the street
city: in, above | city, big city, modern city, futuristic city, metropolis, busy city | with a city skyline, in front of a skyline, downtown, in new york, in tokyo, in front of skyscrapers, with skyscrapers in the background, over the city, in london, between skyscrapers
farm: on, at | farm, old farm, small farm, family farm, ranch | in a barnyard, in the countryside, in a farmyard, in a rural area, on a ranch, out in the country
room: in | room, living room, small room, sitting room, lounge, empty room, dining room, studio, waiting room, hallway, attic | indoors, at home, inside a house, in my room, by the fireplace, inside, in the attic, in a small apartment
space: in, through | ~space, ~outer space, galaxy, universe, cosmos, ~deep space | among the stars, floating in space, in zero gravity, in orbit, between planets, out in space, among planets and stars
underwater: | underwater world, coral reef, underwater scene | underwater, under the sea, under water, at the bottom of the ocean, in a coral reef, beneath the waves, on the ocean floor, in an aquarium, deep underwater, at the bottom of the sea, under the ocean, on the seabed, among corals, on the sea floor, in the deep sea, below the surface of the sea
jungle: in | jungle, rainforest, tropical forest, tropical rainforest, dense jungle, amazon jungle, lush jungle | deep in the jungle, among tropical plants, between vines in the jungle, in the amazon
bamboo: in | bamboo forest, bamboo grove, bamboo thicket, green bamboo forest | among bamboo, between bamboo stalks, in the bamboo, surrounded by bamboo
garden: in | garden, flower garden, backyard, vegetable garden, botanical garden, yard, front yard, japanese garden, rose garden, courtyard, zen garden | in my grandmother's garden, behind the house in the garden, out in the yard, between garden beds
flowers: in, through | flower field, field of flowers, flower meadow, tulip field, lavender field, sunflower field, poppy field, field of wildflowers | among wildflowers, surrounded by flowers, among the flowers, between blooming flowers
field: in, through | wheat field, corn field, rice field, golden field, barley field, crop field, cornfield, rice paddy, field of wheat, plowed field | in the fields, between rows of corn, among golden wheat, in a field of corn
vineyard: in, at | vineyard, winery, old vineyard, vineyard in tuscany, wine estate | among the vines, between rows of grapevines, in wine country, among vineyards
playground: at, on, in | playground, school playground, schoolyard, children's playground, play area | near the swings of a playground, on the school yard, at a kids' playground
island: on | island, tropical island, desert island, small island, deserted island, remote island, island in the ocean | on an island paradise, in a lagoon, stranded on an island
river: by, on, along, at, near | river, stream, creek, riverbank, brook, mountain stream, wide river | at the riverside, in a stream, along the banks of a river, on the bank of a river
waterfall: by, at, near, below | waterfall, big waterfall, tropical waterfall, cascade, waterfall in the jungle | with a waterfall in the background, at the foot of a waterfall, in front of a huge waterfall, behind a waterfall
harbor: in, at | harbor, harbour, port, marina, fishing harbor, old port, small harbor | on a pier, at the docks, on a dock, along the pier, on the waterfront
canyon: in, above | canyon, gorge, red canyon, rocky canyon, ravine | in the grand canyon, between red cliffs, on a cliff, at the edge of a cliff, on the edge of a canyon
volcano: on, near, at, by | volcano, erupting volcano, volcanic landscape, lava field, active volcano | surrounded by lava, with a volcano in the background, beside a river of lava, in front of an erupting volcano
savanna: in, on, across | savanna, savannah, african savanna, african plain, dry savanna | on safari, in the serengeti, in africa, on the plains of africa, on an african safari
swamp: in | swamp, marsh, bog, wetland, mangrove swamp, murky swamp, bayou | in the everglades, among the reeds, in muddy swamp water
cave: in, inside | cave, dark cave, cavern, crystal cave, grotto, ice cave, underground cave | deep inside a cave, underground, at the entrance of a cave
village: in | village, small village, old village, mountain village, medieval village, fishing village, small town, hamlet | on a village square, in a little town, between village houses
market: at, in | market, farmers market, street market, food market, marketplace, flea market, bazaar, night market, fish market | among market stalls, on market day, between market stalls
road: on, along, by | road, country road, winding road, dirt road, highway, freeway, empty road, desert road, mountain road | on the roadside, on a road trip, in the middle of the road, driving down the road, on route 66
rooftop: on | rooftop, roof, rooftop terrace, city rooftop, roof terrace | on top of a building, on the roof of a house, high on the rooftops, on the roof of a skyscraper
station: at, in | train station, railway station, subway station, bus station, metro station, station, bus stop | on a train platform, on the platform, waiting at a station, at the subway
stadium: in, at, on | stadium, soccer field, football field, arena, sports field, football pitch, baseball field, sports stadium, tennis court, basketball court | on the pitch, in front of a cheering stadium, at the olympic games
kitchen: in | kitchen, modern kitchen, restaurant kitchen, small kitchen, farmhouse kitchen, big kitchen, rustic kitchen | at the kitchen table, on the kitchen floor, in grandma's kitchen
bedroom: in | bedroom, hotel room, child's bedroom, dark bedroom, guest room, kids' room, nursery | at bedtime in the bedroom, in my bedroom, in a child's room
bathroom: in | bathroom, restroom, washroom, tiled bathroom, white bathroom, small bathroom, shower | on the bathroom floor, in the toilet, in the bathroom at home
classroom: in | classroom, school classroom, empty classroom, lecture room, kindergarten, school | at school, in front of the class, during a lesson at school, in math class
office: in, at | office, modern office, meeting room, open office, home office, workplace, conference room | at work, at the office, in a business meeting, in an office building
library: in, at | library, old library, school library, study, public library | among bookshelves, between tall bookshelves, surrounded by books in a library
cafe: in, at | cafe, restaurant, coffee shop, bakery, diner, bar, pub, little cafe, street cafe, tea house, pizzeria | at a coffee house, in a fancy restaurant, at an american diner
shop: in, at | shop, store, supermarket, grocery store, toy store, bookstore, clothing store, boutique, flower shop, shopping mall, pet shop | in the aisle of a supermarket, while shopping, at the checkout
museum: in, at | museum, art gallery, gallery, art museum, history museum, natural history museum, exhibition | in an art exhibition, among museum exhibits, at the louvre
hall: in | ballroom, great hall, throne room, castle hall, palace, church, temple, grand hall, cathedral, royal palace | inside a castle, inside a palace, inside a church, at the royal court
laboratory: in | laboratory, lab, science lab, chemistry lab, research lab, mad scientist's lab, secret laboratory | among test tubes in a lab, in a high-tech lab, during an experiment in the lab
stage: on | stage, theater stage, concert stage, big stage, stage with red curtains, theatre stage | on stage, under the spotlight, in the spotlight, at a concert, in a theater, performing on stage, on a stage with spotlights
moon: on | moon, surface of the moon, lunar surface, surface of mars, alien planet, red planet, moon base, distant planet | on the moon, on mars, walking on the moon, on another planet, on a strange planet
sky: in, high in, up in | blue sky, clouds, cloudy sky, open sky, air | above the clouds, among the clouds, high up in the sky, up in the air, up in the sky, through the clouds, in mid-air, over a sea of clouds
"""
_ADJECTIVES = """beautiful busy old lovely small big empty colorful bright strange famous wide pretty lush modern
abandoned picturesque traditional long narrow crowded little typical nice vast ancient""".split()  # fmt: skip
_THE = frozenset("sea ocean moon sky universe galaxy cosmos snow desert air".split())


def _read(lines: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    found = {}
    for line in lines.strip().splitlines():
        place, _, rest = line.partition(": ")
        preps, nouns, more = ([w.strip() for w in p.split(",") if w.strip()] for p in rest.split("|"))  # fmt: skip
        found[place] = (tuple(preps), tuple(nouns), tuple(more))
    return found


TABLE = _read(_PLACES)
"""Place: (prepositions, nouns, phrases of their own); `~` marks a noun without an article."""


def at(rng: random.Random, place: str) -> str:
    """ "in a quiet kitchen", "at the seaside"."""
    preps, _, more = TABLE[place]
    if not preps or rng.random() < 0.36:
        return rng.choice(more)
    said = alone(rng, place) if rng.random() < 0.85 else f"the {plain(rng, place)}"
    if rng.random() < 0.06:
        return f"with {said} in the background"
    return f"{rng.choice(preps)} {said}"


def felt(rng: random.Random, place: str, mood: str) -> str:
    """ "in a cozy kitchen"."""
    noun = plain(rng, place)
    article = "" if noun.endswith(("s", "space")) else f"{'an' if mood[0] in 'aeiou' else 'a'} "
    preps = TABLE[place][0] or ("in",)
    return f"{rng.choice(preps)} {article}{mood} {noun}"


def alone(rng: random.Random, place: str) -> str:
    """ "a quiet kitchen", "the kitchen"."""
    noun = rng.choice(TABLE[place][1])
    if noun.startswith("~"):
        return noun[1:]
    if noun.endswith("clouds"):
        return f"{rng.choice(('the ', ''))}{noun}"
    last = noun.split()[-1]
    if last in _THE or noun.split()[0] in ("surface", "red") or rng.random() < 0.4:
        return f"the {noun}"
    if rng.random() < 0.12:
        noun = f"{rng.choice(_ADJECTIVES)} {noun}"
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def plain(rng: random.Random, place: str) -> str:
    """ "kitchen": no article."""
    return rng.choice(TABLE[place][1]).removeprefix("~").removeprefix("the ")


TIME_TAGS = {"dawn": ("dawn", "sunrise", "early morning"), "sunset": ("sunset", "dusk", "evening", "golden hour"),
             "night": ("night", "at night", "starry night"), "day": ("", "", "", "daytime", "blue sky")}  # fmt: skip
WEATHER_TAGS = {"clear": ("",), "sunny": ("sunny", "sunshine", "sunlight"), "rain": ("rain", "rainy", "raining"),
                "snowfall": ("snowing", "falling snow", "snowfall"), "fog": ("fog", "mist", "foggy"),
                "cloudy": ("cloudy", "overcast", "cloudy sky", "gray sky"), "storm": ("storm", "thunderstorm", "lightning", "stormy"),
                "rainbow": ("rainbow in the sky", "rainbow", "after the rain, rainbow")}  # fmt: skip
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
            "in the afternoon", "at midday", "with a clear blue sky"),
}  # fmt: skip
WEATHERS = {
    "sunny": ("on a sunny day", "in the sunshine", "in sunlight", "with soft sunlight", "in the sun",
              "with sun rays", "with sunlight shining through", "in warm sunlight", "under the bright sun",
              "with soft sunlight filtering through the leaves", "sunny day", "on a bright sunny day"),
    "rain": ("in the rain", "on a rainy day", "while it is raining", "in rainy weather", "in pouring rain",
             "with rain falling", "in a light drizzle", "in heavy rain", "on a wet rainy day"),
    "snowfall": ("while it is snowing", "with snow falling", "in a snowstorm", "with falling snowflakes",
                 "in falling snow", "during a snowfall", "in a blizzard", "as snow falls"),
    "fog": ("in the fog", "in fog", "on a foggy day", "in the mist", "on a misty morning", "in misty weather",
            "covered in fog", "in thick fog", "in the morning mist"),
    "cloudy": ("under a cloudy sky", "on a cloudy day", "on an overcast day", "with a cloudy sky", "under gray clouds",
               "under dark clouds", "under an overcast sky", "in cloudy weather", "with clouds in the sky"),
    "storm": ("in a storm", "during a thunderstorm", "in a thunderstorm", "with lightning in the sky", "under a stormy sky",
              "during a storm", "in stormy weather", "on a stormy day", "with lightning striking", "during a rainstorm with lightning"),
    "rainbow": ("with a rainbow in the sky", "with a rainbow behind", "after the rain with a rainbow", "with a rainbow in the background",
                "under a rainbow sky", "with a bright rainbow in the sky", "with a colorful rainbow above", "with a rainbow overhead"),
}  # fmt: skip
SEASONS = {
    "spring": ("in spring", "in springtime", "on a spring day", "in the spring", "on a warm spring morning", "during cherry blossom season",
               "in early spring", "with spring blossoms", "in spring time"),
    "summer": ("in summer", "in summertime", "on a summer day", "in the summer", "on a hot summer day", "during summer vacation",
               "in high summer", "on a warm summer day", "in midsummer"),
    "autumn": ("in autumn", "in the fall", "on an autumn day", "with autumn leaves", "in autumn colors", "with fall foliage",
               "in late autumn", "during fall", "with falling autumn leaves", "in october"),
    "winter": ("in winter", "in wintertime", "on a winter day", "in the winter", "on a cold winter day", "in midwinter",
               "on a cold winter morning", "during winter", "in december", "at christmas time in winter"),
}  # fmt: skip
SEASON_WORDS = {
    "spring": ("spring",),
    "summer": ("summer",),
    "autumn": ("autumn", "fall"),
    "winter": ("winter",),
}
SEASON_CLAUSES = (
    "it is {s}",
    "it's {s}",
    "the season is {s}",
    "it is {s} time",
    "season: {s}",
    "it's a {s} day",
)
