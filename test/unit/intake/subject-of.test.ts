import { describe, expect, it } from "vitest";
import { readPayload } from "~/features/enforcement/read-pasted";
import type { Signal } from "~/features/enforcement/signal";
import { subjectsOf } from "~/features/intake/subject-of";
import { change, disabled, numberChanged, templateStatus } from "~test/factories/signal";

const WABA = "102290129340398";
const now = new Date("2026-11-20T00:00:00Z");

const subjects = (payload: unknown) =>
  readPayload(payload).flatMap(({ kind, assets, messagingState, values }: Signal) =>
    subjectsOf({
      kind,
      refs: assets,
      messagingState,
      values: Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
    }).map((ref) => ref.kind),
  );

describe("what a signal is about", () => {
  it.each<[string, unknown, string[]]>([
    ["an account event, its account", disabled(WABA, now), ["waba"]],
    [
      "an account event that names a number, still its account",
      change(WABA, now, "account_update", {
        phone_number: "16505551111",
        event: "ACCOUNT_VIOLATION",
        violation_info: { violation_type: "SPAM" },
      }),
      ["waba"],
    ],
    [
      "a template's status, the template",
      templateStatus(WABA, "1689556908129832", now, { event: "PAUSED" }),
      ["template"],
    ],
    [
      "a number's status, the number",
      numberChanged(WABA, "+6281234567890", now, { status: "BANNED" }),
      ["phone_number"],
    ],
    [
      "a PIN, the number",
      change(WABA, now, "security", { display_phone_number: "16505551111", event: "PIN_CHANGED" }),
      ["phone_number"],
    ],
    [
      "a health check that finds everything working, all it names",
      {
        health_status: {
          can_send_message: "AVAILABLE",
          entities: [
            { entity_type: "PHONE_NUMBER", id: "106540352242922", can_send_message: "AVAILABLE" },
            { entity_type: "WABA", id: WABA, can_send_message: "AVAILABLE" },
          ],
        },
      },
      ["phone_number", "waba"],
    ],
    [
      "a health check that finds the account blocked, the account",
      {
        health_status: {
          can_send_message: "BLOCKED",
          entities: [
            { entity_type: "PHONE_NUMBER", id: "106540352242922", can_send_message: "AVAILABLE" },
            { entity_type: "WABA", id: WABA, can_send_message: "BLOCKED" },
          ],
        },
      },
      ["waba"],
    ],
  ])("is, for %s", (_, payload, kinds) => {
    expect(subjects(payload)).toEqual(kinds);
  });
});
