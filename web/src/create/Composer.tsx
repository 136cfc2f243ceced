import { Button, Menu } from "@mantine/core";
import { ChevronDown, Copy, Settings2, Sparkles, X } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { modName, useHotkeys } from "../app/hotkeys";
import { useWords } from "../app/i18n";
import { errorLine } from "../ui/errors";
import { toast } from "../ui/toast";
import { generate } from "./actions";
import { type Dialect, copyAs } from "./copyas";
import classes from "./create.module.css";
import { PATHS, operationOf } from "./draft";
import { useDraft } from "./draftStore";
import { opened } from "./entries";
import { EstimateLine, useEstimate } from "./EstimateLine";
import { maskSettled } from "./keeping";
import { PromptBox, focusPrompt } from "./PromptBox";
import { References } from "./References";
import { type Problem, buildRequest } from "./request";
import { cancel, useRuns } from "./runs";
import type { Model } from "./types";
import { problemText } from "./wording";
import { words as dictionary } from "./words";

interface Props {
  model: Model;
  owner: string;
  onFiles: (files: readonly File[]) => Promise<void>;
  /** null where the settings stand beside. */
  onSettings: (() => void) | null;
}

/** The prompt, its pictures, what it will cost, and the button. */
export function Composer({ model, owner, onFiles, onSettings }: Props) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const [problems, setProblems] = useState<Problem[]>([]);
  const estimate = useEstimate(draft, model);
  const latest = useRef(estimate);
  latest.current = estimate;
  const send = useCallback(() => {
    const go = () => {
      const found = generate(model, owner, latest.current.isCurrent ? (latest.current.data ?? null) : null);
      setProblems(found);
      if (found.includes("no_prompt")) focusPrompt();
    };
    const waiting = maskSettled();
    if (waiting) void waiting.then(go);
    else go();
  }, [model, owner]);
  useHotkeys({ "mod+enter": send });
  const operation = operationOf(draft);
  const shown = problems.filter((problem) => buildRequest(draft, model).problems.includes(problem));
  return (
    <section className={classes.composer} aria-label={words.prompt}>
      <References model={model} onFiles={onFiles} />
      <PromptBox model={model} isEdit={operation === "edit"} onSend={send} />
      {shown.map((problem) => (
        <p key={problem} className={classes.bad} role="alert">{problemText(problem, words, model)}</p>
      ))}
      <div className={classes.send}>
        <div className={classes.before}>
          <CallMade model={model} path={PATHS[operation]} />
          <EstimateLine estimate={estimate} n={draft.settings.n} />
        </div>
        <div className={classes.buttons}>
          {onSettings && (
            <Button variant="default" leftSection={<Settings2 size={16} />} onClick={onSettings} className={classes.tall}>
              {words.settings}
            </Button>
          )}
          <SendButtons isEdit={operation === "edit"} onSend={send} />
        </div>
      </div>
    </section>
  );
}

/** Generate; while something runs, Cancel takes the large place and another run can be queued beside it. */
function SendButtons({ isEdit, onSend }: { isEdit: boolean; onSend: () => void }) {
  const words = useWords(dictionary);
  const open = useRuns((now) => now.entries).filter(opened);
  const running = open.filter((entry) => entry.run);
  const isSending = open.length > running.length;
  const stop = () => {
    for (const entry of running) if (entry.run) void cancel(entry.run.id).catch((error: Error) => toast({ text: errorLine(error), tone: "bad" }));
  };
  if (!running.length && !isSending)
    return (
      <Button onClick={onSend} leftSection={<Sparkles size={16} />} className={classes.tall} rightSection={<kbd className={classes.keys}>{`${modName()} ↵`}</kbd>}>
        {isEdit ? words.edit : words.generate}
      </Button>
    );
  return (
    <>
      <Button variant="light" onClick={onSend} className={classes.tall}>{words.queueAnother}</Button>
      <Button color="red" variant="outline" onClick={stop} disabled={!running.length} leftSection={<X size={16} />} className={classes.tall}>
        {running.length > 1 ? words.cancelAll : words.cancel}
      </Button>
    </>
  );
}

const DIALECTS: readonly { value: Dialect; label: string }[] = [
  { value: "curl", label: "curl" },
  { value: "python", label: "Python" },
  { value: "js", label: "JavaScript" },
  { value: "cli", label: "CLI" },
];

function CallMade({ model, path }: { model: Model; path: string }) {
  const words = useWords(dictionary);
  const copy = async (dialect: Dialect) => {
    const request = buildRequest(useDraft.getState().draft, model);
    await navigator.clipboard.writeText(copyAs(dialect, request, location.origin));
    toast({ text: words.copied, tone: "good" });
  };
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" className={classes.call} rightSection={<ChevronDown size={14} />} aria-label={`${words.callMade}: POST ${path}. ${words.copyAs}`}>
          <code>POST {path}</code>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.copyAs}</Menu.Label>
        {DIALECTS.map(({ value, label }) => (
          <Menu.Item key={value} leftSection={<Copy size={14} />} onClick={() => void copy(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

