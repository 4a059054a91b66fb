import type { Random, Vec3 } from "../../base/index.ts";
import { bandPass, filter, highPass, lowPass } from "../signal/biquad.ts";
import { whiteNoise } from "../signal/noise.ts";
import type { Sounding } from "../space/place-sound.ts";

// Things that happen now and then around a place and are not in the take.

type Where = { readonly seconds: number; readonly random: Random };

/** Cars that pass on a street beside or behind: tyre hiss and engine, swelling and falling in pitch as they go by. */
export function passingCars(
  where: Where,
  options: { everySeconds: number; level: number; metres: number },
): Sounding[] {
  const { seconds, random } = where;
  const soundings: Sounding[] = [];
  let at = random.range(-3, options.everySeconds * 0.6);
  for (let k = 0; at < seconds; k++) {
    const own = random.fork(`car/${k}`);
    const speed = own.range(8, 15) * (own.next() < 0.5 ? -1 : 1);
    const lane = -options.metres * own.range(0.8, 1.4);
    const life = Math.min(9, 110 / Math.abs(speed));
    const samples = carSamples(life, { speed: Math.abs(speed), metres: Math.abs(lane), random: own });
    const start = at;
    const placeAt = (t: number): Vec3 => [speed * (t - start - life / 2), 0.5, lane];
    soundings.push({ samples, startSeconds: start, placeAt, gain: options.level, rolloff: 1.1, width: 1, send: 0.5 });
    at += own.range(0.5, 1.5) * options.everySeconds;
  }
  return soundings;
}

function carSamples(life: number, car: { speed: number; metres: number; random: Random }): Float32Array {
  const length = Math.round(life * 48000);
  const tyres = filter(
    whiteNoise(length, car.random.fork("tyres")),
    bandPass({ hertz: 850, q: 0.5 }),
    lowPass({ hertz: 4000 }),
  );
  const firing = car.random.range(55, 85);
  let phase = 0;
  return tyres.map((value, i) => {
    const x = car.speed * (i / 48000 - life / 2);
    const approach = (-car.speed * x) / Math.hypot(x, car.metres);
    phase += (2 * Math.PI * firing * (1 + approach / 343)) / 48000;
    const engine =
      Math.sin(phase) + 0.6 * Math.sin(2 * phase + 0.4) + 0.35 * Math.sin(3 * phase) + 0.2 * Math.sin(4.5 * phase);
    const edge = Math.min(1, i / 24000, (length - i) / 24000);
    return edge * (0.55 * value + 0.09 * engine);
  });
}

/** Thunder: a crack when it is near, then seconds of rolling from along the channel. */
export function thunder(where: Where, strength: number): Sounding[] {
  const { seconds, random } = where;
  const soundings: Sounding[] = [];
  let at = random.range(0.4, Math.max(0.8, Math.min(4, seconds * 0.4)));
  for (let k = 0; at < seconds; k++) {
    const own = random.fork(`thunder/${k}`);
    const far = own.range(0, 1);
    const length = Math.round(own.range(4, 7) * 48000);
    const rumble = filter(
      whiteNoise(length, own.fork("rumble")),
      lowPass({ hertz: 130 - 60 * far }),
      highPass({ hertz: 24 }),
    );
    const crack = filter(whiteNoise(length, own.fork("crack")), bandPass({ hertz: 1100 - 700 * far, q: 0.4 }));
    const peaks = Array.from({ length: 9 }, () => ({
      at: own.next() ** 1.6 * 0.7 * length,
      strength: own.range(0.3, 1),
      fall: own.range(0.15, 0.7) * 48000,
    }));
    const samples = rumble.map((value, i) => {
      let rolling = 0;
      for (const peak of peaks) if (i >= peak.at) rolling += peak.strength * Math.exp(-(i - peak.at) / peak.fall);
      const rise = Math.min(1, i / (400 + 9000 * far));
      const end = Math.min(1, (length - i) / 30000);
      const snap = (1 - far) ** 2 * Math.exp(-i / 6000) * (crack[i] as number);
      return end * rise * (3 * value * rolling + 0.9 * snap);
    });
    soundings.push({
      samples,
      startSeconds: at,
      placeAt: null,
      gain: 1.3 * (0.5 + 0.5 * strength),
      rolloff: 0,
      width: 0,
      send: 0.3,
    });
    at += own.range(6, 14);
  }
  return soundings;
}

/** Field crickets: three pulses of 4.6 kHz to a chirp, two to three chirps a second, quicker when warm (Dolbear 1897). */
export function crickets(where: Where, options: { count: number; level: number }): Sounding[] {
  return Array.from({ length: options.count }, (_, k): Sounding => {
    const own = where.random.fork(`cricket/${k}`);
    const samples = new Float32Array(Math.round(where.seconds * 48000));
    const hertz = own.range(4100, 5100);
    const rate = own.range(1.7, 2.9);
    const far = own.range(5, 22);
    const angle = own.range(0, 2 * Math.PI);
    const spot: Vec3 = [far * Math.sin(angle), 0.05, far * Math.cos(angle)];
    for (let at = -own.next() / rate; at < where.seconds; at += (1 / rate) * own.range(0.94, 1.06)) {
      for (let pulse = 0; pulse < 3; pulse++) {
        const start = Math.round((at + pulse * 0.042) * 48000);
        const length = Math.round(0.022 * 48000);
        for (let i = Math.max(0, -start); i < length && start + i < samples.length; i++) {
          const swell = Math.sin((Math.PI * i) / length);
          samples[start + i] =
            0.12 * (0.7 + 0.15 * pulse) * swell * Math.sin((2 * Math.PI * hertz * (start + i)) / 48000);
        }
      }
    }
    return { samples, startSeconds: 0, placeAt: () => spot, gain: options.level, rolloff: 0.35, width: 1, send: 0.4 };
  });
}
