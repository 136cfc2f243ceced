import { expect, it } from "vitest";
import { matching, tagsIn } from "./find";
import { templates } from "./templates";
import { variables } from "./variables";

const PROMPTS = [
  { title: "Otter", text: "an otter in a lake", tags: ["animals", "water"] },
  { title: "海獭", text: "湖里的海獭", tags: ["animals"] },
];

it("finds every word anywhere, Chinese too", () => {
  expect(matching(PROMPTS, "LAKE otter", "")).toEqual([PROMPTS[0]]);
  expect(matching(PROMPTS, "海獭", "")).toEqual([PROMPTS[1]]);
  expect(matching(PROMPTS, "", "water")).toEqual([PROMPTS[0]]);
  expect(matching(PROMPTS, "otter desert", "")).toEqual([]);
  expect(tagsIn(PROMPTS)).toEqual(["animals", "water"]);
});

it("has templates in both languages with as many variables", () => {
  const [en, zh] = [templates("en"), templates("zh")];
  en.forEach((one, at) => expect(variables(zh[at]!.text).length).toBe(variables(one.text).length));
});
