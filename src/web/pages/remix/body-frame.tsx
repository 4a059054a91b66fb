import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { SightedBox } from "../../../picture/index.ts";
import { thePreview } from "../../preview/use-preview.ts";

type Grip = { readonly x: number; readonly y: number };

/**
 * Corners round the picked body in the picture; dragged, they tell how far over the floor, in metres. At whichever moment
 * of the film that is done, the body is then there at that moment.
 */
export function BodyFrame({ body, onMove }: { body: string; onMove: (dx: number, dz: number) => void }) {
  const [box, setBox] = useState<SightedBox | null>(null);
  const [pull, setPull] = useState<Grip>({ x: 0, y: 0 });
  const grip = useRef<Grip | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => thePreview().watch((shown) => setBox(shown.box)), []);
  if (!box) return null;
  const share = (value: number): string => `${value * 100}%`;
  function down(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, y: event.clientY };
    thePreview().pause();
  }
  function move(event: PointerEvent<HTMLDivElement>): void {
    if (grip.current) setPull({ x: event.clientX - grip.current.x, y: event.clientY - grip.current.y });
  }
  async function up(): Promise<void> {
    const parent = frame.current?.parentElement?.getBoundingClientRect();
    const moved = grip.current !== null && Math.hypot(pull.x, pull.y) > 6;
    grip.current = null;
    setPull({ x: 0, y: 0 });
    if (!parent || !moved || !box) return;
    // Its feet: the middle of the lower edge.
    const foot = { u: (box.left + box.right) / 2, v: box.bottom };
    const u = foot.u + pull.x / parent.width;
    const v = foot.v + pull.y / parent.height;
    const [from, to] = await Promise.all([thePreview().point(foot.u, foot.v), thePreview().point(u, v)]);
    if (from.floor && to.floor) onMove(to.floor[0] - from.floor[0], to.floor[2] - from.floor[2]);
  }
  return (
    <div
      ref={frame}
      data-body={body}
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => void up()}
      onPointerCancel={() => {
        grip.current = null;
        setPull({ x: 0, y: 0 });
      }}
      className="absolute cursor-move touch-none rounded-sm border-2 border-dashed border-[#ff6f47] shadow-[0_0_0_1px_#0006]"
      style={{
        left: share(box.left),
        top: share(box.top),
        width: share(box.right - box.left),
        height: share(box.bottom - box.top),
        translate: `${pull.x}px ${pull.y}px`,
      }}
    />
  );
}
