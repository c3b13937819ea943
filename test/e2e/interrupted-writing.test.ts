/** Writing an appeal when something comes between: the line, another window, the end of a session. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectSaved, startAppeal } from "./appeal-steps";
import { addBusiness, classify, openCase } from "./case-steps";
import { cutLine, mendLine } from "./complaints";
import {
  expectSound,
  type Installation,
  openInstallation,
  PASSWORD,
  picture,
  setUp,
  signIn,
  submit,
} from "./installation";
import { type Visit, visit } from "./visit";

const FIELD = '[name="trigger.en"]';

const OFFLINE = "Written where there is no line.";
const PATIENCE = { timeout: 30_000 };

describe("writing that is interrupted", () => {
  let installation: Installation;
  let sari: Visit;
  let section: string;

  beforeAll(async () => {
    installation = await openInstallation();
    sari = await visit(installation, "en", { themes: [] });
    await setUp(sari.page, installation.app, "en");
    await addBusiness(sari);
    const casePath = await openCase(sari);
    await classify(sari, casePath);
    section = `${await startAppeal(sari, casePath)}/sections/what_happened`;
  });
  afterAll(() => installation?.close());
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => picture(sari.page, `interrupted ${task.name}`));
  });

  const stored = async () => {
    const fresh = await sari.page.context().newPage();
    await fresh.goto(sari.origin + section);
    const text = await fresh.inputValue(FIELD);
    await fresh.close();
    return text;
  };
  const state = (page: Page, words: string) =>
    page.getByRole("status").filter({ hasText: words }).waitFor();

  it("goes on when the line comes back", async () => {
    const { page, go, t } = sari;
    await go(section);
    await page.locator(FIELD).pressSequentially("Before the tunnel. ");
    await expectSaved(sari);

    await cutLine(page.context());
    await page.locator(FIELD).pressSequentially("In the tunnel. ");
    await state(page, t("autosave.retrying"));
    await page.locator(FIELD).pressSequentially("Out again.");
    await mendLine(page.context());

    await expectSaved(sari);
    expect(await page.inputValue(FIELD)).toBe("Before the tunnel. In the tunnel. Out again.");
    expect(await stored()).toBe("Before the tunnel. In the tunnel. Out again.");
  });

  it("comes back when the page was left without a line", async () => {
    const { page, go, t } = sari;
    await go(section);
    await cutLine(page.context());
    await page.fill(FIELD, OFFLINE);
    await state(page, t("autosave.retrying"));
    await page.goto("about:blank");
    await mendLine(page.context());

    await page.goto(sari.origin + section);
    await expect.poll(() => page.inputValue(FIELD), PATIENCE).toBe(OFFLINE);
    await expect.poll(stored, PATIENCE).toBe(OFFLINE);
  });

  it("shows both texts where two windows wrote on one answer", async () => {
    const { page, go, origin, t } = sari;
    await go(section);
    const other = await page.context().newPage();
    await other.goto(origin + section);
    await other.fill(FIELD, "From the other window.");
    await expectSaved({ ...sari, page: other });

    await page.fill(FIELD, "From this window.");
    await page.getByText(t("autosave.both.titleMine")).waitFor();
    await page.getByText("From the other window.").waitFor();
    expect(await page.inputValue(FIELD)).toBe("From this window.");
    await expectSound(page);
    await page.getByRole("button", { name: t("autosave.both.keepMine") }).click();

    await expectSaved(sari);
    expect(await stored()).toBe("From this window.");
    await other.close();
  });

  it("loses nothing when the session ends, and goes on after signing in", async () => {
    const { page, go, origin, t } = sari;
    await go(section);
    await endSessionsFromElsewhere();

    await page.fill(FIELD, "Typed after the session had ended.");
    await page.getByText(t("autosave.signedOutTitle"), { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole("link", { name: t("autosave.signIn") }).click();
    await page.fill("[name=email]", "sari@kopisenja.example");
    await page.fill("[name=password]", PASSWORD);
    await submit(page);

    await page.waitForURL(origin + section);
    await expectSaved(sari);
    expect(await page.inputValue(FIELD)).toBe("Typed after the session had ended.");
    expect(await stored()).toBe("Typed after the session had ended.");
  });

  /** As somebody does whose laptop was stolen. */
  async function endSessionsFromElsewhere(): Promise<void> {
    const elsewhere = await visit(installation, "en", { themes: [] });
    await signIn(elsewhere.page, elsewhere.origin, "sari@kopisenja.example");
    await elsewhere.go("/settings/sessions");
    await submit(elsewhere.page, "main form[action='/settings/sessions/revocation']");
    await elsewhere.page.getByText(elsewhere.t("identity.sessions.endedOthers")).first().waitFor();
  }
});
