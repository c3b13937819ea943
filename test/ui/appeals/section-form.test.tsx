import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import type { ActionFunction } from "react-router-dom";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { wordedSection } from "~/features/appeals/questions/appeal-questions";
import { type AnswerOnPage, SectionForm } from "~/features/appeals/ui/answers/section-form";
import type { AutosaveReply, Standing } from "~/ui/autosave/autosave-reply";
import { renderStub } from "../remix-stub";

const section = { ...wordedSection("what_happened", "en", 1) };
section.questions = section.questions.filter(({ id }) => id === "trigger" || id === "timeline");

const KEY = /^unsaved:sari:appeal-1:trigger:/;
const drafts = () => Object.keys(localStorage).filter((key) => KEY.test(key));

const answer = (en: string, version: number): AnswerOnPage => ({
  value: { en },
  version,
  byName: "Dewi",
  isFilledIn: false,
  at: new Date("2026-11-22T03:00:00Z"),
});

const standing = (en: string, version: number, isMine = true): Standing => ({
  fields: [
    ["trigger.en", en],
    ["trigger.id", ""],
  ],
  version,
  byName: isMine ? "Sari" : "Dewi",
  isMine,
  at: "2026-11-22T03:41:00Z",
  isEmpty: false,
});

const reply = (told: Partial<AutosaveReply>) =>
  Response.json({ saved: {}, conflicts: {}, invalid: {}, at: "2026-11-22T03:42:00Z", ...told });

/** What was sent to be saved, in order. */
let sent: URLSearchParams[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  sent = [];
  answers = [];
  localStorage.clear();
  vi.stubGlobal("fetch", async (path: string, { body }: { body: URLSearchParams }) => {
    // What reads along, or asks who else is here, is not what is saved.
    if (!path.endsWith("/autosave")) return new Response(null, { status: 404 });
    sent.push(body);
    const next = answers.shift();
    if (!next) throw new Error("Nothing answers this save");
    return next();
  });
});

/** A save that failed is tried again, also after its page was left: not after the last test, where no window is. */
const realTimeout = globalThis.setTimeout;
const tries = new Set<ReturnType<typeof setTimeout>>();
beforeAll(() => {
  globalThis.setTimeout = Object.assign((...given: Parameters<typeof setTimeout>) => {
    const one = realTimeout(...given);
    tries.add(one);
    return one;
  }, realTimeout);
});
afterAll(() => {
  globalThis.setTimeout = Object.assign(() => realTimeout(() => {}, 0), realTimeout);
  for (const one of tries) clearTimeout(one);
});

afterEach(() => {
  // A form that leaves the page still saves.
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** With what loads once the page stands. */
async function open(known: Record<string, AnswerOnPage> = {}, action?: ActionFunction) {
  const opened = renderStub(
    <SectionForm
      section={section}
      answers={known}
      personId="sari"
      appealId="appeal-1"
      appeal={{ reference: "C-2026-0042", number: 1 }}
      zones={[]}
      zone="Asia/Jakarta"
      discussed={{}}
      header={(state) => <h1>{state}</h1>}
    />,
    { action },
  );
  await vi.dynamicImportSettled();
  return opened;
}

const trigger = () => document.querySelector<HTMLTextAreaElement>('[name="trigger.en"]');
const type = (text: string) => fireEvent.input(trigger() as Element, { target: { value: text } });
const leave = () => fireEvent.focusOut(trigger() as Element);
const state = () => screen.getAllByRole("status").at(-1)?.textContent;

describe("a section that saves as it is typed", () => {
  it("says so, and goes on from the version it was told", async () => {
    answers = [
      () => reply({ saved: { trigger: standing("One", 4) } }),
      () => reply({ saved: { trigger: standing("Two", 5) } }),
    ];
    await open({ trigger: answer("Before", 3) });

    type("One");
    leave();
    await waitFor(() => expect(state()).toBe("Saved 10:42"));
    type("Two");
    leave();
    await waitFor(() => expect(sent).toHaveLength(2));

    expect(sent.map((body) => body.get("version.trigger"))).toEqual(["3", "4"]);
    expect(sent.map((body) => body.get("trigger.en"))).toEqual(["One", "Two"]);
    expect(sent.some((body) => body.has("timeline.en"))).toBe(false);
  });

  it("keeps in the browser what is not confirmed, and lets go of it afterwards", async () => {
    answers = [() => reply({ saved: { trigger: standing("One", 1) } })];
    await open();

    type("One");
    expect(drafts()).toHaveLength(1);
    leave();

    await waitFor(() => expect(drafts()).toEqual([]));
  });

  it("leaves the space after the last word to whoever is writing", async () => {
    answers = [() => reply({ saved: { trigger: standing("One", 1) } })];
    await open();

    type("One ");
    leave();
    await waitFor(() => expect(state()).toBe("Saved 10:42"));

    expect(trigger()?.value).toBe("One ");
  });

  it("shows what a colleague wrote meanwhile in the other language", async () => {
    const merged = standing("One", 2);
    merged.fields = [
      ["trigger.en", "One"],
      ["trigger.id", "Satu"],
    ];
    answers = [() => reply({ saved: { trigger: merged } })];
    await open();

    type("One");
    leave();
    await waitFor(() => expect(state()).toBe("Saved 10:42"));

    expect(document.querySelector<HTMLTextAreaElement>('[name="trigger.id"]')?.value).toBe("Satu");
  });

  it("brings back what a broken line or an ended session left behind", async () => {
    answers = [() => Promise.reject(new TypeError("offline"))];
    const first = await open();
    type("Written on the train");
    leave();
    await waitFor(() => expect(state()).toBe("Could not save, retrying"));
    first.unmount();

    answers = [() => reply({ saved: { trigger: standing("Written on the train", 1) } })];
    await open();

    await waitFor(() => expect(state()).toBe("Saved 10:42"));
    expect(trigger()?.value).toBe("Written on the train");
    expect(drafts()).toEqual([]);
  });

  it("says when the session is over, and leads back here", async () => {
    answers = [() => Object.defineProperty(new Response(), "type", { value: "opaqueredirect" })];
    await open();

    type("One");
    leave();

    const link = await screen.findByRole("link", { name: "Sign in and come back here" });
    expect(link.getAttribute("href")).toBe("/login?back=%2F");
    expect(drafts()).toHaveLength(1);
  });
});

describe("two people on one answer", () => {
  const meet = async () => {
    answers = [() => reply({ conflicts: { trigger: standing("Hers", 8, false) } })];
    await open({ trigger: answer("Before", 7) });
    type("Mine");
    leave();
    return screen.findByText("Two people wrote here");
  };

  it("are shown both texts, and nothing more is sent", async () => {
    await meet();

    expect(screen.getByText("Hers")).toBeTruthy();
    expect(trigger()?.value).toBe("Mine");
    leave();
    expect(sent).toHaveLength(1);
  });

  it("read a moment as it is worded, its zone with it", async () => {
    const said: Standing["said"] = [["trigger", "22 Nov 2026, 08:40 WITA"]];
    answers = [
      () => reply({ conflicts: { trigger: { ...standing("2026-11-22T08:40", 8, false), said } } }),
    ];
    await open({ trigger: answer("Before", 7) });
    type("Mine");
    leave();

    expect(await screen.findByText("22 Nov 2026, 08:40 WITA")).toBeTruthy();
    expect(screen.queryByText("2026-11-22T08:40")).toBeNull();
  });

  it("may keep mine, over the version that was shown", async () => {
    await meet();
    answers = [() => reply({ saved: { trigger: standing("Mine", 9) } })];

    fireEvent.click(screen.getByRole("button", { name: "Keep mine" }));

    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.get("version.trigger")).toBe("8");
    expect(sent[1]?.get("trigger.en")).toBe("Mine");
    await waitFor(() => expect(screen.queryByText("Two people wrote here")).toBeNull());
  });

  it("may take theirs, which then stands in the field", async () => {
    await meet();

    fireEvent.click(screen.getByRole("button", { name: "Take theirs" }));

    expect(trigger()?.value).toBe("Hers");
    expect(screen.queryByText("Two people wrote here")).toBeNull();
    expect(drafts()).toEqual([]);
    leave();
    expect(sent).toHaveLength(1);
  });

  it("may write on with theirs in view", async () => {
    await meet();
    answers = [() => reply({ saved: { trigger: standing("Both", 9) } })];

    fireEvent.click(screen.getByRole("button", { name: "Edit mine with theirs in view" }));
    expect(screen.getByText("Hers")).toBeTruthy();
    type("Both");
    leave();

    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.get("version.trigger")).toBe("8");
    await waitFor(() => expect(screen.queryByText("Hers")).toBeNull());
  });
});

/** Browsers do not send a form again while they are still telling its listeners that it is sent. */
function ignoreSubmitsWhileSubmitting() {
  const { requestSubmit } = HTMLFormElement.prototype;
  let isTelling = false;
  vi.spyOn(HTMLFormElement.prototype, "requestSubmit").mockImplementation(function (
    this: HTMLFormElement,
    submitter,
  ) {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
    });
    requestSubmit.call(this, submitter);
  });
}

describe("a submitted section", () => {
  const button = () => document.querySelector('button[name="then"][value="overview"]');
  const press = () => fireEvent.click(button() as Element);

  it("goes at the first press, also when everything has been saved before", async () => {
    ignoreSubmitsWhileSubmitting();
    const action = vi.fn(() => null);
    answers = [() => reply({ saved: { trigger: standing("One", 1) } })];
    await open({}, action);
    type("One");
    leave();
    await waitFor(() => expect(state()).toBe("Saved 10:42"));

    press();

    await waitFor(() => expect(action).toHaveBeenCalledTimes(1));
  });

  it("is sent once, after what was typed last is saved, however often it is pressed", async () => {
    const action = vi.fn(() => null);
    let arrive = (_answer: Response) => {};
    answers = [() => new Promise<Response>((resolve) => (arrive = resolve))];
    await open({}, action);
    type("One");

    press();
    press();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(action).not.toHaveBeenCalled();
    arrive(reply({ saved: { trigger: standing("One", 1) } }));

    await waitFor(() => expect(action).toHaveBeenCalled());
    expect(action).toHaveBeenCalledTimes(1);
  });

  it("stays where the text could not be saved", async () => {
    const action = vi.fn(() => null);
    answers = [
      () => Promise.reject(new TypeError("offline")),
      () => Promise.reject(new TypeError("offline")),
    ];
    await open({}, action);
    type("One");

    press();

    await waitFor(() => expect(state()).toBe("Could not save, retrying"));
    await waitFor(() => expect(sent).toHaveLength(2));
    await waitFor(() => expect(button()?.textContent).toBe("Save and return to the overview"));
    expect(action).not.toHaveBeenCalled();
  });

  it("shows beside the field what the server would not take", async () => {
    answers = [() => reply({ invalid: { trigger: "Shorten this to 1,500 characters or fewer" } })];
    await open();

    type("Too long");
    leave();

    expect((await screen.findAllByText("Shorten this to 1,500 characters or fewer")).length).toBe(
      2,
    );
    expect(state()).toBe("Not saved: correct what is marked");
  });
});
