/** What the recovery stage says on its chip, and what it asks of whom. */
const recoveryTrack = {
  state: {
    windowKnown: "impact known",
    customers_one: "{{count|number}} customer known",
    customers_other: "{{count|number}} customers known",
    served_one: "nobody waits, of {{count|number}} customer",
    served_other: "nobody waits, of {{count|number}} customers",
  },
} as const;

export default recoveryTrack;
