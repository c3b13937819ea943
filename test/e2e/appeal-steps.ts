/** What people do to an appeal, from its first sentence to the day access is back. */
import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { AppealOutcome } from "~/features/appeals/appeal-lifecycle";
import {
  SECTION_IDS,
  type WordedQuestion,
  wordedSection,
} from "~/features/appeals/questions/appeal-questions";
import type { Cause } from "~templates/rules/vocabulary";
import { expectCalm, submit } from "./installation";
import type { Visit } from "./visit";

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Starts an appeal. @returns its path. */
export async function startAppeal({ page, go, arrive }: Visit, casePath: string): Promise<string> {
  await go(`${casePath}/appeals/new`);
  await submit(page);
  await arrive(/\/appeals\/\d+$/);
  return new URL(page.url()).pathname;
}

/** Every section that has questions, one after the other. */
export async function writeSections(visit: Visit, appeal: string, by: "keys" | "mouse") {
  const { page, go, origin } = visit;
  for (const id of SECTION_IDS.filter((section) => section !== "remediation")) {
    await go(`${appeal}/sections/${id}`);
    await writeSection(visit, id);
    if (visit.scripts) await expectSaved(visit);
    const button = page.locator("button[name=then][value=overview]");
    if (by === "keys") await button.press("Enter");
    else await button.click();
    await page.waitForURL(origin + appeal);
  }
}

/** From field to field with Tab: what is empty is typed, what may be chosen is chosen with Space. */
async function writeSection({ page, language }: Visit, id: (typeof SECTION_IDS)[number]) {
  const { questions } = wordedSection(id, language, 1);
  const first = questions[0]?.id;
  await page.locator(`main form [name^="${first}"]`).first().focus();
  for (;;) {
    const field = await focused(page);
    if (field.name === "then") return;
    const question = questions.find((each) => each.id === field.name.split(".")[0]);
    if (question) await answer(page, question, field, language);
    await page.keyboard.press("Tab");
  }
}

type Focused = { name: string; type: string; value: string; isAnswered: boolean };

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement;
    const { name = "", type = "", value = "" } = active;
    const group = document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`);
    const isAnswered = [...group].some(({ checked }) => checked);
    return { name, type, value, isAnswered };
  });
}

async function answer(
  page: Page,
  { example, kind }: WordedQuestion,
  { name, type, value, isAnswered }: Focused,
  language: "en" | "id",
): Promise<void> {
  if (type === "radio" || type === "checkbox") {
    if (!isAnswered) await page.keyboard.press("Space");
    return;
  }
  const isOtherLanguage = /\.(en|id)$/.test(name) && !name.endsWith(`.${language}`);
  if (value || isOtherLanguage) return;
  // The parts of a date are typed in an order that depends on the machine.
  if (type === "datetime-local") await page.fill(`[name="${name}"]`, `${daysAgo(7)}T07:12`);
  else if (kind === "number") await page.keyboard.type("850");
  else if (kind === "url") await page.keyboard.insertText("https://kopisenja.example");
  else await page.keyboard.insertText(example?.[language] ?? "PT Kopi Senja Nusantara");
}

/** What is typed says by itself that it is saved. */
export async function expectSaved({ page, t }: Visit): Promise<void> {
  const [before = ""] = t("autosave.saved", { at: "§" }).split("§");
  await page
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${before}\\d`) })
    .waitFor();
}

const OPT_INS = Buffer.from("phone,agreed at,text\n+62812...,2026-03-12,Kabari saya promo\n");

/** A file that the case keeps, with what it shows. */
export async function addEvidence({ page, go, t }: Visit, casePath: string): Promise<void> {
  await go(`${casePath}/evidence`);
  await page.setInputFiles("[name=files]", {
    name: "opt-ins.csv",
    mimeType: "text/csv",
    buffer: OPT_INS,
  });
  await page.selectOption("[name=kind]", "consent_log_extract");
  await page.fill("[name='caption.en']", "Opt-in export");
  await submit(page);
  await page.locator("main").getByText("Opt-in export").first().waitFor();
  await page
    .getByRole("status")
    .getByText(t("evidence.upload.done", { count: 1 }))
    .waitFor();
}

/** One action that is done and proven, one that is promised. */
export async function planRemediation(visit: Visit, appeal: string): Promise<void> {
  await addAction(visit, appeal, {
    cause: "unauthorised_tools",
    what: "The bulk sender was removed from every number.",
    doneOn: daysAgo(3),
    dueOn: "2099-12-01",
  });
  await addAction(visit, appeal, {
    cause: "no_consent",
    what: "Every opt-in source is audited.",
    dueOn: "2099-12-01",
  });
}

type Planned = { cause: Cause; what: string; doneOn?: string; dueOn?: string };

async function addAction(
  { page, go, arrive, language }: Visit,
  appeal: string,
  { cause, what, doneOn, dueOn }: Planned,
) {
  await go(`${appeal}/actions/new`);
  await page.selectOption("[name=cause]", cause);
  await page.fill(`[name="what.${language}"]`, what);
  await page.fill("[name=owner]", "Dewi Lestari");
  if (dueOn) await page.fill("[name=dueOn]", dueOn);
  if (doneOn) {
    await page.fill("[name=doneOn]", doneOn);
    await page.check("[name=proofs]");
  }
  await submit(page);
  await arrive(`${appeal}/actions`);
  await page.locator("main").getByText(what).waitFor();
}

/** Every sentence that reads as done is linked to the action that it speaks of. */
export async function judgeClaims(visit: Visit, appeal: string): Promise<void> {
  const { page, go, arrive, language, t } = visit;
  for (;;) {
    await go(`${appeal}/claims?show=unsupported&language=${language}`);
    const judge = page.getByRole("link", { name: t("claims.ledger.judge") }).first();
    if ((await judge.count()) === 0) return;
    await judge.click();
    await arrive(/\/claims\/\w+\/\w+\/\w+$/);
    await page.selectOption("select[name=itemId]", { index: 1 });
    await page.getByRole("button", { name: t("claims.claim.save"), exact: true }).click();
    await arrive(/\/claims\?/);
  }
}

/** Somebody who wrote none of it looked at the proof of what is done. */
export async function verifyActions({ page, go, t }: Visit, appeal: string): Promise<void> {
  await go(`${appeal}/actions`);
  await page.getByRole("button", { name: t("appeals.screens.actions.verify") }).click();
  await page.getByRole("button", { name: t("appeals.screens.actions.doubt") }).waitFor();
}

/** What goes into the dossier, where it goes, and that nothing keeps it from review. */
export async function makeReady(visit: Visit, appeal: string): Promise<void> {
  const { page, go, arrive, language, t } = visit;
  await go(`${appeal}/evidence`);
  for (const box of await page.locator("[name=exhibits]").all()) await box.check();
  await submit(page);
  await arrive(appeal);
  await go(`${appeal}/destination`);
  await page.check("[name=door][value=business_support_home]");
  await page.check(`[name=language][value=${language}]`);
  await submit(page);
  await arrive(appeal);
  await go(`${appeal}/readiness`);
  await go(appeal);
  await page.locator("main").getByText(t("appeals.screens.hub.written")).waitFor();
}

/** The text as each door takes it. */
export async function readPreviews({ page, go, t }: Visit, appeal: string): Promise<void> {
  await go(`${appeal}/preview`);
  const doors = page.getByRole("navigation", { name: t("appeals.screens.preview.doors") });
  for (const link of await doors.getByRole("link").all()) {
    const to = (await link.getAttribute("href")) ?? "";
    await link.click();
    await doors
      .locator("[aria-current=true]")
      .and(page.locator(`[href="${to}"]`))
      .waitFor();
    await expectCalm(page);
  }
}

export async function sendToReview({ page, go, arrive }: Visit, appeal: string): Promise<void> {
  await go(`${appeal}/sending`);
  await page.fill("[name=note]", "Ready from my side.");
  await submit(page);
  await arrive(appeal);
}

export async function requestChanges({ page, go, arrive }: Visit, appeal: string, note: string) {
  await go(`${appeal}/review`);
  await page.fill("form[action$='/changes'] [name=note]", note);
  await submit(page, "form[action$='/changes']");
  await arrive(appeal);
}

export async function approve({ page, go, arrive }: Visit, appeal: string): Promise<void> {
  await go(`${appeal}/review`);
  for (const point of await page.locator("form[action$='/approval'] [type=checkbox]").all()) {
    await point.check();
  }
  await submit(page, "form[action$='/approval']");
  await arrive(appeal);
}

/** Hands it in, with reference and receipt. */
export async function recordSubmission({ page, go, arrive }: Visit, appeal: string): Promise<void> {
  await go(`${appeal}/submission`);
  await page.fill("[name=submitterName]", "Sari Wulandari");
  await page.check("[name=submitterIsAdmin][value=yes]");
  await page.fill("[name=externalReference]", "BSH-4471903");
  await page.setInputFiles("[name=file]", {
    name: "receipt.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Your request was received. Case 4471903."),
  });
  await submit(page);
  await arrive(appeal);
}

/** Meta looks at it and decides, in its own words. */
export async function recordDecision(
  { page, go, arrive }: Visit,
  appeal: string,
  outcome: AppealOutcome,
  verbatim: string,
): Promise<void> {
  await go(`${appeal}/under-review`);
  await submit(page);
  await arrive(appeal);

  await go(`${appeal}/decision`);
  await page.check(`[name=outcome][value=${outcome}]`);
  await page.fill("[name=verbatim]", verbatim);
  await submit(page);
  await arrive(appeal);
  await page.locator("main").getByText(verbatim).first().waitFor();
}

/** Meta takes it back, and access is there again. */
export async function followToRestoration(visit: Visit, casePath: string, appeal: string) {
  const { page, arrive, t } = visit;
  await recordDecision(visit, appeal, "reversed", VERBATIM);

  await page.getByRole("link", { name: t("appeals.screens.hub.restore") }).click();
  await arrive(/\/restoration\?/);
  expect(await page.isChecked("[name=outcome][value=restored_by_appeal]")).toBe(true);
  await page.fill("[name=proofText]", "A test message went out at 10:02.");
  await submit(page);
  await arrive(casePath);
  await page.locator("main").getByText(t("cases.phases.monitoring")).first().waitFor();
}

const VERBATIM = "We have reviewed your request and restored your account.";

/** @returns the number of its pages. */
export async function downloadPdf(page: Page): Promise<number> {
  const bytes = await download(page, "a[href*='dossier.pdf']");
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  return (await PDFDocument.load(bytes)).getPageCount();
}

export async function downloadText({ page, t }: Visit): Promise<string> {
  await page.locator("summary").getByText(t("appeals.screens.filed.texts")).click();
  return (await download(page, "a[href*='dossier.txt']")).toString("utf8");
}

async function download(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(link).first().click(),
  ]);
  return readFileSync(await file.path());
}
