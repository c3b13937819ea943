/**
 * Many people write on few appeals, and change few forms, at once. Accepted edits are exactly the steps of the
 * versions, nobody's text is replaced unseen, and who is refused gets both texts back.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerVersions } from "~/features/appeals/answers/answer-queries.server";
import { db } from "~/platform/db.server";
import type { AutosaveReply } from "~/ui/autosave/autosave-reply";
import { LANGUAGES } from "~templates/bilingual";
import { createDraft } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { createThread } from "~test/factories/thread";
import { chance } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const PEOPLE = process.env.DRILL_FULL ? 100 : 16;
const EDITS = process.env.DRILL_FULL ? 10_000 : 300;
const APPEALS = process.env.DRILL_FULL ? 50 : 8;
const LONGEST_THOUGHT_MS = process.env.DRILL_FULL ? 500 : 100;
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent" });
}, 300_000);
afterAll(() => house.close());

type Text = { en?: string; id?: string };
/** What one person was told of one save. */
type Told = { appeal: number; base: number; language: "en" | "id"; text: string; version: number };

it(`${PEOPLE} people make ${EDITS} edits on ${APPEALS} appeals`, async () => {
  const luck = chance("edits at once");
  const author = await createPerson({ name: "Dewi" });
  const appeals: Awaited<ReturnType<typeof createDraft>>[] = [];
  while (appeals.length < APPEALS) appeals.push(await createDraft(author));
  const people: { name: string; cookie: string }[] = [];
  while (people.length < PEOPLE) {
    const person = await createPerson({ name: `Writer ${people.length}` });
    people.push({ name: person.name, cookie: `reinstate=${(await cookiesOf(person)).reinstate}` });
  }
  const accepted: Told[] = [];
  let refused = 0;
  let left = EDITS;

  await Promise.all(
    people.map(async ({ name, cookie }) => {
      /** What this person has on the screen, by appeal. */
      const screen = appeals.map(() => ({ version: 0, text: {} as Text }));
      while (left > 0) {
        left -= 1;
        const mine = left;
        const appeal = luck.upTo(APPEALS);
        const language = luck.of(LANGUAGES);
        await pause(luck.upTo(LONGEST_THOUGHT_MS));
        const shown = screen[appeal] as { version: number; text: Text };
        const text = `${name}, edit ${mine}`;
        const written = { ...shown.text, [language]: text };
        const { reference, number } = appeals[appeal] as (typeof appeals)[number];
        const answer = await visit(house.origin, `/cases/${reference}/appeals/${number}/autosave`, {
          cookie,
          form: {
            "version.trigger": String(shown.version),
            "trigger.en": written.en ?? "",
            "trigger.id": written.id ?? "",
          },
        });
        expect(answer.status).toBe(200);
        const { saved, conflicts } = (await answer.json()) as AutosaveReply;
        const standing = saved.trigger ?? conflicts.trigger;
        const stands = Object.fromEntries(
          (standing?.fields ?? []).map(([field, value]) => [field.split(".")[1], value]),
        ) as Text;
        if (saved.trigger) {
          expect(stands[language]).toBe(text);
          accepted.push({
            appeal,
            base: shown.version,
            language,
            text,
            version: saved.trigger.version,
          });
        } else {
          refused += 1;
          // Both texts are there: theirs in the answer, with who and when; one's own still on the screen.
          expect(standing).toMatchObject({
            byName: expect.stringMatching(/\w/),
            at: expect.any(String),
          });
          expect(stands[language]).not.toBe(text);
        }
        shown.version = standing?.version ?? 0;
        shown.text = stands;
      }
    }),
  );

  for (const [number, { id }] of appeals.entries()) {
    const history = (await answerVersions(id, "trigger")).toReversed();
    const edits = accepted.filter(({ appeal }) => appeal === number);
    const by = new Map(edits.map((edit) => [edit.version, edit]));
    // One accepted edit per step, and no step without one.
    expect(edits.length).toBe(by.size);
    expect(history.map(({ version }) => version)).toEqual([...by.keys()].sort((a, b) => a - b));

    // The model: a step changes the language its writer changed, and nothing else.
    let text: Text = {};
    const at: Text[] = [text];
    for (const { version, value } of history) {
      const edit = by.get(version) as Told;
      const seen = at[edit.base] ?? {};
      // Whoever was accepted had seen what they replaced.
      expect(seen[edit.language] ?? "", `version ${version}`).toBe(text[edit.language] ?? "");
      text = { ...text, [edit.language]: edit.text };
      at.push(text);
      expect(value).toEqual(text);
    }
  }
  expect(accepted.length + refused).toBe(EDITS);
  expect(refused).toBeGreaterThan(0);
  console.log(`${accepted.length} edits accepted, ${refused} shown both texts`);
});

/** A form with texts that anybody may change. */
type OpenForm = { path: string; fields: readonly string[]; stands: () => Promise<object | null> };

/** Cases, threads and files in turn, beside the one letter and the one installation. */
async function openForms(count: number): Promise<OpenForm[]> {
  const forms: OpenForm[] = [
    {
      path: "/settings/installation",
      fields: ["organisation"],
      stands: () => db.installation.findUnique({ where: { id: 1 } }),
    },
    {
      path: "/settings/letters/first_report/en",
      fields: ["subject", "text"],
      stands: () =>
        db.letterWording.findUnique({
          where: { key_language: { key: "first_report", language: "en" } },
        }),
    },
  ];
  while (forms.length < count) {
    const { id: caseId, reference } = await createActiveCase();
    const thread = await createThread({ caseId });
    const exhibit = await createEvidence({ caseId });
    forms.push(
      {
        path: `/cases/${reference}/facts`,
        fields: ["summary"],
        stands: () => db.case.findUnique({ where: { id: caseId } }),
      },
      {
        path: `/cases/${reference}/threads/${thread.id}/edit`,
        fields: ["title", "theirTicket"],
        stands: () => db.thread.findUnique({ where: { id: thread.id } }),
      },
      {
        path: `/cases/${reference}/evidence/${exhibit.id}`,
        fields: ["caption.en"],
        stands: async () => {
          const stored = await db.evidence.findUnique({ where: { id: exhibit.id } });
          return stored && { "caption.en": stored.captionEn };
        },
      },
    );
  }
  return forms;
}

const PLAIN: Record<string, string> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
};

type Opened = { start: Record<string, unknown>; seen: string; version: string };

/** What the page's form says it was opened with. */
function openedWith(html: string): Opened {
  const hidden = (name: string) =>
    new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  const seen = (hidden("seen") ?? "").replace(
    /&(quot|amp|lt|gt|#x27);/g,
    (name) => PLAIN[name] ?? name,
  );
  return { start: byName(JSON.parse(seen)), seen, version: hidden("version") ?? "" };
}

/** Parts of a part by their dotted names. */
const byName = (start: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(start).flatMap(([name, value]) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.entries(value).map(([part, each]) => [`${name}.${part}`, each])
        : [[name, value]],
    ),
  );

/** What a browser sends of it. */
function sentAs({ start, seen, version }: Opened, changed: Record<string, string>) {
  const form = new URLSearchParams({ version, seen });
  for (const [name, value] of Object.entries({ ...start, ...changed })) {
    if (name === "version" || value === null || value === false) continue;
    for (const one of [value].flat()) form.append(name, one === true ? "on" : String(one));
  }
  return form;
}

it(`${PEOPLE} people make ${EDITS} changes to ${APPEALS} forms`, async () => {
  const luck = chance("forms at once");
  const forms = await openForms(APPEALS);
  const cookies: string[] = [];
  while (cookies.length < PEOPLE) {
    const person = await createPerson({ roles: ["admin", "support_lead", "customer_care"] });
    cookies.push(`reinstate=${(await cookiesOf(person)).reinstate}`);
  }
  const first = await Promise.all(
    forms.map(async ({ path }) => {
      const page = await visit(house.origin, path, { cookie: cookies[0] });
      return openedWith(await page.text()).start;
    }),
  );
  /** By form and field: what was replaced by what. */
  const chains = new Map<string, Map<string, string>>();
  let accepted = 0;
  let refused = 0;
  let left = EDITS;

  await Promise.all(
    cookies.map(async (cookie) => {
      while (left > 0) {
        left -= 1;
        const written = `Change ${left}`;
        const at = luck.upTo(forms.length);
        const { path, fields } = forms[at] as OpenForm;
        const field = luck.of(fields);
        const page = await visit(house.origin, path, { cookie });
        const opened = openedWith(await page.text());
        await pause(luck.upTo(LONGEST_THOUGHT_MS));
        const form = sentAs(opened, { [field]: written });
        const answer = await visit(house.origin, path, { cookie, form });
        const html = await answer.text();
        if (answer.status === 302) {
          accepted += 1;
          const chain = chains.get(`${at} ${field}`) ?? new Map<string, string>();
          const replaced = String(opened.start[field]);
          // Nobody else replaced what this one was opened with.
          expect(chain.get(replaced), `${path} ${field}`).toBeUndefined();
          chains.set(`${at} ${field}`, chain.set(replaced, written));
        } else {
          refused += 1;
          expect(answer.status, html.slice(0, 300)).toBe(409);
          // What was typed stands in the form; what somebody else wrote stands beside it.
          expect(html).toContain(written);
          const theirs = String(openedWith(html).start[field]);
          expect(theirs).not.toBe(opened.start[field]);
          expect(html).toContain(theirs);
        }
      }
    }),
  );

  for (const [at, { path, fields, stands }] of forms.entries()) {
    const row = (await stands()) as Record<string, unknown> | null;
    for (const field of fields) {
      const chain = chains.get(`${at} ${field}`) ?? new Map();
      let text = String(first[at]?.[field]);
      for (let steps = 0; steps < chain.size; steps += 1) text = chain.get(text) as string;
      // Every accepted change is a step from the first text to what stands.
      expect(text, `${path} ${field}`).toBe(String(row?.[field] ?? first[at]?.[field]));
    }
  }
  expect(accepted + refused).toBe(EDITS);
  expect(refused).toBeGreaterThan(0);
  console.log(`${accepted} changes accepted, ${refused} shown what stands`);
});
