/** What pages call now. They say times to the minute, so a page asked for twice in one says the same. */
export const wholeMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);
