/** A scale's steps in semitones. */
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const LYDIAN = [0, 2, 4, 6, 7, 9, 11];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];

export type Drums = "none" | "soft" | "rock" | "march" | "dance" | "swing" | "pulse";

/** How music of a mood goes. Chords are scale degrees, 0 the tonic; programs are General MIDI numbers from 0. */
export type Idiom = {
  readonly words: RegExp;
  readonly scale: readonly number[];
  readonly beatsPerMinute: readonly [number, number];
  readonly beatsPerBar: 3 | 4;
  readonly progressions: readonly (readonly number[])[];
  readonly lead: readonly number[];
  readonly chords: readonly number[];
  readonly bass: number;
  /** 'held' pads, 'broken' up and down, 'struck' on the beat, 'offbeat' between beats. */
  readonly figure: "held" | "broken" | "struck" | "offbeat";
  readonly drums: Drums;
  /** Share of beats on which the melody moves. */
  readonly busy: number;
  /** Middle of the melody, MIDI key. */
  readonly height: number;
};

// General MIDI programs: 0 piano, 4 electric piano, 10 music box, 11 vibraphone, 12 marimba, 19 organ, 21 accordion,
// 24 nylon guitar, 25 steel guitar, 27 clean electric, 30 distorted, 32 acoustic bass, 33 finger bass, 38 synth bass,
// 40 violin, 42 cello, 45 pizzicato, 46 harp, 48 strings, 52 choir, 56 trumpet, 60 horn, 61 brass, 66 tenor sax,
// 68 oboe, 71 clarinet, 73 flute, 75 pan flute, 78 whistle, 80 square lead, 81 saw lead, 88 new age pad, 89 warm pad,
// 104 sitar, 105 banjo.
export const idioms: readonly Idiom[] = [
  {
    words: /jazz|swing|lounge|blues|noir/,
    scale: DORIAN,
    beatsPerMinute: [96, 128],
    beatsPerBar: 4,
    progressions: [
      [1, 4, 0, 0],
      [0, 3, 1, 4],
    ],
    lead: [66, 56, 11],
    chords: [0, 4],
    bass: 32,
    figure: "offbeat",
    drums: "swing",
    busy: 0.7,
    height: 67,
  },
  {
    words: /rock|metal|punk|sport|action|chase|intense|energetic/,
    scale: MINOR,
    beatsPerMinute: [126, 148],
    beatsPerBar: 4,
    progressions: [
      [0, 5, 2, 6],
      [0, 6, 5, 6],
    ],
    lead: [30, 81],
    chords: [30, 27],
    bass: 33,
    figure: "struck",
    drums: "rock",
    busy: 0.6,
    height: 69,
  },
  {
    words: /electro|techno|dance|disco|synth|house|club|cyber|futur/,
    scale: MINOR,
    beatsPerMinute: [116, 126],
    beatsPerBar: 4,
    progressions: [
      [0, 5, 2, 6],
      [0, 2, 5, 4],
    ],
    lead: [81, 80],
    chords: [89, 88],
    bass: 38,
    figure: "offbeat",
    drums: "dance",
    busy: 0.65,
    height: 72,
  },
  {
    words: /epic|heroic|triumph|orchestr|cinematic|adventur|grand|majestic|victor|war/,
    scale: MINOR,
    beatsPerMinute: [88, 108],
    beatsPerBar: 4,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 6],
    ],
    lead: [60, 56, 61],
    chords: [48],
    bass: 43,
    figure: "struck",
    drums: "march",
    busy: 0.45,
    height: 65,
  },
  {
    words: /scar|horror|creep|spook|tense|suspens|thrill|eerie|dark|omin|danger/,
    scale: PHRYGIAN,
    beatsPerMinute: [62, 78],
    beatsPerBar: 4,
    progressions: [
      [0, 1, 0, 5],
      [0, 0, 1, 1],
    ],
    lead: [42, 10],
    chords: [48, 89],
    bass: 43,
    figure: "held",
    drums: "pulse",
    busy: 0.25,
    height: 60,
  },
  {
    words: /sad|melanchol|sorrow|lonely|mourn|grief|nostalg|tear/,
    scale: MINOR,
    beatsPerMinute: [60, 74],
    beatsPerBar: 4,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 4, 0],
    ],
    lead: [42, 40, 68],
    chords: [0],
    bass: 48,
    figure: "broken",
    drums: "none",
    busy: 0.35,
    height: 64,
  },
  {
    words: /romantic|love|tender|wedding|waltz|ballroom/,
    scale: MAJOR,
    beatsPerMinute: [84, 104],
    beatsPerBar: 3,
    progressions: [
      [0, 5, 3, 4],
      [0, 2, 3, 4],
    ],
    lead: [40, 73],
    chords: [46, 48],
    bass: 32,
    figure: "broken",
    drums: "none",
    busy: 0.5,
    height: 72,
  },
  {
    words: /mysteri|magic|dream|wonder|fairy|space|fantas|ethereal|ambient/,
    scale: LYDIAN,
    beatsPerMinute: [68, 84],
    beatsPerBar: 4,
    progressions: [
      [0, 1, 0, 4],
      [0, 4, 1, 0],
    ],
    lead: [73, 11, 10],
    chords: [46, 88],
    bass: 89,
    figure: "broken",
    drums: "none",
    busy: 0.35,
    height: 74,
  },
  {
    words: /funny|comic|playful|quirky|silly|cartoon|circus|sneak/,
    scale: MAJOR,
    beatsPerMinute: [112, 132],
    beatsPerBar: 4,
    progressions: [
      [0, 4, 0, 4],
      [0, 3, 4, 0],
    ],
    lead: [71, 12, 75],
    chords: [45],
    bass: 32,
    figure: "offbeat",
    drums: "soft",
    busy: 0.7,
    height: 72,
  },
  {
    words: /folk|country|western|cowboy|campfire|acoustic|guitar/,
    scale: MAJOR,
    beatsPerMinute: [92, 112],
    beatsPerBar: 4,
    progressions: [
      [0, 3, 0, 4],
      [0, 5, 3, 4],
    ],
    lead: [25, 78, 105],
    chords: [25, 24],
    bass: 32,
    figure: "broken",
    drums: "soft",
    busy: 0.5,
    height: 69,
  },
  {
    words: /happy|cheer|joy|upbeat|bright|sunny|fun|party|celebrat|summer/,
    scale: MAJOR,
    beatsPerMinute: [108, 126],
    beatsPerBar: 4,
    progressions: [
      [0, 4, 5, 3],
      [0, 5, 3, 4],
    ],
    lead: [73, 0, 12],
    chords: [25, 0],
    bass: 33,
    figure: "struck",
    drums: "soft",
    busy: 0.6,
    height: 74,
  },
  {
    words: /calm|peace|soft|gentle|relax|quiet|lullaby|serene|slow|piano|warm/,
    scale: MAJOR,
    beatsPerMinute: [64, 78],
    beatsPerBar: 4,
    progressions: [
      [0, 5, 3, 4],
      [0, 2, 3, 0],
    ],
    lead: [0, 73],
    chords: [0, 88],
    bass: 48,
    figure: "broken",
    drums: "none",
    busy: 0.35,
    height: 72,
  },
];

/** Instruments named in words, which then carry the tune. */
export const instruments: readonly (readonly [RegExp, number])[] = [
  [/music box/, 10],
  [/electric guitar/, 27],
  [/guitar/, 24],
  [/piano/, 0],
  [/violin|fiddle/, 40],
  [/cello/, 42],
  [/string|orchestra/, 48],
  [/flute/, 73],
  [/trumpet/, 56],
  [/sax/, 66],
  [/clarinet/, 71],
  [/oboe/, 68],
  [/horn/, 60],
  [/harp/, 46],
  [/organ/, 19],
  [/accordion/, 21],
  [/choir/, 52],
  [/banjo/, 105],
  [/sitar/, 104],
  [/synth/, 81],
  [/whistl/, 78],
  [/xylophone|marimba/, 12],
];
