/** Throws on a key that a store might take for another path. Keys are made by us, so a bad one is our mistake. */
export function checkKey(key: string): void {
  const parts = key.split("/");
  if (key.length > 500 || parts.some((part) => !/^[\w-][\w.-]*$/.test(part))) throw new Error(`'${key}' is no key`);
}
