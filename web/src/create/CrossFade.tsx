import { useEffect, useState } from "react";
import classes from "./create.module.css";

const FADED_MS = 250;

/** A picture that takes the place of the one before when it is decoded; the former stays below until it is covered. */
export function CrossFade({ src, alt }: { src: string; alt: string }) {
  const [layers, setLayers] = useState<string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const next = new Image();
    next.src = src;
    const put = () => isCurrent && setLayers((now) => (now.at(-1) === src ? now : [...now.slice(-1), src]));
    next.decode().then(put, put);
    return () => {
      isCurrent = false;
    };
  }, [src]);
  useEffect(() => {
    if (layers.length < 2) return;
    // gone in the end: what is transparent above must not show what was below
    const timer = setTimeout(() => setLayers((now) => now.slice(-1)), FADED_MS);
    return () => clearTimeout(timer);
  }, [layers]);
  return (
    <>
      {layers.map((layer, at) => (
        <img key={layer} className={classes.layer} src={layer} alt={at === layers.length - 1 ? alt : ""} data-under={at < layers.length - 1 || undefined} />
      ))}
    </>
  );
}
