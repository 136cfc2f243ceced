import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../app/hotkeys";
import { useWords } from "../app/i18n";
import { usePrefs } from "../app/prefs";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { memoryNames, promptLibrary, recentPrompts } from "./server";
import { type Trigger, inserted, matching, recalled, triggerAt } from "./suggest";
import type { Fields, Model } from "./types";
import { words as dictionary } from "./words";

const ID = "create-prompt";

export function focusPrompt(): void {
  document.getElementById(ID)?.focus();
}

interface Option {
  key: string;
  label: string;
  detail: string;
  text: string;
  settings: Fields | null;
}

interface Props {
  model: Model;
  isEdit: boolean;
  onSend: () => void;
}

/** Enter is a new line, or sends where the settings say so; while an input method composes it is neither. */
export function PromptBox({ model, isEdit, onSend }: Props) {
  const words = useWords(dictionary);
  const prompt = useDraft((now) => now.draft.prompt);
  const set = useDraft((now) => now.set);
  const enterSends = usePrefs((prefs) => prefs.enterSends);
  const recent = useQuery(recentPrompts);
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [active, setActive] = useState(0);
  const options = useOptions(trigger);
  const box = useRef<HTMLTextAreaElement>(null);
  const selecting = useRef<[number, number] | null>(null);
  const list = useId();
  const isOpen = trigger !== null && (options.length > 0 || trigger.kind === "prompt");

  // as soon as the text is there: the next key may be typed before the next frame
  useLayoutEffect(() => {
    if (selecting.current) box.current?.setSelectionRange(...selecting.current);
    selecting.current = null;
  });
  useEffect(() => {
    if (matchMedia("(min-width: 700px)").matches && document.activeElement === document.body) box.current?.focus();
  }, []);

  const look = () => {
    const area = box.current;
    const found = area ? triggerAt(area.value, area.selectionStart) : null;
    if (found?.from !== trigger?.from || found?.typed !== trigger?.typed) setActive(0);
    setTrigger(found);
  };
  const choose = (option: Option) => {
    if (!trigger) return;
    const next = inserted(prompt, trigger, option.text);
    const { settings } = useDraft.getState().draft;
    set({ prompt: next.text, ...(option.settings ? { settings: { ...settings, ...option.settings } } : {}) });
    setTrigger(null);
    selecting.current = next.select;
    box.current?.focus();
  };
  const suggesting = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const option = options[active];
    if (step && options.length) setActive((active + step + options.length) % options.length);
    else if ((event.key === "Enter" || event.key === "Tab") && option && !event.ctrlKey && !event.metaKey) choose(option);
    else if (event.key === "Escape") setTrigger(null);
    else return false;
    return true;
  };
  const recalling = (event: KeyboardEvent): boolean => {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    const earlier = step && plain ? recalled(recent.data ?? [], prompt, step as 1 | -1) : null;
    if (earlier === null) return false;
    set({ prompt: earlier });
    return true;
  };
  const sends = (event: KeyboardEvent): boolean => {
    if (event.key !== "Enter") return false;
    const modified = event.ctrlKey || event.metaKey;
    if (!modified && (!enterSends || event.shiftKey || event.altKey)) return false;
    onSend();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (suggesting(event) || sends(event) || recalling(event)) {
      event.preventDefault();
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
    }
  };
  return (
    <div className={classes.promptBox}>
      {isOpen && <Suggestions id={list} options={options} active={active} kind={trigger.kind} onChoose={choose} />}
      <Textarea
        id={ID}
        ref={box}
        aria-label={words.prompt}
        aria-describedby="create-hint"
        placeholder={isEdit ? words.editPlaceholder : words.promptPlaceholder}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={model.max_prompt_chars}
        value={prompt}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen && options.length ? `${list}-${active}` : undefined}
        onChange={(event) => {
          set({ prompt: event.currentTarget.value });
          look();
        }}
        onKeyDown={onKeyDown}
        onSelect={look}
        onBlur={() => setTrigger(null)}
      />
    </div>
  );
}

function useOptions(trigger: Trigger | null): Option[] {
  const names = useQuery({ ...memoryNames, enabled: trigger?.kind === "name" });
  const library = useQuery({ ...promptLibrary, enabled: trigger?.kind === "prompt" });
  if (!trigger) return [];
  if (trigger.kind === "name")
    return matching(names.data?.data ?? [], trigger.typed, (one) => one.name).map((one) => ({
      key: one.name,
      label: `@${one.name}`,
      detail: one.description,
      text: `@${one.name}`,
      settings: null,
    }));
  return matching(library.data?.prompts ?? [], trigger.typed, (one) => `${one.title} ${one.text} ${one.tags.join(" ")}`).map((one) => ({
    key: String(one.id),
    label: one.title || one.text,
    detail: one.text,
    text: one.text,
    settings: one.settings,
  }));
}

interface SuggestionsProps {
  id: string;
  options: readonly Option[];
  active: number;
  kind: Trigger["kind"];
  onChoose: (option: Option) => void;
}

function Suggestions({ id, options, active, kind, onChoose }: SuggestionsProps) {
  const words = useWords(dictionary);
  return (
    <div className={classes.suggestions}>
      {!options.length && <p className={classes.why}>{kind === "prompt" ? words.libraryEmpty : ""}</p>}
      <ul id={id} role="listbox" aria-label={words.suggestions}>
        {options.map((option, at) => (
          // the pointer must not take the focus from the text
          <li key={option.key} id={`${id}-${at}`} role="option" aria-selected={at === active} onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(option)}>
            <strong>{option.label}</strong>
            {option.detail !== option.label && <span>{option.detail}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
