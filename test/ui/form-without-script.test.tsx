// @vitest-environment node
import { expect, it } from "vitest";
import { htmlOf } from "./remix-stub";
import { SampleForm } from "./sample-form";

const reply = {
  formError: "Rudi closed this case at 09:58.",
  errors: { email: "Taken" },
  values: {
    email: "sari@example.com",
    note: "typed",
    door: "app",
    causes: "spam",
    zone: "Asia/Jakarta",
    sure: "on",
  },
};

/** The opening tag of the element with this attribute. */
const tag = (page: string, attribute: string) => page.match(`<[^>]*${attribute}[^>]*>`)?.[0] ?? "";

it("comes back with everything that was typed", async () => {
  const page = await htmlOf(<SampleForm />, () => reply);

  expect(tag(page, 'name="email"')).toContain('value="sari@example.com"');
  expect(page).toMatch(/<textarea[^>]*name="note"[^>]*>\s*typed<\/textarea>/);
  expect(tag(page, 'value="app"')).toContain("checked");
  expect(tag(page, 'value="bsh"')).not.toContain("checked");
  expect(tag(page, 'value="spam"')).toContain("checked");
  expect(tag(page, 'value="Asia/Jakarta"')).toContain("selected");
  expect(tag(page, 'name="sure"')).toContain("checked");
});

it("says what is wrong, above the form and beside the field", async () => {
  const page = await htmlOf(<SampleForm />, () => reply);

  expect(page).toContain("Rudi closed this case at 09:58.");
  expect(page).toMatch(/<a href="#f-email"[^>]*>Taken<\/a>/);
  expect(tag(page, 'name="email"')).toContain('aria-invalid="true"');
  expect(tag(page, 'name="email"')).toContain("f-email-error");
});

it("starts from its defaults, and leaves judging to the server", async () => {
  const page = await htmlOf(<SampleForm />);

  expect(page).toMatch(/<textarea[^>]*>\s*as it was<\/textarea>/);
  expect(tag(page, 'id="f"')).toContain('method="post"');
  expect(tag(page, 'id="f"')).toMatch(/novalidate/i);
});
