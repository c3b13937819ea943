/**
 * Many people write on few appeals and cases at once. Accepted edits are exactly the steps of the
 * versions, nobody's text is replaced unseen, and who is refused gets both texts back.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerVersions } from "~/features/appeals/answers/answer-queries.server";
import type { AutosaveReply } from "~/ui/autosave/autosave-reply";
import { createDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { chance } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const PEOPLE = process.env.DRILL_FULL ? 100 : 16;
const EDITS = process.env.DRILL_FULL ? 10_000 : 300;
const APPEALS = process.env.DRILL_FULL ? 50 : 8;
const LONGEST_THOUGHT_MS = process.env.DRILL_FULL ? 500 : 100;
const LANGUAGES = ["en", "id"] as const;

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
