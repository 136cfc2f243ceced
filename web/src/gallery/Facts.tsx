/** The paragraphs of the details: prompt, proof, requested and actual, figures, notes, the same request. */

import { Button, CopyButton, SegmentedControl, Textarea } from "@mantine/core";
import { Check, Copy, ShieldAlert, ShieldCheck } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useLanguage } from "../app/i18n";
import { type Dialect, copyAs } from "../create/copyas";
import { PATHS } from "../create/draft";
import { changedOutside } from "../create/format";
import { formatBytes, formatMoment, formatMoney, formatNumber, formatSeconds } from "../ui/format";
import { noteLanguage, noteText } from "../ui/notes";
import css from "./details.module.css";
import { requestedAndActual } from "./restore";
import type { Picture } from "./types";
import type { en } from "./words";

interface Props {
  readonly picture: Picture;
  readonly words: typeof en;
}

export function Section(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.sectionHead}>
        <h3 id={id}>{props.title}</h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

export function CopyText(props: { readonly text: string; readonly label: string; readonly words: typeof en }) {
  return (
    <CopyButton value={props.text} timeout={2000}>
      {({ copied, copy }) => (
        <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={copied ? props.words.copied : props.label}
          leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}>
          {copied ? props.words.copied : props.words.copy}
        </Button>
      )}
    </CopyButton>
  );
}

export function Prompt({ picture, words }: Props) {
  if (!picture.prompt.trim()) {
    return <Section title={words.prompt}><p className={css.faint}>{words.noPrompt}</p></Section>;
  }
  return (
    <Section title={words.prompt} aside={<CopyText text={picture.prompt} label={words.copyPrompt} words={words} />}>
      <p className={css.prompt}>{picture.prompt}</p>
      {picture.revised_prompt && picture.revised_prompt !== picture.prompt && (
        <>
          <h4 className={css.small}>{words.revisedPrompt}</h4>
          <p className={css.revised}>{picture.revised_prompt}</p>
        </>
      )}
    </Section>
  );
}

/** `share` is the share of pixels that are the same: outside the mask, or of all where there was none. */
export function Proof({ picture, words }: Props) {
  const kept = picture.preserved;
  if (!kept && !picture.has_mask) return null;
  const good = !kept || !picture.has_mask || kept.share >= 0.98;
  return (
    <section className={css.proof} data-good={good || undefined}>
      {kept && (
        <>
          {good ? <ShieldCheck size={20} aria-hidden /> : <ShieldAlert size={20} aria-hidden />}
          <div>
            <strong>{(picture.has_mask ? words.proof : words.proofWhole)(changedOutside(kept.share))}</strong>
            <p>{!picture.has_mask ? words.proofRest : kept.share === 1 ? words.proofGood : words.proofBad(kept.max_difference)}</p>
          </div>
        </>
      )}
      {picture.has_mask && (
        <img className={`${css.mask} sm-checker`} src={`/api/pictures/${picture.id}/mask`} alt={words.showMask} title={words.showMask} />
      )}
    </section>
  );
}

export function Requested({ picture, words }: Props) {
  const rows = requestedAndActual(picture.asked, { ...picture });
  if (rows.length === 0) return null;
  return (
    <Section title={words.requestedActual}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col"><span className="sm-hidden">{words.setting}</span></th>
            <th scope="col">{words.requested}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} data-differs={row.differs || undefined}>
              <th scope="row">{words.fields[row.field] ?? row.field}</th>
              <td>{row.asked === null ? <span className={css.faint}>{words.left}</span> : String(row.asked)}</td>
              <td>
                {String(row.actual ?? "–")}
                {row.differs && <span className={css.differs}>{words.differs}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function Facts({ picture, requestId, words }: Props & { readonly requestId: string | null }) {
  const language = useLanguage();
  const rows: (readonly [string, ReactNode])[] = [
    [words.kind, words.kinds[picture.kind]],
    [words.engine, picture.engine],
    [words.made, formatMoment(picture.created_s, language)],
    [words.dimensions, `${picture.width} × ${picture.height}`],
    [words.file, `${picture.output_format.toUpperCase()}, ${formatBytes(picture.bytes, language)}`],
    [words.tokens, words.tokensOf(formatNumber(picture.input_tokens, language), formatNumber(picture.output_tokens, language))],
    [words.cost, formatMoney(picture.cost_micro, language)],
    [words.seconds, formatSeconds(picture.seconds, language)],
  ];
  const shown = picture.kind === "import" ? rows.filter(([name]) => ![words.tokens, words.cost, words.seconds].includes(name)) : rows;
  return (
    <Section title={words.facts}>
      <dl className={css.facts}>
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="sm-num">{value || "–"}</dd>
          </div>
        ))}
        {requestId && (
          <div className={css.wide}>
            <dt>{words.requestId}</dt>
            <dd className={css.mono}>
              {requestId} <CopyText text={requestId} label={`${words.copy}: ${words.requestId}`} words={words} />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

export function Notes({ picture, words }: Props) {
  const language = useLanguage();
  if (picture.notes.length === 0) return null;
  return (
    <Section title={words.notes}>
      <ul className={css.notes}>
        {picture.notes.map((note) => <li key={note} lang={noteLanguage(note, language)}>{noteText(note, language)}</li>)}
      </ul>
    </Section>
  );
}

export function Caption(props: Props & { readonly onSave: (id: number, caption: string) => Promise<void> }) {
  const { picture, words } = props;
  const [text, setText] = useState(picture.caption ?? "");
  const changed = text.trim() !== (picture.caption ?? "");
  return (
    <Section title={words.caption}>
      <Textarea
        aria-label={words.caption}
        description={words.captionHint}
        placeholder={words.captionEmpty}
        autosize
        minRows={1}
        maxRows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {changed && (
        <Button size="xs" mt={8} onClick={() => void props.onSave(picture.id, text.trim())}>{words.save}</Button>
      )}
    </Section>
  );
}

const DIALECTS: readonly (readonly [Dialect, string])[] = [["curl", "curl"], ["python", "Python"], ["js", "JS"], ["cli", "CLI"]];

export function SameAs({ picture, words }: Props) {
  const [dialect, setDialect] = useState<Dialect>("curl");
  if (picture.kind === "import") return null;
  const { image_ids: _ids, mask_id: _mask, collection_id: _collection, ...asked } = picture.asked;
  const request = {
    operation: picture.kind,
    path: PATHS[picture.kind],
    fields: Object.keys(asked).length ? asked : { prompt: picture.prompt, model: picture.model },
    pictureIds: picture.parents.map((parent) => parent.id),
    uploads: [],
    mask: null,
    problems: [],
  };
  const text = copyAs(dialect, request, location.origin);
  return (
    <Section title={words.copyAs} aside={<CopyText text={text} label={`${words.copy}: ${dialect}`} words={words} />}>
      <SegmentedControl size="xs" fullWidth aria-label={words.copyAs} value={dialect} onChange={(value) => setDialect(value as Dialect)}
        data={DIALECTS.map(([value, label]) => ({ value, label }))} />
      <pre className={css.code} tabIndex={0} aria-label={words.copyAs}>{text}</pre>
    </Section>
  );
}
