import { describe, expect, it } from "vitest";
import { deliveryView } from "~/features/signals/deliveries/delivery-view.server";
import { enterDelivery } from "~/features/signals/deliveries/enter-delivery.server";
import { readEntered } from "~/features/signals/deliveries/read-entered.server";
import { db } from "~/platform/db.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import { createPerson } from "~test/factories/person";

const notice = "Your WhatsApp Business Account 102290129340398 has been disabled.";

/** The form as a browser sends it. */
function form({ text = "", file }: { text?: string; file?: [string | Uint8Array, string] }) {
  const body = new FormData();
  body.append("text", text);
  if (file) body.append("file", new File([file[0] as string], file[1]));
  return new Request("http://house.test/inbox/enter", { method: "POST", body });
}

describe("a notice entered by hand", () => {
  it.each<
    [string, Parameters<typeof form>[0], { arrivedBy: string; mediaType: string; body: string }]
  >([
    [
      "pasted words",
      { text: `  ${notice}\n` },
      { arrivedBy: "paste", mediaType: "text/plain", body: notice },
    ],
    [
      "a text file",
      { file: [notice, "notice.txt"] },
      { arrivedBy: "upload", mediaType: "text/plain", body: notice },
    ],
    [
      "a JSON file",
      { file: ['{"a": 1}', "x.json"] },
      { arrivedBy: "upload", mediaType: "application/json", body: '{"a": 1}' },
    ],
    [
      "an e-mail",
      { file: [`From: a@example.com\r\nSubject: Notice\r\n\r\n${notice}`, "notice.eml"] },
      {
        arrivedBy: "upload",
        mediaType: "message/rfc822",
        body: `From: a@example.com\r\nSubject: Notice\r\n\r\n${notice}`,
      },
    ],
    [
      "a text in wide letters",
      { file: [Buffer.from(`\ufeff${notice}`, "utf16le"), "notice.txt"] },
      { arrivedBy: "upload", mediaType: "text/plain", body: notice },
    ],
    [
      "a text beside a file",
      { text: notice, file: ["other", "x.txt"] },
      { arrivedBy: "paste", mediaType: "text/plain", body: notice },
    ],
  ])("is taken from %s", async (_what, typed, { body, ...expected }) => {
    const entered = await readEntered(form(typed));

    expect(entered).toMatchObject({ ok: true, ...expected });
    expect(entered.ok && entered.body.toString("utf8")).toBe(body);
  });

  it.each<[string, Parameters<typeof form>[0], string, string]>([
    ["nothing", {}, "text", "deliveries.refusals.nothing"],
    ["only spaces", { text: " \n " }, "text", "deliveries.refusals.nothing"],
    ["an empty file", { file: ["", "x.txt"] }, "file", "deliveries.refusals.empty"],
    [
      "a picture",
      { file: [Buffer.from("89504e470d0a1a0a00000000", "hex"), "x.txt"] },
      "file",
      "deliveries.refusals.noText",
    ],
    [
      "a page",
      { file: ["<html><script>1</script></html>", "x.txt"] },
      "file",
      "deliveries.refusals.noText",
    ],
    [
      "too much text",
      { text: "x".repeat(3 * 1024 * 1024 + 1) },
      "text",
      "deliveries.refusals.tooLarge",
    ],
    [
      "too large a file",
      { file: ["x".repeat(3 * 1024 * 1024 + 1), "x.txt"] },
      "file",
      "deliveries.refusals.tooLarge",
    ],
  ])("is refused beside its field for %s", async (_what, typed, field, key) => {
    expect(await readEntered(form(typed))).toMatchObject({ ok: false, field, refusal: { key } });
  });

  it("is refused when the form breaks off, and survives what is no form", async () => {
    const broken = new Request("http://house.test/inbox/enter", {
      method: "POST",
      body: "--x\r\nnot a form",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    const none = new Request("http://house.test/inbox/enter", { method: "POST", body: "hello" });

    expect(await readEntered(broken)).toMatchObject({ ok: false });
    expect(await readEntered(none)).toMatchObject({ ok: false, field: "text" });
  });

  it("is kept word for word, waits to be read, and shows at once what it means", async () => {
    const liaison = await createPerson({ roles: ["bsp_liaison"], language: "id" });

    const id = await enterDelivery(liaison, {
      body: Buffer.from(notice),
      arrivedBy: "paste",
      mediaType: "text/plain",
    });

    const kept = await db.delivery.findUniqueOrThrow({ where: { id } });
    expect(openBytes("delivery", kept.body).toString()).toBe(notice);
    expect(kept).toMatchObject({ state: "waiting", proof: "by_hand", enteredById: liaison.id });
    const view = await deliveryView(liaison, id);
    expect(view?.standing).toBe("preview");
    expect(view?.signals).toMatchObject([
      { id: null, about: expect.stringContaining("102290129340398") },
    ]);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "delivery.pasted", subjectId: id },
    ]);
  });

  it("is seen by whoever entered it and by people without limits", async () => {
    const [own, other] = [
      await createPerson({ businessIds: [] }),
      await createPerson({ businessIds: [] }),
    ];
    const id = await enterDelivery(own, {
      body: Buffer.from(notice),
      arrivedBy: "paste",
      mediaType: "text/plain",
    });

    expect(await deliveryView(own, id)).not.toBeNull();
    expect(await deliveryView(other, id)).toBeNull();
    expect(await deliveryView(await createPerson(), id)).not.toBeNull();
  });
});
