"""Words for things that have no drawing of their own, each with the nearest one that a person
accepts for it: a redwood is drawn as a pine tree, a quilt as a blanket, a poet as a person."""

from __future__ import annotations


def lines_of(text: str) -> dict[str, tuple[str, ...]]:
    """`name | name: word, word` lines to {word: names}."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        names, words = line.split(":", 1)
        targets = tuple(name.strip() for name in names.split("|"))
        found.update({word.strip(): targets for word in words.split(",")})
    return found


NEARBY = lines_of(
    """
road: pavement, trail, driveway, sidewalk, hiking trail, runway, walkway, racetrack
rock: gravel, pebble, cobblestone, cobble
pine tree: redwood, redwood tree, sequoia, cypress, cedar, evergreen
sofa: furniture, loveseat
grass: moss, weeds
person: audience, team, crowd, patron, passenger, traveler, customer, client, rider, guest
person: player, owner, coworker, colleague, stranger, spectator, partner, buddy, neighbor
person: pianist, violinist, guitarist, cellist, flutist, visitor, tourist, villager
person: volunteer, shopper, parent, teenager, viewer, sunbather, boater
person: designer, author, writer, poet, actor, comedian, athlete, gamer, referee, therapist
person: hairdresser, stylist, journalist, celebrity, politician, craftsman, storyteller, picker
person: astronomer, geologist, archaeologist, professional, patient, suspect
man: conductor, mailman, priest, bishop, cricketer, lifeguard, bouncer, pharaoh
man: emperor
woman: seamstress, bride maid, florist, cashier, beautician
singer: drummer, rapper, musician
construction worker: carpenter, builder, handyman
scientist: chemist, researcher
pirate: buccaneer
superhero: spiderman, batman, superman
robot: gundam, cyborg, droid
farmer: fruit picker, shepherd
child: grandson, granddaughter, teen
plate: platter, serving plate
candy: caramel, toffee, jelly bean, peppermint
bread: dough, pastry dough, slice of toast
croissant: pastry, danish
roast chicken: feast, dinner, banquet, 晚餐, 大餐
pot of food: food, meal, lunch, supper, dish of stew, 食物, 饭菜
birthday cake: dessert, frosting
hand with fingers splayed: finger, fingertip, palm
foot: toe
paperclip: clip, binder clip
coin: quarter, penny, nickel, dime
chess pawn: chess, chess piece, chessboard
statue: bust, figurine, sculpture, mannequin
blanket: sheet, bed sheet, bedsheet, tablecloth
towel: napkin, washcloth, dishcloth
dog: shiba inu, labradoodle, saint bernard, pet, corgi, chihuahua, husky, bulldog
dog: beagle
fish: koi, salmon, tuna, trout, carp
racing car: racecar, race car, go kart, kart, ferrari, formula one car
motorcycle: harley davidson, motorcyclist, dirt bike
beetle: insect, bug
cricket: mantis, praying mantis, grasshopper, locust
trophy: award, prize
scroll: diploma, parchment, manuscript, papyrus
shed: coop, chicken coop, garage
pier: boardwalk, jetty
jack o lantern: squash, butternut squash, butternut
flag: flagpole, pennant
castle: fort, fortress, citadel
fountain pen | black nib: quill, quill pen, inkwell
shovel: trowel, spade, gardening tool
spiral shell: fossil, ammonite, conch
hammer: sledgehammer, mallet, gavel
tennis: racquet, racket, tennis racket, tennis racquet
parthenon: acropolis, athenian temple, hypostyle hall
volcano: lava, magma
herb: parsley, basil, mint, cilantro
bone: fossil bone
stack of books: encyclopedia, textbooks
book: dictionary, album, novel, hardcover, atlas, sketchbook
notebook | spiral notepad: pad, planner
leather shoe: loafer, loafers, leather shoes, dress shoe
fire: bonfire blaze, blaze, flame
spider web: cobwebs
convenience store: restaurant, cafe, café, diner, deli, boutique
classical building: museum, gallery, theater, theatre
office building: hangar, showroom, warehouse
guitar: instrument, musical instrument, electric guitar
charger: wire, power cord, cord, phone cable, cable
chair: seat, pew
bathtub: bath, tub, hot tub
toilet: commode, toliet
desk: workspace, workbench, cubicle
teddy bear: plush toy, stuffed animal, teddybear, stuffed toy
picture frame | framed picture: mural
stairs: steps, stairway, staircase, ladder steps
milk: cream, dairy
soap: shampoo bar, detergent
lotion bottle: perfume, perfume bottle, shampoo, sunscreen, soap dispenser, lotion, conditioner
lotion bottle: fragrance
jar: pickle jar
cut of meat: steak, ham, beef, pork
herb: greens
popcorn: snack, snacks
page with curl: sheet of paper, exam, paperwork
musical notes: tune
microphone: karaoke
backpack: rucksack, knapsack, satchel, schoolbag
necklace: jewelry, bead, beads, pendant necklace
trash can: garbage, garbage can, garbage bin, litter, recycling bin
curtain: drape, blinds, window blind
castle ruins | ruins: tomb, crypt, archaeological site
mountain: summit, everest, mount everest, mountaintop, hilltop
snowy mountain: alps, ridge
cliff: bluff, precipice, rock face
sand: beach sand
hot springs: spa
street lamp: lantern post
candle: wick, candlelight
door: entrance, entryway, doorway, doorknocker
wrench: tool, spanner
kitchen knife: cutter
rope: string, laces, shoelace, twine, cord rope, lace
fan: ceiling fan
bracelet: bangle, anklet, armband
ring: engagement ring, wedding band
brooch: hairpin, hair clip
watch: wristwatch, smartwatch
sausage: salami, pepperoni, 香肠
cooked rice: bowl of rice, risotto
steaming bowl: noodle soup, ramen, pho, laksa, broth, porridge, 面条, 拉面
mango: papaya
peach: apricot, nectarine
pear: quince
root vegetable: yam, daikon, parsnip
roasted sweet potato: sweet potato
hot pepper: chili, chili pepper, jalapeno, red pepper
cucumber: zucchini, pickle, gherkin, courgette
clipboard: checklist
pine cone | acorn: pinecone
mouse trap: trap
bus: trolley
passenger ship | ship: ocean liner, titanic, cruise
canoe: kayak, kayaker, dugout
sailboat: catamaran, schooner
delivery truck: moving truck, flatbed truck
pickup truck: flatbed, ute
airplane: airliner, seaplane, jumbo
lotus: water lily, lily pad, waterlily
palm tree: coconut tree, palm
tulip: crocus
sunflower: gerbera
wood: plank, planks, floorboard
mushroom: toadstool, fungus
chopsticks: pair of chopsticks
water wave: tidal wave, tsunami
picture frame | framed picture: frame, photo frame
painting: canvas
ring shape: rubber band, elastic band
lamp: light fixture, lamp fixture, fixture, ceiling light
pedestal: stand, plinth
pen holder: holder
t shirt: clothes, clothing, garment, outfit, jersey
log: bark
river: canal, brook, rapids
joker: poker, playing card
microwave: appliance
ferris wheel: millennium wheel, london eye
sunglasses: aviator, aviators, aviator glasses
bouquet: centerpiece, flower arrangement
picnic basket: picnic
car: traffic
road: intersection, track
apple tree: orchard
apartment building: facade
tent: campground, campsite
lighthouse: beacon
knight: warrior, armor
safety vest: vest
lipstick: makeup, cosmetics
scarf: boa, feather boa
chestnut: walnut, hazelnut, almond
safety pin: pin
person: skater, skateboarder, potter, model, kayak paddler
cup with straw: straw
desert island: oasis
castle: kilchurn
house: teahouse
light bulb: light source, string lights
star shape: christmas ornament
mirror ball: ornament, bauble
ring buoy: float, buoy
cook: barista
salt: shaker, pepper shaker
birthday cake: celebration cake, cake topper
musical keyboard: synthesizer
sofa: 家具
person: 观众, 乘客, 顾客, 客人, 作家, 诗人, 演员, 运动员, 裁判, 设计师, 作者, 球员, 队员
person: 主人, 同事, 队伍, 人群
man: 牧师, 邮递员, 船长
singer: 鼓手, 乐手
construction worker: 木匠, 工匠
candy: 焦糖, 太妃糖
bread: 面团, 馒头
birthday cake: 甜点, 甜品
hand with fingers splayed: 手指
foot: 脚趾
statue: 塑像, 人偶
blanket: 床单, 毛毯, 被子
dog: 柴犬, 宠物
tropical fish: 锦鲤
fish: 三文鱼, 鲤鱼
racing car: 卡丁车
beetle: 昆虫
cricket: 螳螂
trophy: 奖品
scroll: 毕业证
shed: 鸡舍
flag: 旗杆
fountain pen: 羽毛笔, 墨水
shovel: 铁铲
spiral shell: 化石
hammer: 大锤
parthenon: 卫城
volcano: 岩浆, 熔岩
herb: 香菜
book: 字典, 小说, 相册, 日记
spiral notepad: 记事本, 便签
guitar: 乐器
cut of meat: 火腿
popcorn: 零食
trash can: 垃圾
curtain: 百叶窗
mountain: 山顶, 顶峰
candle: 烛光
ring: 订婚戒指
cucumber: 西葫芦
lotus: 荷叶
pine tree: 红杉, 柏树, 杉树
rock: 砾石
road: 人行道, 小径, 跑道
log: 树皮
sweater: 帽衫
bird: 燕子, 喜鹊
cabbage: 白菜, 大白菜
dumpling: 包子
wine glass: 红酒
bottle: 矿泉水
roller skate: 轮滑
pot: 电饭锅
cherry blossom: 梅花
"""
)
