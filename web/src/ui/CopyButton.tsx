import { Button, type ButtonProps } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "../app/announce";
import { useWords } from "../app/i18n";
import { appWords } from "../app/words";
import { copyText } from "./copy";

interface Props extends ButtonProps {
  text: string;
  label?: string;
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label, ...rest }: Props) {
  const words = useWords(appWords);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    if (!(await copyText(text))) return;
    setDone(true);
    announce(words.copied);
  };
  const Icon = done ? Check : Copy;
  return (
    <Button variant="default" size="compact-sm" leftSection={<Icon size={14} aria-hidden="true" />} {...rest} onClick={() => void copy()}>
      {done ? words.copied : (label ?? words.copy)}
    </Button>
  );
}
