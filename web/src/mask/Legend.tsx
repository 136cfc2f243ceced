import { useEffect, useRef } from "react";
import { useEditor, useMaskWords, useParts } from "./context";
import css from "./mask.module.css";

/** Says in words what will change, always in sight. */
export function Legend() {
  const { size } = useEditor();
  const words = useMaskWords();
  const { coverage, busy, problem, ink } = useParts("coverage", "busy", "problem", "ink");
  const swatch = useRef<HTMLSpanElement>(null);
  useEffect(() => swatch.current?.style.setProperty("--swatch", ink.color), [ink.color]);
  const problems = { fill: words.problemFill, file: words.problemFile, slow: words.problemSlow };
  return (
    <div className={css.legend}>
      <span ref={swatch} className={css.swatch} data-stripes={ink.stripes || undefined} aria-hidden />
      <strong>{words.legend}</strong>
      <span className={css.state} role="status">
        {problem ? <em>{problems[problem]}</em> : busy ? words.busy : ""}
      </span>
      <span className="sm-num" data-coverage>
        {coverage > 0 ? words.coverage(coverage) : words.nothing}
      </span>
      <span className={`${css.dimmed} sm-num`}>
        {size.width} × {size.height}
      </span>
    </div>
  );
}
