import { type AddressInfo, createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { sayMail } from "~/features/mail/say-mail.server";
import { openMailServer } from "~test/support/mail-server";

const FROM = "desk@house.test";
const envelope = { from: FROM, to: ["jonas@bsp.test"] };
const mailOf = (bytes: number) =>
  Buffer.from(
    `Message-ID: <one@house.test>\r\n\r\n${"x"
      .repeat(70)
      .concat("\r\n")
      .repeat(bytes / 72)}`,
  );

/** Speaks just enough of the protocol, and hangs up without a word at what is said. */
async function hangsUpAt(words: RegExp) {
  const server = createServer((line) => {
    let isMail = false;
    line.on("error", () => {});
    line.write("220 ready\r\n");
    line.on("data", (chunk) => {
      const said = chunk.toString("latin1");
      if (words.test(said)) return line.destroy();
      if (isMail) return;
      isMail = said.startsWith("DATA");
      line.write(isMail ? "354 go on\r\n" : "250 fine\r\n");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, from: FROM };
}

it("says the bytes as they are", async () => {
  const { url, delivered, close } = await openMailServer();
  onTestFinished(close);
  const raw = mailOf(200_000);

  const said = await sayMail({ url, from: FROM }, envelope, raw);

  expect(said).toEqual({ ok: true, rejected: [] });
  expect(delivered).toEqual([{ ...envelope, raw: raw.toString() }]);
});

it.each([
  ["at the greeting", /^EHLO/, 200],
  ["before the mail", /^DATA/, 200],
  ["in the middle of the mail", /xxx/, 30_000_000],
])("knows that nothing can have been taken where the line broke %s", async (_when, at, bytes) => {
  const server = await hangsUpAt(at);

  expect(await sayMail(server, envelope, mailOf(bytes))).toMatchObject({
    ok: false,
    wasSaid: false,
  });
});

it("knows that a mail may have been taken where the line broke after all was said", async () => {
  const server = await hangsUpAt(/\r\n\.\r\n$/);

  expect(await sayMail(server, envelope, mailOf(2_000_000))).toMatchObject({
    ok: false,
    wasSaid: true,
  });
});

it("is never left to a pool, which would say it again by itself", async () => {
  const server = await hangsUpAt(/\r\n\.\r\n$/);

  const said = await sayMail({ ...server, url: `${server.url}?pool=true` }, envelope, mailOf(200));

  expect(said).toMatchObject({ ok: false, wasSaid: true });
});
