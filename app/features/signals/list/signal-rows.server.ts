/** Signals worded for a table. */
import { assetTitle } from "~/features/assets/asset-title";
import type { Person } from "~/features/identity/person";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import type { Severity } from "~templates/rules/vocabulary";
import { titleOf } from "../page/signal-view.server";
import type { SignalInList } from "../signal-queries.server";
import type { SignalRow } from "../ui/signal-table";
import {
  type SignalCursor,
  type SignalFilter,
  signalsHref,
  writeSignalCursor,
} from "./signal-filter";

export function signalRows(
  { language }: Pick<Person, "language">,
  signals: readonly SignalInList[],
): SignalRow[] {
  const t = textsFor(language);
  return signals.map((signal) => ({
    id: signal.id,
    title: titleOf(language, signal),
    severity: signal.severity as Severity,
    assets: signal.assets.map(({ asset }) => ({ id: asset.id, label: assetTitle(t, asset) })),
    business: signal.business?.name ?? null,
    provider: nameOf(language, "signals.sources", signal.source),
    happenedAt: signal.happenedAt,
    receivedAt: signal.receivedAt,
    standing: signal.standing,
  }));
}

export function nextPageHref(filter: SignalFilter, next: SignalCursor): string {
  const href = signalsHref(filter);
  return `${href}${href.includes("?") ? "&" : "?"}after=${encodeURIComponent(writeSignalCursor(next))}`;
}
