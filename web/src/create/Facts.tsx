import { Check } from "lucide-react";
import { useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber } from "../ui/format";
import classes from "./create.module.css";
import { type Sent, differences } from "./entries";
import { moneyDifference } from "./format";
import type { Run } from "./types";
import { qualityName } from "./wording";
import { words as dictionary } from "./words";

/** What was really drawn, by what, for how much; where that is not what was asked, it is marked. */
export function Facts({ run, sent }: { run: Run; sent: Sent | null }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const { actual } = run;
  if (!actual) return null;
  const different = differences(run);
  const what = [actual.size, qualityName(actual.quality, words), actual.output_format.toUpperCase(), ...(actual.background === "transparent" ? [words.transparent] : [])];
  const seed = actual.seed === null ? null : `${words.seed} ${actual.seed}`;
  return (
    <footer className={`${classes.facts} sm-num`}>
      <span>{what.join(" · ")}</span>
      <span>{actual.model} · <strong>{words.drawnBy(actual.engine)}</strong></span>
      {seed && <span>{seed}</span>}
      {run.usage && <span>{words.tokens(formatNumber(run.usage.total_tokens, language))}</span>}
      {run.cost_micro !== null && <span>{run.cost_micro ? words.billed(formatMoney(run.cost_micro, language)) : words.notBilled}</span>}
      {run.cost_micro !== null && sent?.estimate_micro != null && run.state === "done" && (
        <span>{run.cost_micro === sent.estimate_micro ? words.asEstimated : words.estimated(moneyDifference(run.cost_micro - sent.estimate_micro, language))}</span>
      )}
      {different.length === 0 && run.state === "done" && (
        <span className={classes.good}><Check size={14} aria-hidden="true" /> {words.asAsked}</span>
      )}
      {different.map(({ name, asked, actual: drawn }) => (
        <mark key={name} className={classes.differs}>{words.differs(name, asked, drawn)}</mark>
      ))}
    </footer>
  );
}
