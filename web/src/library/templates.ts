/** Prompts to begin with, and presets: each brings the settings that suit it. */

import type { Language } from "../app/i18n";
import type { Kept } from "./exchange";

interface Template {
  readonly en: readonly [title: string, text: string];
  readonly zh: readonly [title: string, text: string];
  readonly tags: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly settings: Readonly<Record<string, unknown>> | null;
}

const TEMPLATES: readonly Template[] = [
  {
    en: ["Quick sketch", "{animal} in {place}"],
    zh: ["快速草图", "{动物}在{地点}"],
    tags: { en: ["draft"], zh: ["草稿"] },
    settings: { size: "1024x1024", quality: "low" },
  },
  {
    en: ["Storybook page", "{style: a watercolor painting of | a pencil drawing of | a paper cut of} {animal} {action} in {place}, {time: at sunset | at night | in the morning}"],
    zh: ["绘本插图", "{动物}在{地点}{动作}，{时间: 日落 | 夜晚 | 清晨}，{风格: 水彩画 | 铅笔画 | 剪纸}"],
    tags: { en: ["story"], zh: ["故事"] },
    settings: { size: "1536x1024", quality: "high" },
  },
  {
    en: ["Sticker", "a sticker of {thing}"],
    zh: ["贴纸", "{东西}的贴纸"],
    tags: { en: ["transparent"], zh: ["透明"] },
    settings: { size: "1024x1024", background: "transparent", output_format: "png" },
  },
  {
    en: ["Poster with words", "a poster of {thing} with the text “{words}” at the top"],
    zh: ["文字海报", "{东西}的海报，上方写着“{文字}”"],
    tags: { en: ["text"], zh: ["文字"] },
    settings: { size: "1024x1536", quality: "high" },
  },
  {
    en: ["Wide banner", "{thing} on the left, {place} behind it, wide empty sky on the right"],
    zh: ["横幅", "左边是{东西}，背景是{地点}，右边是开阔的天空"],
    tags: { en: ["web"], zh: ["网页"] },
    settings: { size: "1536x1024", quality: "medium" },
  },
  {
    en: ["The same scene, four ways", "{thing} in {place}, {style: watercolor painting | oil painting | pixel art | stained glass}"],
    zh: ["同一场景，四种风格", "{东西}在{地点}，{风格: 水彩画 | 油画 | 像素画 | 彩绘玻璃}"],
    tags: { en: ["style"], zh: ["风格"] },
    settings: { n: 4, quality: "medium" },
  },
  {
    en: ["A series with a character", "@{name} {action} in {place}"],
    zh: ["角色系列", "@{名字}在{地点}{动作}"],
    tags: { en: ["memory"], zh: ["记忆"] },
    settings: null,
  },
  {
    en: ["Counting", "{number: two | three | five | seven} {things} in a row on {place: a shelf | a table | the grass}"],
    zh: ["数一数", "{地点: 架子 | 桌子 | 草地}上排着{数量: 两 | 三 | 五 | 七}个{东西}"],
    tags: { en: ["learning"], zh: ["学习"] },
    settings: { size: "1536x1024" },
  },
];

export function templates(language: Language): Kept[] {
  return TEMPLATES.map((one) => ({
    title: one[language][0],
    text: one[language][1],
    tags: one.tags[language],
    settings: one.settings,
  }));
}
