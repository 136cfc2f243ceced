import { Button, Group } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useLanguage, useWords } from "../app/i18n";
import { errorText } from "../ui/errors";
import { reuse } from "./actions";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import type { Entry } from "./entries";
import { failureOf } from "./failures";
import { focusPrompt } from "./PromptBox";
import { again, dismiss } from "./runs";
import type { ApiErrorBody, Model } from "./types";
import { failureTitle } from "./wording";
import { words as dictionary } from "./words";

interface Props {
  entry: Entry;
  error: ApiErrorBody & { unreached?: boolean };
  model: Model;
  onSettings: () => void;
}

/** In the place of the result, and there until it is dismissed. What was asked is still in the draft or one click away. */
export function RunError({ entry, error, onSettings }: Props) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const setting = useDraft((now) => now.setting);
  const failure = failureOf(error);
  const { run } = entry;
  const ways: Partial<Record<typeof failure, { label: string; act: () => void }>> = {
    blocked: { label: words.editPrompt, act: focusPrompt },
    request: { label: words.editPrompt, act: focusPrompt },
    size: { label: words.smaller, act: () => setting({ size: "1024x1024" }) },
    engine: { label: words.otherModel, act: () => chooseModel(onSettings) },
    image: { label: words.checkPicture, act: () => document.querySelector<HTMLElement>("[data-refs] button")?.focus() },
  };
  const way = ways[failure];
  const canRepeat = entry.refused !== null && ["offline", "rate", "busy", "timeout", "general"].includes(failure);
  return (
    <div className={classes.error} role="group" aria-label={failureTitle(failure, words)}>
      <TriangleAlert size={20} aria-hidden="true" />
      <div>
        <strong>{failureTitle(failure, words)}</strong>
        {failure === "offline" ? <p>{words.errorOfflineBody}</p> : <Said error={error} advice={language === "zh" ? errorText(error, language).body : ""} />}
        <Group gap="xs" mt={8}>
          {canRepeat && <Button size="compact-sm" onClick={() => again(entry.key)}>{words.tryAgain}</Button>}
          {way && <Button size="compact-sm" variant="light" onClick={way.act}>{way.label}</Button>}
          {run && <Button size="compact-sm" variant="default" onClick={() => void reuse(run)}>{words.reuse}</Button>}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => dismiss(entry.key)}>{words.dismiss}</Button>
        </Group>
      </div>
    </div>
  );
}

/** The server's own sentence has the names and figures, in English; in Chinese what to do stands before it. */
function Said({ error, advice }: { error: Props["error"]; advice: string }) {
  return (
    <>
      {advice && advice !== error.message && <p>{advice}</p>}
      <p lang="en" className={advice && advice !== error.message ? classes.why : undefined}>{error.message}</p>
    </>
  );
}

function chooseModel(onSettings: () => void): void {
  onSettings();
  requestAnimationFrame(() => document.getElementById("create-model")?.focus());
}
