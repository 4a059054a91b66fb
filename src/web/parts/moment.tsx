const steps = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** How long ago a Unix second was. */
export function Moment({ at }: { at: number }) {
  const age = Date.now() / 1000 - at;
  const [unit, seconds] = steps.find(([, each]) => age >= each) ?? ["minute", 60];
  const text = age < 60 ? "just now" : words.format(-Math.floor(age / seconds), unit);
  return (
    <time dateTime={new Date(at * 1000).toISOString()} title={new Date(at * 1000).toLocaleString()}>
      {text}
    </time>
  );
}
