/** Characters, logos and products under names: what prompts can speak of as @name. */

import { ActionIcon, Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Contact, Copy, Download, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Memory } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { usePrompt as handPrompt } from "../app/workbench";
import { copyText } from "../ui/copy";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorNote";
import { Page } from "../ui/Page";
import { errorText } from "../ui/errors";
import { toast } from "../ui/toast";
import css from "./memory.module.css";
import { NameDialog } from "./NameDialog";
import { change, forget, imageOf, memoryQuery, remember } from "./server";
import { type MemoryWords, words as texts } from "./words";

type Dialog = { readonly act: "add" } | { readonly act: "edit" | "forget"; readonly one: Memory };

export default function MemoryPage() {
  const words = useWords(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const known = useQuery(memoryQuery);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const all = known.data?.data ?? [];
  const close = () => setDialog(null);
  const again = () => client.invalidateQueries({ queryKey: ["memory"] });
  const save = async (name: string, description: string, image: Blob | null) => {
    if (dialog?.act === "edit") await change(dialog.one, name, description);
    else if (image) await remember(name, description, image);
    await again();
    toast({ text: dialog?.act === "edit" ? words.changed(name) : words.remembered(name), tone: "good" });
    close();
  };
  const drop = (one: Memory) => {
    close();
    forget(one.name).then(
      () => {
        void again();
        toast({ text: words.forgotten(one.name) });
      },
      (error: unknown) => toast({ text: errorText(error, language).title, tone: "bad" }),
    );
  };
  const addButton = <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setDialog({ act: "add" })}>{words.add}</Button>;
  return (
    <Page title={words.title} lead={words.lead} actions={all.length > 0 && addButton}>
      {known.isError && <ErrorNote error={known.error} />}
      {known.data && all.length === 0 && <Empty icon={Contact} title={words.emptyTitle} body={words.emptyBody}>{addButton}</Empty>}
      <ul className={css.cards}>
        {all.map((one) => (
          <Card key={one.name} one={one} words={words} onEdit={() => setDialog({ act: "edit", one })} onForget={() => setDialog({ act: "forget", one })} />
        ))}
      </ul>
      {all.length > 0 && <p className={css.faint}>{words.found(all.length)}</p>}
      {dialog && dialog.act !== "forget" && (
        <NameDialog one={dialog.act === "edit" ? dialog.one : null} names={all.map((one) => one.name)} onSave={save} onClose={close} words={words} />
      )}
      {dialog?.act === "forget" && (
        <Modal opened onClose={close} title={words.forgetTitle(dialog.one.name)} closeButtonProps={{ "aria-label": words.close }} centered>
          <p className={css.modalText}>{words.forgetBody}</p>
          <div className={css.dialogActs}>
            <Button variant="default" onClick={close} data-autofocus>{words.cancel}</Button>
            <Button color="red" onClick={() => drop(dialog.one)}>{words.forget}</Button>
          </div>
        </Modal>
      )}
    </Page>
  );
}

function Card(props: {
  readonly one: Memory;
  readonly onEdit: () => void;
  readonly onForget: () => void;
  readonly words: MemoryWords;
}) {
  const { one, words } = props;
  const icon = { size: 16, "aria-hidden": true } as const;
  const copy = async () => {
    if (await copyText(`@${one.name}`)) toast({ text: words.copied(one.name) });
  };
  return (
    <li className={`sm-card ${css.card}`}>
      <img className={`${css.picture} sm-checker`} src={`${imageOf(one.name)}?${one.sha256.slice(0, 8)}`} alt={words.alt(one.name, one.description)} />
      <div className={css.cardBody}>
        <h2 className={css.name}>@{one.name}</h2>
        <p className={one.description ? css.what : css.faint}>{one.description || words.noDescription}</p>
        <p className={css.faint}>
          {words.pixels(one.width, one.height)}
          {one.has_alpha && ` · ${words.cutOut}`}
        </p>
      </div>
      <div className={css.cardActs}>
        <Button size="xs" variant="light" aria-label={words.useOne(one.name)} onClick={() => handPrompt(`@${one.name} `)}>{words.use}</Button>
        <span className={css.spring} />
        <ActionIcon variant="subtle" aria-label={words.copy(one.name)} onClick={() => void copy()}><Copy {...icon} /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={words.editOne(one.name)} onClick={props.onEdit}><Pencil {...icon} /></ActionIcon>
        <ActionIcon variant="subtle" component="a" href={imageOf(one.name)} download={`${one.name}.png`} aria-label={words.exportOne(one.name)}>
          <Download {...icon} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="red" aria-label={words.forgetOne(one.name)} onClick={props.onForget}><Trash2 {...icon} /></ActionIcon>
      </div>
    </li>
  );
}
