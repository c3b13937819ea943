/**
 * The core of the work with JavaScript off: plain forms, from set-up over an appeal that two people
 * write, review and file, to Meta's decision, the next round and signing out.
 */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  approve,
  downloadPdf,
  judgeClaims,
  makeReady,
  planRemediation,
  recordDecision,
  recordSubmission,
  requestChanges,
  sendToReview,
  startAppeal,
  verifyActions,
  writeSections,
} from "./appeal-steps";
import { addBusiness, classify, joinByLink, openCase } from "./case-steps";
import {
  type Installation,
  openInstallation,
  setUp,
  signIn,
  signOut,
  submit,
} from "./installation";
import { stepByStep } from "./step-by-step";
import { type Visit, visit } from "./visit";

const CHANGES = "Say how many people were affected.";
const VERBATIM = "We have reviewed your account. The decision will not change.";
const STORY = "The December offer went to a list that was three years old.";

describe("with JavaScript off", () => {
  let installation: Installation;
  let sari: Visit;
  let andi: Visit;
  let casePath: string;
  let appeal: string;

  beforeAll(async () => {
    installation = await openInstallation();
    sari = await visit(installation, "en", { scripts: false, themes: [] });
    andi = await visit(installation, "en", { scripts: false, themes: [] });
  });
  afterAll(() => installation?.close());
  stepByStep("without script", () => ({ sari: sari.page, andi: andi.page }));

  it("a person sets up, signs out and signs in", async () => {
    const { page, origin, arrive } = sari;
    await setUp(page, installation.app, "en");
    await signOut(sari.page);

    await signIn(page, origin, "sari@kopisenja.example");
    await arrive("/");
  });

  it("a case is opened and classified", async () => {
    await addBusiness(sari);
    casePath = await openCase(sari);
    await classify(sari, casePath);

    const found = sari.t("enforcement.class.disabled");
    await sari.page.locator("main").getByText(found).first().waitFor();
  });

  it("a section of an appeal is written and kept", async () => {
    const { page, go, arrive } = sari;
    appeal = await startAppeal(sari, casePath);
    await go(`${appeal}/sections/what_happened`);
    await page.fill('[name="trigger.en"]', STORY);
    await page.locator("button[name=then][value=overview]").click();
    await arrive(appeal);

    await go(`${appeal}/sections/what_happened`);
    expect(await page.inputValue('[name="trigger.en"]')).toBe(STORY);
  });

  it("what cannot be accepted is said beside the field, and stays typed", async () => {
    const { page, go, t } = sari;
    await go(`${appeal}/sections/api_usage`);
    await page.fill("[name=messages_per_day]", "many");
    await page.locator("button[name=then][value=overview]").click();

    await page.locator("[name=messages_per_day][aria-invalid=true]").waitFor();
    expect(await page.inputValue("[name=messages_per_day]")).toBe("many");
    await page.getByRole("heading", { name: t("ui.problem") }).waitFor();
  });

  it("several files become evidence at once", async () => {
    const { page, go, arrive, t } = sari;
    await go(`${casePath}/evidence`);
    await page.setInputFiles("[name=files]", [
      { name: "opt-ins.csv", mimeType: "text/csv", buffer: Buffer.from("phone,agreed\n1,yes\n") },
      { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Sent at 09:00.") },
    ]);
    await page.selectOption("[name=kind]", "consent_log_extract");
    await submit(page);

    await arrive(`${casePath}/evidence`);
    await expectSaid(page, t("evidence.upload.done", { count: 2 }));
    await page.locator("main").getByText("opt-ins.csv").first().waitFor();
    await page.locator("main").getByText("notes.txt").first().waitFor();
  });

  it("a task is finished", async () => {
    const { page, go, arrive, t } = sari;
    await go(`${casePath}/tasks`);
    await page
      .getByRole("button", { name: t("tasks.screens.complete") })
      .first()
      .click();

    await arrive(/\/tasks/);
    await expectSaid(page, t("tasks.said.complete"));
    await page.getByRole("button", { name: t("tasks.screens.reopen") }).waitFor();
  });

  it("an appeal is written to its end, with what is done and promised", async () => {
    await writeSections(sari, appeal, "mouse");
    await planRemediation(sari, appeal);
    await judgeClaims(sari, appeal);
    await makeReady(sari, appeal);
  });

  it("a colleague joins, and asks for changes", async () => {
    await joinByLink(sari, andi);
    await sendToReview(sari, appeal);
    await requestChanges(andi, appeal, CHANGES);

    const { page, go, arrive } = sari;
    await go(appeal);
    await page.locator("main").getByText(CHANGES).first().waitFor();
    await go(`${appeal}/sections/what_happened`);
    await page.fill('[name="trigger.en"]', `${STORY} 850 people were affected.`);
    await page.locator("button[name=then][value=overview]").click();
    await arrive(appeal);
  });

  it("the colleague approves it, and it is handed in", async () => {
    await sendToReview(sari, appeal);
    await verifyActions(andi, appeal);
    await approve(andi, appeal);
    await recordSubmission(sari, appeal);

    await sari.page.locator("main").getByText("BSH-4471903").waitFor();
    expect(await downloadPdf(sari.page)).toBeGreaterThanOrEqual(4);
  });

  it("Meta's decision is recorded, and the next round begins with what was written", async () => {
    await recordDecision(andi, appeal, "unchanged", VERBATIM);

    const { page, t, go, arrive } = sari;
    await go(appeal);
    await page.getByRole("link", { name: t("appeals.screens.hub.goOn", { round: 2 }) }).click();
    await arrive(/\/appeals\/new$/);
    await page.fill('[name="news.en"]', "Every opt-in source was audited since then.");
    await submit(page);
    await arrive(/\/appeals\/2$/);
    await go(`${new URL(page.url()).pathname}/sections/what_happened`);
    expect(await page.inputValue('[name="trigger.en"]')).toContain("850 people were affected.");
  });

  it("a person signs out", async () => {
    await signOut(sari.page);

    await sari.go(casePath);
    expect(new URL(sari.page.url()).pathname).toBe("/login");
  });
});

/** What was done is said in a part of the page that is there only without a script. */
async function expectSaid(page: Page, words: string): Promise<void> {
  const said = page.locator("noscript").locator("css=p, div").last();
  expect(await said.textContent()).toBe(words);
  await expectInView(said);
}

async function expectInView(said: Locator): Promise<void> {
  const [box, view] = [await said.boundingBox(), said.page().viewportSize()];
  expect(box && view && box.y + box.height).toBeLessThanOrEqual(view?.height ?? 0);
}
