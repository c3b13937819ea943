/**
 * When customers could not be reached or could not reach us: from the restrictions of a case, by
 * what each of them blocks (reference of types and classes: `templates/rules`).
 */
import { blockedBy } from "~/features/enforcement/classifying/what-works";
import type { Capability } from "~templates/rules/capabilities";
import { CLASSES } from "~templates/rules/classes";
import type { RestrictionClass } from "~templates/rules/vocabulary";

/** What customers notice, the gravest first. Adding numbers or creating templates is not among it. */
export const NOTICED = [
  "receive",
  "reply",
  "use_app",
  "new_chats",
  "start_conversations",
  "marketing_templates",
  "utility_volume",
  "this_template",
  "new_recipients",
  "country",
  "receive_calls",
  "call_customers",
  "call_button",
] as const satisfies readonly Capability[];
export type Noticed = (typeof NOTICED)[number];

export type Hit = {
  id: string;
  class: string;
  types: readonly string[];
  startedAt: Date;
  expiresAt: Date | null;
  liftedAt: Date | null;
};

export type ImpactWindow = {
  what: Noticed;
  from: Date;
  /** Null while it goes on. */
  until: Date | null;
  /** The latest end that was given where nobody has said that it is over; null where none was. */
  expectedUntil: Date | null;
  /** The restrictions it follows from. */
  restrictionIds: readonly string[];
};

/** One row per ability and unbroken time; overlapping restrictions make one. In the order of `NOTICED`. */
export function impactWindows(hits: readonly Hit[]): ImpactWindow[] {
  return NOTICED.flatMap((what) =>
    joined(
      hits
        .filter((hit) => capabilitiesLost(hit).includes(what))
        .map(({ id, startedAt, liftedAt, expiresAt }) => ({
          what,
          from: startedAt,
          until: liftedAt && liftedAt < startedAt ? startedAt : liftedAt,
          expectedUntil: liftedAt ? null : expiresAt,
          restrictionIds: [id],
        })),
    ),
  );
}

/** From the first loss to the last; null where nothing that customers notice was lost. */
export function wholeWindow(
  windows: readonly ImpactWindow[],
): { from: Date; until: Date | null } | null {
  const [first] = windows;
  if (!first) return null;
  return {
    from: windows.map(({ from }) => from).reduce(earlier),
    until: windows.map(({ until }) => until).reduce(laterEnd),
  };
}

export const capabilitiesLost = ({
  class: hit,
  types,
}: Pick<Hit, "class" | "types">): readonly Capability[] => {
  const rule = Object.hasOwn(CLASSES, hit) ? CLASSES[hit as RestrictionClass] : null;
  return blockedBy(rule ?? { blocks: [] }, types);
};

function joined(windows: readonly ImpactWindow[]): ImpactWindow[] {
  const result: ImpactWindow[] = [];
  for (const next of windows.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = result.at(-1);
    if (!last || (last.until && last.until < next.from)) {
      result.push(next);
      continue;
    }
    result[result.length - 1] = {
      ...last,
      until: laterEnd(last.until, next.until),
      expectedUntil: laterOf(last.expectedUntil, next.expectedUntil),
      restrictionIds: [...last.restrictionIds, ...next.restrictionIds],
    };
  }
  return result;
}

const earlier = (one: Date, other: Date): Date => (one <= other ? one : other);

/** What goes on is later than any end. */
const laterEnd = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one >= other ? one : other) : null;

const laterOf = (one: Date | null, other: Date | null): Date | null =>
  one && other ? laterEnd(one, other) : (one ?? other);
