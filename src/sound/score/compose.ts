import type { Random } from "../../base/index.ts";
import { addDrums } from "./drums.ts";
import { idioms, instruments, type Idiom } from "./idiom.ts";

/** A note for the synthesiser. Channel 9 is the drums. */
export type Note = {
  readonly at: number;
  readonly seconds: number;
  readonly channel: number;
  readonly key: number;
  readonly velocity: number;
};

export type Piece = { readonly notes: readonly Note[]; readonly programs: ReadonlyMap<number, number> };

const LEAD = 0;
const CHORDS = 1;
const BASS = 2;

/** A short piece for the words and mood of a cue, that ends on its tonic within `seconds`. */
export function compose(request: { words: string; seconds: number; random: Random }): Piece {
  const words = request.words.toLowerCase();
  const random = request.random;
  const idiom = idioms.find((item) => item.words.test(words)) ?? (idioms.at(-1) as Idiom);
  const asked = instruments.find(([name]) => name.test(words))?.[1] ?? null;
  const isSolo = asked !== null && /\bsolo\b|\balone\b/.test(words);
  const tempo =
    random.range(...idiom.beatsPerMinute) * (/fast|quick/.test(words) ? 1.15 : /slow/.test(words) ? 0.88 : 1);
  // A whole number of bars fills the cue, so that the last chord falls where it should.
  const barsWanted = request.seconds / ((60 / tempo) * idiom.beatsPerBar);
  const bars = Math.max(1, Math.round(barsWanted));
  const beat = Math.min(1.25, Math.max(0.8, barsWanted / bars)) * (60 / tempo);
  const tonic = 48 + random.integer(0, 7);
  const progression = random.pick(idiom.progressions);
  const plan: Plan = { idiom, bars, beat, tonic, progression, random };
  const notes: Note[] = [...melody(plan), ...(isSolo ? [] : [...accompaniment(plan), ...bassLine(plan)])];
  if (!isSolo)
    addDrums(notes, { drums: idiom.drums, bars, beat, beatsPerBar: idiom.beatsPerBar, random: random.fork("drums") });
  return {
    notes: notes.toSorted((a, b) => a.at - b.at || a.channel - b.channel || a.key - b.key),
    programs: new Map([
      [LEAD, asked ?? random.pick(idiom.lead)],
      [CHORDS, random.pick(idiom.chords)],
      [BASS, idiom.bass],
    ]),
  };
}

type Plan = {
  readonly idiom: Idiom;
  readonly bars: number;
  readonly beat: number;
  readonly tonic: number;
  readonly progression: readonly number[];
  readonly random: Random;
};

/** Scale degree of the bar's chord; the piece comes home at the end. */
function chordOf(plan: Plan, bar: number): number {
  if (bar >= plan.bars - 1) return 0;
  if (bar === plan.bars - 2 && plan.bars > 2) return 4;
  return plan.progression[bar % plan.progression.length] ?? 0;
}

/** MIDI key of a scale degree, which may lie octaves up or down. */
function keyOf(plan: Plan, degree: number): number {
  const octave = Math.floor(degree / 7);
  return plan.tonic + 12 * octave + (plan.idiom.scale[degree - 7 * octave] ?? 0);
}

/** A two-bar motif, stated, answered, varied and brought home: A A' B A. Chord tones fall on strong beats. */
function melody(plan: Plan): Note[] {
  const { idiom, bars, beat } = plan;
  const random = plan.random.fork("melody");
  const motif = makeMotif(idiom, random.fork("a"));
  const other = makeMotif(idiom, random.fork("b"));
  const lift = Math.round(((idiom.height - plan.tonic) * 7) / 12);
  const notes: Note[] = [];
  let degree = lift;
  for (let bar = 0; bar < bars; bar++) {
    const phrase = Math.floor(bar / 2) % 4;
    const source = phrase === 2 ? other : motif;
    const chord = chordOf(plan, bar);
    if (bar === bars - 1) {
      notes.push({
        at: bar * idiom.beatsPerBar * beat,
        seconds: idiom.beatsPerBar * beat * 0.95,
        channel: LEAD,
        key: keyOf(plan, nearest(degree, 0)),
        velocity: 84,
      });
      break;
    }
    for (const step of source[bar % 2] ?? []) {
      degree += phrase === 1 && step.at >= 2 ? -step.move : step.move;
      if (Math.abs(degree - lift) > 6) degree = lift + Math.sign(degree - lift) * 3;
      const isStrong = step.at % 2 === 0;
      if (isStrong) degree = nearest(degree, chord);
      const swell = 6 * Math.sin((Math.PI * bar) / Math.max(1, bars - 1));
      notes.push({
        at: (bar * idiom.beatsPerBar + step.at) * beat + random.range(0, 0.012),
        seconds: step.beats * beat * 0.92,
        channel: LEAD,
        key: keyOf(plan, degree),
        velocity: Math.round(74 + swell + (isStrong ? 8 : 0) + random.range(-5, 5)),
      });
    }
  }
  return notes;
}

type Step = { readonly at: number; readonly beats: number; readonly move: number };

/** Two bars of rhythm and steps; mostly by neighbour, now and then a leap. */
function makeMotif(idiom: Idiom, random: Random): Step[][] {
  return [0, 1].map((bar) => {
    const steps: Step[] = [];
    let at = 0;
    while (at < idiom.beatsPerBar) {
      const isQuick = random.next() < idiom.busy;
      const wanted = isQuick ? random.pick([0.5, 1, 1]) : random.pick([1, 2, 1.5]);
      const beats = Math.min(wanted, idiom.beatsPerBar - at);
      const isRest = steps.length > 0 && random.next() < 0.12;
      const move = random.pick([-1, -1, 1, 1, 1, 0, 2, -2, bar === 0 ? 3 : -3]);
      if (!isRest) steps.push({ at, beats, move });
      at += beats;
    }
    return steps;
  });
}

/** The chord's tone that lies next to a degree. */
function nearest(degree: number, chord: number): number {
  const distances = [0, -1, 1, -2, 2, 3];
  const found = distances.find((offset) => [0, 2, 4].includes((((degree + offset - chord) % 7) + 7) % 7));
  return degree + (found ?? 0);
}

/** The bar's chord in the position next to the last one. */
function voicing(plan: Plan, chord: number): number[] {
  return [0, 2, 4]
    .map((third) => {
      let key = keyOf(plan, chord + third);
      while (key < 55) key += 12;
      while (key > 67) key -= 12;
      return key;
    })
    .toSorted((a, b) => a - b);
}

function accompaniment(plan: Plan): Note[] {
  const { idiom, bars, beat } = plan;
  const random = plan.random.fork("chords");
  const notes: Note[] = [];
  for (let bar = 0; bar < bars; bar++) {
    const keys = voicing(plan, chordOf(plan, bar));
    const start = bar * idiom.beatsPerBar;
    const add = (at: number, beats: number, key: number, velocity: number): void => {
      notes.push({
        at: (start + at) * beat + random.range(0, 0.01),
        seconds: beats * beat * 0.96,
        channel: CHORDS,
        key,
        velocity: Math.round(velocity + random.range(-4, 4)),
      });
    };
    const isLast = bar === bars - 1;
    if (isLast || idiom.figure === "held") {
      for (const key of keys) add(0, idiom.beatsPerBar, key, 58);
      continue;
    }
    if (idiom.figure === "broken") {
      const wave = [keys[0], keys[1], keys[2], (keys[0] ?? 60) + 12, keys[2], keys[1]];
      for (let eighth = 0; eighth < idiom.beatsPerBar * 2; eighth++)
        add(eighth / 2, 1.5, wave[eighth % wave.length] ?? 60, eighth === 0 ? 60 : 50);
      continue;
    }
    for (let count = 0; count < idiom.beatsPerBar; count++) {
      const shift = idiom.figure === "offbeat" ? 0.5 : 0;
      for (const key of keys) add(count + shift, idiom.figure === "offbeat" ? 0.4 : 0.9, key, count === 0 ? 62 : 54);
    }
  }
  return notes;
}

function bassLine(plan: Plan): Note[] {
  const { idiom, bars, beat } = plan;
  const notes: Note[] = [];
  for (let bar = 0; bar < bars; bar++) {
    const root = keyOf(plan, chordOf(plan, bar)) - (plan.tonic > 52 ? 24 : 12);
    const start = bar * idiom.beatsPerBar;
    const add = (at: number, beats: number, key: number): void => {
      notes.push({ at: (start + at) * beat, seconds: beats * beat * 0.9, channel: BASS, key, velocity: 62 });
    };
    if (bar === bars - 1 || idiom.drums === "none" || idiom.drums === "pulse") {
      add(0, idiom.beatsPerBar, root);
      continue;
    }
    for (let count = 0; count < idiom.beatsPerBar; count++) {
      if (idiom.drums === "rock" || idiom.drums === "dance") {
        add(count, 0.5, root);
        add(count + 0.5, 0.5, idiom.drums === "dance" ? root + 12 : root);
      } else if (idiom.drums === "swing") add(count, 1, root + [0, 4, 7, 9][count % 4]!);
      else if (count % 2 === 0) add(count, 1.8, count === 0 ? root : root + 7);
    }
  }
  return notes;
}
