import { Popover } from "@mantine/core";
import {
  Check as Tick,
  Maximize2,
  Minimize2,
  PanelRight,
  PenLine,
  Redo2,
  Scan,
  Undo2,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { announce } from "../app/announce";
import { useEditor, useEditorState, useMaskWords, useParts } from "./context";
import { Button, Check, Choice, Range } from "./controls";
import css from "./mask.module.css";
import { MOST_SIZE_PX, resized, sizeOf } from "./state";

interface Props {
  onDone: () => void;
  onPanel: () => void;
  isPanelOpen: boolean;
}

/** Above the stage: back and forth, what the tool in hand can be set to, the view, done. */
export function Bar({ onDone, onPanel, isPanelOpen }: Props) {
  const editor = useEditor();
  const words = useMaskWords();
  const { canUndo, canRedo, busy, isFull } = useParts("canUndo", "canRedo", "busy", "isFull");
  const undo = () => {
    editor.undo();
    announce(words.undoneSaid);
  };
  const redo = () => {
    editor.redo();
    announce(words.redoneSaid);
  };
  return (
    <div className={css.bar}>
      <div className={css.group}>
        <Button
          look="icon"
          icon={Undo2}
          label={words.undo}
          keys="Mod+Z"
          disabled={!canUndo || busy}
          onClick={undo}
        />
        <Button
          look="icon"
          icon={Redo2}
          label={words.redo}
          keys="Mod+Shift+Z"
          disabled={!canRedo || busy}
          onClick={redo}
        />
      </div>
      <div className={css.options}>
        <Options />
      </div>
      <div className={css.group}>
        <ViewButtons />
        <span className={css.notNarrow}>
          <Button
            look="icon"
            icon={isFull ? Minimize2 : Maximize2}
            label={isFull ? words.small : words.full}
            onClick={() => editor.store.setState({ isFull: !isFull })}
          />
        </span>
        <span className={css.onlyNarrow}>
          <Button
            look="icon"
            icon={PanelRight}
            label={words.openPanel}
            pressed={isPanelOpen}
            onClick={onPanel}
          />
        </span>
        <button type="button" className={css.done} onClick={onDone}>
          <Tick size={17} aria-hidden />
          {words.done}
        </button>
      </div>
    </div>
  );
}

function ViewButtons() {
  const editor = useEditor();
  const words = useMaskWords();
  const zoom = useEditorState((state) => state.zoom);
  return (
    <>
      <Button look="icon" icon={ZoomOut} label={words.zoomOut} keys="-" onClick={() => editor.zoomBy(0.8)} />
      <button
        type="button"
        className={`${css.zoom} sm-num`}
        aria-label={`${words.actual}: ${words.zoomValue(zoom)}`}
        onClick={() => editor.actualSize()}
      >
        {words.zoomValue(zoom)}
      </button>
      <Button look="icon" icon={ZoomIn} label={words.zoomIn} keys="+" onClick={() => editor.zoomBy(1.25)} />
      <Button look="icon" icon={Scan} label={words.fit} keys="0" onClick={() => editor.fit()} />
    </>
  );
}

function Options() {
  const tool = useEditorState((state) => state.tool);
  if (tool === "brush" || tool === "eraser") return <BrushOptions />;
  if (tool === "hand") return null;
  return (
    <>
      <PaintOrErase />
      {tool === "fill" && <FillOptions />}
    </>
  );
}

function BrushOptions() {
  const { store } = useEditor();
  const words = useMaskWords();
  const size = useEditorState(sizeOf);
  const { hardness, pressure, stabiliser } = useParts("hardness", "pressure", "stabiliser");
  return (
    <>
      <Range
        label={words.size}
        shown={words.sizeValue(size)}
        value={Math.log2(size)}
        min={0}
        max={Math.log2(MOST_SIZE_PX)}
        step={0.05}
        onChange={(value) => store.setState((state) => resized(state, 2 ** value))}
      />
      <Range
        label={words.edge}
        shown={words.edgeValue(hardness)}
        value={hardness}
        min={0}
        max={1}
        step={0.05}
        onChange={(value) => store.setState({ hardness: value })}
      />
      <Popover position="bottom" withArrow shadow="md" trapFocus>
        <Popover.Target>
          <button type="button" className={css.quiet}>
            <PenLine size={16} aria-hidden />
            {words.more}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={css.pop}>
            <Check
              label={words.pressure}
              value={pressure}
              onChange={(on) => store.setState({ pressure: on })}
            />
            <Range
              label={words.steady}
              shown={`${Math.round((100 * stabiliser) / 0.95)} %`}
              value={stabiliser}
              min={0}
              max={0.95}
              step={0.05}
              onChange={(value) => store.setState({ stabiliser: value })}
            />
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

function PaintOrErase() {
  const { store } = useEditor();
  const words = useMaskWords();
  const erasing = useEditorState((state) => state.erasing !== state.swapped);
  return (
    <Choice
      label={words.paintOrErase}
      value={erasing ? "erase" : "paint"}
      choices={[
        { value: "paint", label: words.paint },
        { value: "erase", label: words.erase },
      ]}
      onChange={(value) => store.setState({ erasing: value === "erase" })}
    />
  );
}

function FillOptions() {
  const { store } = useEditor();
  const words = useMaskWords();
  const { fillBy, tolerance, connected } = useParts("fillBy", "tolerance", "connected");
  return (
    <>
      <Choice
        label={words.fillBy}
        value={fillBy}
        choices={[
          { value: "mask", label: words.fillMask },
          { value: "colour", label: words.fillColour },
        ]}
        onChange={(value) => store.setState({ fillBy: value })}
      />
      {fillBy === "colour" && (
        <>
          <Range
            label={words.tolerance}
            shown={String(tolerance)}
            value={tolerance}
            min={0}
            max={128}
            step={1}
            onChange={(value) => store.setState({ tolerance: value })}
          />
          <Check
            label={words.connected}
            value={connected}
            onChange={(on) => store.setState({ connected: on })}
          />
        </>
      )}
    </>
  );
}
