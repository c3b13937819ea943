/** What the timeline says of many customers made whole at once. The sentences are `whole.events.*`. */
export type WholeEvent = {
  kind: `customers.${"made_whole" | "whole_undone"}`;
  detail: { count: number };
};
