import { describe, expect, it } from "vitest";
import type { Question } from "~/features/intake/polling/poll-questions";
import { changedAnswer, changedList, isSubscribed } from "~/features/intake/polling/what-changed";

const question = (about: Question["about"], list: Question["list"] = null): Question => ({
  key: about,
  about,
  path: "/",
  list,
});
const itself = (text: string) => text;
const idsIn = (news: Record<string, unknown> | null) =>
  (news?.data as { id: string }[] | undefined)?.map(({ id }) => id);
const thing = (id: string, value: Record<string, unknown>) => ({ id, value: { id, ...value } });

describe("what an answer tells that the last one did not", () => {
  it("is nothing when only the order of fields or a time of refreshing differ", () => {
    const health = question("health");
    const { remembered } = changedAnswer(
      health,
      { a: 1, b: { c: 2, updateTime: "x" } },
      {},
      itself,
    );

    expect(
      changedAnswer(health, { b: { updateTime: "y", c: 2 }, a: 1 }, remembered, itself).news,
    ).toBeNull();
    expect(changedAnswer(health, { a: 1, b: { c: 3 } }, remembered, itself).news).toEqual({
      a: 1,
      b: { c: 3 },
    });
  });

  it("is only what changed of a list, in the shape that it came in", () => {
    const numbers = question("numbers", "data");
    const first = changedList(
      numbers,
      [thing("1", { q: "GREEN" }), thing("2", { q: "GREEN" })],
      {},
      itself,
    );
    const second = changedList(
      numbers,
      [thing("1", { q: "GREEN" }), thing("2", { q: "RED" }), thing("3", {})],
      first.remembered,
      itself,
    );

    expect(first.news).toEqual({
      data: [
        { id: "1", q: "GREEN" },
        { id: "2", q: "GREEN" },
      ],
    });
    expect(second.news).toEqual({ data: [{ id: "2", q: "RED" }, { id: "3" }] });
  });

  it("leaves out the history of templates at first sight, and nothing later", () => {
    const templates = question("templates", "data");
    const all = [
      thing("old", { status: "REJECTED" }),
      thing("fine", { status: "APPROVED", quality_score: { score: "GREEN" } }),
      thing("yellow", { status: "APPROVED", quality_score: { score: "YELLOW" } }),
      thing("paused", { status: "PAUSED" }),
    ];
    const first = changedList(templates, all, {}, itself);
    const later = changedList(
      templates,
      [...all, thing("new", { status: "REJECTED" })],
      first.remembered,
      itself,
    );

    expect(idsIn(first.news)).toEqual(["yellow", "paused"]);
    expect(idsIn(later.news)).toEqual(["new"]);
  });
});

describe("whether webhooks still reach us", () => {
  const apps = (...ids: string[]) => ({
    data: ids.map((id) => ({ whatsapp_business_api_data: { id } })),
  });

  it.each([
    [apps("1", "2"), null, true],
    [apps(), null, false],
    [{}, null, false],
    [apps("1", "2"), "2", true],
    [apps("1"), "2", false],
  ])("%j with our app %j: %s", (answer, appId, expected) => {
    expect(isSubscribed(answer, appId)).toBe(expected);
  });
});
