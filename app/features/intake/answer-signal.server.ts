/** What a person makes of a signal that the rules could not settle alone. */
import {
  createSuggested,
  dismissSuggested,
  linkSuggested,
  type Suggestion,
  suggestionFor,
} from "~/features/assets/answer-suggestion.server";
import { visibleAsset, visibleBusiness } from "~/features/assets/asset-queries.server";
import { lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { orWhenTaken } from "~/features/assets/unique-conflict.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { findCase } from "~/features/cases/case-queries.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { insertCase, type OpenedCase } from "~/features/cases/opening/open-case.server";
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { Person } from "~/features/identity/person";
import { withinSignals } from "~/features/signals/signal-scope";
import { settleSignal } from "~/features/signals/standing/settle-signal.server";
import type { SignalAnswer } from "~/features/signals/standing/signal-act";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { CLASSES } from "~templates/rules/classes";
import { bringTexts } from "./bring-texts.server";
import { type JudgedSignal, judge, KEPT, refsOf } from "./judge-signal.server";
import { keepTexts } from "./keep-texts.server";
import { heardFrom, summaryOf } from "./open-case-for.server";
import { reconcileAsset } from "./reconcile-asset.server";
import { orRefusal, orThrow } from "./refused-work";
import { subjectsOf } from "./subject-of";

const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

type InHand = JudgedSignal & { about: string[] };

/** Opens a case from it, with the class that the person suggests. */
export const openCaseFromSignal = (
  person: Person,
  signalId: string,
  suggested: RestrictionClass | null,
  now = new Date(),
): Promise<Verdict<OpenedCase>> =>
  withSignal(person, signalId, async (tx, signal) => {
    const { row, effect, about } = signal;
    const [assetId] = about;
    const asset = assetId
      ? await tx.asset.findUniqueOrThrow({
          where: { id: assetId },
          select: { businessId: true, name: true, phone: true, externalId: true },
        })
      : null;
    const opened = await insertCase(
      tx,
      person,
      {
        businessId: asset?.businessId ?? row.businessId,
        assetIds: about,
        summary: await summaryOf(
          tx,
          signal,
          asset?.name || asset?.phone || asset?.externalId || "",
        ),
        heardFrom: heardFrom(row.delivery),
        happened: { at: row.happenedAt, zone: "UTC" },
        ownerId: null,
        severity: suggested ? CLASSES[suggested].severity : effect.severity,
        heardClass: suggested ?? effect.class,
      },
      now,
    );
    await bind(tx, person, signal, { caseId: opened.id, answer: "opened" }, now);
    return allow(opened);
  });

/** Puts it into a case that is open. */
export const joinSignalToCase = (
  person: Person,
  signalId: string,
  reference: string,
  now = new Date(),
): Promise<Verdict<string>> =>
  withSignal(person, signalId, async (tx, signal) => {
    const found = await findCase(person, reference, tx);
    if (!found) return refuse("signals.refusals.noSuchCase", { reference });
    if (!isOpen(found.phase)) {
      return refuse("signals.refusals.caseIsOver", { reference, phase: found.phase });
    }
    const { businessId } = signal.row;
    if (businessId && found.businessId && businessId !== found.businessId) {
      return refuse("signals.refusals.otherBusiness");
    }
    await bind(tx, person, signal, { caseId: found.id, answer: "joined" }, now);
    return allow(found.reference);
  });

/** It is nothing: it counts for nothing from now on. */
export const dismissSignal = (
  person: Person,
  signalId: string,
  now = new Date(),
): Promise<Verdict> =>
  withSignal(person, signalId, async (tx, signal) => {
    const suggestion = await unknownOf(tx, signal);
    if (suggestion) await dismissSuggested(tx, suggestion.id);
    await answer(tx, person, signal.row.id, "nothing", null, now);
    return allow();
  });

type NewAsset = { businessId: string; name: string };

/** Enters the asset it names; everything that waits for that asset is then acted upon. */
export const createAssetOfSignal = (
  person: Person,
  signalId: string,
  { businessId, name }: NewAsset,
  now = new Date(),
): Promise<Verdict<string>> =>
  orWhenTaken<Verdict<string>>(
    () =>
      withSignal(person, signalId, async (tx, signal) => {
        const suggestion = await unknownOf(tx, signal);
        if (!suggestion) return refuse("signals.refusals.nothingToEnter");
        const business = await tx.business.findFirst({
          where: { AND: [visibleBusiness(person), { id: businessId }] },
          select: { id: true },
        });
        if (!business) return refuse("cases.refusals.businessUnknown");
        const created = orThrow(
          await createSuggested(tx, person, suggestion, { businessId, name }),
        );
        await answer(tx, person, signal.row.id, "asset_created", null, now);
        await applyAgain(tx, suggestion);
        return allow(created);
      }),
    async () => refuse("assets.errors.takenMeanwhile"),
  );

/** Says that the asset it names is one of ours. */
export const linkAssetOfSignal = (
  person: Person,
  signalId: string,
  assetId: string,
  now = new Date(),
): Promise<Verdict> =>
  withSignal(person, signalId, async (tx, signal) => {
    const suggestion = await unknownOf(tx, signal);
    if (!suggestion) return refuse("signals.refusals.nothingToEnter");
    const asset = await tx.asset.findFirst({
      where: { AND: [visibleAsset(person), { id: assetId }] },
      select: { id: true, kind: true, externalId: true },
    });
    if (!asset) return refuse("cases.refusals.assetUnknown");
    const linked = await linkSuggested(tx, person, suggestion, asset);
    if (!linked.ok) return linked;
    await answer(tx, person, signal.row.id, "asset_linked", null, now);
    await applyAgain(tx, suggestion);
    return allow();
  });

/** The suggestion for what a signal is about and nobody has entered. */
export async function unknownOf(tx: Tx, { row, told }: JudgedSignal): Promise<Suggestion | null> {
  for (const { externalId, phoneNumber } of subjectsOf({ ...told, refs: refsOf(row) })) {
    const found = await suggestionFor(tx, { externalId, phone: phoneNumber });
    if (found) return found;
  }
  return null;
}

/** With its tree in hand, so that nobody acts on it meanwhile; a settled one is answered no more. */
function withSignal<T>(
  person: Person,
  signalId: string,
  work: (tx: Tx, signal: InHand) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return orRefusal(
    db.$transaction(async (tx) => {
      const ties = await tx.signalAsset.findMany({
        where: { signalId, isSubject: true, signal: withinSignals(person) },
        orderBy: { assetId: "asc" },
        select: { assetId: true },
      });
      const about = ties.map(({ assetId }) => assetId);
      await lockAssetTrees(tx, about);
      await tx.$queryRaw`SELECT 1 FROM "Signal" WHERE id = ${signalId}::uuid FOR NO KEY UPDATE`;
      const row = await tx.signal.findFirst({
        where: { id: signalId, AND: [withinSignals(person)] },
        select: KEPT,
      });
      if (!row) return refuse("signals.refusals.gone");
      if (row.standing !== "needs_person") return refuse("signals.refusals.answered");
      return work(tx, { ...judge(row), about });
    }, PATIENCE),
  );
}

type Binding = { caseId: string; answer: SignalAnswer };

/** The signal stands in the case as if it had come there by itself. */
async function bind(
  tx: Tx,
  person: Person,
  signal: InHand,
  { caseId, answer: given }: Binding,
  now: Date,
): Promise<void> {
  await answer(tx, person, signal.row.id, given, caseId, now);
  await recordEvent(tx, person, {
    subject: { kind: "signal", id: signal.row.id },
    caseId,
    kind: "signal.brought",
    detail: {
      signalKind: signal.row.kind,
      source: signal.row.source,
      effect: signal.effect.ruleKey,
      heardAt: signal.row.receivedAt.toISOString(),
    },
    happened: { at: signal.row.happenedAt, zone: "UTC" },
  });
  const bound = { ...signal, row: { ...signal.row, caseId } };
  const texts = await keepTexts(tx, [bound], { all: true });
  const held = await holdCase(tx, caseId);
  if (held) await bringTexts(tx, held, [bound], texts, now);
  for (const assetId of signal.about) {
    await reconcileAsset(tx, assetId, { fresh: [bound], texts }, now);
  }
}

async function answer(
  tx: Tx,
  person: Person,
  signalId: string,
  given: SignalAnswer,
  caseId: string | null,
  now: Date,
): Promise<void> {
  await settleSignal(tx, signalId, {
    standing: "settled",
    answer: given,
    answeredById: person.id,
    answeredAt: now,
    ...(caseId && { caseId }),
  });
  await recordEvent(tx, person, {
    subject: { kind: "signal", id: signalId },
    kind: "signal.answered",
    detail: { answer: given },
  });
}

/** Everything that could not be placed because of this asset gets another turn. */
async function applyAgain(tx: Tx, { externalId, phone }: Suggestion): Promise<void> {
  const marks = [
    ...(externalId ? [{ externalId }] : []),
    ...(phone ? [{ phoneNumber: phone }] : []),
  ].map((mark) => JSON.stringify([mark]));
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Signal"
    WHERE refs @> ANY(${marks}::jsonb[]) AND "caseId" IS NULL
      AND (answer IS NULL OR answer IN ('asset_created', 'asset_linked'))`;
  for (const { id } of found) await settleSignal(tx, id, { standing: "waiting", reason: null });
  if (found.length > 0) await enqueue(tx, "apply-signals", {}, { key: "apply-signals" });
}
