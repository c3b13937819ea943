/** `S••• W•••`: enough to tell two rows apart, for those who may not see who it is. */
export const maskedName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${[...part][0] ?? ""}•••`)
    .join(" ");
