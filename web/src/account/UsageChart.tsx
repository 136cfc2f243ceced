import { useReducedMotion } from "@mantine/hooks";
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis, ResponsiveContainer } from "recharts";
import type { UsageBy, UsageGroup } from "../api/types";
import { type Language, localeOf, useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber } from "../ui/format";
import type { Measure } from "./UsagePage";
import classes from "./usage.module.css";
import { accountWords } from "./words";

interface Props {
  groups: UsageGroup[];
  by: UsageBy;
  measure: Measure;
  title: string;
}

const VALUE: Record<Measure, (group: UsageGroup) => number> = {
  spend: (group) => group.cost_micro,
  pictures: (group) => group.images,
  requests: (group) => group.requests,
  tokens: (group) => group.input_tokens + group.output_tokens,
};

function shown(value: number, measure: Measure, language: Language): string {
  return measure === "spend" ? formatMoney(value, language) : formatNumber(value, language);
}

/** "2026-11-23" as "Nov 23" / "11月23日"; other groups by their name. */
function label(group: string, by: UsageBy, language: Language, none: string): string {
  if (by !== "day") return group || none;
  const day = new Date(`${group}T12:00:00`);
  return new Intl.DateTimeFormat(localeOf(language), { month: "short", day: "numeric" }).format(day);
}

/** Bars with arrow keys to walk along them; the table beside says the same in figures. */
export default function UsageChart({ groups, by, measure, title }: Props) {
  const words = useWords(accountWords);
  const language = useLanguage();
  const still = useReducedMotion();
  const data = groups.map((group) => ({
    name: label(group.group, by, language, words.none),
    value: VALUE[measure](group),
  }));
  const tick = { fill: "var(--sm-ink-soft)", fontSize: 12 };
  return (
    <div className={classes.chart}>
      <ResponsiveContainer width="100%" height={320}>
        <BarChart data={data} title={title} margin={{ top: 8, right: 4, bottom: 4, left: 4 }}>
          <CartesianGrid vertical={false} stroke="var(--sm-line)" />
          <XAxis dataKey="name" tick={tick} tickLine={false} axisLine={{ stroke: "var(--sm-line-strong)" }} minTickGap={16} />
          <YAxis
            width={64}
            tick={tick}
            tickLine={false}
            axisLine={false}
            allowDecimals={measure === "spend"}
            tickFormatter={(value: number) => shown(value, measure, language)}
          />
          <Tooltip
            cursor={{ fill: "var(--sm-sunk)" }}
            contentStyle={{ background: "var(--sm-card)", border: "1px solid var(--sm-line)", borderRadius: 8 }}
            labelStyle={{ color: "var(--sm-ink)" }}
            itemStyle={{ color: "var(--sm-ink)" }}
            formatter={(value) => [shown(Number(value), measure, language), words[measure]]}
          />
          <Bar dataKey="value" fill="var(--sm-accent)" radius={[3, 3, 0, 0]} maxBarSize={48} isAnimationActive={!still} animationDuration={300} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
