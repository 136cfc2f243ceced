/** The shapes of the server that this page uses, and two of its own. */

export type { Actual, ApiErrorBody, Estimate, FreeSize, Model, Models, Operation, Picture, Run, RunImage, RunState } from "../api/types";
import type { RunState } from "../api/types";

/** Fields of the Images API, as they are sent and as the server says them back. */
export type Fields = Record<string, unknown>;

export const isFinal = (state: RunState): boolean => state === "done" || state === "failed" || state === "cancelled";
