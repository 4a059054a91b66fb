/** The film's sample rate, hertz. */
export const SAMPLE_RATE = 48000 as const;
