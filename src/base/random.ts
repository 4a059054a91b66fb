/** A stream of seeded random numbers. The same seed gives the same stream on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(this: void): number;
  /** Uniform in [low, high). */
  range(low: number, high: number): number;
  /** Uniform integer in [low, high]. */
  integer(low: number, high: number): number;
  /** One of the items, each as likely. */
  pick<Item>(items: readonly Item[]): Item;
  /** Mean 0, standard deviation 1. */
  gaussian(this: void): number;
  /** An independent stream by name. Forking draws nothing, so adding a fork elsewhere disturbs nobody. */
  fork(name: string): Random;
};

/** FNV-1a over UTF-16 code units, with a murmur finaliser; 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter generator; passes PractRand), seeded by the hash of any text. */
export function createRandom(seed: string | number): Random {
  const name = String(seed);
  let a = hashText(`a${name}`);
  let b = hashText(`b${name}`);
  let c = hashText(`c${name}`);
  let counter = 1;
  function next(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  }
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("Cannot pick from an empty list.");
      return item;
    },
    gaussian: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    fork: (child) => createRandom(`${name}/${child}`),
  };
}
