/** All pictures, favourites, trash and the collections; pictures can be dropped on a collection. */

import { errorLine } from "../ui/errors";
import { ActionIcon, Button, Menu, Modal, TextInput } from "@mantine/core";
import { Album, Ellipsis, Images, Pencil, Plus, Star, Trash2 } from "lucide-react";
import { type DragEvent, type ReactNode, useState } from "react";
import css from "./gallery.module.css";
import { EVERYTHING, type GalleryQuery } from "./query";
import { DRAGGED } from "./Tile";
import type { Collection } from "./types";
import type { en } from "./words";

interface Props {
  readonly query: GalleryQuery;
  readonly change: (change: Partial<GalleryQuery>) => void;
  readonly collections: readonly Collection[];
  readonly onDrop: (ids: readonly number[], collection: Collection) => void;
  readonly onAdd: (name: string) => Promise<void>;
  readonly onRename: (id: number, name: string) => Promise<void>;
  readonly onDelete: (id: number) => Promise<void>;
  readonly words: typeof en;
}

type Dialog = { readonly act: "add" } | { readonly act: "rename" | "delete"; readonly of: Collection };

export function Places(props: Props) {
  const { query, change, words } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const plain = query.collection === null && !query.trash;
  const go = (part: Partial<GalleryQuery>) =>
    change({ ...EVERYTHING, q: query.q, order: query.order, ...part });
  return (
    <nav className={css.places} aria-label={words.views}>
      <Place icon={<Images size={17} aria-hidden />} on={plain && !query.favourite} onClick={() => go({})}>
        {words.everything}
      </Place>
      <Place icon={<Star size={17} aria-hidden />} on={plain && query.favourite} onClick={() => go({ favourite: true })}>
        {words.favourites}
      </Place>
      <Place icon={<Trash2 size={17} aria-hidden />} on={query.trash} onClick={() => go({ trash: true })}>
        {words.trash}
      </Place>
      <div className={css.placesHead}>
        <span>{words.collections}</span>
        <ActionIcon variant="subtle" size="md" aria-label={words.newCollection} onClick={() => setDialog({ act: "add" })}>
          <Plus size={17} aria-hidden />
        </ActionIcon>
      </div>
      {props.collections.map((one) => (
        <CollectionPlace key={one.id} one={one} on={query.collection === one.id} words={words}
          onClick={() => go({ collection: one.id })} onDrop={(ids) => props.onDrop(ids, one)}
          onRename={() => setDialog({ act: "rename", of: one })} onDelete={() => setDialog({ act: "delete", of: one })} />
      ))}
      {dialog && <Asking {...props} dialog={dialog} onClose={() => setDialog(null)} />}
    </nav>
  );
}

function Place(props: {
  readonly icon: ReactNode;
  readonly on: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={css.place} aria-current={props.on ? "page" : undefined} onClick={props.onClick}>
      {props.icon}
      <span className={css.placeName}>{props.children}</span>
    </button>
  );
}

function CollectionPlace(props: {
  readonly one: Collection;
  readonly on: boolean;
  readonly words: typeof en;
  readonly onClick: () => void;
  readonly onDrop: (ids: readonly number[]) => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}) {
  const { one, words } = props;
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onDrop(JSON.parse(event.dataTransfer.getData(DRAGGED) || "[]") as number[]);
  };
  return (
    <div className={css.collection} data-over={over || undefined} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <button type="button" className={css.place} aria-current={props.on ? "page" : undefined} onClick={props.onClick}>
        {one.cover_id ? (
          <img className={css.cover} src={`/api/pictures/${one.cover_id}/thumb`} alt="" />
        ) : (
          <Album size={17} aria-hidden />
        )}
        <span className={css.placeName}>{one.name}</span>
        <span className={css.count}>{one.n}</span>
      </button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" size="md" className={css.placeMenu} aria-label={words.collectionActions(one.name)}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={props.onRename}>{words.rename}</Menu.Item>
          <Menu.Item color="red" leftSection={<Trash2 size={15} aria-hidden />} onClick={props.onDelete}>{words.delete}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Asking(props: Props & { readonly dialog: Dialog; readonly onClose: () => void }) {
  const { dialog, words, onClose } = props;
  const [name, setName] = useState(dialog.act === "rename" ? dialog.of.name : "");
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      onClose();
    } catch (error) {
      setProblem(errorLine(error));
    }
  };
  if (dialog.act === "delete") {
    return (
      <Modal opened onClose={onClose} title={words.deleteCollectionTitle(dialog.of.name)} closeButtonProps={{ "aria-label": words.close }} centered>
        <p className={css.modalText}>{problem ?? words.deleteCollectionBody}</p>
        <div className={css.modalActions}>
          <Button variant="default" onClick={onClose}>{words.cancel}</Button>
          <Button color="red" onClick={() => void attempt(() => props.onDelete(dialog.of.id))}>{words.delete}</Button>
        </div>
      </Modal>
    );
  }
  const title = dialog.act === "add" ? words.newCollection : words.renameCollection(dialog.of.name);
  const submit = () =>
    attempt(() => (dialog.act === "add" ? props.onAdd(name.trim()) : props.onRename(dialog.of.id, name.trim())));
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": words.close }} centered>
      <form onSubmit={(event) => { event.preventDefault(); if (name.trim()) void submit(); }}>
        <TextInput data-autofocus label={words.collectionName} value={name} error={problem} maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)} />
        <div className={css.modalActions}>
          <Button variant="default" onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" disabled={!name.trim()}>{dialog.act === "add" ? words.create : words.save}</Button>
        </div>
      </form>
    </Modal>
  );
}
