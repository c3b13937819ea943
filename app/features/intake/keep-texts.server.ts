/** The texts of signals that may become exhibits, put into the store before anything refers to them. */
import { type KeptFile, keepText } from "~/features/evidence/keep-file.server";
import { signalText } from "~/features/signals/standing/signal-text.server";
import type { Tx } from "~/platform/db.server";
import type { JudgedSignal } from "./judge-signal.server";

export type KeptText = { text: string; file: KeptFile };

/** By signal; those that are no news to any case are left out. */
export async function keepTexts(
  tx: Tx,
  signals: readonly JudgedSignal[],
  { all = false } = {},
): Promise<Map<string, KeptText>> {
  const kept = new Map<string, KeptText>();
  for (const { row, effect, isEnding } of signals) {
    if (!all && !effect.opensCase && !isEnding) continue;
    // What came of a failed message names whom it was for; what was understood does not.
    const text = row.kind === "send_failed" ? understood(row) : await signalText(row.id, tx);
    if (text.trim() !== "") kept.set(row.id, { text, file: await keepText(text) });
  }
  return kept;
}

const understood = ({ source, kind, happenedAt, refs, values }: JudgedSignal["row"]): string =>
  JSON.stringify({ source, kind, happenedAt, refs, values }, null, 2);
