"""The things that people ask for most, as concepts of the pack; what it lacks is skipped."""

from __future__ import annotations

BEINGS = """cat dog bear rabbit fox lion tiger elephant mouse owl penguin frog duck horse cow pig sheep
monkey panda koala giraffe zebra wolf deer chipmunk hedgehog turtle snail bee butterfly bird parrot chicken
rooster goat camel kangaroo crocodile snake lizard t-rex sauropod dragon unicorn dolphin whale shark
octopus fish crab tropical-fish ladybug ant spider bat raccoon otter sloth beaver blackbird swan flamingo
peacock hamster gorilla hippopotamus rhinoceros donkey llama polar-bear baby-chick boy girl child man woman
person old-man old-woman baby robot alien ghost snowman astronaut pirate mage knight king
queen prince princess fairy mermaid ninja cook doctor farmer firefighter police-officer teacher detective
scientist artist santa-claus superhero vampire zombie clown-face dancer student singer pilot mechanic teddy-bear
scarecrow ox eagle goose turkey seal skunk mammoth caterpillar cricket beetle worm scorpion jellyfish
lobster shrimp squid poodle cat-face dog-face family""".split()

CLOTHES = """top-hat womans-hat billed-cap cowboy-hat crown glasses sunglasses scarf coat dress t-shirt necktie
bow-tie gloves socks helmet backpack sweater goggles tiara jeans shorts kimono ring running-shoe
hiking-boot handbag graduation-cap lab-coat belt womans-boot""".split()

HANDY = """balloon umbrella apple banana carrot book blossom hibiscus bouquet sunflower rose tulip heart
star cup hot-beverage candle red-paper-lantern lamp guitar violin trumpet drum microphone camera magnifying-glass-tilted-left
key old-key dagger fishing-pole pencil paintbrush broom basket wrapped-gift ice-cream soft-ice-cream lollipop pizza
doughnut cookie birthday-cake cupcake cheese-wedge watermelon strawberry tangerine lemon cherries
ball soccer-ball basketball kite teddy-bear flag bell world-map briefcase newspaper envelope honey-pot
fish bottle glass-of-milk teapot spoon fork-and-knife hammer axe wrench shield crystal-ball magic-wand trophy
laptop mobile-phone toy-car egg bread baguette-bread mushroom leaf-fluttering-in-wind maple-leaf bone yarn pillow vase flower-vase
potted-plant clock alarm-clock watch globe-showing-europe-africa globe""".split()

MOUNTS = """bicycle horse motorcycle skateboard kick-scooter elephant camel dragon unicorn motor-scooter donkey
dolphin whale giraffe llama broom sled rowboat turtle ostrich pig bear""".split()

SEATS = "chair armchair sofa bench bed stool throne log rock rug swing tree cloud crescent-moon mushroom car".split()

TOPS = """table chair sofa bed shelf bookshelf bench desk rug open-box package house tree car rowboat plate
books book stove counter refrigerator fence rock log hill bridge stage nightstand cabinet mailbox piano
grand-piano window tray barrel crate pedestal stool armchair""".split()

INSIDES = """basket open-box open-box bowl cup vase flower-vase bird-cage fish-bowl jar glass bathtub rowboat car bus
hot-air-balloon tent bed bucket luggage backpack house teapot pot trash-can wrapped-gift shopping-cart
wheelbarrow empty-nest crate picnic-basket sink airplane train rocket flying-saucer treasure-chest
""".split()

ROOFS = """tree table umbrella-on-ground beach-umbrella bridge bed chair bench palm-tree oak-tree street-lamp
rainbow tent desk mushroom cloud willow-tree apple-tree window sofa""".split()

THINGS = """tree house car bus train airplane rowboat sailboat ship rocket bicycle motorcycle delivery-truck taxi tractor
helicopter hot-air-balloon bridge castle lighthouse windmill barn tent igloo church tower skyscraper fence bench
street-lamp fountain mailbox traffic-signal statue well gate door window table chair sofa armchair bed lamp
floor-lamp bookshelf clock mirror television laptop desktop-computer desk rug grand-piano guitar drum violin vase
flower-vase candle book pillow refrigerator stove sink cup plate bowl teapot bottle kettle basket box
apple banana lemon grapes strawberry watermelon pineapple cherries peach pear carrot tomato
corn pumpkin jack-o-lantern mushroom bread cheese-wedge egg pizza hamburger french-fries hot-dog birthday-cake
cupcake doughnut cookie ice-cream hot-beverage blossom hibiscus rose tulip sunflower cactus palm-tree pine-tree oak-tree
leaf rainbow sun crescent-moon full-moon star cloud mountain volcano hill rock river waterfall island
campfire snowman kite balloon ball umbrella wrapped-gift flag key dagger crown heart gem-stone
square circle triangle cube sphere anchor camera telescope microscope globe world-map scissors pencil
envelope bell trophy hourglass-done compass treasure-chest satellite swing playground-slide cart wheelbarrow
sandcastle ladder hammock scarecrow haystack bird-cage fish-bowl toy-car teddy-bear christmas-tree pond
traffic-cone fire-hydrant potted-plant bush berry-bush log pyramid ferris-wheel""".split()

POOLS = {name: tuple(words.split()) for name, words in {
    "foods": """apple banana carrot bread pizza hamburger hot-dog birthday-cake cupcake doughnut cookie ice-cream soft-ice-cream lollipop
    watermelon strawberry grapes cherries cheese-wedge sandwich taco sushi noodles steaming-bowl spaghetti pancakes egg fish corn
    pear peach tangerine honey-pot french-fries popcorn chocolate-bar croissant baguette-bread salad green-salad rice-bowl shrimp bone
    leaf mango pineapple lemon pretzel waffle curry-rice bento-box dumpling candy poultry-leg meat-on-bone""",
    "instruments": """guitar violin trumpet drum saxophone accordion banjo flute musical-keyboard grand-piano piano maracas long-drum harp
    cello electric-guitar xylophone""",
    "loads": """cart wheelbarrow sled rowboat luggage toy-car shopping-cart wagon log package crate tractor car delivery-truck train anchor
    bicycle barrel rock open-box tree haystack""",
    "leans": """tree fence house street-lamp car bicycle motorcycle sofa armchair door window bookshelf lamp-post rock pillow broom
    guitar wall barn mailbox bench refrigerator ladder palm-tree oak-tree statue desk piano grand-piano locomotive""",
    "centers": """campfire table christmas-tree tree fountain well birthday-cake snowman statue flag house bonfire car pond maypole stove
    castle lamp candle grand-piano sun oak-tree tent""",
    "balls": "ball soccer-ball basketball tennis volleyball baseball softball rugby-football american-football flying-disc boomerang snowball rock",
    "reads": "book newspaper open-book books notebook scroll world-map green-book page-facing-up blue-book rolled-up-newspaper envelope menu",
    "drinks": """hot-beverage cup glass-of-milk beverage-box beer-mug wine-glass bubble-tea tropical-drink cup-with-straw glass-of-water
    teacup-without-handle mate cocktail-glass bottle clinking-glasses coffee-mug""",
    "writes": "pencil pen fountain-pen notebook crayon feather quill memo", "brushes": "paintbrush crayon pencil artist-palette",
    "rods": "fishing-pole", "mikes": "microphone studio-microphone",
    "stoves": "stove cooking pan pot campfire grill barbecue", "desks": "laptop desktop-computer desk computer keyboard typewriter",
    "climbs": "ladder tree mountain rock wall house palm-tree snowy-mountain tower cliff fence hill oak-tree skyscraper",
    "beds": "sofa bed rug hammock bench pillow couch-and-lamp cloud armchair table log car haystack sunlounger blanket window",
    "hurdles": "fence log puddle candle box hurdle rope river rock bench horse cow campfire dog crescent-moon car hole barrel",
    "toys": """ball toy-car teddy-bear yarn balloon kite toy-train yo-yo puzzle-piece bone soccer-ball doll robot blocks video-game
    rocking-horse drum brick game-die""",
    "pictures": "framed-picture picture fence house easel door wall egg vase canvas portrait",
    "boards": "surfboard plank board", "looks": "full-moon crescent-moon star sun rainbow butterfly campfire fish framed-picture window mirror television clock waves",
    "waters": "swimming-pool pool bathtub pond fish-bowl puddle-of-water fountain",
}.items()}  # fmt: skip
"""What deeds are done with: eaten, played, pulled, leant on, stood around ..."""

PLACELIKE = frozenset("cave waterfall island river volcano beach desert harbor".split())
"""Things that are places when something is in or at them."""
