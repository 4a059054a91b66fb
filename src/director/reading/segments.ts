/** One shot's worth of the prompt, where the prompt itself says where shots begin. */
export type Segment = {
  /** Character offsets of its text, without the label. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the words that only mark the shot ('Shot 2:', 'cut to'). */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
  readonly seconds: number | null;
  readonly startSeconds: number | null;
};

const number = String.raw`\d{1,3}(?:\.\d{1,2})?`;
const clock = String.raw`(?:\d{1,2}:)?${number}`;
const unit = String.raw`\s*(?:seconds?|secs?|s)?`;
const range = String.raw`(?<from>${clock})${unit}\s*(?:-|–|—|to)\s*(?<to>${clock})${unit}`;
const ordinal = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)`;

const markers: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:shot|scene|clip|panel|part|beat|frame)\s*#?${ordinal}\s*(?<inside>[([][^)\]\n]{0,80}[)\]])?\s*(?:[:.–—]|-\s)`,
    "giu",
  ),
  new RegExp(
    String.raw`\[\s*${range}\s*\]\s*:?|\(\s*${range.replaceAll("from", "from2").replaceAll("<to>", "<to2>")}\s*\)\s*:?`,
    "giu",
  ),
  new RegExp(String.raw`(?<=^|\n)\s*(?:-\s*)?${range}\s*:`, "giu"),
  /(?<=^|[.!?\n]\s*)(?:then|next|next shot|finally|after that)\s*:/giu,
  /(?:[,;]?\s*\b(?:and\s+)?(?:then\s+)?(?:we\s+|the\s+(?:camera|scene|shot|film|video)\s+)?(?:smash\s+|hard\s+|jump\s+|quick\s+|match\s+)?cuts?\s+(?:back\s+)?to\b\s*:?)/giu,
  /(?<=^|[.!?\n]\s*)(?:the\s+)?(?:scene|shot|view)\s+(?:changes|switches|shifts|transitions)\s+to\b\s*:?/giu,
];

type Marker = {
  start: number;
  end: number;
  times: { start: number; end: number }[];
  seconds: number | null;
  startSeconds: number | null;
};

/** Cuts the prompt at its shot labels. `speech` stretches are never cut. */
export function findSegments(
  prompt: string,
  speech: readonly { readonly start: number; readonly end: number }[],
): Segment[] {
  const found: Marker[] = [];
  for (const pattern of markers) {
    for (const match of prompt.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isSpoken = speech.some((quote) => start < quote.end && end > quote.start);
      if (isSpoken || found.some((other) => start < other.end && end > other.start)) continue;
      const groups = match.groups ?? {};
      const { inside } = groups;
      const clocks = inside === undefined ? groups : (new RegExp(range, "iu").exec(inside)?.groups ?? {});
      const from = readClock(clocks["from"] ?? groups["from2"]);
      const to = readClock(clocks["to"] ?? groups["to2"]);
      const said =
        inside === undefined ? undefined : new RegExp(`(${number})\\s*(?:seconds?|secs?|s)\\b`, "iu").exec(inside)?.[1];
      const length = said === undefined ? null : Number(said);
      // 'Shot 1 (close-up, 3 s):' says more than its time; that is read with the shot.
      const saysMore = inside !== undefined && /\p{L}{3}/u.test(inside.replaceAll(/seconds?|secs?/giu, ""));
      found.push({
        start,
        end: saysMore ? start + match[0].indexOf(inside) : end,
        times: saysMore ? timesIn(prompt, start + match[0].indexOf(inside), inside.length) : [],
        startSeconds: from,
        seconds: from !== null && to !== null && to > from ? to - from : length,
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return between(prompt, found);
}

/** Where '3 s' or '0-4s' stand in brackets that say more. */
function timesIn(prompt: string, at: number, length: number): { start: number; end: number }[] {
  const pattern = new RegExp(`${range}|${number}\\s*(?:seconds?|secs?|s)\\b`, "giu");
  return [...prompt.slice(at, at + length).matchAll(pattern)].map((time) => ({
    start: at + time.index,
    end: at + time.index + time[0].length,
  }));
}

function readClock(text: string | undefined): number | null {
  if (text === undefined) return null;
  const parts = text.split(":").map(Number);
  return parts.length === 2 ? (parts[0] ?? 0) * 60 + (parts[1] ?? 0) : (parts[0] ?? null);
}

function between(prompt: string, found: readonly Marker[]): Segment[] {
  const segments: Segment[] = [];
  const isEmpty = (start: number, end: number): boolean => !/[\p{L}\p{N}]/u.test(prompt.slice(start, end));
  const first = found[0]?.start ?? prompt.length;
  const preface = isEmpty(0, first) ? [] : [{ start: 0, end: first, labels: [], seconds: null, startSeconds: null }];
  segments.push(...preface);
  let labels: { start: number; end: number }[] = [];
  found.forEach((marker, i) => {
    const end = found[i + 1]?.start ?? prompt.length;
    labels.push({ start: marker.start, end: marker.end }, ...marker.times);
    // Two labels in a row ('Shot 1: [0-4s]') belong to one shot.
    if (isEmpty(marker.end, end) && i < found.length - 1) return;
    const { seconds, startSeconds } = marker;
    const earlier = found
      .slice(0, i + 1)
      .findLast((one) => labels.some((label) => label.start === one.start) && one.seconds !== null);
    segments.push({
      start: marker.end,
      end,
      labels,
      seconds: seconds ?? earlier?.seconds ?? null,
      startSeconds: startSeconds ?? earlier?.startSeconds ?? null,
    });
    labels = [];
  });
  if (segments.length === 0) segments.push({ start: 0, end: prompt.length, labels, seconds: null, startSeconds: null });
  return segments;
}
