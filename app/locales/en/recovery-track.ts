/** What the recovery stage says on its chip, and what it asks of whom. */
const recoveryTrack = {
  state: {
    windowKnown: "impact known",
    customers_one: "{{count|number}} customer known",
    customers_other: "{{count|number}} customers known",
  },
  next: {
    approve_one: "Decide on {{count|number}} proposed grant",
    approve_other: "Decide on {{count|number}} proposed grants",
  },
} as const;

export default recoveryTrack;
