/** Everything that was made: find it, look at it, sort it, use it again. */

import { errorLine } from "../ui/errors";
import { Button, Modal } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { Upload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useHotkeys } from "../app/hotkeys";
import { useWords } from "../app/i18n";
import { recall, useAsReference as asReference } from "../app/workbench";
import { BulkBar, MessageBar } from "./BulkBar";
import { Details } from "./Details";
import { Empty } from "./Empty";
import { Grid, type GridHandle } from "./Grid";
import css from "./gallery.module.css";
import type { Mode } from "./layout";
import { Places } from "./Places";
import { EVERYTHING } from "./query";
import { RestoreDialog } from "./RestoreDialog";
import { kept } from "./selection";
import * as server from "./server";
import { Toolbar } from "./Toolbar";
import type { Picture } from "./types";
import { useActions } from "./useActions";
import { useCommands } from "./useCommands";
import { useCollections, useGalleryQuery, useLoading, useOutline, usePictures } from "./useGallery";
import { words as texts } from "./words";

const NOTHING: readonly number[] = [];

export default function GalleryPage() {
  const words = useWords(texts);
  const { query, opened, change, open } = useGalleryQuery();
  const outline = useOutline(query);
  const collections = useCollections();
  const cache = usePictures();
  const { actions, message } = useActions({ cache, query, words });
  const [look, setLook] = useLocalStorage<{ mode: Mode; target: number }>({
    key: "smalto-gallery-look",
    defaultValue: { mode: "aspect", target: 200 },
    getInitialValueInEffect: false,
  });
  const [restoring, setRestoring] = useState<Picture | null>(null);
  const grid = useRef<GridHandle>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const ids = outline.data?.ids ?? NOTHING;
  const onRows = useLoading(cache, query, ids);
  const commands = useCommands({ ids, cache, query, opened, open, actions, restore: setRestoring, grid, words });
  const { selection, setSelection, focused, setFocused } = commands;
  useEffect(() => setSelection((now) => kept(now, ids)), [ids, setSelection]);
  useHotkeys({ "/": () => searchRef.current?.focus() });
  const collection = collections.data?.find((one) => one.id === query.collection) ?? null;
  const again = () => void collections.refetch();
  const place = opened === null ? -1 : ids.indexOf(opened);
  const bar = message && <MessageBar message={message} onClose={() => actions.say(null)} words={words} />;

  return (
    <Dropping onFiles={actions.importFiles} text={words.dropToImport}>
      <Places
        query={query}
        change={change}
        collections={collections.data ?? []}
        onDrop={(dropped, to) => void actions.collect(dropped, to.id, to.name)}
        onAdd={async (name) => { await server.addCollection(name); again(); }}
        onRename={async (id, name) => { await server.renameCollection(id, name); again(); }}
        onDelete={async (id) => {
          await server.deleteCollection(id);
          again();
          if (query.collection === id) change(EVERYTHING);
        }}
        words={words}
      />
      <div className={css.main}>
        <header className={css.head}>
          <h1>{query.trash ? words.trash : (collection?.name ?? words.title)}</h1>
          <span className={css.total} role="status">{outline.data ? words.found(ids.length) : ""}</span>
          <span className={css.spring} />
          <ImportButton onFiles={actions.importFiles} label={words.importPictures} />
        </header>
        {query.trash && ids.length > 0 && <p className={css.note}>{words.trashNote}</p>}
        <Toolbar
          query={query}
          change={change}
          facets={outline.data?.facets}
          searchRef={searchRef}
          mode={look.mode}
          onMode={(mode) => setLook({ ...look, mode })}
          target={look.target}
          onTarget={(target) => setLook({ ...look, target })}
          onLeave={() => grid.current?.focus()}
          words={words}
        />
        {outline.isError ? (
          <div className={css.empty} role="alert">
            <h2>{words.loadFailed}</h2>
            <p>{errorLine(outline.error)}</p>
            <Button onClick={() => void outline.refetch()}>{words.again}</Button>
          </div>
        ) : outline.data && ids.length === 0 ? (
          <Empty query={query} words={words} onClear={() => change({ ...EVERYTHING, trash: query.trash, collection: query.collection })} />
        ) : outline.data ? (
          <Grid
            ref={grid}
            outline={outline.data}
            cache={cache}
            mode={look.mode}
            target={look.target}
            selection={selection}
            focused={focused}
            onFocus={setFocused}
            onRange={commands.rangeTo}
            onKey={commands.onKey}
            onRows={onRows}
            acts={commands.acts}
            words={words}
          />
        ) : (
          <p className={css.note}>{words.loading}…</p>
        )}
      </div>
      {selection.ids.size > 0 && opened === null && (
        <BulkBar
          n={selection.ids.size}
          trash={query.trash}
          inCollection={collection}
          collections={collections.data ?? []}
          onAll={() => commands.run("selectAll")}
          onNone={() => commands.run("clear")}
          onStar={() => commands.run("star")}
          onZip={() => commands.run("download")}
          onCompare={() => commands.run("compare")}
          onCollect={(to) => void actions.collect(commands.chosen(), to.id, to.name)}
          onUncollect={() => collection && void actions.uncollect(commands.chosen(), collection.id, collection.name)}
          onTrash={() => commands.run("trash")}
          onPutBack={() => void actions.putBack(commands.chosen())}
          onErase={() => commands.askErase()}
          words={words}
        />
      )}
      {opened === null && bar && <div className={css.messagePlace}>{bar}</div>}
      {opened !== null && (
        <Details
          id={opened}
          known={cache.get(opened)}
          position={place < 0 ? null : { at: place + 1, of: ids.length }}
          onStep={commands.step}
          onOpen={open}
          onClose={commands.close}
          isCovered={restoring !== null || commands.erasing !== null}
          onCommand={(command, picture) => commands.run(command, picture)}
          onRestore={setRestoring}
          onReference={asReference}
          onCaption={actions.caption}
          onPutBack={(id) => void actions.putBack([id])}
          message={bar && <div className={css.messagePlace}>{bar}</div>}
          words={words}
        />
      )}
      {restoring && (
        <RestoreDialog
          picture={restoring}
          onApply={() => recall(restoring, "all")}
          onReference={() => asReference(restoring)}
          onClose={() => setRestoring(null)}
          words={words}
        />
      )}
      {commands.erasing && (
        <Modal opened onClose={commands.cancelErase} title={words.deleteForeverTitle(commands.erasing.length)}
          closeButtonProps={{ "aria-label": words.close }} centered>
          <p className={css.modalText}>{words.deleteForeverBody}</p>
          <div className={css.modalActions}>
            <Button variant="default" onClick={commands.cancelErase} data-autofocus>{words.cancel}</Button>
            <Button color="red" onClick={commands.erase}>{words.deleteForever}</Button>
          </div>
        </Modal>
      )}
    </Dropping>
  );
}

function ImportButton(props: { readonly onFiles: (files: readonly File[]) => Promise<void>; readonly label: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" size="sm" leftSection={<Upload size={16} aria-hidden />} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          void props.onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

function Dropping(props: {
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly text: string;
  readonly children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={css.page}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        void props.onFiles(files);
      }}
    >
      {props.children}
      {over && <div className={css.dropHere} aria-hidden>{props.text}</div>}
    </div>
  );
}
