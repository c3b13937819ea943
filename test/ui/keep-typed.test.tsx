import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepTyped } from "~/ui/autosave/keep-typed";

const BACK = "It is back";
let stop = () => {};

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "", "/cases/C-2026-0001");
});
afterEach(() => stop());

/** The page as it comes from the server, with what looks after it. */
function open(stands = "", opened = '{"text":"","version":1}') {
  stop();
  document.body.innerHTML = `<main><form method="post">
    <input type="hidden" name="seen" /><textarea name="text"></textarea></form></main>`;
  const form = document.querySelector("form") as HTMLFormElement;
  const field = form.querySelector("textarea") as HTMLTextAreaElement;
  field.defaultValue = stands;
  const seen = form.querySelector("input") as HTMLInputElement;
  seen.value = opened;
  stop = keepTyped("sari", BACK);
  return { form, field, seen };
}

function type(field: HTMLTextAreaElement, text: string) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith("unsaved:"));
const send = (form: HTMLFormElement) =>
  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
/** Long enough to have looked, with something that changed to look at. */
const afterwards = async () => {
  document.body.append(document.createElement("i"));
  await new Promise((done) => setTimeout(done, 400));
};

it("brings back what was typed when the session had ended, and says so", async () => {
  const before = open();
  type(before.field, "Seen at nine.");
  send(before.form);
  window.history.replaceState(null, "", "/login");
  document.body.innerHTML = "<main>Sign in</main>";
  await afterwards();

  window.history.replaceState(null, "", "/cases/C-2026-0001");
  const { field } = open();
  expect(field.value).toBe("Seen at nine.");
  expect(document.querySelector("[role=status]")?.textContent).toBe(BACK);
});

it("brings along what the form was opened with, so that nothing is replaced unseen", async () => {
  const before = open("One", '{"text":"One","version":1}');
  type(before.field, "Mine");
  await vi.waitFor(() => expect(kept()).toHaveLength(1));

  const { field, seen } = open("Theirs", '{"text":"Theirs","version":2}');
  expect(field.value).toBe("Mine");
  expect(seen.value).toBe('{"text":"One","version":1}');
});

it("lets go of what was taken", async () => {
  const { form, field } = open();
  type(field, "Seen at nine.");
  send(form);
  expect(kept()).toHaveLength(1);
  document.body.innerHTML = "<main>Saved</main>";
  await vi.waitFor(() => expect(kept()).toHaveLength(0));
});

it("lets go of it where saving leads to another page, whose address comes before it", async () => {
  const { form, field } = open();
  type(field, "Of one customer");
  send(form);
  window.history.replaceState(null, "", "/cases");
  document.body.innerHTML = "<main>Saved</main>";
  await vi.waitFor(() => expect(kept()).toHaveLength(0));
});

it("lets go of what was taken after it had been refused", async () => {
  const { form, field } = open();
  form.insertAdjacentHTML("afterbegin", "<p role='alert'>Write more.</p><button></button>");
  type(field, "Seen at nine.");
  send(form);
  form.querySelector("button")?.setAttribute("aria-disabled", "true");
  await afterwards();
  document.body.innerHTML = "<main>Saved</main>";
  await vi.waitFor(() => expect(kept()).toHaveLength(0));
});

it("lets go of it where what stands is taken instead", async () => {
  const { form, field } = open("Theirs");
  type(field, "Mine");
  send(form);
  form.insertAdjacentHTML("afterbegin", "<p role='alert'>Both</p><a data-lets-go>Theirs</a>");
  await afterwards();
  expect(kept()).toHaveLength(1);
  form.querySelector("a")?.dispatchEvent(new Event("click", { bubbles: true }));
  expect(kept()).toHaveLength(0);
});

it("keeps what was typed the moment before the page was left, where it was typed", async () => {
  const { field } = open();
  type(field, "Half a sentence");
  window.history.replaceState(null, "", "/cases");
  document.body.innerHTML = "<main>Cases</main>";
  await afterwards();
  window.history.replaceState(null, "", "/cases/C-2026-0001");
  expect(open().field.value).toBe("Half a sentence");
});

it("holds on to what was refused, and to what met a failure", async () => {
  const { form, field } = open();
  type(field, "Seen at nine.");
  send(form);
  form.insertAdjacentHTML("afterbegin", "<p role='alert'>Write more.</p>");
  await afterwards();
  expect(kept()).toHaveLength(1);

  send(form);
  document.body.innerHTML = "<main><div data-failed>500</div></main>";
  await afterwards();
  expect(kept()).toHaveLength(1);
});

it("keeps nothing of somebody else's", async () => {
  type(open().field, "Hers");
  await vi.waitFor(() => expect(kept()).toHaveLength(1));
  stop();
  document.body.innerHTML = `<main><form method="post"><textarea name="text"></textarea></form></main>`;
  stop = keepTyped("dewi", BACK);
  expect(document.querySelector("textarea")?.value).toBe("");
});
