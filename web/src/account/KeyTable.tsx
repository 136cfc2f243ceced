import { Button, Table } from "@mantine/core";
import type { Key } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { formatAgo, formatMoment, formatMoney } from "../ui/format";
import classes from "./keys.module.css";
import { accountWords } from "./words";

/** The keys as a table; on a phone each row becomes a card with the column's name before each value. */
export function KeyTable({ keys, onRevoke }: { keys: Key[]; onRevoke: (key: Key) => void }) {
  const words = useWords(accountWords);
  return (
    <div className={`sm-card ${classes.frame}`}>
      <Table className={classes.table} verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.keyColumn}</Table.Th>
            <Table.Th>{words.created}</Table.Th>
            <Table.Th>{words.lastUsed}</Table.Th>
            <Table.Th className={classes.right}>{words.spend30}</Table.Th>
            <Table.Th>
              <span className="sm-hidden">{words.actions}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <Row key={key.id} line={key} onRevoke={() => onRevoke(key)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ line, onRevoke }: { line: Key; onRevoke: () => void }) {
  const words = useWords(accountWords);
  const language = useLanguage();
  const gone = line.revoked_s !== null;
  return (
    <Table.Tr data-gone={gone || undefined}>
      <Table.Th scope="row" className={classes.name}>
        {line.name}
      </Table.Th>
      <Table.Td data-label={words.keyColumn}>
        <code className={classes.key}>
          {line.prefix}…{line.last4}
        </code>
      </Table.Td>
      <Table.Td data-label={words.created}>
        <time title={formatMoment(line.created_s, language)}>{formatAgo(line.created_s, language)}</time>
      </Table.Td>
      <Table.Td data-label={words.lastUsed}>
        {line.last_used_s === null ? (
          <span className={classes.soft}>{words.never}</span>
        ) : (
          <time title={formatMoment(line.last_used_s, language)}>{formatAgo(line.last_used_s, language)}</time>
        )}
      </Table.Td>
      <Table.Td data-label={words.spend30} className={`${classes.right} sm-num`}>
        {formatMoney(line.cost_micro_30d, language)}
      </Table.Td>
      <Table.Td className={classes.right}>
        {gone ? (
          <span className={classes.soft}>{words.revoked}</span>
        ) : (
          <Button size="compact-sm" variant="default" aria-label={words.revokeNamed(line.name)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
