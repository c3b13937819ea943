import { describe, expect, it } from "vitest";

import en from "~/locales/en/enforcement";
import id from "~/locales/id/enforcement";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import { APPEAL_REASONS } from "~templates/rules/appealability";
import { CAPABILITIES } from "~templates/rules/capabilities";
import { CAUSE_RULES } from "~templates/rules/causes";
import { CLASSES } from "~templates/rules/classes";
import { CLOCKS } from "~templates/rules/clocks";
import { DISCONNECTIONS } from "~templates/rules/disconnections";
import { ERROR_CODES } from "~templates/rules/error-codes";
import { HOLDING_NOTICES } from "~templates/rules/holding-notices";
import { HOLIDAY_SETS } from "~templates/rules/holidays";
import { LADDERS } from "~templates/rules/ladders";
import { MISSING_FACTS } from "~templates/rules/missing-facts";
import { NOTICE_PHRASES } from "~templates/rules/notice-phrases";
import { PHONE_STATUSES } from "~templates/rules/phone-statuses";
import { QUESTION_KEYS } from "~templates/rules/question-keys";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import * as resultNotes from "~templates/rules/result-notes";
import { SOURCES } from "~templates/rules/sources";
import { STOP } from "~templates/rules/stop-now";
import { TEMPLATE_STATUSES } from "~templates/rules/template-statuses";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { TRIAGE_RULES } from "~templates/rules/triage-rules";
import { RULES_CHECKED_ON, RULES_VERSION } from "~templates/rules/version";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import {
  APPEALABILITIES,
  BUCKETS,
  CAUSES,
  CERTAINTIES,
  LEVELS,
  RESTRICTION_CLASSES,
  ROUTES,
  SEVERITIES,
  SIDES,
  SUBMITTERS,
} from "~templates/rules/vocabulary";
import { everyPath } from "./every-path";

const EVERYTHING = {
  APPEAL_REASONS,
  CAPABILITIES,
  CAUSE_RULES,
  CLASSES,
  CLOCKS,
  DISCONNECTIONS,
  ERROR_CODES,
  HOLDING_NOTICES,
  HOLIDAY_SETS,
  LADDERS,
  MISSING_FACTS,
  PHONE_STATUSES,
  PLAYBOOKS,
  RESTRICTION_TYPES,
  STOP,
  TEMPLATE_STATUSES,
  TRIAGE_QUESTIONS,
  TRIAGE_RULES,
  VIOLATION_TYPES,
  resultNotes,
};

type Found = { path: string; value: Record<string, unknown> };

/** Every object in the rule data that holds one of these names. */
function holders(name: string, value: unknown = EVERYTHING, path = "rules"): Found[] {
  if (typeof value !== "object" || value === null || value instanceof RegExp) return [];
  const own = Object.hasOwn(value, name) ? [{ path, value: value as Record<string, unknown> }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) => holders(name, inner, `${path}.${key}`)),
  ];
}

describe("the rule data", () => {
  const texts = holders("en").filter(({ value }) => Object.keys(value).length === 2);

  it("says everything in both languages", () => {
    const missing = texts.filter(
      ({ value }) => !String(value.en ?? "").trim() || !String(value.id ?? "").trim(),
    );

    expect(texts.length).toBeGreaterThan(500);
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it("leaves no sentence in English on the Indonesian side", () => {
    const same = texts.filter(({ value: { en, id } }) => en === id && String(en).includes(" "));

    expect(same.map(({ path }) => path)).toEqual([]);
  });

  it("never raises its voice", () => {
    const loud = texts.filter(({ value: { en, id } }) =>
      /!|…|\p{Emoji_Presentation}/u.test(`${en}${id}`),
    );

    expect(loud.map(({ path }) => path)).toEqual([]);
  });

  it("names a source that exists, and how certain it is, for every rule", () => {
    const sourced = holders("source");
    const wrong = sourced.filter(
      ({ value }) =>
        !Object.hasOwn(SOURCES, String(value.source)) ||
        !(CERTAINTIES as readonly unknown[]).includes(value.certainty),
    );

    expect(sourced.length).toBeGreaterThan(200);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("gives every source an address, except our own conclusions and what many providers say alike", () => {
    const ofNoOnePlace = ["OURS", "BSP"];
    const lost = Object.entries(SOURCES).filter(
      ([key, { address }]) => !ofNoOnePlace.includes(key) && !address.startsWith("https://"),
    );

    expect(lost).toEqual([]);
  });

  it("carries its version and the day it was checked", () => {
    expect(RULES_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}/);
    expect(RULES_CHECKED_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("has a rule for every class, cause and question", () => {
    expect(Object.keys(CLASSES).sort()).toEqual([...RESTRICTION_CLASSES].sort());
    expect(Object.keys(CAUSE_RULES)).toEqual([...CAUSES]);
    expect(Object.keys(TRIAGE_QUESTIONS)).toEqual(
      [...QUESTION_KEYS].sort(byOrderIn(TRIAGE_QUESTIONS)),
    );
  });

  it("gives each triage rule a name of its own", () => {
    const names = TRIAGE_RULES.map(({ id }) => id);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("uses every triage rule on some path", () => {
    const used = new Set(paths.flatMap(({ fired }) => fired.map(({ id }) => id)));
    const sampled = new Set(ERROR_CODES.map(({ codes }) => `code-${codes[0]}`));

    expect(
      TRIAGE_RULES.map(({ id }) => id).filter((id) => !used.has(id) && !sampled.has(id)),
    ).toEqual([]);
  });

  it("settles only answers that their question takes", () => {
    const wrong = NOTICE_PHRASES.flatMap(({ id, settles }) =>
      Object.entries(settles)
        .filter(
          ([question, value]) =>
            !TRIAGE_QUESTIONS[question as keyof typeof TRIAGE_QUESTIONS].options.some(
              (option) => option.value === value,
            ),
        )
        .map(([question]) => `${id} ${question}`),
    );

    expect(wrong).toEqual([]);
  });

  it("fills the placeholders of every holding notice in both languages", () => {
    for (const { text } of Object.values(HOLDING_NOTICES)) {
      for (const language of ["en", "id"] as const) {
        expect(text[language]).toContain("{{business}}");
        expect(text[language]).toContain("{{contact}}");
      }
    }
  });
});

const paths = everyPath();
const byOrderIn = (order: object) => (one: string, other: string) =>
  Object.keys(order).indexOf(one) - Object.keys(order).indexOf(other);

describe("the playbooks", () => {
  const tasks = Object.entries(PLAYBOOKS).flatMap(([route, { tasks }]) =>
    tasks.map((task) => ({ route, ...task })),
  );

  it("exist for every route, and every class has one", () => {
    expect(Object.keys(PLAYBOOKS).sort()).toEqual([...ROUTES].sort());
    expect(Object.values(CLASSES).filter(({ route }) => !PLAYBOOKS[route])).toEqual([]);
  });

  it.each(tasks)("$route / $key is complete", (task) => {
    expect(task.title.en.trim() && task.title.id.trim()).toBeTruthy();
    expect(["classify", "appeal", "bsp", "recovery", "learn"]).toContain(task.stage);
    expect(["support_lead", "bsp_liaison", "customer_care", "admin"]).toContain(task.role);
    expect(typeof task.mandatory).toBe("boolean");
    expect(task.dueInHours).toBeGreaterThan(0);
  });

  it("name each task once", () => {
    for (const { tasks } of Object.values(PLAYBOOKS)) {
      const keys = tasks.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("the names in the catalogues", () => {
  it.each([
    ["bucket", [...BUCKETS, "none"]],
    ["class", RESTRICTION_CLASSES],
    ["level", LEVELS],
    ["cause", CAUSES],
    ["route", ROUTES],
    ["certainty", CERTAINTIES],
    ["side", SIDES],
    ["severity", SEVERITIES],
    ["appealable", APPEALABILITIES],
    ["submitter", SUBMITTERS],
  ] as const)("cover every %s in both languages", (name, values) => {
    expect(Object.keys(en[name]).sort()).toEqual([...values].sort());
    expect(Object.values(id[name]).every((text) => text.trim() !== "")).toBe(true);
  });

  it("call a cause what the rules call it", () => {
    for (const cause of CAUSES) {
      expect([en.cause[cause], id.cause[cause]]).toEqual([
        CAUSE_RULES[cause].name.en,
        CAUSE_RULES[cause].name.id,
      ]);
    }
  });
});
