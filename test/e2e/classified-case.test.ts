/**
 * From an empty folder to a classified case, in a real browser, in either language:
 * set-up, a business, a case, the triage with its letter, and signing out.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { textsFor } from "~/platform/i18n/texts.server";
import {
  expectAccessible,
  expectCalm,
  expectFits,
  type Installation,
  newPage,
  openInstallation,
  picture,
  setUp,
  signIn,
  submit,
} from "./installation";

const NOTICE = JSON.stringify({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "102290129340398",
      time: 1763763120,
      changes: [
        {
          field: "account_update",
          value: {
            event: "DISABLED_UPDATE",
            ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "November 21, 2026" },
          },
        },
      ],
    },
  ],
});

const CASE = "/cases/C-2026-0001";

describe.each(["en", "id"] as const)("from nothing to a classified case, in %s", (language) => {
  const t = textsFor(language);
  let installation: Installation;
  let page: Page;
  let origin: string;
  const go = async (path: string) => {
    await page.goto(origin + path);
    await expectCalm(page);
    await expectAccessible(page);
  };

  beforeAll(async () => {
    installation = await openInstallation();
    origin = installation.app.origin.replace("localhost", "127.0.0.1");
    page = await newPage(installation.browser, { language });
  });
  afterAll(() => installation?.close());
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => picture(page, `${language} ${task.name}`));
  });

  it("asks a stranger for the code before anything else", async () => {
    const stranger = await newPage(installation.browser, { language, phone: true });

    await stranger.goto(origin);

    expect(new URL(stranger.url()).pathname).toBe("/setup");
    expect(await stranger.locator("[name=code]").isVisible()).toBe(true);
    await expectFits(stranger);
  });

  it("is claimed once through the printed address", async () => {
    await setUp(page, installation.app, language);

    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await expectCalm(page);
    await page.goto(installation.app.printed.replace("localhost", "127.0.0.1"));
    expect(new URL(page.url()).pathname).toBe("/");
  });

  it("learns about a business in one page", async () => {
    await go("/assets/new");
    await page.fill("[name=name]", "Kopi Senja");
    await page.selectOption("[name=country]", "ID");
    await page.fill("[name=portfolioId]", "506914307656634");
    await page.fill("[name=wabaId]", "1022 9012 9340 398");
    await page.fill("[name=phone]", "0812-5550-1420");
    await submit(page);

    await page.waitForURL(/\/assets\/businesses\//);
    await page.locator("main").getByText("+6281255501420").first().waitFor();
  });

  it("opens a case, and says beside the field what is missing", async () => {
    await go("/cases/new");
    await submit(page);
    await page.locator("[aria-invalid=true]").first().waitFor();

    await page.fill("[name=summary]", "Nothing goes out since 07:12.");
    await page.selectOption("[name=heardFrom]", "webhook");
    await page.selectOption("[name=businessId]", { label: "Kopi Senja" });
    await submit(page);

    await page.waitForURL(`${origin}${CASE}`);
    await page.locator("main").getByText("C-2026-0001").first().waitFor();
    await expectCalm(page);
  });

  it("finds out what was hit from the pasted notice", async () => {
    await go(`${CASE}/classify/paste`);
    await page.fill("[name=text]", NOTICE);
    await submit(page);
    await page.waitForURL(`${origin}${CASE}/classify`);
    await page.check("[name=value][value=api]");
    await submit(page);

    for (let asked = 0; asked < 10; asked += 1) {
      await page
        .locator("form[action$='/classification'], [name=question]")
        .first()
        .waitFor({ state: "attached" });
      if ((await page.locator("form[action$='/classification']").count()) > 0) break;
      const before = await page.locator("[name=question]").inputValue();
      await page.locator("main input[type=radio], main input[type=checkbox]").first().check();
      await submit(page);
      await page.waitForFunction(
        (was) => document.querySelector<HTMLInputElement>("[name=question]")?.value !== was,
        before,
      );
    }
    await page.locator("main h1").getByText(t("enforcement.class.disabled")).waitFor();
    await expectAccessible(page);
    await submit(page, "form[action$='/classification']");

    await page.waitForURL(`${origin}${CASE}`);
    await page.locator("main").getByText(t("enforcement.class.disabled")).first().waitFor();
  });

  it("lets nobody in after signing out", async () => {
    const other = await newPage(installation.browser, { language });
    await signIn(other, origin, "sari@kopisenja.example");
    await other.locator("summary").last().click();
    await other.locator("form[action='/logout'] button").click();
    await other.waitForURL(/\/login/);

    await other.goto(`${origin}${CASE}`);
    expect(new URL(other.url()).pathname).toBe("/login");
  });
});
