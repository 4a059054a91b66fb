import { useEffect, useRef } from "react";

/** A small picture of a frame. */
export function Still({ bitmap, className = "" }: { bitmap: ImageBitmap | undefined; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !bitmap) return;
    element.width = bitmap.width;
    element.height = bitmap.height;
    element.getContext("2d")?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return <canvas ref={canvas} aria-hidden="true" className={`bg-film object-cover ${className}`} />;
}
