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
hot-air-balloon tent bed bucket luggage backpack house cave teapot pot trash-can wrapped-gift shopping-cart
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
