import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPasted, readPayload } from "~/features/enforcement/read-pasted";
import { SIGNAL_KINDS, type Signal } from "~/features/enforcement/signal";
import { walkFacts } from "~/features/enforcement/triage";
import { NOW } from "./classify";
import { FIXTURES } from "./fixtures";

const KEYS = [
  "entry",
  "changes",
  "value",
  "field",
  "id",
  "time",
  "event",
  "restriction_info",
  "restriction_type",
  "expiration",
  "violation_info",
  "violation_type",
  "ban_info",
  "waba_ban_state",
  "waba_ban_date",
  "waba_info",
  "waba_id",
  "phone_number",
  "display_phone_number",
  "health_status",
  "entities",
  "errors",
  "error",
  "error_code",
  "code",
  "statuses",
  "status",
  "message_template_id",
  "new_quality_score",
  "correct_category",
  "user_preferences",
  "decision",
  "type",
  "apiVersion",
  "whatsappBusinessAccount",
  "eventDetails",
  "eventType",
  "data",
  "payload",
  "event_type",
  "batch",
  "results",
  "sender",
  "meta",
];
const WORDS = [
  "ACCOUNT_RESTRICTION",
  "DISABLED_UPDATE",
  "DISABLE",
  "PARTNER_REMOVED",
  "PAUSED",
  "RESTRICTED",
  "BLOCKED",
  "WABA",
  "102290129340398",
  "+62811234567",
  "131031",
  "whatsapp.account.restricted",
  "v2",
  "failed",
  "stop",
];
const leaf = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("tree"), { maxKeys: 7 }),
    fc.dictionary(fc.string(), tie("tree"), { maxKeys: 3 }),
  ),
}));

const digits = (text: string) => text.replace(/\D/g, "");
const kept = (signals: readonly Signal[]) => signals.map(({ raw }) => raw);

/** Every id and number of an asset stands in what was read. */
function inventedAssets(signals: readonly Signal[], source: string): unknown[] {
  return signals
    .flatMap(({ assets }) => assets)
    .filter(
      ({ externalId, phoneNumber }) =>
        !digits(source).includes(digits(externalId ?? phoneNumber ?? "?")) ||
        (externalId === null && phoneNumber === null),
    );
}

describe("whatever is pasted", { timeout: 60_000 }, () => {
  it("is read without a throw, kept, and adds no asset: any JSON", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(value);
        const signals = readPasted(text);

        expect(signals.length).toBeGreaterThan(0);
        expect(kept(signals).every((raw) => raw !== undefined)).toBe(true);
        expect(inventedAssets(signals, text)).toEqual([]);
        expect(signals.every(({ kind }) => SIGNAL_KINDS.includes(kind))).toBe(true);
        walkFacts({ answers: {}, signals, now: NOW });
      }),
      { numRuns: 300 },
    );
  });

  it("is read without a throw and kept word for word: any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const signals = readPasted(text);

        if (text.trim() === "") expect(signals).toEqual([]);
        else expect(signals.length).toBeGreaterThan(0);
        expect(inventedAssets(signals, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is read without a throw: any value at all", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readPayload(value)).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it("stays readable when a real payload loses or garbles a part", () => {
    const texts = [...FIXTURES.values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(60),
        fc.string({ maxLength: 5 }),
        (text, start, length, instead) => {
          const at = start % text.length;
          const broken = text.slice(0, at) + instead + text.slice(at + length);
          const signals = readPasted(broken);

          expect(inventedAssets(signals, broken)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps a text that says nothing exactly as it was", () => {
    const text = "Halo, ada yang aneh pagi ini.";

    expect(readPasted(text)).toMatchObject([{ kind: "unknown", raw: text }]);
  });

  it("keeps a payload nobody knows exactly as it was", () => {
    const payload = { brand_new: { thing: [1, 2, 3] } };

    expect(readPayload(payload)).toMatchObject([{ kind: "unknown", raw: payload }]);
  });
});
