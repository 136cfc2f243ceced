import { ApiError } from "../api/client";
import type { ApiErrorBody } from "../api/types";
import { currentLanguage, defineWords, type Language } from "../app/i18n";

/** Titles and advice by code. What has no line here is shown in the server's own words, which are English. */
export const errorWords = defineWords(
  {
    unknown: "That did not work",
    offline: "The server cannot be reached|Is `smalto serve` still running?",
    login_failed: "Name or password is wrong|Check both. Forgotten? On the server run `smalto people reset NAME`.",
    too_many_logins: "Too many attempts|Wait a minute, then try again.",
    signed_out: "You have been signed out|Sign in again; nothing is lost.",
    csrf_failed: "This page is out of date|Reload it and try again.",
    cross_site: "This request came from another site|Open this page at its own address.",
    setup_code_wrong: "This setup link no longer works|Run `smalto setup-link` on the server for a fresh one.",
    setup_done: "This server is set up already|Sign in instead.",
    invalid_password: "This password is too short or too long|Use 10 characters or more.",
    invalid_name: "This name cannot be used|Use 1 to 64 visible characters.",
    key_not_found: "This key is gone already|Reload the list.",
    moderation_blocked: "Blocked by safety|Change the prompt or the picture. Nothing was charged.",
    content_policy_violation: "Blocked by safety|Change the prompt or the picture. Nothing was charged.",
    rate_limit_exceeded: "Too fast|Wait a moment, then try again.",
    slow_down: "Too fast|Wait a moment, then try again.",
    insufficient_quota: "Budget reached|The limit of this organization is used up.",
    billing_hard_limit_reached: "Budget reached|The limit of this organization is used up.",
    server_is_overloaded: "The server is busy|Nothing was charged. Try again in a moment.",
    engine_unavailable: "The engine is down|Choose another model, or try again in a moment.",
    engine_refused: "The engine does not take this|Change what it names, or choose another model.",
    unsupported_capability: "This model cannot do that|Choose another model, or leave the setting out.",
    invalid_mask_image_format: "The mask does not fit|It must have the picture's size and some transparent part.",
    invalid_image_file: "This file is no picture that can be read|Use PNG, JPEG or WebP.",
    unsupported_file_mimetype: "This kind of file cannot be used|Use PNG, JPEG or WebP.",
    request_too_large: "This is too large to send|Use fewer or smaller pictures.",
    request_timeout: "Sending took too long|Check the connection and try again.",
    image_generation_failed: "The picture could not be made|Nothing was charged for it. Try again.",
    idempotency_mismatch: "This was sent before with other settings|Try again; it will count as a new run.",
    run_interrupted: "The server was restarted meanwhile|Nothing was charged. Try again.",
    memory_exists: "This name is taken|Choose another name.",
    memory_not_found: "Nothing is remembered by this name|Open Memory to see what is.",
    memory_full: "The memory is full|Forget something first.",
    model_not_found: "This model does not exist|Choose another.",
    model_not_allowed: "This model is not allowed here|Choose another.",
    server_error: "The server made a mistake|It is logged there. Try again.",
  },
  {
    unknown: "操作未成功",
    offline: "无法连接服务器|`smalto serve` 还在运行吗？",
    login_failed: "名称或密码错误|请检查后重试。忘记密码？在服务器上运行 `smalto people reset 名称`。",
    too_many_logins: "尝试次数过多|请等待一分钟后重试。",
    signed_out: "您已退出登录|请重新登录，内容不会丢失。",
    csrf_failed: "页面已过期|请重新载入后重试。",
    cross_site: "请求来自其他网站|请通过本页自己的地址打开。",
    setup_code_wrong: "此设置链接已失效|请在服务器上运行 `smalto setup-link` 获取新链接。",
    setup_done: "服务器已完成设置|请直接登录。",
    invalid_password: "密码太短或太长|请使用 10 个以上的字符。",
    invalid_name: "此名称不可用|请使用 1 到 64 个可见字符。",
    key_not_found: "此密钥已不存在|请刷新列表。",
    moderation_blocked: "被安全策略拦截|请修改提示词或图片。本次未计费。",
    content_policy_violation: "被安全策略拦截|请修改提示词或图片。本次未计费。",
    rate_limit_exceeded: "请求过快|请稍候再试。",
    slow_down: "请求过快|请稍候再试。",
    insufficient_quota: "额度已用完|该组织的额度已经用尽。",
    billing_hard_limit_reached: "额度已用完|该组织的额度已经用尽。",
    server_is_overloaded: "服务器繁忙|本次未计费，请稍后重试。",
    engine_unavailable: "引擎不可用|请选择其他模型，或稍后重试。",
    engine_refused: "引擎不接受此请求|请修改相应内容，或选择其他模型。",
    unsupported_capability: "该模型不支持此功能|请选择其他模型，或去掉这项设置。",
    invalid_mask_image_format: "蒙版不匹配|蒙版须与图片同尺寸，并含有透明部分。",
    invalid_image_file: "无法读取此图片文件|请使用 PNG、JPEG 或 WebP。",
    unsupported_file_mimetype: "不支持此类文件|请使用 PNG、JPEG 或 WebP。",
    request_too_large: "内容过大，无法发送|请减少图片数量或尺寸。",
    request_timeout: "发送超时|请检查网络后重试。",
    image_generation_failed: "图片生成失败|本次未计费，请重试。",
    idempotency_mismatch: "此请求曾以其他设置发送过|请重试，将作为新的任务。",
    run_interrupted: "服务器期间重启过|本次未计费，请重试。",
    memory_exists: "此名称已被使用|请换一个名称。",
    memory_not_found: "没有以此名称记住的内容|可在“记忆”页查看。",
    memory_full: "记忆已满|请先删除一些。",
    model_not_found: "此模型不存在|请选择其他模型。",
    model_not_allowed: "此处不允许使用该模型|请选择其他模型。",
    server_error: "服务器出错|错误已记录在服务器上，请重试。",
  },
);

export interface ErrorText {
  title: string;
  /** What to do; empty when the title says all. */
  body: string;
  /** The server's own sentence, when ours is a translation by code: names, limits and figures are in it. */
  detail: string;
}

/** Codes whose sentence from the server adds nothing to ours. */
const PLAIN = new Set(["offline", "login_failed", "too_many_logins", "signed_out", "csrf_failed", "setup_code_wrong", "setup_done"]);

/** A refusal in the language of the page: by code, else in the server's words. */
export function errorText(error: unknown, language: Language): ErrorText {
  const words: Record<string, string> = errorWords[language];
  const body = bodyOf(error);
  const code = body.code ?? body.type ?? "unknown";
  const line = words[code];
  if (!line) return { title: words.unknown ?? "", body: body.message, detail: "" };
  const [title = "", advice = ""] = line.split("|");
  return { title, body: advice, detail: PLAIN.has(code) ? "" : body.message };
}

/** The same in one line, for a toast. */
export function errorLine(error: unknown): string {
  const { title, body } = errorText(error, currentLanguage());
  return [title, body].filter(Boolean).join(currentLanguage() === "zh" ? "。" : ". ");
}

function bodyOf(error: unknown): ApiErrorBody {
  if (error instanceof ApiError) return error.body;
  if (error && typeof error === "object" && "message" in error && "code" in error) {
    return error as ApiErrorBody;
  }
  const message = error instanceof Error ? error.message : String(error);
  return { message, type: "unknown", param: null, code: null };
}
