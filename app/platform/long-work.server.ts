/**
 * Of the places in which a worker does its jobs some are kept for short ones: a table of a million
 * rows and a campaign of a hundred thousand letters must not keep a message from being read.
 */
import { setTimeout as pause } from "node:timers/promises";

let underWay = 0;

/** Much of it finds nothing to do and is over at once: a place is waited for so long, in milliseconds. */
const MOMENT = 300;
const LOOK_EVERY = 20;

/** Does long work where fewer than `most` pieces of it are under way here; else says false and does nothing. */
export async function inLongPlace(most: number, work: () => Promise<void>): Promise<boolean> {
  for (let waited = 0; underWay >= most; waited += LOOK_EVERY) {
    if (waited >= MOMENT) return false;
    await pause(LOOK_EVERY);
  }
  underWay += 1;
  try {
    await work();
  } finally {
    underWay -= 1;
  }
  return true;
}
