/** Texts nobody would write, the same ones in every run. */
const PARTS = [
  "We removed",
  "kami telah",
  " ",
  "  ",
  ".",
  "...",
  "?",
  "!",
  "\n",
  "\r\n",
  "\t",
  "1.140",
  "6,200",
  "20 Nov.",
  "e.g.",
  "dll.",
  "“",
  "”",
  "(",
  ")",
  "é",
  "👩‍👩‍👧",
  "אבג",
  "PT ",
  "A.",
  "https://a.example/x?y=1.",
  "sk_live_abcdefghijklmnop1234",
  "+62 812 3456 7890",
  "\u0000",
  "\u2028",
  "will",
  "akan",
  "12",
  "%",
  "a".repeat(60),
  ",",
  ";",
  ":",
  "-",
  "EAAabcdefghijklmnopqrstuvwxyz",
];

/** A small generator of pseudo-random numbers (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomTexts(count: number, seed = 42): string[] {
  const next = numbers(seed);
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(next() * 40) },
      () => PARTS[Math.floor(next() * PARTS.length)],
    ).join(next() < 0.5 ? "" : " "),
  );
}
