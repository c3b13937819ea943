import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPayload } from "~/features/enforcement/read-pasted";
import { canonicalJson, signalKey } from "~/features/enforcement/signal-key";
import { account, change } from "./lines-of";

const keysOf = (payload: unknown) => readPayload(payload).map(signalKey);
const violation = { event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } };

describe("the key of a signal", () => {
  it("is the provider's own id where there is one", () => {
    const ycloud = (createTime: string) => ({
      id: "evt_1",
      type: "whatsapp.business_account.updated",
      apiVersion: "v2",
      createTime,
      whatsappBusinessAccount: { id: "330039560200863", updateEvent: "ACCOUNT_DELETED" },
    });
    const eight = { eventId: "9ac6", eventType: "account_update", eventDetails: violation };
    const kapso = { id: "wae_1", event: "whatsapp.account.disabled" };
    const telnyx = { data: { id: "0ccc", event_type: "whatsapp.account.restricted", payload: {} } };

    expect(keysOf(ycloud("2026-11-20T01:02:03Z"))).toEqual(keysOf(ycloud("2026-11-20T09:00:00Z")));
    expect([ycloud(""), eight, kapso, telnyx].flatMap(keysOf)).toEqual([
      "ycloud|id|evt_1",
      "8x8|id|9ac6",
      "kapso|id|wae_1",
      "telnyx|id|0ccc",
    ]);
  });

  it("is field, entry, time and value for Meta, whatever the order of the fields", () => {
    const [one] = keysOf(account(violation));
    const [turned] = keysOf(
      account({ violation_info: { violation_type: "SCAM" }, event: "ACCOUNT_VIOLATION" }),
    );

    expect(one).toBe(
      'meta|account_update|330039560200863|1763942400|{"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":"SCAM"}}',
    );
    expect(turned).toBe(one);
  });

  it("differs when the account, the time, the field or the value does", () => {
    const keys = [
      account(violation),
      account(violation, "440039560200863"),
      change("account_update", violation, "330039560200863", 1_763_942_401),
      change("another_field", violation),
      account({ ...violation, phone_number: "6281200000001" }),
    ].flatMap(keysOf);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it("tells several signals of one event apart, the same way every time", () => {
    const failure = (id: string) => ({ id, status: "failed", errors: [{ code: 131026 }] });
    const payload = change("messages", { statuses: [failure("wamid.A"), failure("wamid.B")] });
    const keys = keysOf(payload);

    expect(new Set(keys).size).toBe(2);
    expect(keysOf(payload)).toEqual(keys);
  });

  it("is the same text for the same content, however it is ordered", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());

        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });
});
