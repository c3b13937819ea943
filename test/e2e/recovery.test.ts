/**
 * Making up to customers, from a table to a made-whole customer: customer care brings in who was
 * hit and answers a request, words an apology; a lead approves it; letters leave once each; a reader
 * stops further mail; what is given for it can be read. Care reads Indonesian on a phone, the
 * lead English at a desk.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Delivered, openMailServer, wordsOf } from "~test/support/mail-server";
import { expectFits, expectSound, type Installation, picture, submit } from "./installation";
import { openSample } from "./sample-installation";
import { stepByStep } from "./step-by-step";
import { type Visit, visit } from "./visit";

const CASE = "/cases/C-2026-0004/recovery";
const ROWS = [
  "nama;no hp;email;tanggal;jenis;pesanan;bahasa",
  "Siti Aminah;0812 3456 7001;siti@pelanggan.example;2026-11-25 09:10;pertanyaan;INV-1;id",
  "Budi Santoso;0812 3456 7002;budi@pelanggan.example;2026-11-25 10:20;pertanyaan;INV-2;id",
  "Wati;;wati@pelanggan.example;2026-11-25 11:30;pesanan;INV-3;en",
  "Salah;12;;2026-11-25;pesanan;INV-4;",
];

describe("making up to customers", () => {
  let mail: Awaited<ReturnType<typeof openMailServer>>;
  let installation: Installation;
  let sari: Visit;
  let bayu: Visit;
  let campaign: string;

  beforeAll(async () => {
    mail = await openMailServer();
    const sample = await openSample(
      { sari: { language: "en" }, bayu: { language: "id", phone: true } },
      { SMTP_URL: mail.url, MAIL_FROM: "Kopi Senja <halo@senja.example>" },
    );
    ({ installation } = sample);
    ({ sari, bayu } = sample.people);
  });
  afterAll(async () => {
    await installation?.close();
    await mail.close();
  });
  stepByStep("recovery", () => ({ sari: sari.page, bayu: bayu.page }));

  const press = (of: Visit, name: string) =>
    of.page.locator("main").getByRole("button", { name, exact: true }).first().click();
  /** Looks again until something stands on the page. */
  const until = (of: Visit, path: string, words: string) =>
    vi.waitUntil(
      async () => {
        await of.page.goto(of.origin + path);
        return (await of.page.getByText(words, { exact: true }).count()) > 0;
      },
      { timeout: 90_000, interval: 1000 },
    );
  /** On a phone nothing is wider than the page. */
  async function look(path: string) {
    await sari.go(path);
    await bayu.go(path);
    await expectFits(bayu.page);
  }

  it("begins with a table of who was hit, and of what", async () => {
    const { page, t, go, arrive } = bayu;
    await look(`${CASE}/customers`);
    await go(`${CASE}/imports/new?kind=missed_requests`);
    await page.setInputFiles("[name=file]", {
      name: "terdampak.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(ROWS.join("\r\n")),
    });
    await press(bayu, t("imports.send"));
    await arrive(/\/imports\/[0-9a-f-]{36}$/);
    await expectFits(page);
    const file = new URL(page.url()).pathname;
    await press(bayu, t("imports.mapping.check"));
    await until(bayu, file, t("imports.result.begin", { count: 3 }));
    await page.getByText(t("imports.reasons.noNumber")).first().waitFor();
    await expectSound(page);
    await expectFits(page);
    await press(bayu, t("imports.result.begin", { count: 3 }));
    await until(bayu, file, t("imports.states.done"));
    await look(`${CASE}/customers`);
    await sari.page.getByText("Wati", { exact: true }).waitFor();
    await look(CASE);
  });

  it("answers a request, and says so", async () => {
    const { page, t, go, arrive } = bayu;
    await look(`${CASE}/requests`);
    const first = page.locator("main table a").first();
    const path = (await first.getAttribute("href")) ?? "";
    await go(path);
    await expectFits(page);
    await press(bayu, t("requests.moves.take"));
    await page.getByRole("button", { name: t("requests.moves.fulfil") }).waitFor();
    await press(bayu, t("requests.moves.fulfil"));
    await page.getByText(t("requests.states.fulfilled"), { exact: true }).first().waitFor();
    await arrive(new RegExp(path));
  });

  it("words an apology, which nobody approves alone", async () => {
    const { page, t, arrive } = bayu;
    await look(`${CASE}/campaigns`);
    await look(`${CASE}/campaigns/new`);
    await page.fill("[name=name]", "Maaf atas gangguan");
    await page.selectOption("[name=channel]", "email");
    await submit(page);
    await arrive(/\/campaigns\/[0-9a-f-]{36}$/);
    campaign = new URL(page.url()).pathname;
    expect(await page.getByRole("button", { name: t("campaigns.moves.approve") }).count()).toBe(0);
    await look(campaign);
    await look(`${campaign}/letters/question/id`);
  });

  it("leaves once a second person approved it, one letter for each", async () => {
    const { page, t, go } = sari;
    await go(campaign);
    await press(sari, t("campaigns.moves.approve"));
    await page.getByText(t("campaigns.said.approve")).waitFor();
    await press(sari, t("campaigns.moves.schedule"));
    await page.getByText(t("campaigns.said.schedule")).waitFor();
    await until(sari, campaign, t("campaigns.states.finished"));
    const letters = mail.delivered.flatMap(({ to }) => to).filter((to) => to.includes("pelanggan"));
    expect(letters.toSorted()).toEqual([
      "budi@pelanggan.example",
      "siti@pelanggan.example",
      "wati@pelanggan.example",
    ]);
    await look(campaign);
    await look(`${campaign}/people`);
  });

  it("is stopped by a reader, with one press and without an account", async ({ onTestFailed }) => {
    const letter = mail.delivered.find(({ to }) => to.includes("siti@pelanggan.example"));
    const link = /\S+\/unsubscribe\/\S+/.exec(wordsOf(letter as Delivered))?.[0];
    const reader = await visit(installation, "id", { phone: true, scripts: false });
    onTestFailed(() => picture(reader.page, "recovery reader"));
    await reader.page.goto(link ?? "");
    await expectFits(reader.page);
    await submit(reader.page);
    await reader.page.getByText(reader.t("unsubscribe.done"), { exact: true }).waitFor();
    await reader.page.context().close();

    await sari.go(`${CASE}/customers`);
    await sari.page.locator("main table a", { hasText: "Siti Aminah" }).first().click();
    await sari.arrive(/\/customers\/[0-9a-f-]{36}$/);
    const customer = new URL(sari.page.url()).pathname;
    await sari.page.getByText(sari.t("customer.stopped")).first().waitFor();
    await look(customer);
    await look(`${customer}/reply`);
  });

  it("shows what is given for it, and where each amount stands", async () => {
    const money = "/cases/C-2026-0001/recovery/compensation";
    await look(money);
    await look(`${money}/ledger`);
    await sari.go(`${money}/budget`);
    const grant = sari.page.locator("main table a[href*='/grants/']").first();
    await sari.go(money);
    await look((await grant.getAttribute("href")) ?? "");
    await look(`${money}/pools`);
  });

  it("is seen as it goes on, and taken along", async () => {
    const progress = "/cases/C-2026-0001/recovery/progress";
    await look(progress);
    const down = sari.page.waitForEvent("download");
    await press(sari, sari.t("progress.files.make"));
    expect((await down).suggestedFilename()).toMatch(/\.pdf$/);
  });

  it("is worked off as tasks", async () => {
    await look("/tasks");
    await look("/tasks?view=board");
    await look("/settings/playbooks");
    await sari.go("/settings/macros");
    await sari.go("/settings/escalation");
  });
});
