/** What the recovery stage says on its chip, and what it asks of whom. */
const recoveryTrack = {
  state: {
    windowKnown: "impact known",
  },
} as const;

export default recoveryTrack;
