/** Unix seconds, as our answers have them. */
export function unix(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

export function unixOrNull(date: Date | null): number | null {
  return date === null ? null : unix(date);
}
