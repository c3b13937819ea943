/** Whoever does something here: a signed-in person, or the system on nobody's behalf. */
export type Actor =
  | { kind: "person"; id: string; name: string }
  | { kind: "system"; id: null; name: string };

/** The application itself, for what rules, jobs and clocks do. */
export const systemActor: Actor = { kind: "system", id: null, name: "Reinstate" };
