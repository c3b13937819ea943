/**
 * Of the places in which a worker does its jobs some are kept for short ones: a table of a million
 * rows and a campaign of a hundred thousand letters must not keep a message from being read.
 */
let underWay = 0;

/** Does long work where fewer than `most` pieces of it are under way here; else says false and does nothing. */
export async function inLongPlace(most: number, work: () => Promise<void>): Promise<boolean> {
  if (underWay >= most) return false;
  underWay += 1;
  try {
    await work();
  } finally {
    underWay -= 1;
  }
  return true;
}
