import { describe, expect, it } from "vitest";
import { readiness } from "~/features/appeals/checks/readiness";
import { coachFacts, statementsOf } from "~/features/appeals/coach/coach-appeal";
import { type CoachFacts, coachText } from "~/features/appeals/coach/coach-text";
import { contradictions, readStatements } from "~/features/appeals/coach/contradictions";
import { redactText } from "~/features/appeals/coach/redact-text";
import type { Statement } from "~/features/appeals/coach/remark";
import { normalDay } from "~/features/appeals/coach/said";
import { textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { appealAnswering, completeAppeal, DONE, FACTS, NOW } from "./complete-appeal";
import { randomTexts } from "./random-texts";

const KNOWN: CoachFacts = {
  own: ["6281234567890", "102290129340398"],
  violation: { name: "SPAM", cause: "no_consent" },
  planned: ["no_consent"],
  issue: null,
  causeNames: { no_consent: "No consent", unauthorised_tools: "Unauthorised tools" },
};

const rulesFor = (
  language: Language,
  text: string,
  question = "timeline",
  facts: Partial<CoachFacts> = {},
) =>
  coachText({ question, language, text }, { ...KNOWN, ...facts }, [], "en").map(({ rule }) => rule);

describe("the coach, reading one text", () => {
  it.each<[Language, string, string[]]>([
    ["en", "A campaign went out on Friday to 5,900 people.", []],
    ["id", "Kampanye dikirim pada hari Jumat kepada 5.900 orang.", []],
    ["en", "We have never sent spam.", ["denial"]],
    ["id", "Kami tidak pernah mengirim spam.", ["denial"]],
    ["en", "This is outrageous and our lawyers know.", ["tone", "tone"]],
    ["id", "Ini keterlaluan, kami akan menempuh jalur hukum.", ["tone", "tone"]],
    ["en", "Restore it!!", ["tone"]],
    ["en", "PLEASE RESTORE OUR ACCOUNT", ["tone"]],
    ["en", "The WABA of PT KOPI SENJA was restricted.", []],
    ["en", "Please also raise the limit of our invoices.", ["one_issue"]],
    ["en", "We would like to ask about our display name too.", ["one_issue"]],
    ["id", "Mohon juga bantu tagihan kami.", ["one_issue"]],
    ["en", "Our display name is Kopi Senja.", []],
    ["en", "The key is EAAGm0PX4ZCpsBAKZCZB1234567890.", ["sensitive"]],
    ["id", "Pelanggan +62 811-2222-3333 mengeluh.", ["sensitive"]],
    ["en", "Our own number is +62 812 3456 7890.", []],
    ["en", "word ".repeat(300), ["length"]],
  ])("%s: %s", (language, text, rules) => {
    expect(rulesFor(language, text)).toEqual(rules);
  });

  it.each<[Language, string, string[]]>([
    ["en", "People who had not ordered for two years did not expect it.", []],
    ["id", "Orang yang tidak memesan selama dua tahun tidak mengharapkannya.", []],
    ["en", "A bulk sender was connected to the number.", ["cause", "remediation"]],
    ["id", "Alat tidak resmi terhubung ke nomor.", ["cause", "remediation"]],
    ["en", "It rained.", ["cause"]],
    ["en", "The template quality fell after the campaign.", []],
  ])("asks a cause to fit what Meta named: %s: %s", (language, text, rules) => {
    expect(rulesFor(language, text, "trigger")).toEqual(rules);
  });

  it("is content once the plan removes the cause", () => {
    const planned = ["unauthorised_tools", "no_consent"] as const;

    expect(rulesFor("en", "A bulk sender sent to old lists.", "trigger", { planned })).toEqual([]);
  });

  it("leaves what is quoted to its author, but for what must not leave the house", () => {
    const text = "You must never do this immediately!! EAAGm0PX4ZCpsBAKZCZB1234567890";

    expect(rulesFor("en", text, "notice_words")).toEqual(["sensitive"]);
  });

  it("lets a template decision speak of templates", () => {
    const text = "Please review the template and approve it.";

    expect(rulesFor("en", text)).toEqual(["one_issue"]);
    expect(rulesFor("en", text, "ask_reason", { issue: "template" })).toEqual([]);
  });

  it("says where in the text, and every remark has its words in both languages", () => {
    const text =
      "We have never sent spam. This is outrageous. Please check our invoice. EAAGm0PX4ZCpsBAKZCZB1234567890";
    for (const { key, params, place } of coachText(
      { question: "trigger", language: "en", text },
      KNOWN,
      [],
      "en",
    )) {
      expect(textsFor("en")(key, params)).not.toContain("{{");
      expect(textsFor("id")(key, params)).not.toContain("{{");
      expect(place === null || text.slice(place.start, place.end).length > 0).toBe(true);
    }
  });

  it("never fails, whatever the text", () => {
    const statements = readStatements([
      { source: "x", text: randomTexts(20, 7).join(" "), at: null },
    ]);
    for (const language of ["en", "id"] as const) {
      for (const text of randomTexts(300)) {
        for (const { place } of coachText(
          { question: "trigger", language, text },
          KNOWN,
          statements,
          "en",
        )) {
          if (place) expect(place.start >= 0 && place.end <= text.length).toBe(true);
        }
      }
    }
  });
});

const said = (text: string): Statement => ({ source: "round 1", text, at: "2026-11-20T00:00:00Z" });
const kindsOf = (mine: string, theirs: string) =>
  contradictions(mine, readStatements([said(theirs)])).map(({ kind }) => kind);

describe("what contradicts something said before", () => {
  it.each<[string, string, string[]]>([
    ["The campaign reached 6,200 members.", "The campaign reached 5,900 members.", ["number"]],
    ["The campaign reached 5,900 members.", "The campaign reached 5,900 people.", []],
    ["The campaign reached 6,200 members.", "Our shops serve 300 members daily.", []],
    ["Kampanye menjangkau 6.200 anggota.", "Kampanye menjangkau 5.900 anggota.", ["number"]],
    ["131 messages failed with code 131048.", "512 messages failed with code 131048.", ["number"]],
    ["131 messages failed with code 131048.", "512 messages failed with code 131026.", []],
    ["The list was removed on 22 November.", "The list was removed on 20 November 2026.", ["day"]],
    ["The list was removed on 22 November.", "The list was removed on 2026-11-22.", []],
    ["Daftar itu dihapus 22 November.", "Daftar itu dihapus 20 November 2026.", ["day"]],
    ["Consent is given on paper.", "We sell coffee on our website.", []],
    ["Customers give consent on paper.", "Customers give consent through a web form.", ["method"]],
    ["We never bought lists.", "The agency had purchased a list of numbers.", ["opposite"]],
    ["Kami tidak pernah membeli daftar.", "Agen kami membeli daftar nomor.", ["opposite"]],
    [
      "Consent is given once.",
      "Consent is confirmed once more by a second confirmation.",
      ["opposite"],
    ],
    ["We sell coffee.", "We sell tea.", []],
  ])("%s / %s", (mine, theirs, kinds) => {
    expect(kindsOf(mine, theirs)).toEqual(kinds);
  });

  it("shows both sides with where and when the other was said", () => {
    const [found] = contradictions(
      "First this. The campaign reached 6,200 members.",
      readStatements([said("The campaign reached 5,900 members. More.")]),
    );

    expect(found).toMatchObject({
      mine: { text: "The campaign reached 6,200 members.", start: 12 },
      theirs: {
        source: "round 1",
        text: "The campaign reached 5,900 members.",
        at: "2026-11-20T00:00:00Z",
      },
    });
  });

  it.each([
    ["2026-11-20", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["20 November 2026", "2026-11-20"],
    ["20 Nov", "11-20"],
    ["November 20th", "11-20"],
    ["3 Mei 2026", "2026-05-03"],
    ["3 Agustus", "08-03"],
    ["3 Oktober", "10-03"],
    ["3 Desember", "12-03"],
  ])("reads the day %s", (written, day) => {
    expect(normalDay(written)).toBe(day);
  });
});

describe("the coach, reading a whole appeal", () => {
  const adviceOn = (appeal: Parameters<typeof readiness>[0]) =>
    readiness(appeal, "en", NOW).filter(({ key }) => key.startsWith("coach."));
  const earlier = (answers: object, text = "") => [
    { round: 1, at: new Date("2026-11-23T00:00:00Z"), answers, text },
  ];

  it("shows an answer beside the one an earlier round gave", () => {
    const [finding] = adviceOn(
      completeAppeal({ earlier: earlier({ messages_on_peak_day: 9000 }) }),
    );

    expect(finding).toMatchObject({
      severity: "advice",
      question: "messages_on_peak_day",
      sides: { mine: "6,200", theirs: { source: "round 1", text: "9,000" } },
    });
  });

  it("reads the text of a round that was filed elsewhere", () => {
    const appeal = appealAnswering(
      { timeline: { en: "The campaign reached 6,200 members.", id: "" } },
      { earlier: earlier({}, "The campaign reached 5,900 members.") },
    );

    expect(adviceOn(appeal)).toMatchObject([{ key: "coach.contradiction.number" }]);
  });

  it("compares counts with what the case counted", () => {
    const appeal = appealAnswering(
      { figures_seen: { en: "512 messages failed with code 131048.", id: "" } },
      { counted: { signals: 0, failures: [{ code: "131048", count: 131 }] } },
    );

    expect(adviceOn(appeal)).toMatchObject([
      {
        key: "coach.contradiction.number",
        sides: { theirs: { source: "the record of the case" } },
      },
    ]);
  });

  it("holds the date and the violation against the record of the case", () => {
    const appeal = appealAnswering({
      decided_at: { wallClock: "2026-11-10T07:12", zone: "Asia/Jakarta" },
      violation_shown: "SCAM",
    });

    expect(adviceOn(appeal).map(({ question }) => question)).toEqual([
      "decided_at",
      "violation_shown",
    ]);
  });

  it("misses an action against the cause that Meta named", () => {
    const items = [{ ...DONE, cause: "dead_website" as const }];

    expect(adviceOn(completeAppeal({ items })).map(({ key }) => key)).toContain("coach.planMisses");
  });

  it("never blocks", () => {
    const appeal = appealAnswering({ trigger: { en: "It is outrageous!!", id: "Keterlaluan!!" } });

    expect(adviceOn(appeal).length).toBeGreaterThan(0);
    expect(new Set(adviceOn(appeal).map(({ severity }) => severity))).toEqual(new Set(["advice"]));
  });

  it("takes its facts and statements from the appeal", () => {
    const appeal = completeAppeal({ earlier: earlier({ trigger: { en: "Old." } }) });

    expect(coachFacts(appeal, "en")).toMatchObject({
      violation: { name: "SPAM", cause: "no_consent" },
      planned: ["complaints", "no_consent"],
    });
    expect(statementsOf(appeal, "id").map(({ source }) => source)).toEqual([
      "putaran 1",
      "pemberitahuan Meta",
    ]);
    expect(FACTS.noticeVerbatim).toBe(statementsOf(appeal, "id")[1]?.text);
  });
});

describe("taking out what must not leave the house", () => {
  const OWN = new Set(KNOWN.own);

  it.each<[Language, string, string, number]>([
    ["en", "Call +62 811-2222-3333 now.", "Call [telephone number removed] now.", 1],
    [
      "id",
      "Kartu 4111 1111 1111 1111, NIK 3174015708900003.",
      "Kartu [nomor kartu dihapus], NIK [nomor identitas dihapus].",
      2,
    ],
    ["en", "Our number +62 812 3456 7890 stays.", "Our number +62 812 3456 7890 stays.", 0],
    [
      "en",
      "a@b.example and EAAGm0PX4ZCpsBAKZCZB1234567890",
      "[e-mail address removed] and [key removed]",
      2,
    ],
  ])("%s: %s", (language, text, left, count) => {
    expect(redactText({ question: "timeline", language, text }, OWN)).toEqual({
      text: left,
      count,
    });
  });

  it("leaves nothing to be found again", () => {
    for (const text of randomTexts(300)) {
      const { text: left } = redactText({ question: "timeline", language: "en", text }, OWN);
      expect(redactText({ question: "timeline", language: "en", text: left }, OWN).count).toBe(0);
    }
  });
});
