import type { Language } from "../app/i18n";

/** Sentences of the server's notes, by pattern, in Chinese. What is named in them stays as it was said. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^not drawn: (.+)$/, "没有画出：$1"],
  [/^unknown word: (.+)$/, "不认识的词：$1"],
  [/^nothing that can be drawn was found in the prompt; the picture is abstract$/, "提示词里没有能画的东西，所以画成了抽象画"],
  [/^there is no drawing of '(.+)' in the pose '(.+)'$/, "“$1”没有“$2”姿势的图"],
  [/^there is no drawing of '(.+)'$/, "没有“$1”的图"],
  [/^the drawing of '(.+)' cannot be made (.+)$/, "“$1”不能画成 $2 色"],
  [/^the drawing of '(.+)' cannot look (.+)$/, "“$1”画不出 $2 的表情"],
  [/^the drawing of '(.+)' cannot have (.+) skin$/, "“$1”画不出 $2 肤色"],
  [/^not all of the (\d+) x (.+) can be seen$/, "$1 个 $2 没有全部露出来"],
  [/^the text '(.*)' is not wholly clear$/s, "文字“$1”没有完全写清楚"],
  [/^the (.+) could not be made (.+)$/, "$1 没能画成 $2 色"],
  [/^the (.+) could not be shown (.+) the (.+)$/, "没能画出 $1 与 $3 的关系（$2）"],
  [/^the (.+) could not be put (.+) the (.+)$/, "没能把 $1 放到 $3 的相应位置（$2）"],
  [/^could not be kept: (.+)$/s, "没能做到：$1"],
  [/^the layout has a place for '(.+)' (\d+), which is not there$/, "布局里给“$1”$2 留了位置，但画里没有它"],
  [/^'(.+)' (\d+) is not where the layout wants it$/, "“$1”$2 不在布局指定的位置"],
  [/^no font has the characters (.+)$/, "没有字体包含这些字符：$1"],
  [/^This part of the instruction was not understood: (.+)\.$/s, "这部分指令没有读懂：$1。"],
  [/^Taken for (.+): (.+)\.$/s, "把 $1 认作：$2。"],
  [/^(.+) was taken for the (.+)\.$/, "把 $1 认作了 $2。"],
  [/^The style (.+) was made of the pixels, as (.+)\.$/, "风格 $1 是在原有像素上做成的（$2）。"],
  [/^The (.+) went along\.$/, "$1 也一起变了。"],
  [/^It was made as large as the picture has room for\.$/, "已放大到画面能容纳的最大尺寸。"],
  [/^Where the foreground ends could not be told with certainty\.$/, "前景的边缘无法完全确定。"],
  [/^Turned by 90 degrees it has another shape; white stands at its sides\.$/, "旋转 90 度后形状不同，两侧留白。"],
  [/^(.+) was not found in the picture; the new text was added\.$/s, "图中没有找到 $1，已加上新的文字。"],
  [/^(.+) could not be found in the picture; the new thing stands where there is room\.$/s, "图中没有找到 $1，新东西放在了有空的地方。"],
  [/^The picture without its background was laid on white, because an opaque one was asked for: say (.+) to keep it see-through\.$/, "去掉背景的图放在了白底上，因为要求不透明；如需保留透明，请把背景设为透明（PNG 或 WebP）。"],
  // what engines say of themselves
  [/^Smalto's own scene model: vectors, on the CPU$/, "Smalto 自带的场景模型：矢量绘制，只用 CPU"],
  [/^(.+), on another machine$/, "$1，在另一台机器上"],
  [/^Labelled test pictures, drawn at once$/, "带标签的测试图，立即完成"],
  [/^taken to be in the picture already: (.+)$/, "认为画面里已经有：$1"],
  [/^nothing in the prompt is a thing or a place that can be drawn, so the repainted part shows what is around it$/, "提示词里没有能画的东西或地点，重绘处按周围的样子补上"],
];

/** A note of the engine in the language of the page; as it was said where no pattern knows it. */
export function noteText(note: string, language: Language): string {
  return language === "en" ? note : known(note) ?? note;
}

/** `lang` of a note that stands in English on a Chinese page. */
export function noteLanguage(note: string, language: Language): "en" | undefined {
  return language === "zh" && known(note) === null ? "en" : undefined;
}

/** In Chinese, or null. */
export function known(note: string): string | null {
  for (const [pattern, chinese] of PATTERNS) {
    if (pattern.test(note)) return note.replace(pattern, chinese);
  }
  return null;
}
