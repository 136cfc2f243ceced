/** What kind of failure an error is: its title and what can be done about it. */

import type { ApiErrorBody } from "./types";

export type Failure = "blocked" | "rate" | "budget" | "image" | "engine" | "busy" | "offline" | "timeout" | "signed_out" | "size" | "request" | "general";

const BY_CODE: Record<string, Failure> = {
  moderation_blocked: "blocked",
  content_policy_violation: "blocked",
  rate_limit_exceeded: "rate",
  slow_down: "rate",
  insufficient_quota: "budget",
  billing_hard_limit_reached: "budget",
  engine_unavailable: "engine",
  unsupported_capability: "engine",
  server_is_overloaded: "busy",
  offline: "offline",
  request_timeout: "timeout",
  timeout: "timeout",
  signed_out: "signed_out",
  csrf_failed: "signed_out",
  invalid_api_key: "signed_out",
  request_too_large: "image",
  invalid_size: "size",
};

export function failureOf(error: ApiErrorBody & { unreached?: boolean }): Failure {
  if (error.unreached) return "offline";
  const known = error.code ? BY_CODE[error.code] : undefined;
  if (known) return known;
  if (error.param === "size") return "size";
  if (error.param?.startsWith("image") || error.param === "mask") return "image";
  return error.type === "invalid_request_error" || error.type === "image_generation_user_error" ? "request" : "general";
}
