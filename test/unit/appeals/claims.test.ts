import { describe, expect, it } from "vitest";
import { checkClaims } from "~/features/appeals/checks/check-claims";
import { ledgerOf } from "~/features/appeals/claims/appeal-ledger";
import { judgeClaim } from "~/features/appeals/claims/claim";
import { claimSchema } from "~/features/appeals/claims/claim-schemas";
import { fitsFilter, keyOf, textEntries } from "~/features/appeals/claims/ledger";
import { matchClaims } from "~/features/appeals/claims/match-claims";
import { claimMarks } from "~/features/appeals/claims/suggest-claim";
import { systemFacts } from "~/features/appeals/claims/system-fact";
import { appealDocument } from "~/features/appeals/document/appeal-document";
import { doorText } from "~/features/appeals/document/door-text";
import type { Language } from "~templates/bilingual";
import {
  appealAnswering,
  claimOf,
  completeAnswers,
  DONE,
  FACTS,
  KNOWN_FACT,
  PROMISED,
} from "./complete-appeal";

describe("a sentence that asserts a fact", () => {
  it.each<[Language, string, string[]]>([
    ["en", "We removed the list.", ["done"]],
    ["en", "A campaign went out to 5,900 people.", ["number"]],
    ["en", "It fell on 20 November 2026.", ["date"]],
    ["en", "We collect consent at checkout.", ["practice"]],
    ["en", "Every list is old.", ["universal"]],
    ["en", "Please restore the account.", []],
    ["en", "Customers' messages still arrive.", []],
    ["en", "Was it 20 people?", []],
    ["id", "Kami telah menghapus daftar itu.", ["done", "practice"]],
    ["id", "Kampanye dikirim kepada 5.900 orang.", ["number", "practice"]],
    ["id", "Kami mengumpulkan persetujuan saat pembayaran.", ["practice"]],
    ["id", "Mohon batalkan keputusan ini.", []],
    ["id", "Pesan pelanggan masih masuk.", []],
  ])("%s: %s", (language, sentence, marks) => {
    expect(claimMarks(sentence, language)).toEqual(marks);
  });
});

describe("a claim", () => {
  const provable = {
    items: [DONE, PROMISED],
    exhibitIds: new Set(["exhibit"]),
    factKeys: new Set(["startedAt"]),
  };
  const plain = "It reached 5,900 people.";

  it.each([
    ["an exhibit", { sentence: plain, evidenceId: "exhibit" }, "supported", null],
    ["a fact of the system", { sentence: plain, fact: "startedAt" }, "supported", null],
    ["an exhibit that is gone", { sentence: plain, evidenceId: "gone" }, "unsupported", "no_proof"],
    ["a fact that is gone", { sentence: plain, fact: "gone" }, "unsupported", "no_proof"],
    ["nothing", { sentence: plain }, "unsupported", "no_proof"],
    ["an action that is verified", { sentence: plain, itemId: DONE.id }, "supported", null],
    ["an action with owner and date", { sentence: plain, itemId: PROMISED.id }, "promised", null],
    ["an action that is gone", { sentence: plain, itemId: "gone" }, "unsupported", "action_gone"],
    [
      "a file alone, while it reads as done",
      { sentence: "We removed the list.", evidenceId: "exhibit" },
      "unsupported",
      "needs_action",
    ],
  ])("that stands on %s", (_on, told, state, gap) => {
    expect(judgeClaim(claimOf(told), provable)).toEqual({ state, gap });
  });

  it("is not supported by an action that is done and not verified", () => {
    const item = { ...DONE, verifiedAt: null, dueOn: "" };

    expect(judgeClaim(claimOf({ itemId: item.id }), { ...provable, items: [item] })).toEqual({
      state: "unsupported",
      gap: "action_open",
    });
  });
});

describe("claims and the text they stand in", () => {
  const claim = claimOf({ sentence: "It reached 5,900 people on Friday." });
  const matched = (text: string) => matchClaims(text, [claim]);

  it("survive edits elsewhere", () => {
    const text = "Something new first. It reached 5,900 people on Friday! And an end.";

    expect(matched(text).sentences.map((each) => [each.claim?.id, each.isChanged])).toEqual([
      [undefined, false],
      ["claim", false],
      [undefined, false],
    ]);
  });

  it("ask to be looked at again when their sentence changes", () => {
    const { sentences, gone } = matched("It reached 6,200 people on Friday.");

    expect(sentences).toMatchObject([{ claim: { id: "claim" }, isChanged: true }]);
    expect(gone).toEqual([]);
  });

  it("are gone with their sentence", () => {
    expect(matched("Nothing of that kind.").gone).toEqual([claim]);
  });

  it("have a short name that only their words decide", () => {
    expect(keyOf("It reached  5,900 people.")).toBe(keyOf("it reached 5,900 people"));
    expect(keyOf("It reached 5,900 people.")).not.toBe(keyOf("It reached 5,901 people."));
  });

  it("are claims at once where they read as done, and suggestions elsewhere", () => {
    const provable = { items: [], exhibitIds: new Set<string>(), factKeys: new Set<string>() };
    const entries = textEntries(
      "We removed the list. It had 40 names. Nice.",
      { claims: [], language: "en" },
      provable,
    );

    expect(entries.map(({ kind, state, gap }) => [kind, state, gap])).toEqual([
      ["gated", "unsupported", "needs_action"],
      ["suggested", null, null],
    ]);
  });
});

describe("the ledger", () => {
  const appeal = appealAnswering(
    {
      trigger: {
        en: "The list was removed. It had 2,100 names. We will train the team. Spam is 3 %.",
      },
    },
    {
      claims: [
        claimOf({ id: "a", sentence: "The list was removed.", itemId: DONE.id }),
        claimOf({ id: "b", sentence: "It had 2,100 names.", fact: KNOWN_FACT.key }),
        claimOf({ id: "c", sentence: "We will train the team.", itemId: PROMISED.id }),
        claimOf({ id: "d", sentence: "Spam is 3 %.", isSetAside: true }),
        claimOf({ id: "e", sentence: "An older sentence." }),
      ],
    },
  );
  const ofTrigger = ledgerOf(appeal).filter(({ question }) => question === "trigger");

  it("shows every sentence with its state, what is gone at the end", () => {
    expect(ofTrigger.map(({ kind, state }) => [kind, state])).toEqual([
      ["claim", "supported"],
      ["claim", "supported"],
      ["claim", "promised"],
      ["set_aside", null],
      ["gone", null],
    ]);
  });

  it("can be filtered", () => {
    const shown = (filter: Parameters<typeof fitsFilter>[1]) =>
      ofTrigger.filter((entry) => fitsFilter(entry, filter)).length;

    expect([shown("all"), shown("supported"), shown("promised"), shown("unsupported")]).toEqual([
      5, 2, 1, 0,
    ]);
    expect([shown("set_aside"), shown("gone"), shown("suggested")]).toEqual([1, 1, 0]);
  });
});

describe("the gate of claims", () => {
  const trigger = (sentence: string, told: object, language: Language = "en") =>
    checkClaims(
      appealAnswering(
        { trigger: { en: "Nice.", id: "Baik.", [language]: sentence } },
        { claims: [claimOf({ sentence, language, ...told })] },
      ),
      "en",
    )
      .filter(({ question }) => question === "trigger")
      .map(({ key, severity }) => [key.replace("appeals.readiness.", ""), severity]);

  it.each([
    ["unsupported", "It had 40 names.", {}, [["claimUnsupported", "blocker"]]],
    ["supported", "It had 40 names.", { fact: KNOWN_FACT.key }, []],
    ["promised", "We will train 40 people.", { itemId: PROMISED.id }, []],
    ["done without action", "We trained the team.", {}, [["claimNeedsAction", "blocker"]]],
    ["done and verified", "We trained the team.", { itemId: DONE.id }, []],
    [
      "of an action that is gone",
      "It had 40 names.",
      { itemId: "x" },
      [["claimActionGone", "blocker"]],
    ],
    ["set aside", "We trained the team.", { isSetAside: true }, [["claimSetAside", "advice"]]],
  ])("for a sentence that is %s", (_what, sentence, told, found) => {
    expect(trigger(sentence, told)).toEqual(found);
  });

  it("holds nothing back in the other language", () => {
    expect(trigger("Kami melatih tim.", {}, "id")).toEqual([]);
  });
});

describe("a document worded from the state of its actions", () => {
  const sentence = "Dormant members were removed from every list.";
  const written = appealAnswering(
    { trigger: { en: `Before. ${sentence} After.`, id: "Kami telah menghapus anggota." } },
    {
      claims: [
        claimOf({ sentence, itemId: DONE.id, evidenceId: "evidence-opt-in" }),
        claimOf({ sentence: "Kami telah menghapus anggota.", language: "id", itemId: DONE.id }),
      ],
    },
  );
  const trigger = (appeal: typeof written, language: Language = "en") =>
    appealDocument(appeal, language, "UTC")
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ question }) => question === "trigger");
  const doubted = { ...written, items: [{ ...DONE, verifiedAt: null, dueOn: "2026-12-03" }] };

  it("says what is verified as it was written", () => {
    expect(trigger(written)).toMatchObject({ value: `Before. ${sentence} After.` });
  });

  it("switches to a promise by itself, in both languages and in the text for a door", () => {
    const said = "Dormant members will, by 3 Dec 2026, be removed from every list.";

    expect(trigger(doubted)).toMatchObject({ value: `Before. ${said} After.` });
    expect(trigger(doubted, "id")).toMatchObject({
      value: "Kami akan menghapus anggota paling lambat 3 Des 2026.",
    });
    const text = doorText(appealDocument(doubted, "en", "UTC"), "provider_ticket").text;
    expect(text).toContain(said);
    expect(text).not.toContain(sentence);
  });

  it("never words an action of the plan as done before it is verified", () => {
    const [action] = appealDocument(doubted, "en", "UTC").actions;

    expect(action).toMatchObject({ state: "promised" });
    expect(action?.what).toContain("will be removed");
  });

  it("gives its claims with exhibits, actions and facts, as it says them", () => {
    const document = appealDocument(doubted, "en", "UTC");

    expect(document.claims.find(({ question }) => question === "trigger")).toEqual({
      question: "trigger",
      sentence: "Dormant members will, by 3 Dec 2026, be removed from every list.",
      state: "promised",
      exhibits: [{ label: "E2", id: "evidence-opt-in", page: null, region: null }],
      facts: [],
      action: 1,
    });
  });
});

describe("facts the case knows", () => {
  it("are assets, dates and counts, worded in both languages", () => {
    const facts = systemFacts({
      facts: FACTS,
      answers: completeAnswers(),
      items: [DONE],
      counted: { signals: 3, failures: [{ code: "131048", count: 1310 }] },
    });

    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(["asset", "count", "date"]));
    expect(facts.find(({ key }) => key === "failures.131048")?.text).toEqual({
      en: "Failed messages with code 131048: 1,310",
      id: "Pesan gagal dengan kode 131048: 1.310",
    });
    expect(facts.find(({ key }) => key === "startedAt")?.text.id).toContain(
      "22 Nov 2026, 07.12 WIB",
    );
  });
});

describe("what may be typed about a claim", () => {
  const exhibit = { id: "0190d3a4-0000-7000-8000-000000000001" };
  const read = (exhibits: object[]) =>
    claimSchema.safeParse({ sentence: "It is.", exhibits }).success;

  it.each([
    [{}, true],
    [{ page: "3" }, true],
    [{ page: "0" }, false],
    [{ page: "1,5" }, false],
    [{ left: "10", top: "20,5", width: "30", height: "40" }, true],
    [{ left: "10" }, false],
    [{ left: "80", top: "0", width: "30", height: "40" }, false],
    [{ left: "10", top: "10", width: "0", height: "40" }, false],
    [{ left: "x", top: "10", width: "5", height: "40" }, false],
  ])("%j: %s", (part, isRead) => {
    expect(read([{ ...exhibit, ...part }])).toBe(isRead);
  });
});
