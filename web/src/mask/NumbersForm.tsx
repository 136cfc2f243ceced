import { useState } from "react";
import { announce } from "../app/announce";
import { useEditor, useEditorState, useMaskWords } from "./context";
import { Choice, NumberField } from "./controls";
import css from "./mask.module.css";

/** A box or an ellipse by its numbers. */
export function NumbersForm() {
  const editor = useEditor();
  const words = useMaskWords();
  const busy = useEditorState((state) => state.busy);
  const { width, height } = editor.size;
  const [kind, setKind] = useState<"rectangle" | "ellipse">("rectangle");
  const [box, setBox] = useState({
    x: Math.round(width / 4),
    y: Math.round(height / 4),
    width: Math.round(width / 2),
    height: Math.round(height / 2),
  });
  const lay = (erase: boolean) => {
    editor.shape(kind, box, erase);
    announce(words.coverage(editor.document.raster.coverage()));
  };
  return (
    <div className={css.numbers}>
      <Choice
        label={words.shape}
        value={kind}
        choices={[
          { value: "rectangle", label: words.rectangle },
          { value: "ellipse", label: words.ellipse },
        ]}
        onChange={setKind}
      />
      <div className={css.pairs}>
        <NumberField
          label={words.left}
          value={box.x}
          min={0}
          max={width - 1}
          onChange={(x) => setBox({ ...box, x })}
        />
        <NumberField
          label={words.top}
          value={box.y}
          min={0}
          max={height - 1}
          onChange={(y) => setBox({ ...box, y })}
        />
        <NumberField
          label={words.width}
          value={box.width}
          min={1}
          max={width}
          onChange={(side) => setBox({ ...box, width: side })}
        />
        <NumberField
          label={words.height}
          value={box.height}
          min={1}
          max={height}
          onChange={(side) => setBox({ ...box, height: side })}
        />
      </div>
      <div className={css.pairs}>
        <button type="button" className={css.quiet} disabled={busy} onClick={() => lay(false)}>
          {words.paint}
        </button>
        <button type="button" className={css.quiet} disabled={busy} onClick={() => lay(true)}>
          {words.erase}
        </button>
      </div>
    </div>
  );
}
