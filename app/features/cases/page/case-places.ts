/** Which places of a case a reader may go to: a link that ends in a refusal is no link. */
import { can, type Permission, type Role } from "~/features/identity/permissions";

/** Below the case's own address. What no line matches is open to everybody who may read the case. */
const GUARDED: readonly (readonly [place: RegExp, permission: Permission])[] = [
  [/^classify/, "case:classify"],
  [/^owner$/, "case:assign"],
  [/^(closure|restoration|voiding)/, "case:move"],
  [/^appeals\/new$/, "appeal:draft"],
  [/^appeals\/\d+\/(review|approval|changes)$/, "appeal:review"],
  [/^appeals\/(recorded$|\d+\/(submission|under-review|withdrawal|lapse)$)/, "appeal:submit"],
  [/^appeals\/\d+\/decision$/, "appeal:decide"],
  [/^recovery\/window$/, "recovery:work"],
  [/^threads\/(new$|[^/]+\/(edit|packet))/, "correspondence:log"],
  [/^appeals\/\d+\/(sending|destination|chasing|actions\/new)$/, "appeal:draft"],
];

/** The place itself, or null when this reader would be refused there. */
export function placeFor(person: { roles: readonly Role[] }, href: string): string | null {
  const path = href.replace(/[?#].*$/, "");
  const guard = GUARDED.find(([place]) => place.test(path));
  return !guard || can(person, guard[1]) ? href : null;
}
