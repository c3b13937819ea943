/** What a person does before there is anything to appeal: a business, a case, and what was hit. */
import { PASSWORD, submit } from "./installation";
import type { Visit } from "./visit";

/** As Meta sends it when an account is disabled. */
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

export async function addBusiness({ page, go }: Visit): Promise<void> {
  await go("/assets/new");
  await page.fill("[name=name]", "Kopi Senja");
  await page.selectOption("[name=country]", "ID");
  await page.fill("[name=portfolioId]", "506914307656634");
  await page.fill("[name=wabaId]", "1022 9012 9340 398");
  await page.fill("[name=phone]", "0812-5550-1420");
  await submit(page);
  await page.waitForURL(/\/assets\/businesses\//);
}

/** A second lead, by the link that the first hands over. */
export async function joinByLink(inviter: Visit, { page, go }: Visit): Promise<void> {
  await inviter.go("/settings/members/invite");
  await inviter.page.fill("[name=email]", "andi@kopisenja.example");
  await inviter.page.check("[name=roles][value=support_lead]");
  await submit(inviter.page);
  const link = inviter.page.locator("[name=link]");
  await link.waitFor();

  await go(new URL(await link.inputValue()).pathname);
  await page.fill("[name=name]", "Andi Saputra");
  await page.fill("[name=password]", PASSWORD);
  await submit(page);
  await page.waitForURL((url) => !url.pathname.startsWith("/invitation"));
}

/** @returns the path of the case. */
export async function openCase({ page, go, arrive, t }: Visit): Promise<string> {
  await go("/cases/new");
  await page.fill("[name=summary]", "Nothing goes out since 07:12.");
  await page.selectOption("[name=heardFrom]", "webhook");
  await page.selectOption("[name=businessId]", { label: "Kopi Senja" });
  await page.getByRole("button", { name: t("cases.screens.create.submit") }).click();
  await arrive(/\/cases\/C-\d{4}-\d{4}$/);
  return new URL(page.url()).pathname;
}

/** Pastes the notice, answers what is still open, and commits to the letter. */
export async function classify({ page, go, arrive }: Visit, path: string): Promise<void> {
  await go(`${path}/classify/paste`);
  await page.fill("[name=text]", NOTICE);
  await submit(page);
  await arrive(`${path}/classify`);

  const result = page.locator("form[action$='/classification']");
  let answered = "";
  for (;;) {
    const open = page.locator(`[name=question]:not([value="${answered}"])`);
    await result.or(open).first().waitFor({ state: "attached" });
    if ((await result.count()) > 0) break;
    answered = await open.inputValue();
    const api = page.locator("main [name=value][value=api]");
    const any = page.locator("main input:is([type=radio], [type=checkbox])");
    await ((await api.count()) > 0 ? api : any.first()).check();
    await submit(page);
  }
  await arrive(`${path}/classify`);
  await submit(page, "form[action$='/classification']");
  await arrive(path);
}
