import { Button, Drawer, Loader } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { useSession } from "../api/session";
import { useWords } from "../app/i18n";
import { useWorkbench } from "../app/workbench";
import { toast } from "../ui/toast";
import { modelOf } from "./actions";
import { useAnnouncements } from "./announcements";
import { Composer } from "./Composer";
import classes from "./create.module.css";
import { openDraft, saveNow, useDraft } from "./draftStore";
import { Feed } from "./Feed";
import { useIncoming } from "./incoming";
import { serve } from "./intents";
import { RestoreDialog } from "./RestoreDialog";
import { attach } from "./runs";
import { modelsQuery } from "./server";
import { SettingsPanel } from "./SettingsPanel";
import { useStage } from "./stage";
import { Strip } from "./Strip";
import { words as dictionary } from "./words";

const MaskPanel = lazy(() => import("./MaskPanel"));
const LayoutEditor = lazy(() => import("./LayoutEditor"));
const Viewer = lazy(() => import("./Viewer"));

/** Prompt, settings, results: where pictures are made. */
export default function CreatePage() {
  const words = useWords(dictionary);
  const owner = useOwner();
  const models = useQuery(modelsQuery);
  const chosen = useDraft((now) => now.draft.settings.model);
  const isReady = useDraft((now) => now.isReady);
  const { showing, opened } = useStage();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isWide = useMediaQuery("(min-width: 1100px)", true, { getInitialValueInEffect: false });
  const page = useRef<HTMLDivElement>(null);
  const incoming = useIncoming(page);
  useAnnouncements();
  useIntents(owner, isReady);
  const model = modelOf(models.data, chosen);
  if (!isReady || models.isPending) return <Waiting label={words.loadingModels} />;
  if (!model || !models.data) return <ModelsFailed onRetry={() => void models.refetch()} />;
  const settings = <SettingsPanel models={models.data} model={model} onLayout={() => setDrawerOpen(false)} />;
  return (
    <div className={classes.page} ref={page} data-dragging={incoming.isOver || undefined}>
      <h1 className="sm-hidden">{words.title}</h1>
      {isWide && <aside className={classes.settings} aria-label={words.settings}>{settings}</aside>}
      <div className={classes.centre}>
        <div className={classes.stage}>
          <Suspense fallback={<Waiting label={words.maskLoading} />}>
            {showing === "mask" && <MaskPanel model={model} />}
            {showing === "layout" && <LayoutEditor model={model} />}
          </Suspense>
          {showing === "feed" && <Feed owner={owner} model={model} onPick={incoming.take} onSettings={() => setDrawerOpen(true)} />}
        </div>
        <Composer model={model} owner={owner} onFiles={incoming.take} onSettings={isWide ? null : () => setDrawerOpen(true)} />
      </div>
      <Strip />
      {!isWide && (
        <Drawer opened={isDrawerOpen} onClose={() => setDrawerOpen(false)} title={words.settings} closeButtonProps={{ "aria-label": words.close }}>
          {settings}
        </Drawer>
      )}
      {incoming.ours && <RestoreDialog ours={incoming.ours} onClose={incoming.settle} />}
      <Suspense fallback={null}>{opened !== null && <Viewer owner={owner} />}</Suspense>
      {incoming.isOver && <div className={classes.drop} aria-hidden="true">{words.dropHere}</div>}
    </div>
  );
}

function useOwner(): string {
  const session = useSession();
  const owner = String(session.data?.person?.id ?? "key");
  useEffect(() => {
    void openDraft(owner);
    void attach().catch(() => undefined);
    return saveNow;
  }, [owner]);
  return owner;
}

function useIntents(owner: string, isReady: boolean): void {
  const words = useWords(dictionary);
  const intents = useWorkbench((bench) => bench.intents);
  useEffect(() => {
    if (!isReady || !intents.length) return;
    const refuse = () => toast({ text: words.whyVary, tone: "bad" });
    for (const intent of useWorkbench.getState().take()) serve(intent, owner, refuse);
  }, [intents, isReady, owner, words]);
}

function Waiting({ label }: { label: string }) {
  return (
    <div className={classes.waiting}>
      <Loader size="sm" aria-hidden="true" />
      <span>{label}</span>
    </div>
  );
}

function ModelsFailed({ onRetry }: { onRetry: () => void }) {
  const words = useWords(dictionary);
  return (
    <div className={classes.waiting} role="alert">
      <span>{words.modelsFailed}</span>
      <Button variant="default" onClick={onRetry}>{words.tryAgain}</Button>
    </div>
  );
}
