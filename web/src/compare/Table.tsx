/** The parameters of both pictures; what differs stands out in words, not only in colour. */

import { Switch } from "@mantine/core";
import { useState } from "react";
import { type Language, useLanguage } from "../app/i18n";
import type { Picture } from "../api/types";
import { formatBytes, formatMoment, formatMoney, formatNumber, formatSeconds } from "../ui/format";
import css from "./compare.module.css";
import type { CompareWords } from "./words";

type Row = readonly [name: string, a: string, b: string];

export function Parameters(props: { readonly a: Picture; readonly b: Picture; readonly words: CompareWords }) {
  const { words } = props;
  const language = useLanguage();
  const [only, setOnly] = useState(true);
  const of = (picture: Picture) => told(picture, words, language);
  const [left, right] = [of(props.a), of(props.b)];
  const rows = left.map(([name, value], at): Row => [name, value, right[at]![1]]);
  const shown = only ? rows.filter(([, a, b]) => a !== b) : rows;
  return (
    <section className={`sm-card ${css.parameters}`} aria-labelledby="compare-parameters">
      <div className={css.parametersHead}>
        <h2 id="compare-parameters">{words.parameters}</h2>
        <Switch label={words.onlyDifferences} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
      </div>
      {shown.length === 0 ? (
        <p className={css.faint}>{words.allSame}</p>
      ) : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={words.parameters}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col"><span className="sm-hidden">{words.parameter}</span></th>
                <th scope="col">A</th>
                <th scope="col">B</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(([name, a, b]) => (
                <tr key={name} data-differs={a !== b || undefined}>
                  <th scope="row">
                    {name}
                    {a !== b && !only && <span className={css.differs}>{words.differs}</span>}
                  </th>
                  <td className="sm-num">{a}</td>
                  <td className="sm-num">{b}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function told(picture: Picture, words: CompareWords, language: Language): [string, string][] {
  return [
    [words.prompt, picture.prompt || "–"],
    [words.kind, words[picture.kind]],
    [words.model, picture.model || "–"],
    [words.engine, picture.engine || "–"],
    [words.size, `${picture.width} × ${picture.height}`],
    [words.quality, picture.quality || "–"],
    [words.background, picture.background || "–"],
    [words.format, picture.output_format.toUpperCase()],
    [words.seed, picture.seed === null ? "–" : String(picture.seed)],
    [words.bytes, formatBytes(picture.bytes, language)],
    [words.tokens, formatNumber(picture.input_tokens + picture.output_tokens, language)],
    [words.cost, formatMoney(picture.cost_micro, language)],
    [words.seconds, formatSeconds(picture.seconds, language)],
    [words.made, formatMoment(picture.created_s, language)],
  ];
}
