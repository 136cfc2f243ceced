import { type Language, localeOf } from "../app/i18n";

/** Millionths of a dollar as money: cents for sums, more digits for what is under ten cents. */
export function formatMoney(micro: number, language: Language): string {
  const dollars = micro / 1_000_000;
  const small = dollars !== 0 && Math.abs(dollars) < 0.1;
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: small ? 4 : 2,
  }).format(dollars);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

/** Seconds: "0.8 s", "12 s", "2 min 5 s". */
export function formatSeconds(seconds: number, language: Language): string {
  const [s, min] = language === "zh" ? ["秒", "分"] : ["s", "min"];
  if (seconds < 10) return `${seconds.toFixed(1)} ${s}`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} ${s}`;
  return `${Math.floor(whole / 60)} ${min} ${whole % 60} ${s}`;
}

export function formatBytes(bytes: number, language: Language): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  const shown = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits });
  return `${shown.format(value)} ${units[unit] ?? "B"}`;
}

/** A moment as date and time of this machine. */
export function formatMoment(unix_s: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(unix_s * 1000),
  );
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 minutes ago" / "3分钟前"; what is younger than a minute is "now". */
export function formatAgo(unix_s: number, language: Language, now_s = Date.now() / 1000): string {
  const past = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  for (const [unit, length_s] of STEPS) {
    const n = Math.floor((now_s - unix_s) / length_s);
    if (n >= 1) return past.format(-n, unit);
  }
  return past.format(0, "second");
}
