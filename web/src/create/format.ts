/** What `ui/format` has not: differences of money, and the proof of a mask. */

import type { Language } from "../app/i18n";
import { formatMoney } from "../ui/format";

/** With its sign: +$0.001, −$0.001. */
export function moneyDifference(micro: number, language: Language): string {
  return (micro > 0 ? "+" : "−") + formatMoney(Math.abs(micro), language);
}

/** The share of pixels outside a mask that changed; never rounded down to 0.0 when any did. */
export function changedOutside(share: number): string {
  const percent = (1 - share) * 100;
  if (percent <= 0) return "0.0 %";
  return percent < 0.1 ? "< 0.1 %" : `${percent.toFixed(1)} %`;
}

/** A prompt as the text of a picture, cut at a word. */
export function shortened(text: string, most = 160): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}
