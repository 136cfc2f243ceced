/** What other pages handed over, done here. */

import type { Intent } from "../app/workbench";
import { addReference, applyPrompt, applyRecall, startEdit, varyNow } from "./actions";
import { useStage } from "./stage";

export function serve(intent: Intent, owner: string, noVariations: () => void): void {
  const { show } = useStage.getState();
  if (intent.act !== "edit" && intent.act !== "layout") show("feed");
  switch (intent.act) {
    case "reference":
      return addReference(intent.picture);
    case "edit":
      return startEdit(intent.picture);
    case "vary":
      return void varyNow(intent.picture, owner).then((key) => key ?? noVariations());
    case "recall":
      return applyRecall(intent.picture.asked, intent.picture.prompt, intent.what);
    case "prompt":
      return applyPrompt(intent.text, intent.settings);
    case "layout":
      return show("layout");
  }
}
