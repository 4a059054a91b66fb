/** How much of something is used. */
export function Gauge({ label, value, limit, text }: { label: string; value: number; limit: number; text: string }) {
  const share = limit > 0 ? Math.min(1, value / limit) : 1;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-[0.95rem]">
        <span>{label}</span>
        <span className="counter self-center text-faint">{text}</span>
      </p>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(value, limit)}
        aria-valuetext={text}
        className="h-3 overflow-hidden rounded-sm bg-ground"
      >
        <div className="h-full bg-signal" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
