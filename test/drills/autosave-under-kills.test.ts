/**
 * People write while the app and its database are killed again and again. Each keeps a log of what
 * was confirmed: all of it is in the history, versions only rise, and the last text stands.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "~/platform/db.server";
import type { AutosaveReply } from "~/ui/autosave/autosave-reply";
import { createDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { chance } from "~test/support/chance";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";

const EDITORS = process.env.DRILL_FULL ? 50 : 12;
const APP_KILLS = process.env.DRILL_FULL ? 200 : 5;
const DATABASE_KILLS = process.env.DRILL_FULL ? 20 : 2;
const SAVE_EVERY_MS = 200;
const PATIENCE = { timeout: 60_000, interval: 20 };
const LONGEST = 3_600_000;

let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent" });
}, 300_000);
afterAll(() => house.close());

type Confirmed = { version: number; text: string };

/** What the app says of a save; an answer that its end cut short says nothing. */
async function replyIn(answer: Response | null): Promise<AutosaveReply | null> {
  if (answer?.status !== 200) return null;
  return answer.json().then(
    (reply: AutosaveReply) => reply,
    () => null,
  );
}

/** One person at one answer, as the page does it: the newest text, with the version it started from. */
function editor(path: string, cookie: string, name: string) {
  const confirmed: Confirmed[] = [];
  let version = 0;
  let typed = 0;
  let isWriting = true;
  const text = () => `${name} wrote sentence ${typed}.`;

  async function save(): Promise<boolean> {
    const sent = text();
    const form = { "version.trigger": String(version), "trigger.en": sent };
    const answer = await visit(house.origin, path, { cookie, form }).catch(() => null);
    const reply = await replyIn(answer);
    if (!reply) return false;
    const { saved, conflicts } = reply;
    if (saved.trigger) {
      version = saved.trigger.version;
      confirmed.push({ version, text: sent });
      return true;
    }
    // A save that arrived and was never confirmed: one's own earlier words. Mine stay.
    expect(conflicts.trigger?.isMine).toBe(true);
    version = conflicts.trigger?.version ?? version;
    return false;
  }

  const writing = (async () => {
    while (isWriting) {
      typed += 1;
      await save();
      await pause(SAVE_EVERY_MS);
    }
  })();
  return {
    confirmed,
    async finish() {
      isWriting = false;
      await writing;
      while (!(await save())) await pause(SAVE_EVERY_MS);
      return text();
    },
  };
}

/** Ends app and database without warning, each time with saves under way, and starts them again. */
async function killNowAndThen(
  writers: readonly { confirmed: readonly unknown[] }[],
  { apps, databases }: { apps: number; databases: number },
  upTo: (most: number) => number,
): Promise<void> {
  for (let cut = 0; cut < apps + databases; cut += 1) {
    // Everybody has saved since the last cut: each cut meets saves under way.
    const before = writers.map(({ confirmed }) => confirmed.length);
    await vi.waitUntil(
      () => writers.every(({ confirmed }, at) => confirmed.length > (before[at] ?? 0)),
      PATIENCE,
    );
    await pause(upTo(400));
    if (cut % 3 === 2 && cut / 3 < databases) {
      const note = await readFile(join(house.app.dataFolder, "postgres", "postmaster.pid"), "utf8");
      process.kill(Number.parseInt(note, 10), "SIGKILL");
      continue;
    }
    const gone = new Promise((done) => house.app.process.once("exit", done));
    house.app.process.kill("SIGKILL");
    await gone;
    await house.startAgain();
  }
}

/** From the first on, however many there are. */
const everyVersion = (appealId: string) =>
  db.appealAnswerVersion.findMany({
    where: { appealId, question: "trigger" },
    orderBy: { version: "asc" },
  });

it(
  `loses no confirmed word over ${APP_KILLS} killed apps and ${DATABASE_KILLS} killed databases`,
  async () => {
    const { upTo } = chance("autosave under kills");
    const drafts = [];
    for (let number = 0; number < EDITORS; number += 1) {
      const author = await createPerson({ name: `Writer ${number}` });
      const { id, reference, number: round } = await createDraft(author);
      const { reinstate } = await cookiesOf(author);
      const path = `/cases/${reference}/appeals/${round}/autosave`;
      drafts.push({ id, path, cookie: `reinstate=${reinstate}` });
    }
    await house.leaveDatabase();
    const editors = drafts.map(({ path, cookie }, number) =>
      editor(path, cookie, `Writer ${number}`),
    );

    await killNowAndThen(editors, { apps: APP_KILLS, databases: DATABASE_KILLS }, upTo);
    const last = await Promise.all(editors.map(({ finish }) => finish()));
    await house.enterDatabase();

    for (const [number, { id }] of drafts.entries()) {
      const history = await everyVersion(id);
      const { confirmed } = editors[number] ?? { confirmed: [] };
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
      expect(
        history.map(({ version, value }) => ({ version, text: (value as { en: string }).en })),
      ).toEqual(expect.arrayContaining(confirmed));
      expect(history.at(-1)?.value).toEqual({ en: last[number] });
      expect(confirmed.length).toBeGreaterThan(APP_KILLS + DATABASE_KILLS);
    }
  },
  LONGEST,
);

type Text = { en?: string; id?: string };
type Language = keyof Text;
type Told = { version: number; language: Language; text: string };

/**
 * One of two people on one answer, as the page does it: what stands in the other language is kept as
 * it was shown, and where the other wrote on the same words, one looks and then stays with one's own.
 */
function writer(
  path: string,
  cookie: string,
  name: string,
  language: Language,
  upTo: (most: number) => number,
) {
  const confirmed: Told[] = [];
  /** Every text this person has had before their eyes. */
  const seen = new Set<string>([""]);
  let [version, typed, isWriting] = [0, 0, true];
  let shown: Text = {};
  const mine = () => `${name} wrote sentence ${typed}.`;

  async function save(): Promise<boolean> {
    const sent = mine();
    seen.add(sent);
    const written = { ...shown, [language]: sent };
    const form = {
      "version.trigger": String(version),
      "trigger.en": written.en ?? "",
      "trigger.id": written.id ?? "",
    };
    const answer = await visit(house.origin, path, { cookie, form }).catch(() => null);
    const reply = await replyIn(answer);
    if (!reply) return false;
    const { saved, conflicts } = reply;
    const stands = saved.trigger ?? conflicts.trigger;
    if (!stands) return false;
    version = stands.version;
    shown = Object.fromEntries(stands.fields.map(([field, text]) => [field.split(".")[1], text]));
    for (const text of Object.values(shown)) seen.add(text);
    // Who sends once more what was confirmed before has changed nothing: what the other wrote since stands.
    const isTold = saved.trigger !== undefined && shown[language] === sent;
    if (isTold) confirmed.push({ version, language, text: sent });
    return isTold;
  }

  const writing = (async () => {
    while (isWriting) {
      typed += 1;
      await save();
      // Two who wrote in step would meet for ever, and one of them never be through.
      await pause(upTo(2 * SAVE_EVERY_MS));
    }
  })();
  return {
    name,
    confirmed,
    seen,
    async finish() {
      isWriting = false;
      await writing;
      while (!(await save())) await pause(upTo(2 * SAVE_EVERY_MS));
    },
  };
}

it(
  "loses nothing that two people on one section were told is saved",
  async () => {
    const { upTo } = chance("two writers under kills");
    await house.enterDatabase();
    const pairs = [];
    // In two languages nobody meets; in one they meet at every save.
    for (const languages of [["en", "id"] as const, ["en", "en"] as const, ["id", "en"] as const]) {
      const people = [await createPerson({ name: "Dewi" }), await createPerson({ name: "Sari" })];
      const draft = await createDraft(people[0]);
      const path = `/cases/${draft.reference}/appeals/${draft.number}/autosave`;
      const seats = [];
      for (const [at, person] of people.entries()) {
        const cookie = `reinstate=${(await cookiesOf(person)).reinstate}`;
        seats.push({ cookie, name: person.name, language: languages[at] ?? "en" });
      }
      pairs.push({ id: draft.id, path, seats });
    }
    await house.leaveDatabase();
    const sitting = pairs.map(({ id, path, seats }) => ({
      id,
      writers: seats.map(({ cookie, name, language }) =>
        writer(path, cookie, name, language, upTo),
      ),
    }));
    const everybody = sitting.flatMap(({ writers }) => writers);

    await killNowAndThen(everybody, { apps: APP_KILLS, databases: DATABASE_KILLS }, upTo);
    // One after the other: each comes to an end that stands.
    for (const { finish } of everybody) await finish();
    await house.enterDatabase();

    for (const { id, writers } of sitting) {
      const history = await everyVersion(id);
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
      for (const { confirmed, name } of writers) {
        expect(confirmed.length).toBeGreaterThan(APP_KILLS + DATABASE_KILLS);
        for (const { version, language, text } of confirmed) {
          const kept = (history[version - 1]?.value ?? {}) as Text;
          expect(kept[language], `${name} at ${version}`).toBe(text);
        }
      }
      // Whoever took the place of other words had them before their eyes.
      for (const [at, { value, byName, version }] of history.entries()) {
        const before = (history[at - 1]?.value ?? {}) as Text;
        const seen = writers.find(({ name }) => name === byName)?.seen ?? new Set();
        for (const language of ["en", "id"] as const) {
          const [old, now] = [before[language] ?? "", (value as Text)[language] ?? ""];
          if (old !== now) expect(seen.has(old), `version ${version} replaced ${old}`).toBe(true);
        }
      }
    }
  },
  LONGEST,
);
