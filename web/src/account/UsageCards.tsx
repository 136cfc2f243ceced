import type { UsageGroup } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber, formatSeconds } from "../ui/format";
import classes from "./usage.module.css";
import { accountWords } from "./words";

/** The sums of the range, large. */
export function UsageCards({ total }: { total: UsageGroup }) {
  const words = useWords(accountWords);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const each = total.images > 0 ? total.cost_micro / total.images : 0;
  return (
    <dl className={classes.cards}>
      <Card name={words.spend} value={formatMoney(total.cost_micro, language)} note={total.images > 0 ? words.perPicture(formatMoney(each, language)) : ""} />
      <Card name={words.pictures} value={number(total.images)} note={words.ofRequests(number(total.requests))} />
      <Card
        name={words.tokens}
        value={number(total.input_tokens + total.output_tokens)}
        note={words.inOut(number(total.input_tokens), number(total.output_tokens))}
      />
      <Card name={words.meanSeconds} value={total.requests > 0 ? formatSeconds(total.mean_s, language) : "–"} note="" />
    </dl>
  );
}

function Card({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className={`sm-card ${classes.card}`}>
      <dt>{name}</dt>
      <dd className="sm-num">{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}
