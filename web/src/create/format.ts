/** Money, tokens, time and sizes as people read them. */

/** Millionths of a dollar. Small sums keep two digits that say something: $0.00042, $0.042, $1.25. */
export function money(micro: number, language: string): string {
  const dollars = micro / 1e6;
  const digits = dollars === 0 || Math.abs(dollars) >= 1 ? 2 : Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(Math.abs(dollars)))));
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(dollars);
}

/** With its sign: +$0.001, −$0.001, ±$0. */
export function moneyDifference(micro: number, language: string): string {
  const sign = micro > 0 ? "+" : micro < 0 ? "−" : "±";
  return sign + money(Math.abs(micro), language);
}

export const count = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);

export function seconds(value: number, language: string): string {
  if (value >= 60) {
    const whole = Math.round(value);
    const unit = (name: string, amount: number) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(amount);
    return `${unit("minute", Math.floor(whole / 60))} ${unit("second", whole % 60)}`;
  }
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: "second",
    unitDisplay: "short",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** The share of pixels outside a mask that changed; never rounded down to 0.0 when any did. */
export function changedOutside(share: number): string {
  const percent = (1 - share) * 100;
  if (percent <= 0) return "0.0 %";
  return percent < 0.1 ? "< 0.1 %" : `${percent.toFixed(1)} %`;
}
