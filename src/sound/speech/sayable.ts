/** The engine reads plain English: what it would spell out or choke on is turned into what a reader would say. */
export function sayable(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d"«»]/g, "")
    .replace(/[\u2013\u2014]/g, ", ")
    .replace(/\u2026|\.{3,}/g, ", ")
    .replace(/&/g, " and ")
    .replace(/[^\x20-\x7e]/g, " ")
    .replace(/[*_#<>[\]{}|\\^~`]/g, " ")
    // Words in capitals are stressed, not spelled; two or three letters may be initials and are left.
    .replace(/\b[A-Z]{4,}\b/g, (word) => word.toLowerCase())
    // Drawn-out letters: 'Nooooo' is one long 'no'.
    .replace(/([A-Za-z])\1{2,}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return /[A-Za-z0-9]/.test(plain) ? plain : "hm";
}
