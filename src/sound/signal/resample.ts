/** Zero crossings of the windowed sinc on each side. */
const REACH = 16;
/** Table steps per input sample. */
const STEPS = 512;

const table = buildTable();

/** Sinc under a Blackman window: side lobes under -70 dB. */
function buildTable(): Float64Array {
  const values = new Float64Array(REACH * STEPS + 2);
  for (let i = 0; i < values.length; i++) {
    const x = i / STEPS;
    const w = Math.PI * Math.min(1, x / REACH);
    const window = 0.42 + 0.5 * Math.cos(w) + 0.08 * Math.cos(2 * w);
    values[i] = x === 0 ? 1 : (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  return values;
}

/**
 * Reads the input at `step` input samples per output sample (0.5 doubles the length), band-limited to whichever of the
 * two rates is lower.
 */
export function resample(input: Float32Array, step: number): Float32Array {
  if (step === 1) return input.slice();
  const output = new Float32Array(Math.floor((input.length - 1) / step) + 1);
  const scale = Math.min(1, 1 / step);
  const reach = REACH / scale;
  for (let i = 0; i < output.length; i++) {
    const at = i * step;
    const first = Math.max(0, Math.ceil(at - reach));
    const last = Math.min(input.length - 1, Math.floor(at + reach));
    let sum = 0;
    for (let k = first; k <= last; k++) {
      const x = Math.abs(at - k) * scale * STEPS;
      const slot = x | 0;
      const a = table[slot] ?? 0;
      sum += (input[k] ?? 0) * (a + ((table[slot + 1] ?? 0) - a) * (x - slot));
    }
    output[i] = sum * scale;
  }
  return output;
}
