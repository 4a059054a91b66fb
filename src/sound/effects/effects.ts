import {
  baa,
  bark,
  caw,
  chirp,
  crow,
  flap,
  growl,
  howl,
  meow,
  moo,
  neigh,
  oink,
  purr,
  quack,
  roar,
  snort,
} from "./animals.ts";
import { netResonance } from "../foley/grounds.ts";
import { sound } from "../foley/resonance.ts";
import { applause, cheer, clapping, explosion, laugh, shot, splash, whistle, whoosh } from "./bursts.ts";
import type { Effect } from "./effect.ts";
import { beeps, horn, siren, tick } from "./machines.ts";
import { breakGlass, churchBell, doorbell, guitar, knock, smallBell } from "./struck.ts";

/** What can be heard by name; the first that matches is taken, so the narrower stand before the wider. */
const effects: readonly Effect[] = [
  { words: /\b(bark|woof|yap)/, level: 0.3, make: bark },
  { words: /\bhowl/, level: 0.25, make: howl },
  { words: /\bgrowl|snarl/, level: 0.15, make: growl },
  { words: /\b(meow|mew|miaow)/, level: 0.15, make: meow },
  { words: /\bpurr/, level: 0.05, make: purr },
  { words: /\b(neigh|whinn)/, level: 0.3, make: neigh },
  { words: /\bsnort/, level: 0.15, make: snort },
  { words: /\bmoo\b|\blow(s|ing)\b/, level: 0.25, make: moo },
  { words: /\b(baa|bleat)/, level: 0.2, make: baa },
  { words: /\b(oink|grunt)/, level: 0.15, make: oink },
  { words: /\broar/, level: 0.4, make: roar },
  { words: /\bquack/, level: 0.18, make: quack },
  { words: /\bcaw/, level: 0.2, make: caw },
  { words: /\b(cock-a|rooster|crow(s|ing)?\b)/, level: 0.25, make: crow },
  { words: /\b(chirp|tweet|twitter|birdsong|bird)/, level: 0.15, make: chirp },
  { words: /\b(flap|flutter|wing)/, level: 0.06, make: flap },
  { words: /\b(splash|plunge)/, level: 0.3, make: splash },
  { words: /\b(explo|boom|blast|bomb)/, level: 0.8, make: explosion },
  { words: /\b(gunshot|shot|bang|gun)\b/, level: 0.7, make: shot },
  { words: /\b(doorbell|chime)/, level: 0.2, make: doorbell },
  { words: /\b(bicycle|bike|small|shop|hand) ?-?bell|\bding/, level: 0.15, make: smallBell },
  { words: /\b(church|tower|tolling)? ?bells?\b/, level: 0.25, make: churchBell },
  { words: /\b(guitar|strum)/, level: 0.2, make: guitar },
  { words: /\bknock/, level: 0.2, make: knock },
  { words: /\b(shatter|(break|smash)\w* glass|glass (break|smash|shatter))/, level: 0.35, make: breakGlass },
  { words: /\b(horn|honk)/, level: 0.35, make: horn },
  { words: /\bsiren/, level: 0.25, make: siren },
  { words: /\b(phone|telephone|ring(s|ing|tone)?|beep|alarm)\b/, level: 0.12, make: beeps },
  { words: /\b(tick|clock)/, level: 0.05, make: tick },
  { words: /\b(cheer|crowd goes)/, level: 0.3, make: cheer },
  { words: /\bapplau/, level: 0.22, make: applause },
  { words: /\bclap/, level: 0.2, make: clapping },
  { words: /\b(laugh|giggl|chuckl)/, level: 0.2, make: laugh },
  { words: /\bwhistle/, level: 0.25, make: whistle },
  { words: /\b(net|swish)\b/, level: 0.12, make: (random) => sound(netResonance(), { softSeconds: 0.01, random }) },
  { words: /\b(whoosh|swoosh)/, level: 0.08, make: whoosh },
];

/** The effect that the words ask for, or null where sound knows none. */
export function effectOf(words: string): Effect | null {
  const text = words.toLowerCase();
  return effects.find((effect) => effect.words.test(text)) ?? null;
}
