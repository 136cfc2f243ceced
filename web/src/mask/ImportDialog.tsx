import { Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useEditor, useMaskWords } from "./context";
import { Choice } from "./controls";
import css from "./mask.module.css";
import { fitted, type Brought, type Fit } from "./raster/bring";
import { inverted } from "./raster/morph";

const PREVIEW_PX = 320;

interface Props {
  brought: Brought;
  onUse: (mask: Uint8Array) => void;
  onClose: () => void;
}

/** Shows which part would change before anything does. */
export function ImportDialog({ brought, onUse, onClose }: Props) {
  const editor = useEditor();
  const words = useMaskWords();
  const { width, height } = editor.size;
  const isOtherSize = brought.width !== width || brought.height !== height;
  const isOtherShape = brought.width * height !== brought.height * width;
  const [fit, setFit] = useState<Fit>("stretch");
  const [isTurned, setTurned] = useState(false);
  const how = {
    alpha: words.importAlpha,
    "black-and-white": words.importTwoTone,
    picture: words.importPicture,
  };
  const meant = isTurned ? { ...brought, mask: inverted(brought.mask) } : brought;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.importTitle}
      centered
      closeButtonProps={{ "aria-label": words.cancel }}
    >
      <div className={css.import}>
        <Preview brought={meant} fit={fit} />
        <p>{how[brought.kind]}</p>
        {isOtherSize && <p>{words.importSize(brought.width, brought.height, width, height)}</p>}
        {isOtherShape && (
          <Choice
            label={words.fit}
            value={fit}
            choices={[
              { value: "stretch", label: words.stretch },
              { value: "contain", label: words.contain },
            ]}
            onChange={setFit}
          />
        )}
        <div className={css.pairs}>
          <button
            type="button"
            className={css.quiet}
            aria-pressed={isTurned}
            onClick={() => setTurned(!isTurned)}
          >
            {words.invertIt}
          </button>
          <button
            type="button"
            className={css.done}
            data-autofocus
            onClick={() => onUse(fitted(meant, width, height, fit))}
          >
            {words.use}
          </button>
        </div>
      </div>
    </Modal>
  );
}

/** The picture, small, with what would be redrawn in colour. */
function Preview({ brought, fit }: { brought: Brought; fit: Fit }) {
  const editor = useEditor();
  const words = useMaskWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height } = editor.size;
    const scale = Math.min(1, PREVIEW_PX / Math.max(width, height));
    const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    const element = canvas.current!;
    element.width = w;
    element.height = h;
    const context = element.getContext("2d")!;
    context.drawImage(editor.picture.bitmap, 0, 0, w, h);
    const pixels = context.getImageData(0, 0, w, h);
    const mask = fitted(brought, w, h, fit);
    for (let at = 0; at < mask.length; at++) tint(pixels.data, 4 * at, mask[at]! / 255);
    context.putImageData(pixels, 0, 0);
  }, [editor, brought, fit]);
  return <canvas ref={canvas} role="img" aria-label={words.importPreview} className={css.preview} />;
}

function tint(data: Uint8ClampedArray, at: number, share: number): void {
  const color = [229, 72, 77];
  for (let channel = 0; channel < 3; channel++) {
    data[at + channel] = data[at + channel]! * (1 - 0.65 * share) + color[channel]! * 0.65 * share;
  }
  data[at + 3] = Math.max(data[at + 3]!, 255 * share * 0.65);
}
