/**
 * Names, numbers, addresses, tokens and messages that nobody else uses are typed wherever they can
 * be, while all goes well and while it does not. None of them is ever found outside the data store.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPerson } from "~test/factories/person";
import { POLICY } from "~test/routes/policy";
import { addressOf } from "~test/support/addresses";
import { type House, openHouse, visit, wordsOf } from "~test/support/house-under-drill";
import { createEverything } from "~test/support/world-under-drill";

const CANARIES = {
  name: "Kanaria Kuningsari",
  email: "kanaria.kuning@canary-mail.example",
  phone: "+62 811-9000-7331",
  digits: "6281190007331",
  message: "kanaria-secret-message-7331",
  password: "kanaria kata sandi 7331",
  token: "kanaria7331tokenkanaria7331tokenkanaria7331",
};
const FIELDS: Record<string, string> = {
  name: CANARIES.name,
  legalName: CANARIES.name,
  title: CANARIES.message,
  email: CANARIES.email,
  phone: CANARIES.phone,
  otherContact: CANARIES.phone,
  externalId: CANARIES.digits,
  text: CANARIES.message,
  summary: CANARIES.message,
  note: CANARIES.message,
  reason: CANARIES.message,
  "caption.en": CANARIES.message,
  password: CANARIES.password,
  currentPassword: CANARIES.password,
  newPassword: CANARIES.password,
  token: CANARIES.token,
  code: CANARIES.token,
  "trigger.en": CANARIES.message,
  "version.trigger": "0",
  contentHash: CANARIES.token,
};

let house: House;
let world: Awaited<ReturnType<typeof createEverything>>;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "trace" });
  world = await createEverything();
  await createPerson({ name: CANARIES.name, email: CANARIES.email });
}, 300_000);
afterAll(() => house.close());

/** A page without what its reader typed, and without its own address in another language. */
const said = (body: string) =>
  body.replaceAll(/value="[^"]*"/g, "").replaceAll(/href="[^"]*[?;]language=[a-z]+"/g, "");

type Told = { status: number; path: string; location: string; body: string };

/** Says which canaries are in a text, and never lets an error page go without its reference. */
const heardIn = (text: string) =>
  Object.entries(CANARIES)
    .filter(([, canary]) => text.includes(canary) || text.includes(encodeURIComponent(canary)))
    .map(([name]) => name);

/**
 * What lies beside the data store: the log of PostgreSQL, dumps of crashes, notes. The store itself
 * is the cluster, the evidence and the mail, where the words of people belong.
 */
const STORES = /^(postgres|evidence|files|mail|mails|deliveries)$/;

async function besideTheStore(): Promise<{ file: string; text: string }[]> {
  const folder = house.app.dataFolder;
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !STORES.test(name.split("/")[0] ?? "") || /\.log(\.\d+)?$|core/.test(name));
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), "latin1") })),
  );
}

/** The canaries in each of those files; and that PostgreSQL's log is among them, and says something. */
async function expectNothingBeside(): Promise<void> {
  const beside = await besideTheStore();
  expect(beside.find(({ file }) => file === "postgres.log")?.text).toMatch(/LOG/);
  expect(
    beside.flatMap(({ file, text }) => heardIn(text).map((what) => `${what} in ${file}`)),
  ).toEqual([]);
}

/** Everything that takes something, and everything that can be asked for, with canaries in it. */
async function typeEverywhere(): Promise<Told[]> {
  const answers: Told[] = [];
  const { canary: _, ...known } = { ...world.known, canary: "" };
  for (const [route, { read, write }] of Object.entries(POLICY)) {
    const cookie = await world.session().catch(() => "reinstate=none");
    const path = addressOf(route, known);
    const query = new URLSearchParams({
      q: CANARIES.phone,
      token: CANARIES.token,
      email: CANARIES.email,
    });
    const unknown = addressOf(route, { ...known, token: CANARIES.token });
    const ways = [
      ...(write ? [() => visit(house.origin, path, { cookie, form: FIELDS })] : []),
      ...(write
        ? [
            () =>
              visit(house.origin, unknown, { cookie: `reinstate=${CANARIES.token}`, form: FIELDS }),
          ]
        : []),
      ...(read ? [() => visit(house.origin, `${unknown}?${query}`, { cookie })] : []),
    ];
    for (const ask of ways) {
      const answer = await ask().catch(() => null);
      if (answer)
        answers.push({
          status: answer.status,
          path,
          location: answer.headers.get("location") ?? "",
          body: await wordsOf(answer).catch(() => ""),
        });
    }
  }
  return answers;
}

describe("what people type", () => {
  it("is not in the log, at its most talkative", async () => {
    const answers = await typeEverywhere();

    expect(heardIn(house.output())).toEqual([]);
    await expectNothingBeside();
    const pages = answers.filter(({ status }) => status >= 400 && status !== 422 && status !== 409);
    expect(pages.length).toBeGreaterThan(0);
    // An address may be asked for with anything; nothing leads on to it.
    expect(answers.flatMap(({ location }) => heardIn(location))).toEqual([]);
    for (const { status, path, body } of pages)
      expect(heardIn(said(body)), `${status} at ${path}`).toEqual([]);
  });

  it("is not in the log nor on error pages while the database comes and goes", async () => {
    await house.leaveDatabase();
    let isCutting = true;
    const cutting = (async () => {
      while (isCutting) {
        await pause(700);
        const note = await readFile(
          join(house.app.dataFolder, "postgres", "postmaster.pid"),
          "utf8",
        ).catch(() => "");
        if (note) process.kill(Number.parseInt(note, 10), "SIGQUIT");
      }
    })().catch(() => {});
    const cookie = `reinstate=${CANARIES.token}`;
    const failures: { status: number; body: string }[] = [];
    for (let round = 0; round < 40; round += 1) {
      for (const path of [
        "/login",
        "/forgotten-password",
        `/invitation/${CANARIES.token}`,
        `/cases?q=${encodeURIComponent(CANARIES.phone)}`,
      ]) {
        const answer = await visit(house.origin, path, {
          cookie,
          ...(path.startsWith("/cases") ? {} : { form: FIELDS }),
        }).catch(() => null);
        if (answer && answer.status >= 500)
          failures.push({ status: answer.status, body: await answer.text() });
      }
    }
    isCutting = false;
    await cutting;
    await house.enterDatabase();

    expect(failures.length).toBeGreaterThan(0);
    for (const { status, body } of failures) {
      expect(status).toBe(503);
      expect(body).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      expect(heardIn(said(body))).toEqual([]);
    }
    expect(heardIn(house.output())).toEqual([]);
    await expectNothingBeside();
  });
});
