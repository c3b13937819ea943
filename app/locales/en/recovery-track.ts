/** What the recovery stage says on its chip, and what it asks of whom. */
const recoveryTrack = {
  state: {
    windowKnown: "impact known",
    customers_one: "{{done|number}} of {{count|number}} customer done",
    customers_other: "{{done|number}} of {{count|number}} customers done",
    done_one: "{{count|number}} customer done",
    done_other: "all {{count|number}} customers done",
  },
  next: {
    insideWindow_one: "Answer {{count|number}} who waits inside the open window",
    insideWindow_other: "Answer {{count|number}} who wait inside the open window",
    insideWindowWhy: "They wrote within the last 24 hours and may be answered freely",
    rights_one: "Answer {{count|number}} customer about their data",
    rights_other: "Answer {{count|number}} customers about their data",
    answer_one: "Answer {{count|number}} missed request",
    answer_other: "Answer {{count|number}} missed requests",
    stopped_one: "See why {{count|number}} campaign stopped by itself",
    stopped_other: "See why {{count|number}} campaigns stopped by themselves",
    contact_one: "Contact {{count|number}} customer who has heard nothing yet",
    contact_other: "Contact {{count|number}} customers who have heard nothing yet",
    approve_one: "Decide on {{count|number}} proposed grant",
    approve_other: "Decide on {{count|number}} proposed grants",
    handOut_one: "Hand out {{count|number}} approved grant",
    handOut_other: "Hand out {{count|number}} approved grants",
    makeWhole_one: "See whether {{count|number}} customer who answered is made whole",
    makeWhole_other: "See whether {{count|number}} customers who answered are made whole",
  },
} as const;

export default recoveryTrack;
