import { Button, SegmentedControl, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChartColumn, Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { call } from "../api/client";
import type { UsageBy, UsageReport } from "../api/types";
import { useWords } from "../app/i18n";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorNote";
import { Page } from "../ui/Page";
import { csvOf, download, RANGES, type RangeName, rangeOf } from "./ranges";
import { UsageCards } from "./UsageCards";
import { UsageTable } from "./UsageTable";
import classes from "./usage.module.css";
import { accountWords } from "./words";

const UsageChart = lazy(() => import("./UsageChart"));
export type Measure = "spend" | "pictures" | "requests" | "tokens";
const GROUPS = ["day", "model", "key", "engine", "quality", "size"] as const;
const GROUP_WORDS = {
  day: "byDay",
  model: "byModel",
  key: "byKey",
  engine: "byEngine",
  quality: "byQuality",
  size: "bySize",
} as const;

export default function UsagePage() {
  const words = useWords(accountWords);
  const [range, setRange] = useState<RangeName>("days30");
  const [by, setBy] = useState<UsageBy>("day");
  const [measure, setMeasure] = useState<Measure>("spend");
  const [asTable, setAsTable] = useState(false);
  const times = rangeOf(range, new Date());
  const report = useQuery({
    queryKey: ["usage", by, times.from_s, times.to_s],
    queryFn: () => call<UsageReport>("/api/usage", { query: { ...times, by } }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const groups = report.data?.groups ?? [];
  const byName = words[GROUP_WORDS[by]];
  const saveCsv = () => download(`smalto-usage-by-${by}.csv`, csvOf(by, groups), "text/csv");
  return (
    <Page title={words.usageTitle} lead={words.usageLead}>
      <div className={classes.controls}>
        <Select
          label={words.range}
          data={RANGES.map((value) => ({ value, label: words[value] }))}
          value={range}
          allowDeselect={false}
          onChange={(value) => value && setRange(value as RangeName)}
        />
        <Select
          label={words.groupBy}
          data={GROUPS.map((value) => ({ value, label: words[GROUP_WORDS[value]] }))}
          value={by}
          allowDeselect={false}
          onChange={(value) => value && setBy(value as UsageBy)}
        />
      </div>
      {report.error && <ErrorNote error={report.error} />}
      {report.data && <UsageCards total={report.data.total} />}
      {report.data && report.data.total.requests === 0 && (
        <Empty icon={ChartColumn} title={words.noUsage} body={words.noUsageBody} />
      )}
      {report.data && report.data.total.requests > 0 && (
        <section className={`sm-card ${classes.panel}`} aria-label={words.chartOf(words[measure], byName)}>
          <div className={classes.head}>
            <SegmentedControl
              aria-label={words.measure}
              value={measure}
              data={(["spend", "pictures", "requests", "tokens"] as const).map((value) => ({ value, label: words[value] }))}
              onChange={(value) => setMeasure(value as Measure)}
            />
            <div className={classes.buttons}>
              <Button variant="default" size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                {asTable ? words.asChart : words.asTable}
              </Button>
              <Button variant="default" size="sm" leftSection={<Download size={15} aria-hidden="true" />} onClick={saveCsv}>
                {words.csv}
              </Button>
            </div>
          </div>
          {asTable ? (
            <UsageTable by={byName} report={report.data} />
          ) : (
            <div className={classes.both}>
              <Suspense fallback={<div className={classes.chart} />}>
                <UsageChart groups={groups} by={by} measure={measure} title={words.chartOf(words[measure], byName)} />
              </Suspense>
              <div className={classes.beside}>
                <UsageTable by={byName} report={report.data} only={measure} />
              </div>
            </div>
          )}
        </section>
      )}
    </Page>
  );
}
