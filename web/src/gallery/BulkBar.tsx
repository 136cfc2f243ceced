/** What can be done with everything that is selected; and what was just done, with the way back. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { Album, Columns2, Download, FolderMinus, RotateCcw, Star, Trash2, X } from "lucide-react";
import { useEffect } from "react";
import css from "./gallery.module.css";
import type { Collection } from "./types";
import type { Message } from "./useActions";
import type { en } from "./words";

interface Props {
  readonly n: number;
  readonly trash: boolean;
  readonly inCollection: Collection | null;
  readonly collections: readonly Collection[];
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onStar: () => void;
  readonly onZip: () => void;
  readonly onCompare: () => void;
  readonly onCollect: (collection: Collection) => void;
  readonly onUncollect: () => void;
  readonly onTrash: () => void;
  readonly onPutBack: () => void;
  readonly onErase: () => void;
  readonly words: typeof en;
}

export function BulkBar(props: Props) {
  const { words, n } = props;
  const icon = { size: 16, "aria-hidden": true } as const;
  return (
    <section className={css.bulk} aria-label={words.selected(n)}>
      <ActionIcon variant="subtle" aria-label={words.selectNone} onClick={props.onNone}><X {...icon} /></ActionIcon>
      <strong className="sm-num">{words.selected(n)}</strong>
      <Button size="xs" variant="subtle" onClick={props.onAll}>{words.selectAll}</Button>
      <span className={css.spring} />
      {props.trash ? (
        <>
          <Button size="xs" variant="default" leftSection={<RotateCcw {...icon} />} onClick={props.onPutBack}>{words.putBack}</Button>
          <Button size="xs" variant="light" color="red" leftSection={<Trash2 {...icon} />} onClick={props.onErase}>{words.deleteForever}</Button>
        </>
      ) : (
        <>
          <Button size="xs" variant="default" leftSection={<Star {...icon} />} onClick={props.onStar}>{words.favourite}</Button>
          <Button size="xs" variant="default" leftSection={<Download {...icon} />} onClick={props.onZip}>
            {n === 1 ? words.download : words.downloadZip}
          </Button>
          <Button size="xs" variant="default" leftSection={<Columns2 {...icon} />} disabled={n !== 2} onClick={props.onCompare}
            title={n === 2 ? undefined : words.compareNeedsTwo}>
            {words.compare}
          </Button>
          <AddTo {...props} />
          {props.inCollection && (
            <Button size="xs" variant="default" leftSection={<FolderMinus {...icon} />} onClick={props.onUncollect}>{words.removeFromCollection}</Button>
          )}
          <Button size="xs" variant="light" color="red" leftSection={<Trash2 {...icon} />} onClick={props.onTrash}>{words.delete}</Button>
        </>
      )}
    </section>
  );
}

function AddTo({ collections, onCollect, words }: Props) {
  return (
    <Menu position="top" shadow="md">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={collections.length === 0} leftSection={<Album size={16} aria-hidden />}>
          {words.addToCollection}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
        {collections.map((one) => (
          <Menu.Item key={one.id} onClick={() => onCollect(one)}>{one.name}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Long enough to read and to reach with a keyboard; it stays while there is a way back. */
const SHOWN_MS = 8_000;

export function MessageBar(props: {
  readonly message: Message;
  readonly onClose: () => void;
  readonly words: typeof en;
}) {
  const { message, onClose, words } = props;
  useEffect(() => {
    if (message.undo || message.bad) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div className={css.message} data-bad={message.bad || undefined} role={message.bad ? "alert" : undefined}>
      <span>{message.text}</span>
      {message.undo && (
        <Button size="xs" variant="filled" onClick={() => { message.undo?.(); onClose(); }}>{words.undo}</Button>
      )}
      <ActionIcon variant="subtle" color="gray" className={css.messageClose} aria-label={words.close} onClick={onClose}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
