/** Prompts that are kept, templates to begin with, and what was sent of late. */

import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download, LibraryBig, Plus, Search, Upload } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Prompt } from "../api/types";
import { useHotkeys } from "../app/hotkeys";
import { useLanguage, useWords } from "../app/i18n";
import { usePrompt as handPrompt } from "../app/workbench";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorNote";
import { Page } from "../ui/Page";
import { errorText } from "../ui/errors";
import { toast } from "../ui/toast";
import { Card, type Shown } from "./Card";
import { EditDialog } from "./EditDialog";
import { news, read, titleOf, written } from "./exchange";
import { FillDialog } from "./FillDialog";
import { matching, tagsIn } from "./find";
import css from "./library.module.css";
import { type NewPrompt, addPrompt, changePrompt, deletePrompt, promptsQuery, recentQuery } from "./server";
import { templates } from "./templates";
import { variables } from "./variables";
import { words as texts } from "./words";

type Shelf = "saved" | "templates" | "recent";

export default function LibraryPage() {
  const words = useWords(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const saved = useQuery(promptsQuery);
  const [chosen, setShelf] = useState<Shelf | null>(null);
  const mine = saved.data?.prompts ?? [];
  const shelf: Shelf = chosen ?? (saved.data && mine.length === 0 ? "templates" : "saved");
  const recent = useQuery({ ...recentQuery, enabled: shelf === "recent" });
  const [text, setText] = useState("");
  const [tag, setTag] = useState("");
  const [filling, setFilling] = useState<Shown | null>(null);
  const [editing, setEditing] = useState<Partial<Prompt> | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useHotkeys({ "/": () => search.current?.focus() });

  const all: readonly (Shown & { readonly id?: number })[] = useMemo(() => {
    if (shelf === "templates") return templates(language);
    if (shelf === "recent") return (recent.data ?? []).map((one) => ({ title: titleOf(one, 44), text: one, tags: [], settings: null }));
    return mine;
  }, [shelf, language, recent.data, mine]);
  const tags = tagsIn(all);
  useEffect(() => {
    if (tag && !tags.includes(tag)) setTag("");
  }, [tag, tags]);
  const shown = matching(all, text, tag);

  const again = () => client.invalidateQueries({ queryKey: ["prompts"] });
  const failed = (error: unknown) => toast({ text: errorText(error, language).title, tone: "bad" });
  const use = (prompt: Shown & { readonly id?: number }, made: string) => {
    if (prompt.id) void changePrompt(prompt.id, { used_s: Math.floor(Date.now() / 1000) }).then(again, () => undefined);
    handPrompt(made, prompt.settings ? { ...prompt.settings } : null);
  };
  const add = async (prompt: NewPrompt) => {
    await addPrompt(prompt);
    await again();
    toast({ text: words.saved_(prompt.title), tone: "good" });
  };
  const remove = (prompt: Prompt) => {
    const { id: _id, used_s: _used, ...rest } = prompt;
    const undo = () => void addPrompt(rest).then(again, failed);
    deletePrompt(prompt.id).then(() => {
      void again();
      toast({ text: words.deleted(prompt.title), action: { label: words.undo, act: undo } });
    }, failed);
  };
  const bring = async (file: File) => {
    const got = read(await file.text());
    if ("problem" in got) return toast({ text: words[got.problem], tone: "bad" });
    const fresh = news(mine, got.prompts);
    try {
      for (const one of fresh) await addPrompt({ ...one, tags: [...one.tags], settings: one.settings ? { ...one.settings } : null });
      toast({ text: words.imported(fresh.length, got.prompts.length - fresh.length + got.skipped), tone: "good" });
    } catch (error) {
      failed(error);
    }
    setShelf("saved");
    await again();
  };

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ImportButton label={words.importFile} onFile={(file) => void bring(file)} />
          <Button variant="default" leftSection={<Download size={16} aria-hidden />} disabled={mine.length === 0}
            onClick={() => { download(written(mine)); toast({ text: words.exported(mine.length) }); }}>
            {words.exportFile}
          </Button>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEditing({})}>{words.newPrompt}</Button>
        </>
      }
    >
      <div className={css.bar}>
        <SegmentedControl aria-label={words.show} value={shelf} onChange={(value) => { setShelf(value as Shelf); setTag(""); }}
          data={(["saved", "templates", "recent"] as const).map((value) => ({ value, label: words[value] }))} />
        <TextInput ref={search} className={css.search} type="search" aria-label={words.search} placeholder={words.searchHint}
          leftSection={<Search size={16} aria-hidden />} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <span className={css.faint} role="status">{words.found(shown.length)}</span>
      </div>
      {tags.length > 0 && (
        <div className={css.tags} role="group" aria-label={words.tags}>
          <button type="button" className={css.tag} aria-pressed={tag === ""} onClick={() => setTag("")}>{words.anyTag}</button>
          {tags.map((one) => (
            <button type="button" key={one} className={css.tag} aria-pressed={tag === one} onClick={() => setTag(tag === one ? "" : one)}>#{one}</button>
          ))}
        </div>
      )}
      {saved.isError && <ErrorNote error={saved.error} />}
      {shelf === "saved" && saved.data && mine.length === 0 ? (
        <Empty icon={LibraryBig} title={words.emptyTitle} body={words.emptyBody}>
          <Button variant="default" onClick={() => setShelf("templates")}>{words.seeTemplates}</Button>
        </Empty>
      ) : (
        shown.length === 0 && <p className={css.faint}>{shelf === "recent" && !text ? words.noRecent : words.nothingFound}</p>
      )}
      <ul className={css.cards}>
        {shown.map((prompt) => (
          <Card
            key={prompt.id ?? prompt.text}
            prompt={prompt}
            words={words}
            onTag={setTag}
            onUse={() => (variables(prompt.text).length ? setFilling(prompt) : use(prompt, prompt.text))}
            {...(prompt.id
              ? { onEdit: () => setEditing(prompt as Prompt), onDelete: () => remove(prompt as Prompt) }
              : { onSave: () => void add({ ...prompt, tags: [...prompt.tags], settings: prompt.settings ? { ...prompt.settings } : null }).catch(failed) })}
          />
        ))}
      </ul>
      {filling && (
        <FillDialog prompt={filling} words={words} onClose={() => setFilling(null)} onUse={(made) => use(filling, made)} />
      )}
      {editing && (
        <EditDialog
          prompt={editing}
          words={words}
          onClose={() => setEditing(null)}
          onSave={async (made) => {
            if (editing.id) {
              await changePrompt(editing.id, made);
              await again();
            } else await add(made);
            setShelf("saved");
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}

function ImportButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" leftSection={<Upload size={16} aria-hidden />} onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" hidden accept="application/json,.json" onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        if (file) onFile(file);
        event.currentTarget.value = "";
      }} />
    </>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "prompts.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
