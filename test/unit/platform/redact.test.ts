import { describe, expect, it } from "vitest";

import { redact, redactText } from "~/platform/redact";

describe("a logged text", () => {
  it.each([
    ["call +62 812-3456-7890 back", "call [phone] back"],
    ["6281234567890 was blocked", "[number] was blocked"],
    ["sent to ana.putri@example.co.id", "sent to [e-mail]"],
    ["Authorization: Bearer eyJh.bGci.x-y", "Authorization: Bearer [redacted]"],
    ["postgres://app:s3cret@db:5432/x failed", "postgres://[redacted]@db:5432/x failed"],
    ["GET /setup?code=ABCD-1234", "GET /setup?code=[redacted]"],
    ["GET /invitation/x_Y-9?language=id", "GET /invitation/[redacted]?language=id"],
  ])("%s", (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    "2026-11-22T14:50:00.000Z took 1250 ms",
    "case C-2026-0042",
    "0198e7a2-5b1c-7def-8123-123456789012",
    "http://127.0.0.1:3000/",
  ])("keeps %s", (text) => {
    expect(redactText(text)).toBe(text);
  });
});

describe("a logged object", () => {
  it("loses what its keys give away, at any depth", () => {
    const logged = redact({ job: { payload: { phone: "x", newPassword: "y", tries: 3 } } });

    expect(logged).toEqual({
      job: { payload: { phone: "[redacted]", newPassword: "[redacted]", tries: 3 } },
    });
  });

  it("keeps of an error what helps to find it, and not the row it complains about", () => {
    const error = Object.assign(new Error("duplicate key for ana@example.com"), {
      code: "23505",
      detail: "Key (name)=(Ana Putri) already exists.",
    });

    const logged = JSON.stringify(redact({ err: error }));

    expect(logged).toContain("23505");
    expect(logged).not.toMatch(/ana@|Ana Putri/);
  });
});
