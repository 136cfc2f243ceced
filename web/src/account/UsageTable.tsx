import { ScrollArea, Table } from "@mantine/core";
import type { UsageGroup, UsageReport } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber, formatSeconds } from "../ui/format";
import classes from "./usage.module.css";
import type { Measure } from "./UsagePage";
import { accountWords } from "./words";

type Column = "requests" | "pictures" | "inTokens" | "outTokens" | "meanSeconds" | "spend";
const ALL: readonly Column[] = ["requests", "pictures", "inTokens", "outTokens", "meanSeconds", "spend"];
const BESIDE: Record<Measure, readonly Column[]> = {
  spend: ["spend"],
  pictures: ["pictures"],
  requests: ["requests"],
  tokens: ["inTokens", "outTokens"],
};

interface Props {
  readonly by: string;
  readonly report: UsageReport;
  /** What the chart beside it shows; without it every figure. */
  readonly only?: Measure;
}

/** The same figures as the chart's, to read and to copy. */
export function UsageTable({ by, report, only }: Props) {
  const words = useWords(accountWords);
  const columns = only ? BESIDE[only] : ALL;
  const groups = only ? report.groups.filter((group) => group.requests > 0) : report.groups;
  return (
    <ScrollArea.Autosize className={classes.scroll} mah={only ? 340 : undefined} viewportProps={{ tabIndex: 0, role: "region", "aria-label": words.asTable }}>
      <Table verticalSpacing="xs" highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{by}</Table.Th>
            {columns.map((column) => <Table.Th key={column}>{words[column]}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Line key={group.group} group={group} name={group.group || words.none} columns={columns} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Line group={report.total} name={words.total} columns={columns} />
        </Table.Tfoot>
      </Table>
    </ScrollArea.Autosize>
  );
}

function Line({ group, name, columns }: { group: UsageGroup; name: string; columns: readonly Column[] }) {
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const figures: Record<Column, string> = {
    requests: number(group.requests),
    pictures: number(group.images),
    inTokens: number(group.input_tokens),
    outTokens: number(group.output_tokens),
    meanSeconds: group.requests > 0 ? formatSeconds(group.mean_s, language) : "–",
    spend: formatMoney(group.cost_micro, language),
  };
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {columns.map((column) => <Table.Td key={column}>{figures[column]}</Table.Td>)}
    </Table.Tr>
  );
}
