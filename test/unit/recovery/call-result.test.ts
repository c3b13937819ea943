import { describe, expect, it } from "vitest";
import { CALL_RESULTS, callResultIn } from "~/features/recovery/apologies/calls/call-result";
import en from "~/locales/en/campaigns";
import id from "~/locales/id/campaigns";

describe("the result of a call", () => {
  it.each([
    ["Reached", "reached"],
    ["  TERSAMBUNG ", "reached"],
    ["no-answer", "later"],
    ["tidak_diangkat", "later"],
    ["Salah sambung", "wrong"],
    ["jangan ditelepon", "stop"],
    ["Delivered", "reached"],
    ["hard_bounce", "wrong"],
    ["Unsubscribed", "stop"],
  ])("is read from %j", (written, result) => {
    expect(callResultIn(written)).toBe(result);
  });

  it.each(["", "maybe", "reached?", "constructor", "no"])("is never guessed from %j", (written) => {
    expect(callResultIn(written)).toBeNull();
  });

  it.each(CALL_RESULTS)("is read from the words on the buttons: %s", (result) => {
    expect(callResultIn(en.people.call[result])).toBe(result);
    expect(callResultIn(id.people.call[result])).toBe(result);
    expect(callResultIn(en.people.elsewhere[result])).toBe(result);
    expect(callResultIn(id.people.elsewhere[result])).toBe(result);
  });
});
