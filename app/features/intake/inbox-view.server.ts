/** The signal inbox as one reader sees it, worded. */

import { assetChoices, businessChoices } from "~/features/assets/asset-queries.server";
import { assetLabelInFull } from "~/features/assets/asset-tree";
import { caseRuleInWords } from "~/features/enforcement/word-rule";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { signalById } from "~/features/signals/signal-queries.server";
import { inboxSignals } from "~/features/signals/standing/inbox-queries.server";
import { db } from "~/platform/db.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { nameOf } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { RESTRICTION_CLASSES, SEVERITIES, type Severity } from "~templates/rules/vocabulary";
import { unknownOf } from "./answer-signal.server";
import { type JudgedSignal, judge, KEPT, refsOf } from "./judge-signal.server";

export type InboxItem = Awaited<ReturnType<typeof inboxView>>["items"][number];
export type SignalPage = NonNullable<Awaited<ReturnType<typeof signalPage>>>;

export async function inboxView(person: Person, t: Translate, now = new Date()) {
  const found = await inboxSignals(person);
  const rows = await db.signal.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: KEPT,
  });
  const judged = new Map(rows.map((row) => [row.id, judge(row)]));
  const items = found.flatMap(({ id, reason, business, case: ofCase, assets }) => {
    const signal = judged.get(id);
    if (!signal) return [];
    const asset = assets[0]?.asset;
    return [
      {
        ...inShort(signal, person),
        reason: reasonInWords(reason, signal, person, t),
        asset: [business?.name, asset ? assetLabelInFull(asset) : namedIn(signal)]
          .filter(Boolean)
          .join(" · "),
        case: ofCase?.reference ?? null,
      },
    ];
  });
  return {
    now: wholeMinute(now),
    mayAnswer: can(person, "signal:answer"),
    items: items.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  };
}

function inShort({ row, effect, told }: JudgedSignal, { language }: Person) {
  return {
    id: row.id,
    kind: nameOf(language, "signals.kinds", told.kind),
    source: nameOf(language, "signals.sources", row.source),
    severity: effect.severity as Severity,
    class: effect.class,
    className: effect.class ? nameOf(language, "enforcement.class", effect.class) : null,
    happenedAt: row.happenedAt,
    receivedAt: row.receivedAt,
  };
}

/** What it names, as it was written: the reader recognises a number or an id. */
const namedIn = (signal: JudgedSignal): string =>
  [
    ...new Set(
      refsOf(signal.row).flatMap(
        ({ name, phoneNumber, externalId }) => name ?? phoneNumber ?? externalId ?? [],
      ),
    ),
  ].join(" · ");

function reasonInWords(
  reason: string | null,
  { effect }: JudgedSignal,
  { language }: Person,
  t: Translate,
): string {
  if (!reason || reason === "rule") return effect.why[language];
  return `${t(`signals.reasons.${reason}` as TextKey)} ${effect.why[language]}`;
}

/** One signal with everything a person may answer. Null when it is not there, or not theirs. */
export async function signalPage(person: Person, id: string, t: Translate, now = new Date()) {
  const found = await signalById(person, id);
  if (!found) return null;
  const row = await db.signal.findUniqueOrThrow({
    where: { id },
    select: { ...KEPT, reason: true },
  });
  const signal = judge(row);
  const isOpen = row.standing === "needs_person";
  const suggestion = isOpen ? await unknownOf(db, signal) : null;
  const { language } = person;
  const businesses = suggestion ? await businessChoices(person) : [];

  return {
    now: wholeMinute(now),
    ...inShort(signal, person),
    isOpen,
    mayAnswer: isOpen && can(person, "signal:answer"),
    mayEnter: isOpen && can(person, "signal:answer") && can(person, "asset:edit"),
    mayUndo: can(person, "case:move"),
    reason: isOpen ? reasonInWords(row.reason, signal, person, t) : signal.effect.why[language],
    case: found.case?.reference ?? null,
    answer: found.answer ? nameOf(language, "signals.answers", found.answer) : null,
    classes: RESTRICTION_CLASSES.map((value) => ({
      value,
      label: nameOf(language, "enforcement.class", value),
    })),
    suggestion: suggestion && {
      kind: nameOf(language, "signals.assetKinds", suggestion.kind),
      label: suggestion.name || suggestion.phone || suggestion.externalId || "",
      name: suggestion.name,
      businessId: suggestion.businessId ?? row.businessId ?? "",
      businesses: businesses.map(({ id: value, name: label }) => ({ value, label })),
      assets: (
        await Promise.all(
          businesses
            .slice(0, 50)
            .map(async (business) =>
              (
                await assetChoices(person, business.id)
              )
                .filter(({ kind }) => kind === suggestion.kind)
                .map((asset) => ({ value: asset.id, label: `${business.name} · ${asset.label}` })),
            ),
        )
      ).flat(),
    },
    acts: found.acts.map((act) => ({
      id: act.id,
      words: t(`signals.acts.${act.act}` as TextKey),
      rule: caseRuleInWords(act.rule, language),
      reference: act.case?.reference ?? null,
      at: act.at,
      undoneAt: act.undoneAt,
      undoReason: act.undoReason,
    })),
  };
}
