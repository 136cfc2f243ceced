import { useQuery } from "@tanstack/react-query";
import { LoaderCircle } from "lucide-react";
import { call } from "../api/client";
import type { Run, UsageReport } from "../api/types";
import { formatMoney } from "../ui/format";
import { rangeOf } from "../account/ranges";
import { useLanguage, useWords } from "./i18n";
import { Link } from "./router";
import classes from "./shell.module.css";
import { appWords } from "./words";

/** How many runs are open; asked often only while there are some. Pages that start one invalidate it. */
export function RunsPill() {
  const words = useWords(appWords);
  const { data } = useQuery({
    queryKey: ["runs", "open"],
    queryFn: () => call<{ runs: Run[] }>("/api/runs", { query: { state: "open", limit: 50 } }),
    refetchInterval: (query) => (query.state.data?.runs.length ? 2_000 : 15_000),
  });
  const n = data?.runs.length ?? 0;
  if (n === 0) return null;
  return (
    <Link href="/" className={classes.pill} aria-label={words.runningShort(n)} title={words.running(n)}>
      <LoaderCircle size={14} aria-hidden="true" className={classes.turning} />
      <span className="sm-num">{n}</span>{" "}
      <span className={classes.pillText}>{words.runningShort(n).replace(String(n), "").trim()}</span>
    </Link>
  );
}

export function SpendPill() {
  const words = useWords(appWords);
  const language = useLanguage();
  const { from_s } = rangeOf("thisMonth", new Date());
  const { data } = useQuery({
    queryKey: ["usage", "month", from_s],
    queryFn: () => call<UsageReport>("/api/usage", { query: { from_s, by: "model" } }),
    refetchInterval: 30_000,
  });
  if (!data) return null;
  const money = formatMoney(data.total.cost_micro, language);
  return (
    <Link href="/usage" className={`${classes.pill} ${classes.spend}`} aria-label={words.spendMonth(money)}>
      <span className="sm-num">{money}</span>
    </Link>
  );
}
