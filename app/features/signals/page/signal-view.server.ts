/** One signal in words, as its page shows it. */
import { assetTitle } from "~/features/assets/asset-title";
import { decideEffect } from "~/features/enforcement/decide-effect";
import type { AssetRef, ReadValue } from "~/features/enforcement/signal";
import type { Person } from "~/features/identity/person";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { sourceTitle } from "~templates/rules/sources";
import { signalOfRow } from "../keeping/kept-signal";
import type { SignalInFull } from "../signal-queries.server";
import { rawSignal } from "../standing/signal-text.server";
import { lagBetween } from "./lag";
import { shownRaw } from "./shown-raw";

export type SignalView = Awaited<ReturnType<typeof signalView>>;

export async function signalView(person: Pick<Person, "language">, signal: SignalInFull) {
  const { language } = person;
  const {
    refs: _refs,
    values,
    unknowns,
    delivery,
    assets,
    acts: _acts,
    key: _key,
    ...facts
  } = signal;
  const effect = decideEffect(signalOfRow(signal));
  const { text, isWhole } = await rawSignal(signal.id);
  return {
    ...facts,
    title: titleOf(language, signal),
    why: effect.why[language],
    rule: {
      key: signal.rule ?? effect.ruleKey,
      source: sourceTitle(effect.source, language),
      certainty: effect.certainty,
    },
    lag: signal.happenedIsTold ? lagBetween(signal.happenedAt, signal.receivedAt) : null,
    provider: nameOf(language, "signals.sources", signal.source),
    restrictions: signal.restrictionTypes.map((type) => ({
      type,
      means: RESTRICTION_TYPES[type]?.means[language] ?? null,
    })),
    assets: assets.map(({ asset }) => ({
      id: asset.id,
      kind: asset.kind,
      label: assetTitle(textsFor(language), asset),
    })),
    unentered: unentered(signal),
    values: Object.entries(values as Record<string, ReadValue>).map(([name, read]) => ({
      name,
      ...read,
    })),
    unknowns: unknowns as ReadValue[],
    raw: text === null ? null : { ...shownRaw(text), isWhole },
    answer: signal.answer && nameOf(language, "signals.answers", signal.answer),
    delivery,
  };
}

/** What it is, and about what, in one line. */
export function titleOf(
  language: Language,
  { kind, violationType, values }: Pick<SignalInFull, "kind" | "violationType" | "values">,
): string {
  const name = nameOf(language, "signals.kinds", kind);
  const { error_code: code } = values as Record<string, ReadValue>;
  const about = violationType ?? (kind === "send_failed" ? code?.value : null);
  return [name.charAt(0).toUpperCase() + name.slice(1), about].filter(Boolean).join(" · ");
}

/** What it names beside the assets that are known here, as it names them. */
function unentered({ refs, assets }: SignalInFull): { kind: string; label: string }[] {
  const known = new Set(assets.flatMap(({ asset }) => [asset.externalId, asset.phone]));
  return (refs as AssetRef[])
    .filter(({ externalId, phoneNumber }) => !known.has(externalId) && !known.has(phoneNumber))
    .flatMap(({ kind, externalId, phoneNumber, name }) => {
      const label = [name, externalId ?? phoneNumber].filter(Boolean).join(" · ");
      return label ? [{ kind, label }] : [];
    });
}
