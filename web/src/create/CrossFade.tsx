import { useEffect, useState } from "react";
import classes from "./create.module.css";

/** A picture that takes the place of the one before when it is decoded; the former stays below until then. */
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
  return (
    <>
      {layers.map((layer, at) => (
        <img key={layer} className={classes.layer} src={layer} alt={at === layers.length - 1 ? alt : ""} data-under={at < layers.length - 1 || undefined} />
      ))}
    </>
  );
}
