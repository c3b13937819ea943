/** What the timeline says about promises. The sentences are `promises.events.*`. */
import type { PromiseEnd } from "./promise";

type About = { side: string; what: string };

export type PromiseEvent =
  | { kind: "promise.made"; detail: About & { due: string | null; foundBy: string | null } }
  | { kind: `promise.${PromiseEnd}`; detail: About & { reason: string } };
