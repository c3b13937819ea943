import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noticeIn } from "~/features/mailroom/filing/notice-in-mail";
import { isAutomatic } from "~/features/mailroom/reading/automatic";
import { readBounce } from "~/features/mailroom/reading/bounce";
import { parseMail, UnreadableMail } from "~/features/mailroom/reading/parse-mail.server";
import { saidAt } from "~/features/mailroom/reading/read-mail";
import { vouchedFor } from "~/features/mailroom/reading/vouched";
import { aMail, mailFixture } from "~test/support/mail";

const read = (name: string) => parseMail(mailFixture(name));
const NOBODY = new Set<string>();

describe("reading a mail", () => {
  it("knows what it answers and whom it is from", async () => {
    expect(await read("plain-reply.eml")).toMatchObject({
      messageId: "reply-1@ycloud.example",
      inReplyTo: ["ours-1@toko.example"],
      references: ["ours-0@toko.example", "ours-1@toko.example"],
      from: { name: "Rina (YCloud Support)", address: "rina@ycloud.example" },
      recipients: ["desk@toko.example"],
      sentAt: new Date("2026-11-20T02:11:58Z"),
    });
  });

  it.each([
    ["latin1-qp.eml", "Réponse à votre demande", "Votre numéro est débloqué."],
    ["gb2312-base64.eml", "您的号码", "申诉已提交。"],
    ["charset-that-lies.eml", expect.any(String), "The café is open."],
  ])("reads the letters of %s", async (name, subject, text) => {
    expect(await read(name)).toMatchObject({ subject, text });
  });

  it("takes the words out of HTML where there is no text, and none of its code", async () => {
    const { text, html } = await read("html-only-hostile.eml");

    expect(text).toContain("Your appeal is under review.");
    expect(text).not.toMatch(/alert|track\.example|background/);
    expect(html).toContain("<script>");
  });

  it("knows a picture that is shown within the text", async () => {
    const { files } = await read("inline-image.eml");

    expect(files).toMatchObject([{ fileName: "logo.png", contentId: "logo@bsp", isInline: true }]);
  });

  it("gives files names without folders", async () => {
    const { files } = await read("attachments-odd-names.eml");

    expect(files.map(({ fileName }) => fileName)).toEqual([
      "bukti láyar.png",
      "tagihan.exe",
      "log.txt",
    ]);
  });

  it("says what an invitation says, where that is all there is", async () => {
    expect((await read("calendar-only.eml")).text).toBe(
      "Call about the appeal, number 1\n2026-12-01 03:00 UTC\n2026-12-01 03:30 UTC\nZoom",
    );
  });

  it("reads mails inside mails", async () => {
    const { text } = await read("forward-nested.eml");

    expect(text).toContain("Please see below.");
    expect(text).toContain("has been disabled");
  });

  it("finds every address that mail servers wrote", async () => {
    const raw = aMail({
      to: "someone@else.example",
      headers: ["Delivered-To: desk+tok@Toko.example", "X-Original-To: <other@toko.example>"],
    });

    expect((await parseMail(raw)).recipients).toEqual([
      "someone@else.example",
      "desk+tok@toko.example",
      "other@toko.example",
    ]);
  });

  it.each(["nested-too-deep.eml", "no-mail-at-all.eml"])(
    "says that %s cannot be read",
    async (name) => {
      await expect(read(name)).rejects.toBeInstanceOf(UnreadableMail);
    },
  );

  it("reads what Outlook saved", async () => {
    expect(await read("outlook-reply.msg")).toMatchObject({
      messageId: "outlook-1@bsp.example",
      inReplyTo: ["ours-1@toko.example"],
      from: { name: "Rina Hartati", address: "rina@bsp.example" },
      recipients: ["desk@toko.example"],
      subject: "RE: Nomor dibatasi [#88412]",
      sentAt: new Date("2026-11-20T03:00:00Z"),
      text: "Nomor Anda sudah kami teruskan ke Meta.",
      files: [{ fileName: "log.txt", bytes: new Uint8Array(Buffer.from("131031 at 10:00\n")) }],
    });
  });

  it("never fails otherwise, whatever bytes come", async () => {
    const headers = fc.constantFrom(
      "From: a@b.example",
      "Subject: x",
      "Date: now",
      "Content-Type: multipart/mixed; boundary=a",
      "Content-Type: message/rfc822",
      "Content-Transfer-Encoding: base64",
      "Content-Type: text/html; charset=utf-7",
      "--a",
      "",
      "=?x?q?=FF?=",
    );
    const mangled = fc
      .tuple(fc.array(headers, { maxLength: 12 }), fc.uint8Array({ maxLength: 400 }))
      .map(([lines, bytes]) => Buffer.concat([Buffer.from(lines.join("\r\n")), bytes]));
    const outlook = fc
      .uint8Array({ maxLength: 2000 })
      .map((bytes) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), bytes]));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 600 }), mangled, outlook),
        async (raw) => {
          const mail = await parseMail(raw).catch((cause) => {
            if (cause instanceof UnreadableMail) return null;
            throw cause;
          });
          if (!mail) return;
          const text = Buffer.from(raw).toString("latin1");
          isAutomatic(mail);
          vouchedFor(mail);
          readBounce(mail, text);
          noticeIn(mail, text, NOBODY);
          // What PostgreSQL refuses never gets there.
          expect(JSON.stringify([mail.text, mail.subject, mail.from])).not.toContain("\\u0000");
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("when a mail was said", () => {
  const arrived = new Date("2026-11-20T05:00:00Z");

  it.each([
    ["what it says", "2026-11-20T03:00:00Z", "2026-11-20T03:00:00Z"],
    [
      "when it arrived, for one from the far future",
      "2099-03-03T10:00:00Z",
      "2026-11-20T05:00:00Z",
    ],
    [
      "when it arrived, for a clock that is a little fast",
      "2026-11-20T05:09:00Z",
      "2026-11-20T05:00:00Z",
    ],
    [
      "when it arrived, for one from before WhatsApp",
      "1970-01-01T00:00:00Z",
      "2026-11-20T05:00:00Z",
    ],
  ])("is %s", (_what, sent, said) => {
    expect(saidAt(new Date(sent), arrived)).toEqual(new Date(said));
  });

  it("is when it arrived, for a date that is none", async () => {
    expect((await read("bogus-date.eml")).sentAt).toBeNull();
    expect(saidAt(null, arrived)).toEqual(arrived);
  });
});

describe("mail that machines write", () => {
  const isIt = async (given: Parameters<typeof aMail>[0]) =>
    isAutomatic(await parseMail(aMail(given)));

  it.each([
    [{ headers: ["Auto-Submitted: auto-replied"] }],
    [{ headers: ["X-Autoreply: yes"] }],
    [{ headers: ["Precedence: auto_reply"] }],
    [{ subject: "Automatic reply: Number restricted" }],
    [{ subject: "Out of office: Number restricted" }],
    [{ subject: "Re: Balasan otomatis: nomor" }],
    [{ subject: "Sedang cuti sampai Senin" }],
  ])("is known by %j", async (given) => {
    expect(await isIt(given)).toBe(true);
  });

  it.each([
    [{ headers: ["Auto-Submitted: no"] }],
    // Ticket systems send what people write as bulk.
    [{ headers: ["Precedence: bulk", "List-Id: <tickets.bsp.example>"] }],
    [{ subject: "Re: Our automatic reply to customers was blocked" }],
    [{ subject: "Office hours" }],
  ])("is not %j", async (given) => {
    expect(await isIt(given)).toBe(false);
  });
});

describe("a report that mail was not delivered", () => {
  it.each([
    ["bounce-dsn.eml", "550 5.1.1 <rina@ycloud.example>: Recipient address rejected: User unknown"],
    ["bounce-plain.eml", "550 5.1.1 The email account that you tried to reach does not exist."],
  ])("says in %s to whom, why, and which mail", async (name, reason) => {
    const raw = mailFixture(name);

    expect(readBounce(await parseMail(raw), raw.toString("latin1"))).toEqual({
      recipient: "rina@ycloud.example",
      status: "5.1.1",
      reason,
      isFinal: true,
      originals: ["ours-1@toko.example"],
    });
  });

  it("is no mail of a person who quotes one", async () => {
    const raw = aMail({
      subject: "Re: Undelivered Mail",
      text: "Status: 5.1.1\nFinal-Recipient: x@y.example",
    });

    expect(readBounce(await parseMail(raw), raw.toString())).toBeNull();
  });
});

describe("whom the mail server vouches for", () => {
  const auth = (result: string) => `Authentication-Results: mx.toko.example; ${result}`;
  const RECEIVED = "Received: from a by b; Fri, 20 Nov 2026 08:00:00 +0700";
  const from = "WhatsApp <notification@facebookmail.com>";

  it.each([
    [
      "a signature of its domain",
      [auth("dkim=pass header.d=facebookmail.com"), RECEIVED],
      "passed",
    ],
    [
      "a signature of another domain",
      [auth("dkim=pass header.d=evil.example"), RECEIVED],
      "unknown",
    ],
    ["a failed check", [auth("dmarc=fail header.from=facebookmail.com"), RECEIVED], "failed"],
    ["what came with the mail", [RECEIVED, auth("dkim=pass header.d=facebookmail.com")], "unknown"],
    ["nothing", [RECEIVED], "unknown"],
  ])("by %s", async (_by, above, vouched) => {
    expect(vouchedFor(await parseMail(aMail({ from, above })))).toBe(vouched);
  });
});

describe("a notice in a mail", () => {
  const proofOf = async (name: string, people = NOBODY) => {
    const raw = mailFixture(name);
    return noticeIn(await parseMail(raw), raw.toString("utf8"), people)?.proof ?? null;
  };

  it("is believed where our mail server vouches for Meta or a provider", async () => {
    expect(await proofOf("meta-notice-vouched.eml")).toBe("vouched");
  });

  it("only resembles one where the sender wrote the vouching himself", async () => {
    expect(await proofOf("meta-notice-forged.eml")).toBe("unproven");
  });

  it("is believed where a colleague forwards it, and only then", async () => {
    expect(await proofOf("forward-nested.eml", new Set(["sari@toko.example"]))).toBe("vouched");
    expect(await proofOf("forward-nested.eml")).toBe("unproven");
  });

  it("is not in a mail that says nothing of the sort", async () => {
    expect(await proofOf("plain-reply.eml")).toBeNull();
  });
});
