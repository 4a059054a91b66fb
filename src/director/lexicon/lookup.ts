/** A table by word. Unlike a plain object it has no 'constructor' or 'toString' that a prompt could name. */
export function lookup<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, entries);
}
