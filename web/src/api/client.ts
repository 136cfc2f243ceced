import type { ApiErrorBody } from "./types";

/** A refusal of the server, or a server that could not be reached (`status` 0, code `offline`). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ApiErrorBody,
    readonly retryAfterS: number | null = null,
  ) {
    super(body.message);
    this.name = "ApiError";
  }
  get code(): string {
    return this.body.code ?? this.body.type ?? "unknown";
  }
}

let csrf: string | null = null;

/** The token that a session's changes must carry; the session query sets it. */
export function setCsrf(token: string | null): void {
  csrf = token;
}

let whenSignedOut: () => void = () => undefined;

/** What happens when the server no longer knows the session. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act;
}

export interface Asked {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  query?: object;
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The path with the parameters that were given; empty and missing ones are left out. */
export function withQuery(path: string, query: object = {}): string {
  const pairs = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}`;
}

/** One call to the server. `path` starts with "/"; what comes back is JSON of the type that the caller names. */
export async function call<T>(path: string, asked: Asked = {}): Promise<T> {
  const response = await send(path, asked);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** As `call`, for answers that are not JSON (zip, pictures). */
export async function send(path: string, asked: Asked = {}): Promise<Response> {
  const method = asked.method ?? (asked.json === undefined && !asked.form ? "GET" : "POST");
  const headers: Record<string, string> = { accept: "application/json", ...asked.headers };
  if (asked.json !== undefined) headers["content-type"] = "application/json";
  if (method !== "GET" && csrf) headers["x-smalto-csrf"] = csrf;
  const body = asked.form ?? (asked.json === undefined ? null : JSON.stringify(asked.json));
  const response = await reach(withQuery(path, asked.query), {
    method,
    headers,
    body,
    credentials: "same-origin",
    signal: asked.signal ?? null,
  });
  if (response.ok) return response;
  const error = await errorOf(response);
  if (response.status === 401 && path !== "/api/login") whenSignedOut();
  throw error;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    const message = "The server cannot be reached. Is `smalto serve` still running?";
    throw new ApiError(0, { message, type: "offline", param: null, code: "offline" });
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  let body: ApiErrorBody = {
    message: `The server answered ${response.status}.`,
    type: "server_error",
    param: null,
    code: null,
  };
  try {
    const parsed: unknown = await response.json();
    if (parsed && typeof parsed === "object" && "error" in parsed) body = parsed.error as ApiErrorBody;
  } catch {
    // not JSON: the status line says what can be said
  }
  return new ApiError(response.status, body, Number.isFinite(retryAfter) ? retryAfter : null);
}
