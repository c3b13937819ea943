/** Fills whatever a form asks for, as somebody would who has an answer to everything. */
import type { Locator, Page } from "playwright-core";

const TEXT =
  "PT Kopi Senja Nusantara sells coffee to private customers and writes only to people who asked for it.";

/** Every empty field gets an answer that its kind takes. What is filled already stays. */
export async function fillEverything(page: Page, form = "main form[method=post]"): Promise<void> {
  const scope = page.locator(form).first();
  for (const field of await scope.locator("textarea:visible").all()) await fillIfEmpty(field, TEXT);
  for (const field of await scope.locator("input:visible").all()) await fillInput(field);
  for (const field of await scope.locator("select:visible").all()) await chooseIfEmpty(field);
  for (const group of await scope.locator("fieldset:visible").all()) await tickOne(group);
}

async function fillInput(field: Locator): Promise<void> {
  const type = await field.getAttribute("type");
  if (type === "number") await fillIfEmpty(field, "850");
  else if (type === "url") await fillIfEmpty(field, "https://kopisenja.example");
  else if (type === "date") await fillIfEmpty(field, "2026-12-03");
  else if (type === "datetime-local") await fillIfEmpty(field, "2026-11-20T07:12");
  else if (type === "text") {
    const isNumeric = (await field.getAttribute("inputmode")) === "numeric";
    await fillIfEmpty(field, isNumeric ? "850" : "PT Kopi Senja Nusantara");
  }
}

async function fillIfEmpty(field: Locator, text: string): Promise<void> {
  if ((await field.isEditable()) && (await field.inputValue()) === "") await field.fill(text);
}

async function chooseIfEmpty(field: Locator): Promise<void> {
  if ((await field.inputValue()) !== "") return;
  const values = await field
    .locator("option:not([value=''])")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  if (values[0]) await field.selectOption(values[0]);
}

async function tickOne(group: Locator): Promise<void> {
  const boxes = group.locator("input[type=radio], input[type=checkbox]");
  if ((await boxes.count()) === 0 || (await group.locator("input:checked").count()) > 0) return;
  await boxes.first().check();
}
