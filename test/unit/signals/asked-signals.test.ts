import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPayload } from "~/features/enforcement/read-pasted";
import { askedSignals } from "~/features/signals/reading/asked-signals";

const recorded = (name: string) =>
  readPayload(JSON.parse(readFileSync(`test/fixtures/webhooks/${name}.json`, "utf8")));
const WABA = { kind: "waba", id: "102290129340398" } as const;
const at = (text: string) => new Date(text);
const question = (about: typeof WABA | null, change: object = {}) => ({
  about,
  since: null,
  businessId: null,
  pollId: "01900000-0000-7000-8000-000000000000",
  question: "health",
  at: at("2026-11-27T06:00:00Z"),
  ...change,
});
const ids = ({ assets }: { assets: readonly { kind: string; externalId: string | null }[] }) =>
  assets.map(({ kind, externalId }) => `${kind} ${externalId}`);

describe("signals of an answer", () => {
  it("are news again on another day, though the words are the same", () => {
    const health = recorded("meta-graph-health_status-available");
    const [first] = askedSignals(health, question(WABA));
    const [second] = askedSignals(health, question(WABA, { at: at("2026-11-28T06:00:00Z") }));

    expect(first?.key).not.toBe(second?.key);
  });

  it("belong to the account that was asked about where they do not name it", () => {
    const [number] = askedSignals(recorded("meta-graph-waba-phone_numbers"), question(WABA));
    const [locked] = askedSignals(recorded("meta-graph-error-131031"), question(WABA));

    expect(ids(number ?? { assets: [] })).toEqual([
      "phone_number 1906385232743451",
      "waba 102290129340398",
    ]);
    expect(ids(locked ?? { assets: [] })).toEqual(["waba 102290129340398"]);
  });

  it("never make healthy what the answer did not look at", () => {
    const [health] = recorded("meta-graph-health_status-available");
    if (!health) throw new Error("no signal");
    const numberOnly = {
      ...health,
      assets: health.assets.filter(({ kind }) => kind === "phone_number"),
    };

    expect(askedSignals([numberOnly], question(WABA))[0]?.assets).toEqual(numberOnly.assets);
  });

  it("happened at the time they name only if that was since the last answer", () => {
    const [banned] = recorded("infobip-senders-quality").slice(1);
    if (!banned?.happenedAt) throw new Error("no time");
    const told = (since: string | null, now: string) =>
      askedSignals([banned], question(null, { since, at: at(now) }))[0]?.happenedAt;

    expect(told("2022-02-18T08:00:00Z", "2022-02-18T09:00:00Z")).toEqual(banned.happenedAt);
    expect(told("2022-02-18T08:30:00Z", "2022-02-18T09:00:00Z")).toBeNull();
    expect(told(null, "2022-02-18T09:00:00Z")).toBeNull();
  });
});
