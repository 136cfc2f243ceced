/** Ways to draw that the native engine knows, as words for the prompt in the prompt's own language. */

export interface Style {
  id: string;
  en: string;
  zh: string;
  /** What is added to the prompt. */
  words: { en: string; zh: string };
}

const style = (id: string, en: string, zh: string, words: string, wordsZh: string): Style => ({ id, en, zh, words: { en: words, zh: wordsZh } });

export const STYLES: readonly Style[] = [
  style("watercolor", "Watercolour", "水彩", "watercolor painting", "水彩画"),
  style("oil", "Oil", "油画", "oil painting", "油画"),
  style("pencil", "Pencil", "素描", "pencil drawing", "铅笔画"),
  style("ink", "Ink", "水墨", "ink painting", "水墨画"),
  style("crayon", "Crayon", "蜡笔", "crayon drawing", "蜡笔画"),
  style("toon", "Cartoon", "卡通", "cartoon style", "卡通风格"),
  style("flat", "Flat", "扁平", "flat illustration", "扁平插画"),
  style("pixel", "Pixel art", "像素", "pixel art", "像素画"),
  style("paper_cut", "Paper cut", "剪纸", "paper cut", "剪纸"),
  style("stained_glass", "Stained glass", "花窗", "stained glass", "彩绘玻璃"),
  style("mosaic", "Mosaic", "马赛克", "mosaic", "马赛克"),
  style("neon", "Neon", "霓虹", "neon style", "霓虹"),
  style("blueprint", "Blueprint", "蓝图", "blueprint", "蓝图"),
  style("embroidery", "Embroidery", "刺绣", "embroidery", "刺绣"),
  style("risograph", "Risograph", "孔版", "risograph", "孔版印刷"),
  style("low_poly", "Low poly", "低多边形", "low poly", "低多边形"),
  style("pop_art", "Pop art", "波普", "pop art", "波普艺术"),
  style("vintage", "Vintage", "复古", "vintage", "复古"),
  style("chalk", "Chalk", "粉笔", "chalk drawing", "粉笔画"),
  style("pointillism", "Pointillism", "点彩", "pointillism", "点彩画"),
];

const HAN = /\p{Script=Han}/u;

export const isChinese = (text: string): boolean => HAN.test(text);

/** The prompt as it is sent: with the words of the chosen styles behind it, in its own language. */
export function worded(prompt: string, styles: readonly string[]): string {
  const bare = prompt.trim();
  const chosen = STYLES.filter((one) => styles.includes(one.id));
  if (!chosen.length) return bare;
  const language = isChinese(bare) ? "zh" : "en";
  const words = chosen.map((one) => one.words[language]);
  const glue = language === "zh" ? "，" : ", ";
  return [bare.replace(/[,，.。;；\s]+$/u, ""), ...words].filter(Boolean).join(glue);
}
