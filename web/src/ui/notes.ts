import type { Language } from "../app/i18n";
import { UNDONE } from "./undone";

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
  // what the prompt's reader says
  [/^These words of the prompt could not be placed: (.+)\.$/s, "提示词里的这些词没有用上：$1。"],
  [/^A picture holds at most (.+) kinds of things; left out: (.+)\.$/s, "一幅画最多容纳 $1 种东西，没有画：$2。"],
  [/^Nothing in the prompt (.+) (?:can be drawn as a thing|is a thing that can be drawn), so the picture is abstract\..+$/s, "提示词 $1 里没有能画的东西，所以画成了抽象画。请写出具体的东西，例如“一只红狐狸和两个苹果”。"],
  [/^The prompt has no words, so the picture is abstract\..+$/s, "提示词里没有文字，所以画成了抽象画。请写出具体的东西，例如“一只红狐狸和两个苹果”。"],
  [/^The style "(.+)" is made of pixels: the SVG shows the picture without it\.$/, "风格“$1”由像素做成，SVG 里没有这一效果。"],
  [/^nothing could be put into the layout's box for (.+)$/s, "布局里 $1 的方框没有能画的东西"],
  // models of others, on this machine
  [/^this model has no masks: the whole picture was edited, and your picture laid over everything outside the mask$/, "此模型不支持蒙版：先编辑了整幅图，再用原图盖住蒙版以外的部分"],
  [/^this model follows no instructions: the picture was redrawn from yours at strength (.+), towards what the prompt describes$/, "此模型不听编辑指令：以强度 $1 在原图基础上按提示词的描述重画"],
  [/^laid out by (.+) tokens before the first step$/, "第一步之前先用 $1 个令牌排好了版面"],
  [/^the networks were held in (.+) bits; in 16 the picture would be another in its details$/, "网络以 $1 位精度运行；若用 16 位，图片细节会有所不同"],
  [/^steps were skipped where little changed \(threshold (.+)\); without it the picture differs a little$/, "变化很小的步骤被跳过（阈值 $1）；不跳过时图片略有不同"],
  [/^the model knows no transparency; it was asked for a flat (.+) ground, drew none, and nothing could be taken out$/, "此模型不支持透明：要求它画在纯色（$1）底上，但它没有照做，因此无法去掉背景"],
  [/^the model knows no transparency: it drew on a flat (.+) ground, which was taken out \((.+) of the picture is clear\)$/, "此模型不支持透明：先画在纯色（$1）底上，再去掉底色（画面的 $2 是透明的）"],
  [/^drawn from (.+) tokens, after (.+) of the prompt; the model's own picture has (.+) by (.+) pixels and was scaled to (.+) by (.+)$/, "由 $1 个令牌画成，提示词占 $2 个；模型原图为 $3 × $4 像素，已缩放为 $5 × $6"],
  // engines on other machines
  [/^The engine '(.+?)' has no size (.+); drawn at (.+)x(.+) and fitted\.$/, "引擎“$1”没有尺寸 $2；已按 $3×$4 绘制后调整。"],
  [/^The engine '(.+?)' has no setting for the quality\.$/, "引擎“$1”不能设置质量。"],
  [/^The engine '(.+?)' has no quality '(.+)'; drawn at '(.+)'\.$/, "引擎“$1”没有质量“$2”；已按“$3”绘制。"],
  [/^The engine '(.+?)' takes no seeds: the same seed draws another picture each time\.$/, "引擎“$1”不支持种子：同一种子每次画出的图都不同。"],
  [/^The engine '(.+?)' has no masks; the whole was drawn, and only the mask's part of it is taken\.$/, "引擎“$1”不支持蒙版：画了整幅图，只取蒙版内的部分。"],
  [/^The engine '(.+?)' knows no transparency; drawn on an even ground, which was taken away\.$/, "引擎“$1”不支持透明：先画在纯色底上，再去掉底色。"],
  [/^The engine '(.+?)' has no markup; it was drawn onto the first picture\.$/, "引擎“$1”不支持标注：已把标注画到第一张图上。"],
  [/^The engine '(.+?)' has no variations; made as an edit\.$/, "引擎“$1”没有变体功能：以编辑的方式完成。"],
  [/^The engine '(.+?)' has no previews\.$/, "引擎“$1”没有预览。"],
  [/^Asked for (.+)x(.+), it drew (.+)x(.+); fitted\.$/, "要求 $1×$2，它画成了 $3×$4；已调整到要求的尺寸。"],
  [/^Asked for (.+)x(.+), it drew (.+); fitted\.$/, "要求 $1×$2，它画成了 $3；已调整到要求的尺寸。"],
  // another engine than the one that was asked
  [/^Drawn by the engine '(.+)', because '(.+)' is full\.$/, "由引擎“$1”绘制，因为“$2”已满。"],
  [/^Drawn by the engine '(.+)', because '(.+)' broke\.$/, "由引擎“$1”绘制，因为“$2”出错了。"],
  [/^Drawn by the engine '(.+)', because '(.+)' is not available\.$/, "由引擎“$1”绘制，因为“$2”暂时不可用。"],
  [/^Drawn by the engine '(.+)', because '(.+)' (.+)\.$/, "由引擎“$1”绘制，因为“$2”不可用（$3）。"],
  [/^a test pattern, not the prompt$/, "这是测试图案，并不按提示词绘制"],
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
  const lacking = /^(.)(.+)\. Ask for another change, or replace it\.$/.exec(note);
  const lack = lacking && known(`${lacking[1]?.toLowerCase()}${lacking[2]}`);
  if (lack) return `${lack}。请换一种改动，或替换它。`;
  for (const [pattern, chinese] of [...PATTERNS, ...UNDONE]) {
    if (pattern.test(note)) return note.replace(pattern, chinese);
  }
  return null;
}
