import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber, formatSeconds } from "../ui/format";
import classes from "./create.module.css";
import type { Draft } from "./draft";
import { buildRequest } from "./request";
import { estimate } from "./server";
import type { Estimate, Model } from "./types";
import { words as dictionary } from "./words";

const DEBOUNCE_MS = 350;

export interface EstimateState {
  data: Estimate | undefined;
  /** Whether it is of the draft as it stands now. */
  isCurrent: boolean;
  isAsking: boolean;
}

/** What the draft would cost, asked for when the typing pauses. */
export function useEstimate(draft: Draft, model: Model): EstimateState {
  const request = buildRequest(draft, model);
  const sizes = draft.references.map(({ width, height }) => ({ width, height }));
  const now = request.problems.length ? null : JSON.stringify([request.operation, request.fields, sizes]);
  const [asked] = useDebouncedValue(now, DEBOUNCE_MS);
  const query = useQuery({
    queryKey: ["estimate", asked],
    queryFn: ({ signal }) => estimate(request, sizes, signal),
    enabled: asked !== null && asked === now,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
  const isCurrent = asked === now && query.isSuccess && !query.isPlaceholderData;
  return { data: now === null || query.isError ? undefined : query.data, isCurrent, isAsking: now !== null && (query.isFetching || asked !== now) };
}

export function EstimateLine({ estimate: { data, isAsking }, n }: { estimate: EstimateState; n: number }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  if (!data) return <span className={classes.estimate}>{isAsking ? words.estimating : ""}</span>;
  const money = formatMoney(data.cost_micro_usd, language);
  const each = formatMoney(data.cost_micro_usd / Math.max(1, data.n), language);
  const parts = [
    n > 1 ? words.estimate(money, each) : words.estimateOne(money),
    words.estimateTokens(formatNumber(data.usage.total_tokens, language)),
    words.estimateSeconds(formatSeconds(data.expected_seconds, language)),
  ];
  return (
    <span className={`${classes.estimate} sm-num`} data-stale={isAsking || undefined} data-testid="estimate">
      {parts.join(" · ")}
    </span>
  );
}
