/** Faults, failures and problems in the words of the page. */

import type { Language } from "../app/i18n";
import { formatNumber } from "../ui/format";
import type { Failure } from "./failures";
import type { Problem } from "./request";
import type { SizeFault } from "./size";
import type { Model } from "./types";
import type { CreateWords } from "./words";

export function sizeFaultText(fault: SizeFault, words: CreateWords, language: Language): string {
  switch (fault.fault) {
    case "not_a_size":
      return words.faultShape;
    case "multiple":
      return words.faultMultiple(fault.multiple);
    case "edge":
      return words.faultEdge(fault.most);
    case "ratio":
      return words.faultRatio(fault.most);
    case "few_pixels":
      return words.faultFew(formatNumber(fault.least, language));
    case "many_pixels":
      return words.faultMany(formatNumber(fault.most, language));
    case "not_offered":
      return words.faultOffered(fault.sizes.join(", "));
  }
}

export function problemText(problem: Problem, words: CreateWords, model: Model): string {
  return {
    no_prompt: words.needsPrompt,
    prompt_too_long: words.problemLong(model.max_prompt_chars),
    size: words.problemSize,
    too_many_images: words.tooMany(model.max_images),
    no_edits: words.whyNoEdits,
    box_without_words: words.problemBox,
  }[problem];
}

export function failureTitle(failure: Failure, words: CreateWords): string {
  return {
    blocked: words.errorBlocked,
    rate: words.errorRate,
    budget: words.errorBudget,
    image: words.errorImage,
    engine: words.errorEngine,
    busy: words.errorBusy,
    offline: words.errorOffline,
    timeout: words.errorTimeout,
    signed_out: words.errorSignedOut,
    size: words.errorRequest,
    request: words.errorRequest,
    general: words.errorGeneral,
  }[failure];
}

export function qualityName(quality: string, words: CreateWords): string {
  const known: Record<string, string> = { auto: words.auto, low: words.low, medium: words.medium, high: words.high };
  return known[quality] ?? quality;
}
