import { describe, expect, it } from "vitest";

import { readPasted } from "~/features/enforcement/read-pasted";
import { withoutPeople } from "~/features/enforcement/without-people";
import { assetsOf, change, effectOf, lineOf } from "./lines-of";

const mail = (body: string, from = "Meta <notification@facebookmail.com>", headers = "") =>
  `From: ${from}\nTo: admin@toko.example\nSubject: About your account\nDate: Mon, 23 Nov 2026 08:15:00 +0700\n${headers}\n${body}\n`;

describe("a notice by mail", () => {
  it.each<[string, string]>([
    ["Your WhatsApp Business Account has been disabled.", "disabled critical case -"],
    ["Your WhatsApp Business Account remains disabled.", "disabled critical case -"],
    ["Your WhatsApp Business Account has been locked.", "lock critical case -"],
    [
      "Your WhatsApp Business Account is scheduled to be disabled on December 3, 2026.",
      "disable_scheduled critical case -",
    ],
    ["Your WhatsApp Business Account has been reinstated.", "reinstated info - -"],
    ["The restriction on your account has been lifted.", "restriction_lifted info - -"],
    ["Your WhatsApp Business Account has been restricted.", "restriction_started high case person"],
    [
      "Your WhatsApp Business account can't start conversations until December 3, 2026.",
      "restriction_started high case -",
    ],
    [
      "Your account will be disabled if you continue to violate our policies.",
      "warning low case -",
    ],
    ["If this continues, your account may be restricted. This is a warning.", "warning low case -"],
    [
      "Your account violates our policies and could also be permanently disabled.",
      "violation medium case -",
    ],
    ['Your template "promo" has been paused for 3 hours.', "template_paused low case -"],
    [
      "The quality rating for your phone number +62 812-0000-0001 is low.",
      "quality_changed low case -",
    ],
    ["There was a problem with your payment method.", "informational info - -"],
    ["Akun WhatsApp Business Anda telah dinonaktifkan.", "disabled critical case -"],
    ["Akun WhatsApp Business Anda telah dikunci.", "lock critical case -"],
    [
      "Akun WhatsApp Business Anda akan dinonaktifkan pada 3 Desember 2026.",
      "disable_scheduled critical case -",
    ],
    ["Akun WhatsApp Business Anda telah diaktifkan kembali.", "reinstated info - -"],
    ["Pembatasan pada akun Anda telah dicabut.", "restriction_lifted info - -"],
    [
      "Akun WhatsApp Business Anda dibatasi hingga 3 Desember 2026.",
      "restriction_started high case -",
    ],
    ["Peringatan: jika berlanjut, akun Anda dapat dibatasi.", "warning low case -"],
    ["Akun Anda akan dinonaktifkan jika pelanggaran berlanjut.", "warning low case -"],
    [
      "Akun WhatsApp Business Anda tidak mematuhi Kebijakan Perdagangan.",
      "violation medium case -",
    ],
    ["Akun WhatsApp Business Anda dijeda.", "restriction_started high case person"],
    ["Someone requested to reset the PIN for your number.", "security low case person"],
    ["Are you free for lunch on Friday?", "unknown low - person"],
  ])("%s", (body, effect) => {
    expect(effectOf(mail(body))).toBe(effect);
    expect(effectOf(body)).toBe(effect);
  });

  it("happened when the innermost mail was written, by whoever wrote it", () => {
    const forwarded = mail(
      "FYI\n\n---------- Forwarded message ---------\nFrom: WhatsApp <noreply@business.whatsapp.com>\nDate: Sun, 22 Nov 2026 10:00:00 +0000\n\n> Your WhatsApp Business Account has been restricted from\n> starting conversations until November 29, 2026.",
      "Budi <budi@agency.example>",
    );

    expect(readPasted(forwarded)[0]).toMatchObject({
      source: "meta",
      kind: "restriction_started",
      happenedAt: new Date("2026-11-22T10:00:00Z"),
      raw: forwarded.trim(),
    });
    expect(lineOf(forwarded).expiresAt).toBe("2026-11-29T00:00:00.000Z");
  });

  it("is told by the provider that sent it", () => {
    const line = lineOf(mail("Your WABA has been restricted.", "YCloud <service@ycloud.com>"));

    expect(line).toMatchObject({ source: "ycloud", kind: "restriction_started" });
  });

  it("is read through its encodings, and out of its parts", () => {
    const html = Buffer.from(
      "<style>p{}</style><p>Akun&nbsp;WhatsApp <b>Anda</b> telah dinonaktifkan.</p>",
    );
    const parts = [
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      html.toString("base64"),
      "--b--",
    ].join("\n");
    const quoted = "Your WhatsApp Business Account =\nhas been dis=\nabled =E2=80=93 sorry.";

    expect(effectOf(mail(parts, undefined, 'Content-Type: multipart/mixed; boundary="b"\n'))).toBe(
      "disabled critical case -",
    );
    expect(effectOf(mail(quoted, undefined, "Content-Transfer-Encoding: quoted-printable\n"))).toBe(
      "disabled critical case -",
    );
  });

  it("names the ids it speaks of, and no number of a signature", () => {
    const line = lineOf(
      mail(
        "Your WhatsApp Business Account (ID: 330039560200863) has been disabled.\n\nBudi\n+62 811-1111-222",
      ),
    );

    expect(assetsOf(line)).toEqual(["waba 330039560200863"]);
  });
});

describe("what is kept of a signal", () => {
  it("names no person", () => {
    const [signal] = readPasted(
      JSON.stringify(
        change("messages", {
          statuses: [
            {
              id: "wamid.A",
              status: "failed",
              recipient_id: "6281300000001",
              errors: [{ code: 131049 }],
            },
          ],
        }),
      ),
    );
    const kept = signal && withoutPeople(signal);

    expect(JSON.stringify({ ...kept, raw: null, key: null })).not.toMatch(/6281300000001|wamid/);
    expect(kept?.assets).toMatchObject([{ kind: "waba", externalId: "330039560200863" }]);
  });
});
