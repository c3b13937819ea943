/**
 * From an empty folder to a filed appeal, in a real browser, in either language, and in
 * English on to the day access is back: set-up, a business, a case, the triage, the
 * appeal with its evidence and plan, two rounds with a colleague, the dossier, Meta's
 * decision, the restoration.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addEvidence,
  approve,
  downloadPdf,
  downloadText,
  expectSaved,
  followToRestoration,
  judgeClaims,
  makeReady,
  planRemediation,
  readPreviews,
  recordSubmission,
  requestChanges,
  sendToReview,
  startAppeal,
  verifyActions,
  writeSections,
} from "./appeal-steps";
import { addBusiness, classify, joinByLink, openCase } from "./case-steps";
import {
  expectCalm,
  expectFits,
  expectSound,
  type Installation,
  openInstallation,
  reachable,
  setUp,
  signIn,
  signOut,
  submit,
} from "./installation";
import { stepByStep } from "./step-by-step";
import { type Visit, visit } from "./visit";

describe.each(["en", "id"] as const)("from nothing to a filed appeal, in %s", (language) => {
  let installation: Installation;
  let sari: Visit;
  let andi: Visit;
  let casePath: string;
  let appeal: string;

  beforeAll(async () => {
    installation = await openInstallation();
    sari = await visit(installation, language, {
      themes: language === "id" ? ["dark"] : undefined,
    });
    andi = await visit(installation, language, { phone: true, themes: ["dark"] });
  });
  afterAll(() => installation?.close());
  stepByStep(language, () => ({ sari: sari.page, andi: andi.page }));

  it("asks a stranger for the code before anything else", async () => {
    const { page, arrive, origin } = await visit(installation, language, { phone: true });

    await page.goto(origin);

    await arrive("/setup");
    expect(await page.locator("[name=code]").isVisible()).toBe(true);
    await expectFits(page);
  });

  it("is claimed once through the printed address", async () => {
    const { page } = sari;
    await setUp(page, installation.app, language);

    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await expectSound(page);
    await page.goto(reachable(installation.app.printed));
    expect(new URL(page.url()).pathname).toBe("/");
  });

  it("learns about a business in one page", async () => {
    await addBusiness(sari);

    await sari.page.locator("main").getByText("+6281255501420").first().waitFor();
  });

  it("says beside the field what is missing", async () => {
    await sari.go("/cases/new");
    await submit(sari.page);

    await sari.page.locator("[aria-invalid=true]").first().waitFor();
    await expectSound(sari.page);
  });

  it("opens a case and finds out what was hit from the pasted notice", async () => {
    casePath = await openCase(sari);
    await classify(sari, casePath);

    const found = sari.t("enforcement.class.disabled");
    await sari.page.locator("main").getByText(found).first().waitFor();
  });

  it("lets a colleague join by a link", async () => {
    await joinByLink(sari, andi);
    await expectSound(andi.page);
  });

  it("keeps evidence with the case", async () => {
    await addEvidence(sari, casePath);
  });

  it("writes the appeal section by section, saved as it is typed", async () => {
    appeal = await startAppeal(sari, casePath);
    await writeSections(sari, appeal, language === "en" ? "keys" : "mouse");
    await planRemediation(sari, appeal);
    await judgeClaims(sari, appeal);
  });

  it("is ready, and reads well at every door", async () => {
    await makeReady(sari, appeal);
    await readPreviews(sari, appeal);
  });

  it("comes back from a colleague who asks for changes", async () => {
    await sendToReview(sari, appeal);
    await requestChanges(andi, appeal, "Say how many people were affected.");

    await sari.go(appeal);
    await sari.page
      .locator("main")
      .getByText("Say how many people were affected.")
      .first()
      .waitFor();
    await sari.go(`${appeal}/sections/what_happened`);
    const field = sari.page.locator(`[name="trigger.${language}"]`);
    await field.press("Control+End");
    await field.pressSequentially(" 850 people were affected.");
    await expectSaved(sari);
  });

  it("is approved by that colleague", async () => {
    await sendToReview(sari, appeal);
    await verifyActions(andi, appeal);
    await approve(andi, appeal);
    await expectFits(andi.page);
  });

  it("freezes the dossier when it is filed", async () => {
    await recordSubmission(sari, appeal);

    await sari.page.locator("main").getByText("BSH-4471903").waitFor();
    expect(await downloadPdf(sari.page)).toBeGreaterThanOrEqual(4);
    expect(await downloadText(sari)).toContain("850 people were affected.");
  });

  it.runIf(language === "en")("follows it to the day access is back", async () => {
    await followToRestoration(sari, casePath, appeal);
  });

  it("lets nobody in after signing out", async () => {
    const { page, go, origin } = await visit(installation, language);
    await signIn(page, origin, "sari@kopisenja.example");
    await signOut(page);

    await go(casePath);
    expect(new URL(page.url()).pathname).toBe("/login");
    await expectCalm(page);
  });
});
