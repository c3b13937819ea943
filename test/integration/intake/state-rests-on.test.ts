/**
 * The state of an asset is folded from the few signals it rests on. Whatever was told, that is the
 * state that a fold over everything gives.
 */
import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bearingOf } from "~/features/assets/state/bearing-of";
import { warningsOf } from "~/features/assets/state/warnings";
import { assetHistory } from "~/features/intake/asset-history.server";
import { judge } from "~/features/intake/judge-signal.server";
import { stateSignals } from "~/features/signals/state-signals.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createDelivery } from "~test/factories/delivery";

const at = (hour: number) => new Date(Date.parse("2026-10-01T00:00:00Z") + hour * 3_600_000);

type Said = {
  kind: string;
  restrictionTypes?: string[];
  violationType?: string;
  messagingState?: string;
  values?: Record<string, string>;
};

const GOOD_WORDS: Said[] = [
  { kind: "health", messagingState: "AVAILABLE" },
  { kind: "connectivity", values: { status: "CONNECTED" } },
  { kind: "quality_changed", values: { quality: "GREEN" } },
  { kind: "review_decision", values: { decision: "APPROVED" } },
];

const WORDS: readonly Said[] = [
  ...GOOD_WORDS,
  { kind: "violation", violationType: "SPAM" },
  { kind: "warning", violationType: "DIRECT_SEND_UTILITY_CATEGORY_ABUSE_WARN" },
  {
    kind: "restriction_started",
    restrictionTypes: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
  },
  {
    kind: "restriction_started",
    restrictionTypes: ["RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING"],
    violationType: "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT",
  },
  { kind: "restriction_lifted" },
  {
    kind: "restriction_lifted",
    violationType: "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY",
  },
  { kind: "lock" },
  { kind: "disabled" },
  { kind: "reinstated" },
  { kind: "review_decision", values: { decision: "REJECTED" } },
  ...["YELLOW", "RED"].map((quality) => ({
    kind: "quality_changed",
    values: { quality },
  })),
  ...["first", "second", "pacing"].map((pause_kind) => ({
    kind: "template_paused",
    values: { pause_kind },
  })),
  { kind: "template_flagged" },
  { kind: "template_approved" },
  { kind: "template_reinstated" },
  { kind: "template_recategorise_pending" },
  { kind: "template_recategorised" },
  { kind: "health", messagingState: "BLOCKED" },
  { kind: "connectivity", values: { status: "BANNED", number_status: "BANNED" } },
  { kind: "connectivity", values: { event: "ACCOUNT_RECONNECTED" } },
  { kind: "security", values: { event: "PIN_RESET_REQUEST" } },
  { kind: "send_failed", values: { error_code: "131048" } },
  { kind: "unknown" },
];

const hour = fc.integer({ min: 0, max: 120 });
const oneOf = (words: readonly Said[]) =>
  fc.record({
    said: fc.constantFrom(...words),
    hour,
    until: fc.option(hour),
    /** What people did with it: nothing, answered it away, or took back what was done because of it. */
    fate: fc.constantFrom("kept", "kept", "kept", "answered", "undone"),
  });
/** Everything at once. */
const noisy = fc.array(oneOf(WORDS), { minLength: 40, maxLength: 160 });
/** A few events, and over and over the word that all is well. */
const quiet = fc
  .tuple(
    fc.array(oneOf(WORDS), { minLength: 1, maxLength: 4 }),
    fc
      .subarray(GOOD_WORDS, { minLength: 1, maxLength: 2 })
      .chain((words) => fc.array(oneOf(words), { minLength: 30, maxLength: 80 })),
  )
  .map(([events, wellness]) => [...events, ...wellness]);
type Told = { said: Said; hour: number; until: number | null; fate: string };

/** Tied to the asset with the bearing that its rules give it, as when it is read. */
async function tell(assetId: string, story: readonly Told[]) {
  const { id: deliveryId } = await createDelivery();
  const rows = story.map(({ said, hour, until, fate }, position) => ({
    id: randomUUID(),
    deliveryId,
    position,
    key: Uint8Array.from(createHash("sha256").update(`${assetId} ${position}`).digest()),
    source: "meta",
    kind: said.kind,
    severity: "medium",
    happenedAt: at(hour),
    happenedIsTold: true,
    receivedAt: at(hour),
    refs: [],
    restrictionTypes: said.restrictionTypes ?? [],
    expiresAt: until === null ? null : at(until),
    violationType: said.violationType ?? null,
    messagingState: said.messagingState ?? null,
    values: Object.fromEntries(
      Object.entries(said.values ?? {}).map(([name, value]) => [name, { value, field: name }]),
    ),
    rulesVersion: "x",
    standing: "settled" as const,
    answer: fate === "answered" ? "nothing" : null,
  }));
  await db.signal.createMany({ data: rows });
  const unsaid = { remediation: null, unknowns: [], businessId: null, caseId: null };
  const delivery = { arrivedBy: "webhook", provider: "meta", proof: "signed" };
  await db.signalAsset.createMany({
    data: rows.map((row) => ({
      signalId: row.id,
      assetId,
      happenedAt: row.happenedAt,
      isSubject: true,
      ...bearingOf(judge({ ...row, ...unsaid, delivery }).told),
    })),
  });
  await db.signalAct.createMany({
    data: rows
      .filter((_, index) => story[index]?.fate === "undone")
      .map(({ id: signalId }, index) => ({
        signalId,
        act: index % 2 ? "joined_case" : "restored_case",
        rule: "x",
        detail: {},
        undoneAt: at(200),
      })),
  });
  return rows.map(({ id }) => id);
}

it("is the state that everything ever told gives", async () => {
  const tallies = { told: 0, restedOn: 0, spans: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof(noisy, quiet), async (story) => {
      const { id: assetId } = await createAsset();
      const all = await tell(assetId, story);

      const { state } = await assetHistory(db, assetId);
      const { state: whole } = await assetHistory(db, assetId, all);

      expect(state.spans).toEqual(whole.spans);
      expect(state.moments).toEqual(whole.moments);
      expect(warningsOf(state, at(130))).toEqual(warningsOf(whole, at(130)));
      tallies.told += all.length;
      tallies.restedOn += (await stateSignals(db, assetId)).length;
      tallies.spans += whole.spans.length;
    }),
    { numRuns: 50 },
  );
  expect(tallies.spans).toBeGreaterThan(100);
  expect(tallies.restedOn).toBeLessThan(tallies.told);
}, 120_000);
