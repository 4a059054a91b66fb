/** The wheel of pictures of the first home viewers, one of them up. */
export function Mark({ size = 30 }: { size?: number }) {
  const cards = Array.from({ length: 14 }, (_, i) => i * (360 / 14));
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false">
      {cards.map((turn) => (
        <rect
          key={turn}
          x="29.6"
          y={turn === 0 ? 1 : 7}
          width="4.8"
          height={turn === 0 ? 21 : 15}
          rx="1.2"
          transform={`rotate(${turn} 32 32)`}
          fill={turn === 0 ? "var(--signal)" : "currentColor"}
        />
      ))}
      <circle cx="32" cy="32" r="4.5" fill="currentColor" />
    </svg>
  );
}
