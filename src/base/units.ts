// Branded numbers: a Seconds cannot be passed where Metres are wanted. One helper makes them all.
declare const unit: unique symbol;
export type Branded<Name extends string> = number & { readonly [unit]: Name };

/** A time span or an instant from the film's start, in seconds. */
export type Seconds = Branded<"seconds">;
/** A length in metres. */
export type Metres = Branded<"metres">;
/** Index of a finished picture, 0 at the film's start. */
export type FrameIndex = Branded<"frame">;
/** Index of an audio value at the mix's sample rate, 0 at the film's start. */
export type SampleIndex = Branded<"sample">;

/** Brands a plain number; checks only that it is a number at all. */
export function as<Unit extends Branded<string>>(value: number): Unit {
  if (Number.isNaN(value)) throw new TypeError("A quantity was NaN where a number was expected.");
  return value as Unit;
}
