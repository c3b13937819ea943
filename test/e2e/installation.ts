/** A running installation with a browser on it, and what a person does first in both. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { openBrowser } from "~test/support/browser";
import { type RunningApp, startApp } from "~test/support/running-app";
import { expectNoComplaints, hearComplaints } from "./complaints";

export type Language = "en" | "id";
export const PASSWORD = "kopi senja pukul tujuh";

export type Installation = {
  app: RunningApp;
  /** Where the browser finds it. Not "localhost", where browsers forgive what they would elsewhere. */
  origin: string;
  browser: Browser;
  close: () => Promise<void>;
};

export async function openInstallation(): Promise<Installation> {
  const [app, browser] = await Promise.all([startApp(), openBrowser()]);
  return {
    app,
    origin: reachable(app.origin),
    browser,
    async close() {
      await browser.close();
      await app.stop();
    },
  };
}

export const reachable = (address: string) => address.replace("//localhost", "//127.0.0.1");

type Look = { language: Language; phone?: boolean; dark?: boolean; scripts?: boolean };

/** A fresh browser profile. */
export async function newPage(
  browser: Browser,
  { language, phone = false, dark = false, scripts = true }: Look,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
    colorScheme: dark ? "dark" : "light",
    locale: language === "id" ? "id-ID" : "en-GB",
    timezoneId: "Asia/Jakarta",
    javaScriptEnabled: scripts,
    acceptDownloads: true,
    // Colours are judged where they end up, not on their way there.
    reducedMotion: "reduce",
  });
  hearComplaints(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Nothing is complained about, and the page has a title. */
export async function expectCalm(page: Page): Promise<void> {
  expectNoComplaints();
  expect(await page.title()).toMatch(/\S+ · Reinstate$/);
}

type AxeOptions = Parameters<AxeBuilder["options"]>[0];
const WCAG: AxeOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
/** What another theme can change. */
const COLOURS: AxeOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** WCAG 2.2 AA as far as a machine can see it. */
export async function expectAccessible(page: Page, options: AxeOptions = WCAG): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Looks past frames, and needs no second page to put together what each of them says.
    .setLegacyMode(page.frames().length === 1)
    .options(options)
    .analyze();
  const told = violations.map(({ id, nodes }) => [
    id,
    ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
  expect(told, page.url()).toEqual([]);
}

/** Everything a machine can say about a page as it stands, in the looks it has to have. */
export async function expectSound(
  page: Page,
  themes: readonly ("light" | "dark")[] = ["light", "dark"],
): Promise<void> {
  await expectCalm(page);
  for (const [at, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, at === 0 ? WCAG : COLOURS);
  }
  await keepPicture(page);
}

/** The page as a whole never scrolls sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, page.url()).toBeLessThanOrEqual(0);
}

/** Claims the installation through the printed address. */
export async function setUp(page: Page, app: RunningApp, language: Language): Promise<void> {
  const address = new URL(reachable(app.printed));
  address.searchParams.set("language", language);
  await page.goto(address.href);
  await page.fill("[name=organisation]", "Kopi Senja");
  await page.fill("[name=name]", "Sari Wulandari");
  await page.fill("[name=email]", "sari@kopisenja.example");
  await page.fill("[name=password]", PASSWORD);
  await page.selectOption("[name=timeZone]", "Asia/Jakarta");
  await submit(page);
  await page.waitForURL((url) => url.pathname !== "/setup");
}

export async function signIn(page: Page, origin: string, email: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", PASSWORD);
  await submit(page);
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Through the person's own menu. */
export async function signOut(page: Page): Promise<void> {
  const menu = page.locator("details", { has: page.locator("form[action='/logout']") });
  await menu.locator("summary").click();
  await menu.locator("form[action='/logout'] button").click();
  await page.waitForURL(/\/login/);
}

/** Presses the primary button of the page's main form. */
export async function submit(page: Page, within = "main form[method=post]"): Promise<void> {
  await page
    .locator(`${within} button[type=submit]:not([aria-hidden], [name=shift])`)
    .first()
    .click();
}

/** What the page looked like when a test failed, in `test-results`. */
export async function picture(page: Page, name: string, folder = "test-results"): Promise<void> {
  const path = `${folder}/${name.replace(/\W+/g, "-")}.png`;
  await page.screenshot({ path, fullPage: true, caret: "initial" });
}

let pictures = 0;

/** With `PICTURES` set to a folder, every page of the journeys is kept there, in order. */
async function keepPicture(page: Page): Promise<void> {
  if (!process.env.PICTURES) return;
  pictures += 1;
  const place = new URL(page.url()).pathname;
  await picture(
    page,
    `${process.pid} ${String(pictures).padStart(3, "0")} ${place}`,
    process.env.PICTURES,
  );
}
