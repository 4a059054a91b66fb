/** Taps on each side of a sample in the interpolator; four times oversampling as in BS.1770-4 annex 2. */
const REACH = 8;
const PHASES = [0.25, 0.5, 0.75].map((offset) => {
  const taps = new Float64Array(2 * REACH);
  for (let k = 0; k < taps.length; k++) {
    const x = k - REACH + 1 - offset;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (REACH + 0.25));
    taps[k] = (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  return taps;
});

/** At each sample, the wave's greatest height from there to the next sample, both channels. */
export function peakEnvelope(left: Float32Array, right: Float32Array): Float32Array {
  const envelope = new Float32Array(left.length);
  for (const samples of [left, right]) raise(envelope, samples);
  return envelope;
}

function raise(envelope: Float32Array, samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    let height = Math.abs(samples[i] as number);
    // Between two small samples no peak is worth finding: the interpolator's gain is under 3.
    if (height > 0.15)
      for (const taps of PHASES) {
        let sum = 0;
        for (let k = 0; k < 2 * REACH; k++) sum += (taps[k] as number) * (samples[i + k - REACH + 1] ?? 0);
        height = Math.max(height, Math.abs(sum));
      }
    envelope[i] = Math.max(envelope[i] as number, height);
  }
}

/** Highest true peak in dBTP. */
export function truePeak(left: Float32Array, right: Float32Array): number {
  let height = 1e-9;
  for (const value of peakEnvelope(left, right)) if (value > height) height = value;
  return 20 * Math.log10(height);
}
