import { describe, expect, it } from "vitest";
import { isStillUseful, isWorthAnotherTry, MOST_TRIES } from "~/features/mail/delivery-state";
import { withLink, withoutLink } from "~/features/mail/link-mark";

const LINK = "https://house.test/invitation/token";

describe("a message that could not be handed over", () => {
  it.each([
    ["the server cannot be reached", { code: "ECONNECTION" }, true],
    ["the server is busy", { code: "EENVELOPE", responseCode: 451 }, true],
    ["the server does not know the address", { code: "EENVELOPE", responseCode: 550 }, false],
    [
      "our own password is wrong, which an operator can mend",
      { code: "EAUTH", responseCode: 535 },
      true,
    ],
  ])("when %s", (_what, failure, again) => {
    expect(isWorthAnotherTry(failure, { attempts: 1, usefulUntil: null })).toBe(again);
  });

  it("is given up after the last try", () => {
    const failure = { code: "ECONNECTION" };

    expect(isWorthAnotherTry(failure, { attempts: MOST_TRIES - 1, usefulUntil: null })).toBe(true);
    expect(isWorthAnotherTry(failure, { attempts: MOST_TRIES, usefulUntil: null })).toBe(false);
  });

  it("is of no use once its link is dead", () => {
    const usefulUntil = new Date("2026-11-22T09:00:00Z");

    expect(isStillUseful({ usefulUntil }, new Date("2026-11-22T08:59:59Z"))).toBe(true);
    expect(isStillUseful({ usefulUntil }, usefulUntil)).toBe(false);
    expect(isStillUseful({ usefulUntil: null }, usefulUntil)).toBe(true);
  });
});

describe("the link in a message", () => {
  const text = `Good day,\n\n${LINK}\n\nUntil tomorrow.`;

  it("is taken out for keeping and put back for sending", () => {
    expect(withoutLink(text, LINK)).not.toContain("token");
    expect(withLink(withoutLink(text, LINK), LINK)).toBe(text);
  });

  it("goes nowhere but onto its own line", () => {
    const odd = withoutLink(`Welcome to [link] Ltd\n\n${LINK}`, LINK);

    expect(withLink(odd, LINK)).toBe(`Welcome to [link] Ltd\n\n${LINK}`);
  });
});
