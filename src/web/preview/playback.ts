/** Runs through the frames in time, with the sound where there is one. */
export type Playback = {
  setLength(frameCount: number): void;
  setSound(sound: {
    readonly left: Float32Array<ArrayBuffer>;
    readonly right: Float32Array<ArrayBuffer>;
    readonly sampleRate: number;
  }): void;
  silence(): void;
  play(): void;
  pause(): void;
  seek(frame: number): void;
  mute(isMuted: boolean): void;
};

export function openPlayback(fps: number, onFrame: (frame: number) => void): Playback {
  let frameCount = 0;
  let isPlaying = false;
  let isMuted = true;
  /** Film seconds at `startedAt` of the page's clock. */
  let from = 0;
  let startedAt = 0;
  let last = -1;
  let context: AudioContext | null = null;
  let buffer: AudioBuffer | null = null;
  let pending: Parameters<Playback["setSound"]>[0] | null = null;
  let source: AudioBufferSourceNode | null = null;
  const length = (): number => frameCount / fps;
  const now = (): number =>
    isPlaying && length() > 0 ? (from + (performance.now() - startedAt) / 1000) % length() : from;

  /** Only a viewer's own wish opens the loudspeakers: browsers refuse otherwise. */
  function sound(): void {
    source?.stop();
    source = null;
    if (isMuted || !isPlaying) return;
    context ??= new AudioContext();
    void context.resume();
    if (pending) {
      buffer = context.createBuffer(2, pending.left.length, pending.sampleRate);
      buffer.copyToChannel(pending.left, 0);
      buffer.copyToChannel(pending.right, 1);
      pending = null;
    }
    if (!buffer) return;
    source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.connect(context.destination);
    source.start(0, now() % buffer.duration);
  }

  function tick(): void {
    if (!isPlaying) return;
    const frame = Math.min(frameCount - 1, Math.floor(now() * fps));
    if (frame !== last) onFrame(frame);
    last = frame;
    requestAnimationFrame(tick);
  }

  function restart(at: number): void {
    from = at;
    startedAt = performance.now();
    sound();
  }

  return {
    setLength(count) {
      frameCount = count;
      last = -1;
      if (from >= length()) from = 0;
    },
    setSound(given) {
      pending = given;
      sound();
    },
    silence() {
      pending = null;
      buffer = null;
      source?.stop();
      source = null;
    },
    play() {
      const wasPlaying = isPlaying;
      isPlaying = true;
      if (wasPlaying) return;
      restart(from);
      requestAnimationFrame(tick);
    },
    pause() {
      from = now();
      isPlaying = false;
      sound();
    },
    seek(frame) {
      restart(frame / fps);
      last = -1;
    },
    mute(wish) {
      isMuted = wish;
      sound();
    },
  };
}
