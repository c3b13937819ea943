/** Work in turn, of which one piece may be under way while the next is made ready. */

export type OneBehind<Piece> = {
  /** Begins with this piece once the one before is through. Whether that one says to go on. */
  next: (piece: Piece) => Promise<boolean>;
  /** Whether the piece that is under way says to go on. */
  last: () => Promise<boolean>;
};

/** @param work whether to go on; where it does not, or fails, no later piece is begun */
export function oneBehind<Piece>(work: (piece: Piece) => Promise<boolean>): OneBehind<Piece> {
  let underWay = Promise.resolve(true);
  return {
    async next(piece) {
      if (!(await underWay)) return false;
      underWay = work(piece);
      // Told by whoever asks next; until then nobody listens.
      underWay.catch(() => {});
      return true;
    },
    last: () => underWay,
  };
}
