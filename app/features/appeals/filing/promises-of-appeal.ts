/**
 * What an appeal that is filed promises, beside what was promised before: a promise is made once,
 * however many rounds repeat it, and made anew when its words or its day changed.
 */
import type { BilingualText } from "~/features/appeals/answers/appeal-answers";
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";

export type OpenPromise = {
  id: string;
  itemId: string;
  what: BilingualText;
  owner: string;
  /** `2026-12-03`; empty where no day was named. */
  dueOn: string;
};

export type PromisePlan = {
  make: RemediationItem[];
  /** What the plan of this round says was done. */
  keep: OpenPromise[];
  /** What this round no longer says, or says otherwise. */
  withdraw: OpenPromise[];
};

export function planPromises(
  items: readonly RemediationItem[],
  open: readonly OpenPromise[],
): PromisePlan {
  const states = new Map(items.map((item) => [item.id, remediationState(item)]));
  const promised = items.filter(({ id }) => states.get(id) === "promised");
  const isSame = (item: RemediationItem | undefined, made: OpenPromise) =>
    item !== undefined &&
    item.owner === made.owner &&
    item.dueOn === made.dueOn &&
    (item.what.en ?? "") === (made.what.en ?? "") &&
    (item.what.id ?? "") === (made.what.id ?? "");
  const stands = (made: OpenPromise) =>
    isSame(
      promised.find(({ id }) => id === made.itemId),
      made,
    );
  const isDone = ({ itemId }: OpenPromise) => states.get(itemId) === "done";
  return {
    make: promised.filter(({ id }) => !open.some((made) => made.itemId === id && stands(made))),
    keep: open.filter(isDone),
    withdraw: open.filter((made) => !isDone(made) && !stands(made)),
  };
}
