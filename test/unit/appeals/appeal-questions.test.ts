import { describe, expect, it } from "vitest";
import {
  type QuestionId,
  questionsOf,
  SECTION_IDS,
  SECTIONS,
  sectionOfQuestion,
  wordedSection,
} from "~/features/appeals/questions/appeal-questions";
import type { Bilingual } from "~templates/bilingual";
import { SOURCES } from "~templates/rules/sources";

const ALL = SECTIONS.flatMap(({ questions }) => questions);
const byId = ALL.map((question) => ({ ...question, name: question.id }));

const words = (question: (typeof ALL)[number]): Bilingual[] =>
  [
    question.label,
    question.hint,
    question.guidance,
    question.heading,
    question.statement,
    question.example,
    question.statements?.yes,
    question.statements?.no,
    ...(question.choices ?? []).flatMap(({ label, said }) => [label, said]),
  ].filter((text) => text !== undefined);

describe("the questions of an appeal", () => {
  it("stand in eight sections, in the order of the document", () => {
    expect(SECTION_IDS).toEqual([
      "asset_and_decision",
      "business",
      "api_usage",
      "consent",
      "what_happened",
      "remediation",
      "prevention",
      "ask",
    ]);
  });

  it("have ids of their own", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  });

  it.each(byId)("$name is written in both languages", (question) => {
    for (const text of words(question)) {
      expect(text.en.trim()).not.toBe("");
      expect(text.id.trim()).not.toBe("");
    }
    expect(question.label.en).not.toBe(question.label.id);
    expect(question.guidance.en).not.toBe(question.guidance.id);
  });

  it.each(byId)("$name never shouts", (question) => {
    for (const { en, id } of words(question)) expect(`${en}${id}`).not.toContain("!");
  });

  it.each(byId)("$name names its sources", ({ sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(SOURCES).toHaveProperty(source);
  });

  it.each(byId.filter(({ perLanguage }) => perLanguage))(
    "$name shows a good example",
    ({ example }) => {
      expect(example?.en).not.toBe(example?.id);
      expect(example?.en.length).toBeGreaterThan(20);
    },
  );

  it.each(byId.filter(({ statement }) => statement))(
    "$name has a place for its answer",
    ({ statement }) => {
      expect(statement?.en).toContain("{answer}");
      expect(statement?.id).toContain("{answer}");
    },
  );

  it.each(byId.filter(({ kind }) => kind.endsWith("choice")))(
    "$name offers options",
    ({ choices = [] }) => {
      expect(choices.length).toBeGreaterThan(1);
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    },
  );

  it.each(byId.filter(({ kind }) => kind === "yes_no"))(
    "$name says what yes and no mean",
    (question) => {
      expect(question.statements?.yes.en).not.toBe(question.statements?.no.en);
    },
  );

  it.each(byId.filter(({ kind }) => !["long_text", "yes_no"].includes(kind)))(
    "$name can be said in running text",
    ({ statement }) => {
      expect(statement).toBeDefined();
    },
  );
});

describe("a worded section", () => {
  it("carries one language, and both only where an example is written in both", () => {
    const { questions } = wordedSection("consent", "id", 1);
    const where = questions.find(({ id }) => id === "opt_in_where");
    const text = questions.find(({ id }) => id === "opt_in_text");

    expect(where?.label).toBe("Di mana dan kapan seseorang memberikan persetujuan?");
    expect(Object.keys(where?.example ?? {})).toEqual(["en", "id"]);
    expect(Object.keys(text?.example ?? {})).toEqual(["id"]);
  });

  it("asks what is new from the second round on", () => {
    const news = (round: number) => questionsOf("what_happened", round).map(({ id }) => id);

    expect(news(1)).not.toContain("news_since_decision");
    expect(news(2)[0]).toBe("news_since_decision");
    expect(sectionOfQuestion("news_since_decision" satisfies QuestionId)).toBe("what_happened");
  });
});
