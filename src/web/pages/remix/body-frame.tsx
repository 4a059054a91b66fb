import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { Vec3 } from "../../../base/index.ts";
import type { SightedBox } from "../../../picture/index.ts";
import { thePreview } from "../../preview/use-preview.ts";

type Grip = { readonly x: number; readonly y: number };

/** Corners round the picked body in the picture; dragged, they put it elsewhere on the floor. */
export function BodyFrame({ body, onDrop }: { body: string; onDrop: (floor: Vec3) => void }) {
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
    // Where its feet come to: the middle of the lower edge.
    const u = (box.left + box.right) / 2 + pull.x / parent.width;
    const v = box.bottom + pull.y / parent.height;
    const { floor } = await thePreview().point(u, v);
    if (floor) onDrop(floor);
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
