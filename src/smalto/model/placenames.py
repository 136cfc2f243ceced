"""What the places of the scene language are called, in English and Chinese, the commonest first.

Used by the rule-based reader and as hints to the language model; `lexicon.PLACES` is made of it.
"""

from __future__ import annotations

LINES = """
meadow: meadow, grass, grassland, lawn, prairie, grassy field, pasture, 草地, 草原, 草坪, 原野
park: park, public park, city park, park lawn, 公园
forest: forest, woods, woodland, pine forest, birch forest, 森林, 树林, 林中, 密林
beach: beach, shore, seaside, coast, seashore, sandy beach, 沙滩, 海滩, 海边, 海岸
sea: sea, ocean, open sea, high seas, waves, 大海, 海面, 海上, 海洋, 海
lake: lake, pond, water, lakeside, lake shore, 湖, 湖面, 湖边, 池塘, 湖泊
mountains: mountains, mountain range, mountain landscape, alps, hills, mountain valley, mountain top, 山脉, 群山, 高山, 山区, 山里, 雪山
desert: desert, dunes, sand dunes, sahara, 沙漠, 沙丘, 戈壁
snow: snow, snowy landscape, snow field, snowfield, snowy field, arctic, ice field, north pole, 雪地, 雪原, 雪景, 雪里, 雪中, 冰天雪地
street: street, street corner, sidewalk, avenue, city street, busy street, alley, 街道, 街上, 马路, 马路上, 街头, 城市街道, 路边, 小巷
city: city, town, downtown, skyline, cityscape, city skyline, metropolis, 城市, 都市, 城里, 市区
farm: farm, farmyard, farmland, barnyard, countryside, 农场, 农庄, 农田
room: room, living room, indoors, at home, lounge, sitting room, hallway, foyer, corridor, lobby, 房间, 客厅, 室内, 屋里, 家里
space: space, outer space, deep space, cosmos, galaxy, universe, 太空, 宇宙, 外太空, 星空中, 银河
underwater: underwater, under water, under the sea, bottom of the sea, ocean floor, coral reef, seabed, underwater world, 水下, 海底, 水底, 水里, 海里
jungle: jungle, rainforest, tropical forest, 丛林, 热带雨林, 雨林
bamboo: bamboo forest, bamboo grove, bamboo, 竹林, 竹子林
garden: garden, flower garden, backyard, back yard, front yard, yard, patio, porch, 花园, 院子, 后院, 庭院
flowers: flower field, field of flowers, flower meadow, tulip field, lavender field, sunflower field, poppy field, 花田, 花海, 花丛
field: wheat field, corn field, field, rice field, golden field, fields, crop field, 田野, 麦田, 稻田, 田里, 玉米地
vineyard: vineyard, vineyards, winery, 葡萄园
playground: playground, play park, schoolyard, 操场, 游乐场, 游乐园
island: island, tropical island, desert island, lagoon, 小岛, 海岛, 岛上, 热带岛屿
river: river, stream, riverbank, riverside, creek, brook, 河, 河边, 小溪, 溪流, 河流
waterfall: waterfall, waterfalls, cascade, 瀑布
harbor: harbor, harbour, port, marina, dock, pier, 港口, 码头, 海港
canyon: canyon, gorge, grand canyon, cliffs, ravine, 峡谷, 悬崖
volcano: volcanic landscape, lava field, lava landscape, 火山地貌, 火山脚下
savanna: savanna, savannah, african plain, safari, serengeti, 稀树草原, 非洲草原, 大草原
swamp: swamp, marsh, bog, wetland, mangrove, 沼泽, 湿地
cave: cave, cavern, grotto, inside a cave, 山洞, 洞穴, 洞里
village: village, small town, hamlet, old town, 村庄, 村子, 小镇, 村里, 古镇
market: market, marketplace, farmers market, bazaar, market square, street market, 市场, 集市, 菜市场, 夜市
road: road, highway, country road, dirt road, freeway, motorway, 公路, 高速公路, 乡间小路, 路上
rooftop: rooftop, roof top, on the roof, roof terrace, 屋顶上, 天台, 楼顶
station: train station, station, railway station, subway station, bus station, platform, metro station, 火车站, 地铁站, 车站, 站台, 火车站台
stadium: stadium, soccer field, football field, arena, sports field, football pitch, 体育场, 足球场, 球场
kitchen: kitchen, 厨房
bedroom: bedroom, hotel room, 卧室, 睡房
bathroom: bathroom, washroom, restroom, 浴室, 洗手间, 卫生间
classroom: classroom, school, 教室, 课堂
office: office, workplace, meeting room, 办公室
library: library, study room, 图书馆, 书房
cafe: cafe, café, coffee shop, restaurant, diner, bakery, bar, pub, 咖啡馆, 咖啡厅, 餐厅, 餐馆, 饭店, 酒吧
shop: shop, store, supermarket, grocery store, toy store, boutique, 商店, 超市, 店里
museum: museum, art gallery, gallery, exhibition, 博物馆, 美术馆, 画廊
hall: castle hall, ballroom, throne room, great hall, church, temple, palace, 大厅, 宫殿里, 教堂里
laboratory: laboratory, lab, science lab, 实验室
stage: stage, theater stage, theatre stage, concert stage, on stage, concert, 舞台, 舞台上, 剧院
moon: moon surface, surface of the moon, lunar surface, moon base, on the moon, mars, surface of mars, alien planet, 月球, 月球表面, 火星, 外星球
sky: sky, in the clouds, above the clouds, blue sky, among clouds, 天空, 云端, 空中, 蓝天, 云海
"""  # noqa: E501
