/**
 * What providers tell, in a real browser: it opens a case by itself, what the rules cannot settle
 * waits in the inbox, and what was done by itself can be taken back. Also without scripts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { storeDelivery } from "~/features/signals/receiving/store-delivery.server";
import { db } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { accountUpdate, disabled, restricted } from "~test/factories/signal";
import { openBrowser } from "~test/support/browser";
import { type RunningApp, startApp } from "~test/support/running-app";
import {
  expectAccessible,
  expectCalm,
  expectFits,
  newPage,
  picture,
  setUp,
  submit,
} from "./installation";

const KNOWN = "102290129340398";
const UNKNOWN = "555555555555555";
const HOUR = 3_600_000;

const tell = (payload: unknown) =>
  storeDelivery({
    sourceId: null,
    provider: "meta",
    arrivedBy: "webhook",
    proof: "signed",
    body: Buffer.from(JSON.stringify(payload)),
    headers: {},
    receivedAt: new Date(),
  });

const settled = () =>
  vi.waitUntil(
    async () =>
      (await db.delivery.count({ where: { state: "waiting" } })) === 0 &&
      (await db.signal.count({ where: { standing: "waiting" } })) === 0,
    { timeout: 60_000, interval: 200 },
  );

describe("what is told", () => {
  let folder: string;
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let origin: string;
  let close: () => Promise<void>;
  const go = async (path: string) => {
    await page.goto(origin + path);
    await expectCalm(page);
    await expectAccessible(page);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "reinstate-inbox-"));
    [app, browser] = await Promise.all([startApp({ dataFolder: folder }), openBrowser()]);
    origin = app.origin.replace("localhost", "127.0.0.1");
    page = await newPage(browser, { language: "en" });
    await setUp(page, app, "en");
    const installation = await openInstallation(readEnv({ DATA_DIR: folder }));
    close = () => installation.close();
    const { id: businessId } = await createBusiness({ name: "Kopi Senja" });
    await createAsset({ businessId, externalId: KNOWN, name: "Kopi Senja" });
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => picture(page, `inbox ${task.name}`));
  });

  it("opens a case that says what was heard and why", async () => {
    const began = new Date(Date.now() - HOUR);
    await tell(restricted(KNOWN, began, new Date(Date.now() + 72 * HOUR)));
    await vi.waitUntil(async () => (await db.case.count()) === 1, { timeout: 60_000 });

    await go("/cases/C-2026-0001".replace("2026", String(new Date().getFullYear())));

    await page.getByText("heard: Restricted").first().waitFor();
    await page.getByText("Why").first().click();
    await page.getByText("No open case concerns this asset").first().waitFor();
    await picture(page, "case of a signal");
    await go("/cases");
    await page.getByText("heard: Restricted").first().waitFor();
  });

  it("waits in the inbox where nobody knows the asset", async () => {
    await tell(disabled(UNKNOWN, new Date()));
    await tell(accountUpdate(KNOWN, new Date(), { event: "SOMETHING_NEW" }));
    await vi.waitUntil(
      async () => (await db.signal.count({ where: { standing: "needs_person" } })) === 2,
      { timeout: 60_000 },
    );

    await go("/");
    await page.getByText("2 new signals need a person").waitFor();
    await picture(page, "today with signals");
    await go("/inbox");
    await expectFits(page);
    await picture(page, "inbox");
    expect(await page.locator("tbody tr").count()).toBe(2);
  });

  it("is reached with the keyboard, and acted upon once its asset is entered", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/signals\/[0-9a-f-]{36}$/);
    await expectAccessible(page);
    await picture(page, "signal page");

    await page.getByLabel("Business").selectOption({ label: "Kopi Senja" });
    await page.getByRole("button", { name: "Enter it" }).click();
    await page.waitForURL(/\/inbox$/);
    await vi.waitUntil(async () => (await db.case.count()) === 2, { timeout: 60_000 });
    await settled();

    expect(await db.signal.count({ where: { standing: "needs_person" } })).toBe(1);
  });

  it("is taken back with a reason", async () => {
    const act = await db.signalAct.findFirstOrThrow({
      where: { act: "opened_case" },
      orderBy: { at: "desc" },
    });
    await go(`/inbox/acts/${act.id}`);
    await page.fill("[name=reason]", "That account is not ours any more");
    await picture(page, "undo");
    await submit(page);
    await page.waitForURL(/\/cases\/C-/);

    expect(await db.case.findUnique({ where: { id: act.caseId ?? "" } })).toMatchObject({
      phase: "void",
    });
  });

  it("is answered on a phone without scripts", async () => {
    const cookies = await page.context().cookies();
    const plain = await newPage(browser, { language: "en", phone: true, scripts: false });
    await plain.context().addCookies(cookies);
    await plain.goto(`${origin}/inbox`);
    await expectFits(plain);
    await picture(plain, "inbox on a phone");
    await plain.locator("tbody a").first().click();
    await expectFits(plain);
    await picture(plain, "signal on a phone");
    await plain.getByRole("button", { name: "It is nothing" }).click();
    await plain.getByText("Nothing waits for a person").waitFor();
    await picture(plain, "empty inbox");
    await plain.context().close();
  });
});
