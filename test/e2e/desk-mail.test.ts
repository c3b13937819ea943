/**
 * Mail of the desk, through a real mail server: a liaison begins a thread, writes from a letter, a second
 * person lets it go, the answer comes as a file, is shown harmless, what it promises is kept, and the
 * brief tells of it. The one reads Indonesian at a desk, the other English on a phone.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Delivered, openMailServer, wordsOf } from "~test/support/mail-server";
import { expectFits, expectSound, type Installation, submit } from "./installation";
import { openSample } from "./sample-installation";
import { stepByStep } from "./step-by-step";
import type { Visit } from "./visit";

const CASE = "/cases/C-2026-0004";
const NEWS = "Please tell us by Thursday what you see.";
const PROMISE = "We will send you the trace of the first refused message.";

describe("mail of the desk", () => {
  let mail: Awaited<ReturnType<typeof openMailServer>>;
  let installation: Installation;
  let dewi: Visit;
  let sari: Visit;
  let thread: string;
  let draft: string;
  let sent: Delivered;

  beforeAll(async () => {
    mail = await openMailServer();
    const env = { SMTP_URL: mail.url, MAIL_FROM: "Senja Group <desk@senja.example>" };
    const sample = await openSample(
      { dewi: { language: "id" }, sari: { language: "en", phone: true } },
      env,
    );
    ({ installation } = sample);
    ({ dewi, sari } = sample.people);
  });
  afterAll(async () => {
    await installation?.close();
    await mail.close();
  });
  stepByStep("mail", () => ({ dewi: dewi.page, sari: sari.page }));

  /** On a phone nothing is wider than the page. */
  async function fits(path: string) {
    await sari.go(path);
    await expectFits(sari.page);
  }

  it("begins with a thread with the provider", async () => {
    const { page, go, arrive } = dewi;
    await go(`${CASE}/threads/new`);
    await page.fill("[name=title]", "No trace of the lock");
    await page.fill("[name=participants]", "Jonas Weber <jonas.weber@360dialog.example>");
    await submit(page);
    await arrive(/\/threads\/[0-9a-f-]{36}$/);

    thread = new URL(page.url()).pathname;
  });

  it("is asked to be read by a second person", async () => {
    await fits(`${CASE}/threads`);
    const { page, t, arrive } = sari;
    await page.getByRole("button", { name: t("outbox.rule.turnOn") }).click();
    await page.getByText(t("outbox.rule.on")).waitFor();
    await arrive(/\/threads$/);
  });

  it("is written from a letter, and saved as it is typed", async () => {
    const { page, t, go, arrive } = dewi;
    await go(thread);
    await page.selectOption("[name=letter]", "first_report");
    await page.getByRole("button", { name: t("outbox.open"), exact: true }).click();
    await arrive(/\/mails\/[0-9a-f-]{36}$/);
    draft = new URL(page.url()).pathname;
    const text = page.locator("[name=text]");
    const letter = await text.inputValue();
    await text.fill(`${letter.replace(/\[\[.*?\]\]/g, "-")}\n\n${NEWS}`);
    await page.fill("[name=subject]", "Number locked without notice");
    await page.locator("[name=subject]").blur();
    const [saved = ""] = t("autosave.saved", { at: "§" }).split("§");
    await page.getByText(saved).waitFor();

    await go(draft);

    expect(await text.inputValue()).toContain(NEWS);
    expect(await page.inputValue("[name=subject]")).toBe("Number locked without notice");
    await fits(draft);
    await go(draft);
    await page.getByRole("button", { name: t("outbox.actions.ask") }).click();
    await arrive(thread);
    await page.getByText(t("outbox.states.awaiting_approval"), { exact: true }).waitFor();
  });

  it("leaves once somebody who wrote none of it read it", async () => {
    const { page, t, go } = sari;
    await dewi.go(draft);
    expect(
      await dewi.page.getByRole("button", { name: dewi.t("outbox.actions.approve") }).count(),
    ).toBe(0);
    await fits(draft);
    await page.getByRole("button", { name: t("outbox.actions.approve") }).click();
    await page.getByText(t("outbox.states.scheduled"), { exact: true }).waitFor();
    await expectSound(page);

    const found = await vi.waitUntil(
      () => mail.delivered.find(({ raw }) => raw.includes("locked without notice")),
      {
        timeout: 120_000,
        interval: 500,
      },
    );
    sent = found;
    expect(sent.to).toEqual(["jonas.weber@360dialog.example"]);
    expect(wordsOf(sent)).toContain(NEWS);
    await vi.waitUntil(
      async () => {
        await go(thread);
        return (await page.getByText("Please tell us by Thursday").count()) > 0;
      },
      { timeout: 60_000, interval: 1000 },
    );
  });

  it("is answered by a file, and what it carries does nothing", async () => {
    const { page, t, go, arrive } = sari;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await fits(`${thread}/mail`);
    await page.setInputFiles("[name=file]", {
      name: "answer.eml",
      mimeType: "message/rfc822",
      buffer: answerTo(sent),
    });
    await submit(page, "main form[method=post][enctype='multipart/form-data']");
    await arrive(new RegExp(`${thread}`));
    await page.getByText(PROMISE).first().waitFor();
    await expectFits(page);

    await page
      .getByRole("link", { name: t("mailroom.whole") })
      .last()
      .click();
    await arrive(/\/mail\/[0-9a-f-]{36}$/);
    await page.locator("summary", { hasText: t("mailroom.page.html") }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByText(PROMISE).waitFor();
    expect(await frame.locator("script, img[src^=http], form").count()).toBe(0);
    expect(asked.filter((url) => !url.startsWith(installation.origin))).toEqual([]);
    await expectFits(page);
    await go(thread);
  });

  it("is held to what it promises", async () => {
    const { page, t, go, arrive } = dewi;
    await go(thread);
    await page
      .getByRole("link", { name: t("promised.note") })
      .last()
      .click();
    await arrive(/\/promise/);
    await page.getByRole("link", { name: PROMISE }).click();
    await expect.poll(() => page.inputValue("[name=passage]")).toBe(PROMISE);
    await page.fill("[name=on]", "2036-11-28");
    await submit(page);
    await arrive(new RegExp(thread));

    await page.getByRole("link", { name: PROMISE }).waitFor();
    await fits(thread);
  });

  it("is told in the brief", async () => {
    await dewi.go(`${thread}/brief`);
    await dewi.page.getByText(PROMISE).first().waitFor();
    await fits(`${thread}/brief`);
  });
});

/** As a ticket system answers: HTML with what no reader wants. */
function answerTo({ raw }: Delivered): Buffer {
  const named = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(raw)?.[1]?.trim() ?? "";
  return Buffer.from(
    [
      "From: Jonas Weber <jonas.weber@360dialog.example>",
      "To: Senja Group <desk@senja.example>",
      `Subject: Re: ${named("Subject")}`,
      `In-Reply-To: ${named("Message-ID")}`,
      "Message-ID: <answer-1@360dialog.example>",
      `Date: ${new Date().toUTCString()}`,
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "",
      `<p>Hello Dewi,</p><p>${PROMISE}</p>`,
      '<script>document.body.textContent = "taken"</script>',
      '<img src="https://track.360dialog.example/open.gif" onerror="alert(1)">',
      '<form action="https://elsewhere.example"><input name="password"></form>',
      "",
    ].join("\r\n"),
  );
}
