import { describe, expect, it } from "vitest";
import { settleAnswers } from "~/features/enforcement/classifying/settle-answers";
import { readPasted } from "~/features/enforcement/read-pasted";
import { outcomeOf } from "./classify";

const answersIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    settleAnswers(readPasted(text)).map(({ question, value }) => [question, value]),
  );

describe("the words of a notice", () => {
  it.each<[string, Record<string, string>]>([
    [
      "Your WhatsApp Business Account has been locked. You can request a review in Business Support Home.",
      { notice_says: "locked", level: "waba", review_offered: "request_review" },
    ],
    [
      "Akun WhatsApp Business Anda telah dikunci. Anda dapat meminta peninjauan.",
      { notice_says: "locked", level: "waba" },
    ],
    [
      "We've restricted your account from starting conversations until December 5, 2026 because of spam.",
      { notice_says: "restricted", end_date: "2026-12-05T00:00:00.000Z", cause: "no_consent" },
    ],
    [
      "Akun WhatsApp Business Anda telah dibatasi hingga 5 Desember 2026 karena spam.",
      { notice_says: "restricted", end_date: "2026-12-05T00:00:00.000Z", cause: "no_consent" },
    ],
    ["On November 20, 2026 your account has been restricted.", { notice_says: "restricted" }],
    [
      "Your WhatsApp Business account will be disabled on December 1, 2026.",
      { notice_says: "scheduled", disable_date: "2026-12-01T00:00:00.000Z" },
    ],
    [
      "Akun Anda akan dinonaktifkan pada 1 Desember 2026.",
      { notice_says: "scheduled", disable_date: "2026-12-01T00:00:00.000Z" },
    ],
    [
      "Your account has been permanently disabled for violating the commerce policy.",
      { notice_says: "disabled", cause: "prohibited_vertical" },
    ],
    [
      "Akun WhatsApp Business Anda telah dinonaktifkan secara permanen.",
      { notice_says: "disabled" },
    ],
    ["Akun Anda telah diblokir karena melanggar kebijakan.", { notice_says: "disabled" }],
    [
      "We noticed a violation. If it continues your account may be restricted or disabled.",
      { notice_says: "warning" },
    ],
    [
      "Peringatan: akun Anda melanggar kebijakan dan dapat dinonaktifkan jika berlanjut.",
      { notice_says: "warning" },
    ],
    ["Good news: your account has been reinstated after review.", { notice_says: "lifted" }],
    ["Pembatasan pada akun Anda telah dicabut.", { notice_says: "lifted" }],
    ["This account is not allowed to use WhatsApp", { seen: "app_screen", app_screen: "banned" }],
    ["Akun ini tidak diizinkan menggunakan WhatsApp", { seen: "app_screen", app_screen: "banned" }],
    [
      "Your template order_update has been paused due to low quality.",
      { seen: "template", template_status: "PAUSED" },
    ],
    [
      "Templat order_update Anda telah dinonaktifkan.",
      { seen: "template", template_status: "DISABLED" },
    ],
    ["Your template promo was rejected.", { seen: "template", template_status: "REJECTED" }],
    ["The account review was rejected.", { notice_says: "review_rejected" }],
    ["Your phone number quality rating has dropped to low.", { notice_says: "quality_low" }],
    ["There is a problem with your payment method.", { notice_says: "payment" }],
    ["Verifikasi bisnis Anda belum selesai.", { notice_says: "verification" }],
  ])("%s", (text, expected) => {
    expect(answersIn(text)).toMatchObject(expected);
  });

  it("does not take the day a restriction began for its end", () => {
    expect(
      answersIn("On November 20, 2026 your account has been restricted.").end_date,
    ).toBeUndefined();
  });

  it("takes what may happen for no more than a warning", () => {
    const text = "Your account may be disabled if you keep sending spam.";

    expect(outcomeOf({ connection: "api" }, { signals: readPasted(text) })).toBe("warned");
  });

  it.each([
    "The WhatsApp Business Account associated with the app has been restricted or disabled for violating a platform policy.",
    "Temporarily blocked for policies violations",
    "Account has been locked",
  ])("decides nothing from the API's own sentence: %s", (text) => {
    expect(answersIn(text)).toEqual({});
  });

  it("reads capitals copied from a log as the event they name", () => {
    const text =
      "event ACCOUNT_RESTRICTION RESTRICTED_BIZ_INITIATED_MESSAGING until 2026-12-05T10:00:00Z";
    const [signal] = readPasted(text);

    expect(signal).toMatchObject({ kind: "restriction_started" });
    expect(signal?.restrictions[0]?.expiresAt).toEqual(new Date("2026-12-05T10:00:00Z"));
  });

  it("asks for the end that loose words leave out, instead of deciding there is none", () => {
    const signals = readPasted("RESTRICTED_BIZ_INITIATED_MESSAGING");

    expect(outcomeOf({ connection: "api" }, { signals })).toBe("asks end_date");
  });

  it("finds ids and numbers that are written out", () => {
    const text = "Your account has been locked. WABA ID: 102290129340398, number +62 811-2345-678";
    const [signal] = readPasted(text);

    expect(signal?.assets).toMatchObject([
      { kind: "waba", externalId: "102290129340398", phoneNumber: null },
      { kind: "phone_number", externalId: null, phoneNumber: "+628112345678" },
    ]);
  });
});

describe("an error code in a text", () => {
  it.each([
    ["131031", "131031"],
    ["#368", "368"],
    ["(#131048) Spam rate limit hit", "131048"],
    ["Error code 190: token expired", "190"],
    ["kode kesalahan 131042", "131042"],
    ["failed with 132015 again", "132015"],
    ["code: 4", "4"],
  ])("%s is %s", (text, code) => {
    expect(answersIn(text).error_code).toBe(code);
  });

  it.each([
    "Order 190 was shipped to 4 customers at 10:33",
    "Call us at +62 811 131031",
    "Invoice 20261122",
  ])("is not made out of other numbers: %s", (text) => {
    expect(answersIn(text).error_code).toBeUndefined();
  });

  it("puts the code about the account before the code about a recipient", () => {
    expect(answersIn("errors seen: code 131026, code 131031").error_code).toBe("131031");
  });

  it("believes a notice before a code", () => {
    const text = "Your WhatsApp Business Account has been disabled.\nAPI says (#131031)";

    expect(outcomeOf({ connection: "api" }, { signals: readPasted(text) })).toBe("disabled");
  });
});
