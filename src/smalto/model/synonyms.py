"""Everyday words for things, each with the names that may stand for it, the best first."""

from __future__ import annotations

from smalto.model.lexicon import words_of
from smalto.model.nearby import NEARBY, lines_of
from smalto.model.synonyms_chinese import CHINESE

_COMMON = lines_of(
    """
dog: puppy, pup, doggy, doggie, pooch, hound, mutt, canine, labrador, terrier, retriever, 小狗
dog: 狗狗, 小狗狗, 汪星人, 犬, 修狗
cat: kitten, kitty, pussycat, feline, tabby, tomcat, 小猫, 猫咪, 猫猫, 喵星人, 小猫咪, 花猫
rabbit: bunny, hare, bunny rabbit, 兔, 小兔, 小兔子, 小兔兔, 兔子, 兔兔
pig: piggy, piglet, hog, swine, 小猪, 猪猪, 猪
sheep | ewe: lamb, woolly sheep, 小羊, 绵羊, 羊, 小绵羊
horse: pony, foal, steed, stallion, mare, colt, 小马, 骏马, 马儿, 马
cow: calf, cattle, dairy cow, 奶牛, 牛, 小牛
chicken | hen: hen, fowl, 母鸡, 鸡
duck: duckling, 小鸭子, 鸭, 小鸭, 鸭子
bear: bear cub, grizzly, 小熊, 狗熊
frog: toad, 蛤蟆, 小青蛙
mouse: little mouse, field mouse, 老鼠, 小老鼠, 耗子
monkey: ape, chimp, chimpanzee, 小猴子, 猴
gorilla | monkey: great ape
bird: birdie, songbird, sparrow, 小鸟, 鸟儿, 鸟, 麻雀
snake: serpent, viper
fish | tropical fish: 小鱼, 鱼
turtle: tortoise, sea turtle, 海龟, 小乌龟
t rex | sauropod | dinosaur: dinosaur, dino, tyrannosaurus, 恐龙
squirrel | chipmunk: squirrel, 松鼠, 小松鼠
bee | honeybee: bee, bumblebee, honey bee, 蜜蜂, 小蜜蜂
ladybug | lady beetle: ladybird, ladybug
car | automobile: auto, sedan, motorcar, motor car, vehicle, hatchback, limousine, 轿车, 小轿车
car | automobile: 小汽车, 车, 车子, 汽车
airplane: aeroplane, plane, jet, aircraft, airliner, jumbo jet, 飞机, 客机
bicycle: bike, push bike, cycle, pushbike, 单车, 脚踏车, 自行车
motorcycle: motorbike, 摩托, 摩托车, 机车
train | locomotive: choo choo, choo choo train, railway, 火车, 列车
truck | delivery truck: lorry, 卡车, 货车
bus: coach, school bus, double decker, 公交车, 公交, 大巴, 巴士, 公共汽车
boat | rowing boat | rowboat | sailboat | canoe: boat, rowboat, dinghy, small boat, rowing boat
boat | rowing boat | rowboat | sailboat | canoe: 小船, 船, 小舟
sailboat: sailing boat, sail boat, yacht, 帆船
ship: vessel, liner, freighter, 轮船, 大船
rocket: spaceship, spacecraft, rocket ship, starship, space shuttle, 宇宙飞船, 飞船
flying saucer: ufo, 飞碟, 不明飞行物
fire engine: fire truck, firetruck, 消防车
police car: cop car, patrol car, 警车
taxi: cab, yellow cab, 出租车, 的士
doctor | health worker: doctor, physician, medic, surgeon, gp, 医生, 大夫
police officer: policeman, cop, constable, police, 警察, 警察叔叔, 民警, 警官
firefighter: fireman, firewoman, 消防员, 消防队员
cook: chef, baker, 厨师, 大厨
teacher: professor, schoolteacher, 老师, 教师
farmer: peasant, 农民
astronaut: spaceman, cosmonaut, 宇航员, 太空人, 航天员
wizard | mage: wizard, sorcerer, magician, 巫师, 魔法师
person: human, figure, somebody, someone, pedestrian, passer by, 人, 行人, 路人
man: gentleman, guy, bloke, dude, fellow, sir, chap, 男人, 大叔, 叔叔, 先生, 男子
woman: lady, gal, madam, 女人, 阿姨, 女士, 女子
boy: lad, little boy, schoolboy, 男孩, 小男孩, 男生, 男孩子
girl: lass, little girl, schoolgirl, daughter, 女孩, 小女孩, 女生, 姑娘, 女孩子
child: kid, toddler, youngster, 孩子, 小孩, 小朋友, 儿童
baby: infant, newborn, 婴儿, 宝宝
old man | older person: grandpa, grandfather, elderly man, old person, 老人, 老爷爷, 爷爷, 老爷爷
old woman: grandma, grandmother, granny, elderly woman, old lady, 老奶奶, 奶奶, 老太太
family | people | person: family, 一家人, 全家
sofa | couch and lamp: couch, settee, loveseat, 沙发
armchair | chair: easy chair, 扶手椅
table: dining table, coffee table, wooden table, 桌子, 桌, 餐桌
desk: writing desk, office desk, school desk, 书桌, 办公桌
chair: 椅子
stool: bar stool, step stool, 凳子
bench: park bench, 长椅, 长凳
lamp | floor lamp: table lamp, bedside lamp, lampshade, 灯
desk lamp: reading lamp, 台灯
floor lamp: standing lamp, 落地灯
street lamp: streetlight, streetlamp, lamp post, lamppost, street light, 路灯
television: tv, telly, tv set, television set, 电视, 电视机
telephone: landline, 电话
mobile phone: cell phone, cellphone, smartphone, phone, mobile, iphone, 手机
laptop: notebook computer, macbook, 笔记本电脑
desktop computer: computer, pc, personal computer, 电脑
umbrella: brolly, 雨伞, 伞
handbag: purse, bag, tote, tote bag, shoulder bag, leather bag, 手提包
shopping bags: shopping bag, carrier bag, 购物袋
luggage: suitcase, baggage, trunk case, 行李箱
wrapped gift: gift, present, gift box, 礼物, 礼盒
package: parcel, 包裹
open box: box, carton, 盒子, 纸箱, 箱子
tree | deciduous tree: tree, 树, 大树, 小树
pine tree | evergreen tree: pine, pine tree, fir, fir tree, spruce, conifer, 松树
flower | blossom: flower, wildflower, 花, 花朵, 小花
potted plant: plant, houseplant, house plant, pot plant, 盆栽
mountain: 山, 大山
star: little star, 星星, 小星星, 星
moon | crescent moon: moon, 月亮
sun: sunshine sun, 太阳
earth | globe showing europe africa: earth, planet earth, 地球
apple | red apple: apple, 苹果
orange | tangerine: orange, mandarin, clementine, 橙子, 橘子
hamburger: burger, cheeseburger, 汉堡, 汉堡包
french fries: fries, 薯条
coffee | hot beverage: coffee, cup of coffee, mug of coffee, espresso, cappuccino, latte
coffee | hot beverage: coffee cup, 咖啡, 一杯咖啡
tea | teacup without handle | hot beverage: tea, cup of tea, teacup, cuppa, 茶, 茶杯
mug | cup | hot beverage: mug, cup, 杯子
milk | glass of milk: milk, 牛奶
cookie: biscuit, 饼干
cake | birthday cake: cake, birthday cake, 蛋糕, 生日蛋糕
cheese | cheese wedge: cheese, wheel of cheese, 奶酪, 芝士
tomato: 番茄, 西红柿
potato: spud, 土豆, 马铃薯
corn | ear of corn: maize, sweetcorn, corn, 玉米
ice cream: ice cream cone, gelato, 冰淇淋, 冰激凌
candy: sweets, sweetie, 糖果
honey pot: honey, jar of honey, 蜂蜜
doughnut: donut, 甜甜圈
spaghetti: pasta, noodles, plate of spaghetti
hat | top hat | womans hat: hat, cap, 帽子, 帽
top hat: 礼帽, 高帽
glasses: spectacles, eyeglasses, specs, pair of glasses, monocle, 眼镜
sunglasses: shades, 墨镜, 太阳镜
hiking boot | boots | boot | womans boot: boots, boot, rubber boots, wellies, rain boots, 靴子
running shoe: sneaker, trainer, shoe, 鞋子, 鞋
t shirt: tee, shirt, t恤
ball: 球, 皮球
soccer ball: football, soccer, 足球
guitar: ukulele, 吉他
drum: 鼓
piano | musical keyboard: piano, grand piano, 钢琴
key: house key, 钥匙
book | closed book: book, novel, 书, 书本
store | convenience store: shop, store, 商店, 小店
barn | hut: barn, 谷仓
house: home, cottage, bungalow, 房子, 屋子, 小屋, 小房子
flying disc: frisbee, 飞盘
snowman | snowman without snow: snowman, 雪人
pumpkin | jack o lantern: pumpkin, 南瓜
castle: 城堡
sword | dagger: sword, 剑
broom: broomstick, 扫帚, 扫把
teapot: 茶壶
kettle: tea kettle, 水壶
map | world map: map, 地图
calendar | tear off calendar: calendar, 日历
clock | mantelpiece clock: clock, wall clock, 时钟, 钟
crystal ball: fortune ball
vase | amphora: vase, 花瓶
bowl | bowl with spoon: bowl, 碗
bush: shrub, foliage, greenery, underbrush, thicket, 灌木, 灌木丛
log: tree trunk, trunk, driftwood, 木头, 原木, 树干
acorn: 橡子
heart | red heart: heart, love heart, 爱心, 红心, 心
traffic light | traffic signal | vertical traffic light: traffic light, stoplight, 红绿灯, 交通灯
slide | playground slide: slide, 滑梯
hot air balloon: 热气球
bookshelf: bookcase, 书架
shelf: wall shelf, mantel, windowsill, 架子
alien: extraterrestrial, martian, 外星人
whale: 鲸, 鲸鱼
dragon: 龙
crown: headdress, 王冠, 皇冠
flag | triangular flag: flag, 旗子, 旗
tennis: tennis ball, 网球
bowling: bowling ball
cherry blossom: sakura, 樱花
jack o lantern: halloween pumpkin
kite: 风筝
knife | kitchen knife: knife, 刀
carrot: 胡萝卜
woman: mum, mom, mommy, mother, aunt, wife
woman: waitress, saleswoman, hostess, 妈妈
man: dad, daddy, father, uncle, husband
man: fisherman, hunter, driver, waiter, businessman, sailor, 渔夫, 司机, 爸爸
boy: brother, son, 哥哥, 弟弟
girl: sister, daughter, 姐姐, 妹妹
doctor | health worker: dentist, vet, veterinarian
swimmer: diver, scuba diver
bird: puffin, 海雀
bird: canary, finch, birdy, cardinal, robin, sandpiper, swallow, cuckoo
parrot: cockatoo, macaw
goose: gosling
wolf: coyote, jackal, hyena
leopard: puma, panther, cougar, jaguar, cheetah
ox | bison: yak
deer: reindeer, stag, doe, fawn, 驯鹿
lizard: newt, salamander
bee | honeybee: hornet, wasp
monkey: baboon
house: mansion, villa, farmhouse, bungalow, dwelling
store | convenience store: supermarket, bakery, grocery store, pub, 面包店
cart: wagon, handcart
bed: mattress
crib: cradle
blanket: quilt, duvet
armchair: recliner
luggage: 手提箱
boots | boot | hiking boot: 雨靴
rug | carpet: mat, carpet, doormat
newspaper: magazine
hot beverage: cocoa, hot chocolate, hot cocoa, mug of cocoa
cup with straw: soda, cola, soft drink
coat: raincoat, jacket, parka, overcoat, 雨衣, 大衣, 夹克
sweater: hoodie, jumper, pullover, cardigan, sweatshirt, turtleneck
jeans: trousers, pants, leggings, 裤子
dress: gown, 连衣裙
skirt: pleated skirt, tutu, kilt, 裙子
gloves: mittens
socks: stockings
flat shoe: slippers, slipper, 拖鞋
woman's hat | sun hat | hat | cowboy hat: sombrero, bonnet, straw hat, 草帽, sunhat, sun hat
billed cap: beanie, beret, baseball cap, cap, fedora, visor, 棒球帽
high heeled shoe: heels, high heels, 高跟鞋
treasure chest: treasure
gem stone: ruby, emerald stone, sapphire, jewel
spider web: web, cobweb, spiderweb
flute: clarinet, oboe
trombone: tuba, french horn
guitar: mandolin, lute
violin: viola
grand piano | piano: organ, 管风琴
bell pepper: pepper, 甜椒
flower | blossom: iris, poppy, violet flower, carnation, jasmine, orchid, peony, marigold, bloom
flower | blossom: 兰花, 牡丹
rocket: spacecraft, space shuttle
"""
)
SYNONYMS = NEARBY | _COMMON | CHINESE

STOP_TAGS = frozenset(
    words_of("""
    face animal food drink fruit vegetable person people sport symbol color nature body hand
    smile happy sad love fun music new old good bad hot cold red orange yellow green blue
    purple black white brown pink gray big small up down left right top back front on off in
    out open close free play stop go no yes ok eye eyes head light dark day night morning
    evening sunset dawn snow rain wind sea beach park city street water fire game party work
    home building vehicle travel place weather tool clothing art design style draw drawing
    picture image one two three four five six seven eight nine ten first last number word
    text sign letter write read run walk jump fly sit dance sleep swim a the and or of to
    with for from by at is are be my your his her it they them this that 动物 食物 水果 蔬菜
    人 脸 运动 符号 颜色 自然 红 黄 蓝 绿 黑 白 上 下 左 右 大 小 新 旧 开 关 有 无 天气
    交通 工具 建筑 音乐 爱 快乐 开心 难过 笑 哭 热 冷 夜晚 早晨 雨 雪 风 海滩 公园 城市 街道
    水 火 餐厅
    fluffy sharp rubber sky natural air fresh beauty frame calm comfortable life class summer
    winter playful movie rhythm time times balance spots barren cut delicious taste formal punk
    sweet oil wind summertime sour tangy strong flat flavor flavors celebration elegant wild aerial
    seasoning spring autumn fall peace fashion birthday rise rises habitat sunshine creature treat
    health war royal mad slow arrival rebirth renewal luxury sugar treasure forces force experiment
    warrior hall vertical change pop clink tales smell cereal claws beats beat trip lanes shot
    engine beacon brew views motor reflection closet world stripes neck hair band frames sport
    float floats maze crops blow roll japanese marine scottish
    costume costumes roar save proud curious lazy dead bare shallow bundle zoom bite win guide
    resort rattle orbit toppings sides bottoms decor wedge grows pour perch dive wooly africa west
    oops horns mane tentacles ripe straw jazz traffic intersection wrapper rail spices liquid
    construction festival salsa floor floors canvas chip shot figure speech library denim
    branch branches safe heat speed noise sound magic luck
    """)
)
