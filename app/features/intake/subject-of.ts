/**
 * What a signal is about, among everything it names. A template's signal names its WABA too, and a
 * WABA's may name a number; only the subject's own state follows from it.
 */
import type { AssetRef, SignalKind } from "~/features/enforcement/signal";

export type Named = {
  kind: SignalKind;
  refs: readonly AssetRef[];
  messagingState: string | null;
  values: Readonly<Record<string, string>>;
};

const ACCOUNT = ["messaging_account", "waba"];
const NUMBER = ["phone_number", "app_number", "waac"];

/** What an account is told as a whole, even where one of its numbers is mentioned. */
const OF_ACCOUNT: readonly SignalKind[] = [
  "violation",
  "warning",
  "restriction_started",
  "restriction_lifted",
  "lock",
  "disable_scheduled",
  "disabled",
  "reinstated",
  "account_deleted",
  "review_decision",
];

const NARROWEST_FIRST: readonly (readonly string[])[] = [
  ["template"],
  NUMBER,
  ACCOUNT,
  ["portfolio"],
];
const WIDEST_FIRST = [ACCOUNT, ["portfolio"], NUMBER, ["template"]];

/** Usually one; a health answer that finds everything working speaks of all it names. */
export function subjectsOf({ kind, refs, messagingState, values }: Named): readonly AssetRef[] {
  const of = (kinds: readonly string[]) => refs.filter((ref) => kinds.includes(ref.kind));
  const first = (order: readonly (readonly string[])[]) =>
    order.map(of).find((found) => found.length > 0) ?? [];

  if (kind === "health") {
    if (messagingState === "AVAILABLE")
      return first([[...NUMBER, ...ACCOUNT, "portfolio", "template"]]);
    const level = values.level ? of([values.level]) : [];
    return level.length > 0 ? level : first(NARROWEST_FIRST);
  }
  if (kind.startsWith("template_")) return of(["template"]);
  const isOfNumber = values.number_status !== undefined || values.about === "display_name";
  if (OF_ACCOUNT.includes(kind) && !isOfNumber) return first(WIDEST_FIRST);
  return first(NARROWEST_FIRST);
}
