import { ScrollArea, Table } from "@mantine/core";
import type { UsageGroup, UsageReport } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { formatMoney, formatNumber, formatSeconds } from "../ui/format";
import classes from "./usage.module.css";
import { accountWords } from "./words";

/** The same figures as the chart's, all of them, to read and to copy. */
export function UsageTable({ by, report }: { by: string; report: UsageReport }) {
  const words = useWords(accountWords);
  return (
    <ScrollArea className={classes.scroll} viewportProps={{ tabIndex: 0, role: "region", "aria-label": words.asTable }}>
      <Table verticalSpacing="xs" highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{by}</Table.Th>
            <Table.Th>{words.requests}</Table.Th>
            <Table.Th>{words.pictures}</Table.Th>
            <Table.Th>{words.inTokens}</Table.Th>
            <Table.Th>{words.outTokens}</Table.Th>
            <Table.Th>{words.meanSeconds}</Table.Th>
            <Table.Th>{words.spend}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.groups.map((group) => (
            <Line key={group.group} group={group} name={group.group || words.none} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Line group={report.total} name={words.total} />
        </Table.Tfoot>
      </Table>
    </ScrollArea>
  );
}

function Line({ group, name }: { group: UsageGroup; name: string }) {
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{number(group.requests)}</Table.Td>
      <Table.Td>{number(group.images)}</Table.Td>
      <Table.Td>{number(group.input_tokens)}</Table.Td>
      <Table.Td>{number(group.output_tokens)}</Table.Td>
      <Table.Td>{group.requests > 0 ? formatSeconds(group.mean_s, language) : "–"}</Table.Td>
      <Table.Td>{formatMoney(group.cost_micro, language)}</Table.Td>
    </Table.Tr>
  );
}
