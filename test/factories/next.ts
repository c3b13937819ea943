let last = 0;

/** A number nobody had before, for what must be unique. */
export const next = (): number => {
  last += 1;
  return last;
};
