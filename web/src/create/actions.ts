/** Acts that more than one part of the page offers. Each works on the stores; nothing here draws. */

import { queryClient } from "../api/queryClient";
import { boxesFrom, type Draft, type Reference, SETTINGS, maskOf, operationOf, settingsFrom } from "./draft";
import { useDraft } from "./draftStore";
import type { Sent } from "./entries";
import { importPicture, maskOfPicture, modelsQuery, variationOf } from "./server";
import { coverageOf, referenceTo } from "./intake";
import { buildRequest, previewsOf, type Problem } from "./request";
import { submit } from "./runs";
import { expectedSize } from "./size";
import { useStage } from "./stage";
import type { Estimate, Fields, Model, Models, Operation, Run } from "./types";
import type { Handed, Recall } from "../app/workbench";
import { call } from "../api/client";
import { dropDraft } from "../mask/drafts";

export function modelOf(models: Models | undefined, id: string | null): Model | null {
  if (!models) return null;
  return models.models.find((one) => one.id === (id ?? models.default)) ?? models.models.find((one) => one.id === models.default) ?? models.models[0] ?? null;
}

/** Sends the draft as it stands; the problems that speak against it, none when it went. */
export function generate(model: Model, owner: string, estimate: Estimate | null): Problem[] {
  const { draft } = useDraft.getState();
  const request = buildRequest(draft, model);
  if (request.problems.length) return request.problems;
  const source = draft.references[0] ?? null;
  const sent: Sent = {
    operation: request.operation,
    prompt: String(request.fields.prompt ?? ""),
    n: Number(request.fields.n ?? 1),
    size: expectedSize(draft.settings.size, draft.prompt, source, model),
    asked: request.fields,
    at_s: Date.now() / 1000,
    expected_s: estimate?.expected_seconds ?? null,
    estimate_micro: estimate?.cost_micro_usd ?? null,
    source_url: source?.picture?.thumb_url ?? null,
  };
  submit(request, sent, owner);
  useStage.getState().show("feed");
  return [];
}

export const previewsAsked = (draft: Draft, model: Model): number => previewsOf(draft, model);

/** At once, with the number of pictures that is set; null when no model here makes variations. */
export async function varyNow(picture: Handed, owner: string): Promise<string | null> {
  const models = await queryClient.ensureQueryData(modelsQuery);
  const { settings } = useDraft.getState().draft;
  const chosen = modelOf(models, settings.model);
  const able = (one: Model | null): one is Model => one !== null && one.operations.includes("variation");
  const model = able(chosen) ? chosen : (models.models.find((one) => able(one) && !one.is_openai) ?? models.models.find(able));
  if (!model) return null;
  const fields: Fields = { model: model.id, ...(settings.n > 1 ? { n: Math.min(settings.n, model.max_n) } : {}) };
  const request = variationOf(picture.id, fields);
  return submit(request, sentVariation(picture, fields), owner);
}

function sentVariation(picture: Handed, fields: Fields): Sent {
  const operation: Operation = "variation";
  const size = { width: picture.width, height: picture.height };
  const known = { expected_s: null, estimate_micro: null, source_url: picture.thumb_url };
  return { operation, prompt: picture.prompt, n: Number(fields.n ?? 1), size, asked: fields, at_s: Date.now() / 1000, ...known };
}

export function addReference(picture: Handed): void {
  useDraft.getState().add([referenceTo(picture)]);
}

/** The only picture of the draft from now on, with the mask editor open on it. */
export function startEdit(picture: Handed): void {
  const reference = referenceTo(picture);
  useDraft.getState().set({ references: [reference], mask: null, boxes: [], prompt: "", styles: [] });
  useStage.getState().show("mask");
}

export function applyRecall(asked: Fields, prompt: string, what: Recall): void {
  const { set, setting } = useDraft.getState();
  if (what === "prompt") return set({ prompt });
  if (what === "size") return setting({ size: typeof asked.size === "string" ? asked.size : "auto" });
  const settings = settingsFrom(asked);
  set({ prompt, styles: [], settings: what === "remix" ? { ...settings, seed: null } : settings, boxes: boxesFrom(asked) });
}

export function applyPrompt(text: string, settings: Fields | null): void {
  const { draft, set } = useDraft.getState();
  set({ prompt: text, ...(settings ? { settings: { ...draft.settings, ...onlyKnown(settings) } } : {}) });
}

function onlyKnown(settings: Fields): Partial<Draft["settings"]> {
  return Object.fromEntries(Object.entries(settingsFrom(settings)).filter(([name]) => name in settings && name in SETTINGS));
}

/** A run's prompt, settings, pictures and mask back into the draft. */
export async function reuse(run: Run): Promise<void> {
  applyRecall(run.asked, String(run.asked.prompt ?? ""), "all");
  const pictures = await Promise.all(run.source_ids.map((id) => call<Handed>(`/api/pictures/${id}`).catch(() => null)));
  const references = pictures.flatMap((picture): Reference[] => (picture ? [referenceTo(picture)] : []));
  const [source] = references;
  const painted = run.has_mask ? run.images.find((image) => image.picture?.has_mask)?.picture : null;
  const blob = source && painted ? await maskOfPicture(painted.id).catch(() => null) : null;
  const mask = source && blob ? { of: source.key, blob, coverage: await coverageOf(blob) } : null;
  if (source) await dropDraft(source.key).catch(() => undefined); // the mask of this run, not the last that was painted
  useDraft.getState().set({ references, mask });
}

/** A file of ours kept on the server, with what is known of it; null when it turns out to be a stranger. */
export async function recognised(file: Blob, name: string): Promise<Handed | null> {
  const picture = await importPicture(file, name).catch(() => null);
  return picture && (picture.prompt || Object.keys(picture.asked).length) ? picture : null;
}

export const hasMask = (draft: Draft): boolean => operationOf(draft) === "edit" && maskOf(draft) !== null;
