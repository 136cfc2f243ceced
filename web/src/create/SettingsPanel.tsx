import { Button, NativeSelect, Slider, TextInput } from "@mantine/core";
import { LayoutTemplate } from "lucide-react";
import { useLanguage, useWords } from "../app/i18n";
import { noteText } from "../ui/notes";
import { Choices } from "./Choices";
import classes from "./create.module.css";
import { useDraft } from "./draftStore";
import { limitsOf } from "./limits";
import { SizeField } from "./SizeField";
import { useStage } from "./stage";
import { StyleGrid } from "./StyleGrid";
import type { Model, Models } from "./types";
import { qualityName } from "./wording";
import { words as dictionary } from "./words";

interface Props {
  models: Models;
  model: Model;
  onLayout: () => void;
}

/** Every setting of a request. What the model cannot do is greyed, and says why. */
export function SettingsPanel({ models, model, onLayout }: Props) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const setting = useDraft((now) => now.setting);
  const { settings } = draft;
  const limits = limitsOf(draft, model, words);
  const qualities = ["auto", ...model.qualities].map((value) => ({ value, label: qualityName(value, words) }));
  const backgrounds = [
    { value: "auto", label: words.auto },
    { value: "opaque", label: words.opaque },
    { value: "transparent", label: words.transparent, why: limits.transparent },
  ];
  return (
    <div className={classes.fields}>
      <ModelField models={models} model={model} />
      <SizeField model={model} />
      <Choices label={words.quality} value={settings.quality} choices={qualities} why={limits.quality} onChange={(quality) => setting({ quality })} />
      <Choices
        label={words.count}
        value={limits.n ? "1" : String(Math.min(settings.n, model.max_n))}
        choices={[1, 2, 3, 4, 6, 8, 10].filter((n) => n <= model.max_n).map((n) => ({ value: String(n), label: n }))}
        why={limits.n}
        onChange={(n) => setting({ n: Number(n) })}
      />
      <StyleGrid />
      <Choices
        label={words.previews}
        value={String(Math.min(settings.partial_images, model.max_previews))}
        choices={[0, 1, 2, 3].filter((n) => n <= Math.max(model.max_previews, 0)).map((n) => ({ value: String(n), label: n }))}
        why={limits.previews}
        hint={words.previewsHint}
        onChange={(n) => setting({ partial_images: Number(n) })}
      />
      <Choices label={words.background} value={settings.background} choices={backgrounds} why={limits.background} onChange={(background) => setting({ background })} />
      <FormatFields model={model} />
      <LayoutField why={limits.layout} onOpen={onLayout} />
      <Advanced model={model} />
    </div>
  );
}

function ModelField({ models, model }: { models: Models; model: Model }) {
  const words = useWords(dictionary);
  const language = useLanguage();
  const setting = useDraft((now) => now.setting);
  const own = models.models.filter((one) => !one.is_openai);
  const theirs = models.models.filter((one) => one.is_openai);
  const named = (one: Model) => ({ value: one.id, label: one.id });
  return (
    <NativeSelect
      id="create-model"
      label={words.model}
      description={`${words.drawnBy(model.engine)} · ${noteText(model.engine_description, language)}`}
      value={model.id}
      data={[
        { group: "Smalto", items: own.map(named) },
        { group: "OpenAI", items: theirs.map(named) },
      ].filter((group) => group.items.length)}
      onChange={(event) => setting({ model: event.currentTarget.value })}
    />
  );
}

function FormatFields({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const setting = useDraft((now) => now.setting);
  const { output_format, output_compression, frame_count, frame_duration_ms } = draft.settings;
  const limits = limitsOf(draft, model, words);
  const lacking = ["svg", "gif"].filter((format) => !model.formats.includes(format) && model.lacks.some((lack) => lack.what === format));
  const why = words.whyFormat(lacking.join(", ").toUpperCase());
  const formats = [
    ...model.formats.map((value) => ({ value, label: value.toUpperCase() })),
    ...lacking.map((value) => ({ value, label: value.toUpperCase(), why })),
  ];
  return (
    <>
      <Choices label={words.format} value={output_format} choices={formats} why={limits.format} onChange={(format) => setting({ output_format: format })} />
      <div className={classes.field}>
        <span className={classes.label} id="create-compression">{words.compression}</span>
        <Slider
          aria-labelledby="create-compression"
          thumbProps={{ "aria-labelledby": "create-compression" }}
          min={0}
          max={100}
          value={limits.compression ? 100 : output_compression}
          disabled={limits.compression !== null}
          onChange={(value) => setting({ output_compression: value })}
        />
        <p className={classes.why}>{limits.compression ?? words.compressionHint}</p>
      </div>
      {output_format === "gif" && (
        <div className={classes.row}>
          <TextInput type="number" size="xs" label={words.frames} min={2} max={16} value={frame_count} onChange={(event) => setting({ frame_count: Number(event.currentTarget.value) || 9 })} />
          <TextInput type="number" size="xs" label={words.frameMs} min={20} step={10} value={frame_duration_ms} onChange={(event) => setting({ frame_duration_ms: Number(event.currentTarget.value) || 200 })} />
        </div>
      )}
    </>
  );
}

function LayoutField({ why, onOpen }: { why: string | null; onOpen: () => void }) {
  const words = useWords(dictionary);
  const boxes = useDraft((now) => now.draft.boxes.length);
  const show = useStage((stage) => stage.show);
  const open = () => {
    show("layout");
    onOpen();
  };
  return (
    <div className={classes.field}>
      <span className={classes.label}>{words.layout}</span>
      <Button size="compact-sm" variant="default" disabled={why !== null} leftSection={<LayoutTemplate size={15} />} onClick={open}>
        {boxes ? words.layoutCount(boxes) : words.layoutOpen}
      </Button>
      {why && <p className={classes.why}>{why}</p>}
    </div>
  );
}

function Advanced({ model }: { model: Model }) {
  const words = useWords(dictionary);
  const draft = useDraft((now) => now.draft);
  const setting = useDraft((now) => now.setting);
  const limits = limitsOf(draft, model, words);
  const { moderation, seed, input_fidelity } = draft.settings;
  const moderations = [
    { value: "auto", label: words.auto },
    { value: "low", label: words.moderationLow },
  ];
  const fidelities = model.input_fidelity.map((value) => ({ value, label: qualityName(value, words) }));
  const putSeed = (text: string) => {
    const digits = text.replace(/\D/g, "").slice(0, 15);
    setting({ seed: digits === "" ? null : Number(digits) });
  };
  return (
    <details className={classes.advanced}>
      <summary>{words.advanced}</summary>
      <div className={classes.fields}>
        <TextInput
          size="xs"
          label={words.seed}
          description={limits.seed ?? words.seedHint}
          disabled={limits.seed !== null}
          inputMode="numeric"
          value={seed ?? ""}
          onChange={(event) => putSeed(event.currentTarget.value)}
        />
        <Choices label={words.moderation} value={moderation} choices={moderations} why={limits.moderation} onChange={(value) => setting({ moderation: value })} />
        <Choices
          label={words.fidelity}
          value={input_fidelity ?? "low"}
          choices={fidelities.length ? fidelities : [{ value: "high", label: words.high }]}
          why={limits.fidelity}
          onChange={(value) => setting({ input_fidelity: value })}
        />
      </div>
    </details>
  );
}
