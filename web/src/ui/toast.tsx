import { Button, CloseButton } from "@mantine/core";
import { useEffect } from "react";
import { create } from "zustand";
import { announce } from "../app/announce";
import { useWords } from "../app/i18n";
import { appWords } from "../app/words";
import classes from "./toast.module.css";

export interface Toast {
  text: string;
  tone?: "plain" | "good" | "bad";
  /** A button beside the text, "Undo" most often. A toast with one stays longer. */
  action?: { label: string; act: () => void };
}

interface Shown extends Toast {
  id: number;
}

const useToasts = create<{ shown: Shown[] }>(() => ({ shown: [] }));
let last = 0;

/** A short note at the lower edge, spoken too. Errors of a form belong beside the form instead. */
export function toast(note: Toast): void {
  last += 1;
  const shown = { ...note, id: last };
  useToasts.setState((state) => ({ shown: [...state.shown.slice(-2), shown] }));
  announce(note.text);
}

function drop(id: number): void {
  useToasts.setState((state) => ({ shown: state.shown.filter((each) => each.id !== id) }));
}

export function Toasts() {
  const shown = useToasts((state) => state.shown);
  const words = useWords(appWords);
  if (shown.length === 0) return null;
  return (
    <section className={classes.stack} aria-label={words.actions}>
      {shown.map((each) => (
        <Note key={each.id} note={each} closeLabel={words.close} />
      ))}
    </section>
  );
}

function Note({ note, closeLabel }: { note: Shown; closeLabel: string }) {
  useEffect(() => {
    const timer = setTimeout(() => drop(note.id), note.action ? 10_000 : 5_000);
    return () => clearTimeout(timer);
  }, [note]);
  const act = () => {
    note.action?.act();
    drop(note.id);
  };
  return (
    <div className={classes.note} data-tone={note.tone ?? "plain"}>
      <span className={classes.text}>{note.text}</span>
      {note.action && (
        <Button size="compact-sm" variant="default" onClick={act}>
          {note.action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={closeLabel} onClick={() => drop(note.id)} />
    </div>
  );
}
