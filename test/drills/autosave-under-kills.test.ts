/**
 * People write while the app and its database are killed again and again. Each keeps a log of what
 * was confirmed: all of it is in the history, versions only rise, and the last text stands.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { answerVersions } from "~/features/appeals/answers/answer-queries.server";
import type { AutosaveReply } from "~/features/appeals/ui/answers/autosave-reply";
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

let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent" });
}, 300_000);
afterAll(() => house.close());

type Confirmed = { version: number; text: string };

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
    if (answer?.status !== 200) return false;
    const { saved, conflicts } = (await answer.json()) as AutosaveReply;
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

it(`loses no confirmed word over ${APP_KILLS} killed apps and ${DATABASE_KILLS} killed databases`, async () => {
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

  for (let cut = 0; cut < APP_KILLS + DATABASE_KILLS; cut += 1) {
    // Everybody has saved since the last cut: each cut meets saves under way.
    const before = editors.map(({ confirmed }) => confirmed.length);
    await vi.waitUntil(
      () => editors.every(({ confirmed }, at) => confirmed.length > (before[at] ?? 0)),
      PATIENCE,
    );
    await pause(upTo(400));
    if (cut % 3 === 2 && cut / 3 < DATABASE_KILLS) {
      const note = await readFile(join(house.app.dataFolder, "postgres", "postmaster.pid"), "utf8");
      process.kill(Number.parseInt(note, 10), "SIGKILL");
      continue;
    }
    const gone = new Promise((done) => house.app.process.once("exit", done));
    house.app.process.kill("SIGKILL");
    await gone;
    await house.startAgain();
  }
  const last = await Promise.all(editors.map(({ finish }) => finish()));
  await house.enterDatabase();

  for (const [number, { id }] of drafts.entries()) {
    const history = (await answerVersions(id, "trigger")).toReversed();
    const { confirmed } = editors[number] ?? { confirmed: [] };
    expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
    expect(
      history.map(({ version, value }) => ({ version, text: (value as { en: string }).en })),
    ).toEqual(expect.arrayContaining(confirmed));
    expect(history.at(-1)?.value).toEqual({ en: last[number] });
    expect(confirmed.length).toBeGreaterThan(APP_KILLS + DATABASE_KILLS);
  }
});
