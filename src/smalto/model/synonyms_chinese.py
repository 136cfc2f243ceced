"""What things are called in everyday Chinese, beside the names that the pack has for them.

A word stands for the first of the things before the colon that can be drawn. Words with a size or a
colour of their own (大白鹅) are left out: they are read word by word.
"""

from __future__ import annotations

from smalto.model.nearby import lines_of

CHINESE = lines_of(
    """
boy: 小明, 小刚, 小强
girl: 小红, 小丽, 小芳, 小美
stork: 鹤, 仙鹤, 白鹤, 丹顶鹤, 鹭, 白鹭, 鹭鸶, 灰鹤, 苍鹭
bird: 燕子, 喜鹊, 画眉, 黄鹂, 百灵鸟, 鸟类, 海燕, 鸟群, 文鸟, 夜莺
eagle: 苍鹰, 老雕, 雄鹰
dove: 信鸽
dog: 柴犬, 萨摩耶, 边牧, 柯基犬, 小奶狗, 博美, 雪纳瑞, 腊肠犬, 二哈, 土狗, 田园犬, 幼犬, 小狗崽
dog: 秋田犬
poodle: 泰迪狗, 贵宾狗
cat: 布偶猫, 英短, 狸花猫, 奶猫, 小奶猫, 三花猫, 三花, 暹罗猫, 猫儿, 流浪猫, 家猫, 喵咪, 狸猫
rabbit: 兔宝宝, 垂耳兔, 玉兔, 家兔
bear: 熊宝宝, 熊仔
teddy bear: 小熊玩偶, 毛绒小熊, 毛绒玩偶, 布偶熊, 玩具小熊
panda: 熊猫宝宝, 国宝, 小大熊猫
hamster: 小仓鼠, 豚鼠
monkey: 猕猴, 金丝猴, 猿猴, 小猴
snake: 小蛇, 毒蛇
fish: 锦鲤, 鲫鱼, 三文鱼, 鱼群, 草鱼, 大鱼
tropical fish: 金鱼, 小金鱼, 热带鱼
frog: 牛蛙, 树蛙, 小蛙
crab: 小螃蟹, 大闸蟹, 寄居蟹
shrimp: 小虾, 虾米
spiral shell: 海贝, 扇贝, 小贝壳
butterfly: 小蝴蝶, 彩蝶
cricket: 蛐蛐, 蚂蚱
snail: 小蜗牛
goose: 雁, 雁群
chicken: 老母鸡, 小母鸡
baby chick: 小鸡仔, 鸡崽, 小鸡崽
duck: 鸳鸯, 小黄鸭, 野鸭, 鸭群, 绿头鸭
pig: 小猪崽, 小香猪, 猪崽, 肥猪
bison | ox: 牦牛
cow: 牛群, 小奶牛, 老牛
ewe: 小绵羊, 羊群, 小羊羔, 绵羊群
goat: 小山羊
horse: 小马驹, 战马, 枣红马, 马驹, 马群
donkey: 驴子, 小驴
wolf: 大灰狼, 小狼, 狼群
fox: 赤狐, 狐狸精
tiger: 小虎, 虎仔, 东北虎
hedgehog: 小刺猬
dragon: 小龙, 巨龙, 飞龙, 恶龙, 喷火龙, 东方龙, 西方龙, 火龙
sauropod | t rex: 小恐龙, 恐龙
unicorn: 小独角兽, 飞马, 天马
otter: 小水獭
man: 大叔, 伯伯, 小伙子, 小伙, 男青年, 帅哥, 中年男人, 父亲, 老爸, 爹, 丈夫, 老公, 爸爸
man: 渔民, 牧羊人, 快递员, 外卖员, 外卖小哥, 服务生, 猎人, 樵夫, 书生, 和尚, 僧人, 道士, 保安
man: 水手, 船长, 诗人, 男的, 木匠, 铁匠, 男演员, 武者
woman: 母亲, 老妈, 妻子, 老婆, 妇女, 妇人, 美女, 女青年, 空姐, 姑姑, 婶婶, 女的, 年轻女人
woman: 女模特, 女郎, 仕女, 大妈, 大婶, 女服务员, 妈妈, 妈咪, 女演员, 女人家
girl: 少女, 小姑娘, 女娃, 女娃娃, 女生, 女同学, 丫头, 小丫头, 小女儿, 女儿, 闺蜜, 小妹妹, 小姐姐
girl: 小女生, 女学童
boy: 少年, 小男生, 男娃, 儿子, 小儿子, 男同学, 小弟弟, 小哥哥, 牧童, 男学童, 小伙伴
child: 小娃娃, 小孩儿, 孩童, 幼儿, 娃儿, 小娃, 小不点
baby: 小宝贝, 新生儿, 小婴儿
old man: 外公, 姥爷, 老头儿, 老头子, 老翁, 大爷, 老汉, 老伯, 老爷子, 祖父, 老爷爷
old woman: 外婆, 姥姥, 婆婆, 祖母, 老妇人, 老奶奶
elderly person: 长者, 老年人, 老人家
woman with veil: 新娘子
prince: 小王子
princess: 小公主, 白雪公主, 灰姑娘
queen: 皇后, 王后, 女皇, 母后
king: 皇帝, 大王, 君王
knight: 武士, 将军, 战士, 勇士, 侠客
mage: 魔法师, 小魔法师, 老巫师, 魔术师
witch: 巫婆, 小女巫, 老巫婆, 魔女
cook: 大厨, 主厨, 厨子, 面点师
person: 游人, 旅客, 乘客, 顾客, 行者
clown face: 小丑
ghost: 小幽灵, 小鬼
alien: 小外星人
robot: 小机器人, 机械人
snowman: 小雪人
baby angel: 小天使
santa claus: 圣诞爷爷
police officer: 交警, 民警, 警察叔叔, 巡警
student: 同学, 小学生, 中学生, 学生们
table: 桌, 圆桌, 方桌, 饭桌, 小桌子, 桌面, 茶桌, 小桌, 书案
desk: 写字桌, 电脑桌, 课桌椅
chair: 椅, 靠椅, 藤椅, 折叠椅, 小椅子, 餐椅, 靠背椅
stool: 小凳子, 小板凳, 高脚椅, 高脚凳, 凳
armchair: 沙发椅, 单人沙发椅
bed: 小床, 单人床, 双人床, 床铺, 大床
wardrobe: 衣橱
bookshelf: 书橱
cabinet: 鞋柜, 电视柜, 柜, 小柜子
shelf: 货架, 窗台, 搁架
lamp: 小灯, 夜灯, 小夜灯, 电灯, 小台灯
chandelier: 水晶灯
red paper lantern: 大红灯笼, 孔明灯, 纸灯笼, 花灯, 小灯笼
blanket: 毛毯, 被子, 棉被, 小毯子
rug: 地垫, 小地毯
mirror: 小镜子, 化妆镜
window: 窗口, 落地窗, 玻璃窗, 窗儿
door: 小门
clock: 钟, 时钟, 大钟
camera: 单反, 拍立得
refrigerator: 电冰箱
stove: 灶, 煤气灶
fan: 电扇
vacuum cleaner: 扫地机器人
cup: 陶瓷杯, 保温杯, 小杯子, 杯子
glass: 玻璃水杯
kettle: 热水壶
bottle: 塑料瓶, 玻璃瓶, 瓶, 小瓶子, 漂流瓶, 矿泉水, 水壶瓶
jar: 罐子, 坛子, 玻璃罐子
bowl: 陶瓷碗, 玻璃碗, 木碗, 小碗, 饭碗, 瓷碗
plate: 陶瓷盘, 瓷盘子, 盘, 碟, 小盘子, 瓷盘
spoon: 勺, 汤勺, 调羹, 小勺子
fork and knife: 叉, 刀和叉, 叉子
kitchen knife: 小刀, 水果刀
pot: 砂锅, 铁锅, 锅子, 电饭煲
pan: 炒锅
basket: 篮, 小篮子, 竹篮子, 竹筐, 花篮, 菜篮子, 篮子, 藤篮
bucket: 桶, 小桶, 铁桶, 小水桶, 塑料桶
open box: 纸盒, 纸盒子, 小盒子, 大箱子, 小箱子, 纸板箱
wrapped gift: 礼品盒, 生日礼物, 圣诞礼物, 小礼物
paper bag: 塑料袋, 小袋子
handbag: 挎包, 帆布包, 单肩包, 皮包
backpack: 小书包, 登山包
luggage: 皮箱, 拉杆箱
umbrella: 小伞, 油纸伞, 纸伞, 花伞, 雨伞, 大伞
hat | top hat: 帽子, 圣诞帽, 厨师帽, 生日帽, 小帽子, 礼帽子
top hat: 巫师帽, 魔法帽, 女巫帽, 高礼帽
billed cap: 毛线帽, 针织帽, 贝雷帽, 渔夫帽, 绒线帽, 毛绒帽
cowboy hat: 斗笠, 草帽, 太阳帽
t shirt: 衣服, 衬衣, 校服, 短袖, 衣裳
coat: 外衣, 棉袄, 羽绒服, 棉衣, 风衣, 大棉袄
sweater: 毛线衣, 针织衫, 毛背心
dress: 公主裙, 婚纱, 旗袍, 古装, 小裙子, 连身裙, 纱裙
kimono: 汉服
skirt: 裙
jeans: 裤, 背带裤, 运动裤
socks: 袜, 小袜子
running shoe: 小鞋子, 布鞋, 球鞋, 小白鞋
hiking boot: 雪地靴, 马丁靴, 雨靴, 雨鞋
gloves: 棉手套, 毛线手套
scarf: 围脖, 丝巾, 红领巾
glasses: 圆眼镜, 近视眼镜
mask: 口罩
yarn: 毛线团, 线团
doll: 洋娃娃, 布偶娃娃
small airplane: 纸飞机, 玩具飞机
ball: 小球, 彩球球, 小皮球
steaming bowl: 牛肉面, 炒面, 方便面, 泡面, 米线, 热汤, 粉丝汤
dumpling: 馄饨, 包子, 小笼包, 馒头, 蒸饺
dango: 汤圆, 元宵, 糖葫芦, 冰糖葫芦
roast chicken: 烤鸭
oden: 羊肉串, 烤肉串, 烤串儿
cooked rice: 炒饭, 蛋炒饭, 饭
cereal bowl: 粥, 稀饭
soft ice cream: 雪糕, 冰淇淋
popsicle: 棒冰
birthday cake: 奶油蛋糕, 蛋糕, 大蛋糕
cupcake: 小蛋糕
sausage: 火腿, 烤肠, 火腿肠
wine glass: 红酒杯
sake: 白酒
tangerine: 柿子, 砂糖橘, 脐橙
strawberry: 荔枝
leafy green: 大白菜, 蔬菜叶
chestnut: 核桃
bamboo: 甘蔗, 竹笋, 翠竹, 青竹
meat on bone: 红烧肉, 大骨头肉
cherry blossom: 桃花, 梅花, 梨花, 樱花枝
tree: 大树, 小树, 老树, 桃树, 树儿
autumn tree: 银杏树, 银杏
oak tree: 梧桐树, 榕树
rose: 月季, 康乃馨
blossom: 野花儿, 花骨朵, 鲜花儿, 野花, 小野花
sunflower: 太阳花
potted cactus: 多肉, 多肉植物
potted plant: 绿萝, 小盆栽, 盆花
cactus: 仙人球
fallen leaf: 银杏叶, 黄叶
tree stump: 木桩, 树墩子
seedling: 树苗, 小树苗, 小草苗
grass: 小草, 青草地
mushroom: 小蘑菇
moon | full moon: 月亮, 圆月, 月儿, 明月
crescent moon: 月牙儿, 弯弯的月亮, 新月
star: 星星, 繁星, 小星星, 星辰
cloud: 乌云, 彩云, 云彩, 白云
shooting star: 流星雨
sun: 红日, 烈日
mountain: 山峰, 大山, 远山
boulder: 大石头, 巨石, 石块
hut: 草屋, 草房
log cabin: 小木屋, 木房子
house: 小房子, 农舍, 民居, 瓦房, 四合院
pagoda: 塔, 古塔, 楼阁
gazebo: 小亭子, 古亭
bridge: 木桥, 小桥, 拱桥, 石拱桥
skyscraper: 大厦, 高楼大厦
wall: 围墙, 院墙
fence: 木栅栏, 竹篱笆
street lamp: 灯柱
mailbox: 小邮箱
bench: 木长椅, 长条椅, 长木椅
trash can: 垃圾筒
sign: 指示牌, 标牌
swing: 小秋千
car: 小车, 小轿车, 私家车, 红旗轿车, 老爷车
racing car: 跑车, 赛车
bus: 校车, 双层巴士, 公车
excavator: 挖土机
motor scooter: 电动车, 电瓶车, 小电驴
auto rickshaw: 三轮车
train: 绿皮火车, 小火车
high speed train: 高铁, 动车
flying saucer: ufo, 宇宙飞碟
rowboat: 小船, 小木船, 渔船, 小舟, 乌篷船, 船儿, 渔舟
sailboat: 帆船, 小帆船
ship: 货轮, 大轮船, 航母
raft: 竹筏
sled: 雪橇
graduation cap: 博士帽, 学位帽
boulder: 礁石, 岩礁
white cane: 登山杖, 拐棍
girl: 孙女, 小孙女, 外孙女, 小女儿
boy: 孙子, 小孙子, 外孙, 小儿子
harp: 古筝, 古琴
guitar: 琵琶, 木吉他
violin: 二胡
flute: 竹笛, 洞箫, 笛
book: 课本, 故事书, 绘本, 词典, 小说, 书本子, 画册
notebook: 本子, 作业本
crayon: 彩笔, 水彩笔, 彩色铅笔
paintbrush: 毛笔, 油画笔
pen holder: 文具盒, 铅笔盒
ladder: 木梯, 小梯子
firecracker: 炮仗, 鞭炮
fireworks: 烟花
campfire: 堆篝火, 一堆篝火, 一堆火, 火堆, 营火
painting: 挂画, 壁画, 墙画
man: 船夫, 艄公, 车夫, 拳击手
house: 屋
red envelope: 大红包, 压岁钱
umbrella on ground: 大阳伞
"""
)
