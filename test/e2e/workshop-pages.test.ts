/**
 * The pages of the workshop and of the desk, as the sample installation fills them: everything a
 * machine can say about how they look, in both themes, and none scrolls sideways on a phone.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectFits, expectSound, type Installation, picture, submit } from "./installation";
import { openSample } from "./sample-installation";
import type { Visit } from "./visit";

const FILED = "/cases/C-2026-0001";
const WRITTEN = "/cases/C-2026-0009/appeals/1";
const TALK = "/cases/C-2026-0004/threads";

describe("the pages of the workshop", () => {
  let installation: Installation;
  let sari: Visit;
  let andi: Visit;
  let maya: Visit;

  beforeAll(async () => {
    const sample = await openSample({
      sari: { language: "en" },
      andi: { language: "id", phone: true },
      maya: { language: "en" },
    });
    ({ installation } = sample);
    ({ sari, andi, maya } = sample.people);
  });
  afterAll(() => installation?.close());
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(async () => {
      await picture(sari.page, `workshop ${task.name}`);
      await picture(andi.page, `workshop ${task.name} on a phone`);
    });
  });

  /** On a phone, in the other language, by the same address. */
  const fits = async (...paths: string[]) => {
    for (const path of paths) {
      await andi.page.goto(andi.origin + path);
      await expectFits(andi.page);
    }
  };
  /** Follows a link of the page by what its address ends in. */
  const follow = async (ending: string) => {
    const link = sari.page.locator(`main a[href$="${ending}"]`).first();
    const path = await link.getAttribute("href");
    await sari.go(path ?? "nowhere");
    return path ?? "";
  };
  const open = async (list: string, words: string) => {
    await sari.go(list);
    const path = await sari.page.locator("main a", { hasText: words }).first().getAttribute("href");
    await sari.go(path ?? "nowhere");
    return path ?? "";
  };

  it("redact pictures and texts", async () => {
    const picture = await open(`${FILED}/evidence`, "campaign-report.png");
    const onPicture = await follow("/redaction");
    await open(`${FILED}/evidence`, "ycloud-disabled.json");
    const inText = await follow("/redaction");
    await fits(picture, onPicture, inText);
  });

  it("open a dossier to a guest", async () => {
    const links = `${FILED}/appeals/1/guests`;
    await sari.go(links);
    await sari.page.fill("[name=audience]", "Jonas, 360dialog");
    await submit(sari.page);
    const link = await sari.page.locator("main code").first().textContent();
    const guest = new URL(link ?? "").pathname;
    await sari.go(guest);
    await fits(links, guest);
  });

  it("write together", async () => {
    const section = `${WRITTEN}/sections/business`;
    await sari.go(`${section}/comments/new?question=business_country&language=en&sentence=0`);
    await sari.page.fill("[name=text]", "Is that the country of the company?");
    await submit(sari.page);
    await sari.arrive(new RegExp(`${section}/comments`));
    await sari.go(`${WRITTEN}/writers`);
    await fits(`${section}/comments`, `${section}/comments/new`, `${WRITTEN}/writers`, section);
  });

  it("compare rounds, and offer a next round only where there was one", async () => {
    const list = "/cases/C-2026-0003/appeals";
    await sari.go(list);
    await sari.page.getByRole("link", { name: sari.t("appeals.screens.list.start") }).waitFor();
    await sari.go(`${list}/compare`);
    await sari.go(`${list}/routes`);
    await fits(list, `${list}/compare`, `${list}/routes`);
  });

  it("talk to providers", async () => {
    const thread = await open(TALK, "131031");
    const brief = await follow("/brief");
    await sari.go(thread);
    const packet = await follow("/packet");
    await fits(TALK, thread, brief, packet);
  });

  it("take texts from the library, and consent and figures from the business", async () => {
    const library = `${WRITTEN}/library?section=business`;
    await sari.go("/appeals");
    await sari.go(library);
    await sari.go(`${WRITTEN}/pack`);
    const consent = await follow("/consent");
    const source = await follow("/consent/sources/new");
    await fits("/appeals", library, `${WRITTEN}/pack`, consent, source);
  });

  it("are reached by their names and by keys alone", async () => {
    const { page, t, arrive } = sari;
    await sari.go("/cases");
    await page.keyboard.press("Control+k");
    await page.locator("[cmdk-input]").fill("C-2026-0009");
    await page.getByRole("option", { name: /^C-2026-0009/, selected: true }).waitFor();
    await expectSound(page);
    await page.keyboard.press("Enter");
    await arrive(/\/cases\/C-2026-0009$/);

    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: t("ui.frame.shortcuts") }).waitFor();
    await expectSound(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("take back at once what was taken away by mistake", async () => {
    const { page, t } = sari;
    await page.goto(`${sari.origin}/cases?owner=nobody&phase=active`);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await press(t("cases.screens.queue.views.save"));
    await page.getByRole("dialog").waitFor();
    await expectSound(page);
    await page.fill("[role=dialog] [name=name]", "Nobody's");
    await page.locator("[role=dialog] button[type=submit]").click();
    await page.getByText(t("cases.screens.queue.views.saved")).first().waitFor();

    await press(t("cases.screens.queue.views.remove"));
    await page.getByText(t("cases.screens.queue.views.removed")).first().waitFor();
    await press(t("ui.frame.undo"));

    await page.getByRole("link", { name: "Nobody's" }).waitFor();
    await expectSound(page);
  });

  it("give cases away together, and take them back", async () => {
    const { page, t, go } = sari;
    const mine = async () => (await page.locator("tbody tr th, tbody tr a").allInnerTexts()).sort();
    await go("/cases?owner=me");
    const before = await mine();
    const given = 2;
    const boxes = page.locator("tbody input[type=checkbox]");
    for (let nth = 0; nth < given; nth++) await boxes.nth(nth).check();
    await page.locator(".bulk-bar [name=ownerId]").selectOption({ label: "Andi Saputra" });
    await page.locator(".bulk-bar button[type=submit]").click();
    const name = "Andi Saputra";
    await page
      .getByText(t("cases.screens.queue.assign.done", { count: given, name }))
      .first()
      .waitFor();
    await page.locator(".bulk-bar").waitFor({ state: "hidden" });
    expect(await mine()).not.toEqual(before);
    await expectSound(page);

    await page.getByRole("button", { name: t("ui.frame.undo"), exact: true }).click();
    await page
      .getByText(t("cases.screens.queue.assign.returned", { count: given }))
      .first()
      .waitFor();
    await expect.poll(mine).toEqual(before);

    await open("/cases/assignments", name);
    await fits("/cases/assignments");
  });

  it("lead who may only read nowhere that is closed to them", async () => {
    const { page, origin } = maya;
    const thread = "/cases/C-2026-0005/threads";
    await page.goto(origin + thread);
    const talk = await page.locator("main a[href*='/threads/']").first().getAttribute("href");
    const closed: string[] = [];
    for (const path of ["/cases/C-2026-0007", talk, "/cases/C-2026-0003/appeals/1/readiness"]) {
      await page.goto(`${origin}${path}`);
      const links = await page
        .locator("main a[href^='/']")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      for (const link of new Set(links)) {
        const answer = await page.request.get(origin + link, { maxRedirects: 0 });
        if (answer.status() >= 400) closed.push(`${answer.status()} ${link} on ${path}`);
      }
    }
    expect(closed).toEqual([]);
  });

  it("keep the menu of a case in view on the narrowest phone", async () => {
    for (const width of [340, 320]) {
      await andi.page.setViewportSize({ width, height: 700 });
      await fits(FILED, `${FILED}/evidence`, `${FILED}/appeals/1/guests`);
    }
    const parts = andi.page.locator("nav li a");
    const cut = await parts.evaluateAll((links) =>
      links.filter((link) => link.scrollHeight > link.clientHeight).map((link) => link.textContent),
    );
    expect(cut).toEqual([]);
  });
});
