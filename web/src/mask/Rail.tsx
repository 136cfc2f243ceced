import { Brush, Circle, Eraser, Hand, Lasso, PaintBucket, Square, type LucideIcon } from "lucide-react";
import { useEditor, useEditorState, useMaskWords } from "./context";
import { Button } from "./controls";
import css from "./mask.module.css";
import type { Tool } from "./state";

const TOOLS: readonly { tool: Tool; icon: LucideIcon; keys: string }[] = [
  { tool: "brush", icon: Brush, keys: "B" },
  { tool: "eraser", icon: Eraser, keys: "E" },
  { tool: "rectangle", icon: Square, keys: "M" },
  { tool: "ellipse", icon: Circle, keys: "M M" },
  { tool: "lasso", icon: Lasso, keys: "L" },
  { tool: "fill", icon: PaintBucket, keys: "G" },
  { tool: "hand", icon: Hand, keys: "H" },
];

/** The tools, each with its name. */
export function Rail() {
  const editor = useEditor();
  const words = useMaskWords();
  const chosen = useEditorState((state) => state.tool);
  return (
    <div role="toolbar" aria-label={words.tools} className={css.rail}>
      {TOOLS.map(({ tool, icon, keys }) => (
        <Button
          key={tool}
          look="tile"
          icon={icon}
          label={words[tool as "brush"]}
          keys={keys}
          pressed={tool === chosen}
          onClick={() => editor.store.setState({ tool })}
        />
      ))}
    </div>
  );
}
