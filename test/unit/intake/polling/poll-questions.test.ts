import { describe, expect, it } from "vitest";
import { POLL_PROVIDER_KEYS, POLL_PROVIDERS } from "~/features/intake/polling/poll-provider";
import {
  followUps,
  nextPage,
  ofAccount,
  type Question,
  questionsOf,
  thingsOn,
} from "~/features/intake/polling/poll-questions";
import { readTarget } from "~/features/intake/polling/poll-schemas";

const asks = (
  provider: (typeof POLL_PROVIDER_KEYS)[number],
  about: Question["about"],
  target = "1",
) => {
  const found = questionsOf(provider, target).find((question) => question.about === about);
  if (!found) throw new Error("not asked");
  return found;
};

describe("what a provider is asked", () => {
  it("is everything the account can say", () => {
    const abouts = Object.fromEntries(
      POLL_PROVIDER_KEYS.map((key) => [key, questionsOf(key, "1").map(({ about }) => about)]),
    );

    expect(abouts).toEqual({
      meta: ["subscriptions", "account", "health", "numbers", "templates"],
      ycloud: ["account", "numbers", "templates"],
      "360dialog": ["health"],
      infobip: ["numbers"],
      twilio: ["numbers"],
    });
  });

  it("never leaves its place in the address, whatever the target holds", () => {
    for (const key of POLL_PROVIDER_KEYS) {
      for (const { path } of questionsOf(key, "../me?x=1#")) {
        expect(path).not.toContain("../me");
        expect(path).not.toContain("#");
      }
    }
  });

  it("goes on with the health of each number at Graph, by numbers only", () => {
    const things = [
      { id: "106", value: {} },
      { id: "../me", value: {} },
    ];

    expect(followUps("meta", asks("meta", "numbers"), things).map(({ path }) => path)).toEqual([
      "/106?fields=health_status",
    ]);
    expect(followUps("ycloud", asks("ycloud", "numbers"), things)).toEqual([]);
  });
});

describe("the next page", () => {
  it("follows the cursor of Graph, and never the address it names", () => {
    const next = "https://evil.example.com/steal?access_token=x&after=abc";
    const page = { data: [{}], paging: { cursors: { after: "a+b" }, next } };

    expect(nextPage(asks("meta", "templates"), page, 1)).toMatch(
      /^\/1\/message_templates\?.*&after=a%2Bb$/,
    );
    expect(
      nextPage(asks("meta", "templates"), { data: [{}], paging: { cursors: { after: "x" } } }, 1),
    ).toBeNull();
  });

  it("counts on with YCloud, to the total or as long as pages are full", () => {
    const asked = asks("ycloud", "templates");
    const second = nextPage(asked, { items: [] }, 100);

    expect(second).toMatch(/&offset=100$/);
    expect(nextPage({ ...asked, path: second ?? "" }, { items: [] }, 100)).toMatch(/&offset=200$/);
    expect(nextPage(asked, { items: [] }, 99)).toBeNull();
    expect(nextPage(asked, { items: [], total: 30 }, 20)).toMatch(/&offset=20$/);
    expect(nextPage(asked, { items: [], total: 30 }, 30)).toBeNull();
  });

  it("takes Twilio's mark of the page, at the address that was asked", () => {
    const meta = {
      next_page_url: "https://other.example.com/v2/Channels/Senders?Page=1&PageToken=PT9",
    };

    expect(nextPage(asks("twilio", "numbers"), { senders: [{}], meta }, 1)).toBe(
      "/Channels/Senders?Channel=whatsapp&PageSize=100&Page=1&PageToken=PT9",
    );
    expect(
      nextPage(asks("twilio", "numbers"), { senders: [{}], meta: { next_page_url: null } }, 1),
    ).toBeNull();
  });

  it("ends where nothing is listed", () => {
    expect(
      nextPage(
        asks("meta", "templates"),
        { data: [], paging: { next: "x", cursors: { after: "y" } } },
        0,
      ),
    ).toBeNull();
  });
});

describe("what a page lists", () => {
  it("is known by its provider's own ids", () => {
    const asked = asks("twilio", "numbers");
    const page = { senders: [{ sid: "XE1" }, { id: 7 }, { sender: "44113" }, { name: "none" }, 4] };

    expect(thingsOn(page, asked)?.map(({ id }) => id)).toEqual([
      "XE1",
      "7",
      "44113",
      '{"name":"none"}',
    ]);
    expect(thingsOn({ items: [] }, asked)).toBeNull();
    expect(thingsOn([], asked)).toBeNull();
  });

  it("leaves out what YCloud lists of other accounts", () => {
    const things = [
      { id: "a", value: { wabaId: "1" } },
      { id: "b", value: { wabaId: "2" } },
    ];

    expect(ofAccount("ycloud", "1", things).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("whom somebody asks about", () => {
  it.each([
    ["meta", " 102290129340398 ", "102290129340398"],
    ["meta", "my account", null],
    ["meta", "10229/../me", null],
    ["360dialog", "+62 812-3456-7890", "+6281234567890"],
    ["360dialog", "0812 3456", null],
    ["infobip", "+44 113 496 0000, 441134960001", "441134960000,441134960001"],
    ["infobip", "441134960000, none", null],
    ["twilio", `AC${"0a".repeat(16)}`, `AC${"0a".repeat(16)}`],
    ["twilio", "XE123", null],
  ] as const)("%s takes %j as %j", (provider, typed, expected) => {
    expect(readTarget(provider, typed)).toBe(expected);
  });

  it("proves itself as each provider wants it", () => {
    expect(POLL_PROVIDERS.meta.auth("t")).toEqual({ authorization: "Bearer t" });
    expect(POLL_PROVIDERS.twilio.auth("secret", "AC1")).toEqual({
      authorization: `Basic ${Buffer.from("AC1:secret").toString("base64")}`,
    });
  });
});
