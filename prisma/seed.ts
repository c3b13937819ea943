/**
 * A believable sample installation: three businesses, two providers, a week of
 * history, cases in every stage. It is made with the same commands that people's
 * clicks run, each told the moment at which it happened.
 */

import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { isSetUp } from "~/features/identity/installation/set-up-code.server";
import { db, pool } from "~/platform/db.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { seedBusinesses } from "./sample/businesses";
import { seedCases } from "./sample/cases";
import { seedMails } from "./sample/mails";
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE, seedPeople } from "./sample/people";
import { seedSources } from "./sample/signals";
import { seedTaskSettings } from "./sample/task-settings";

const SEEDING = 7_263_402;

/** Of two starts at once the second waits, and finds the sample whole. */
export async function seedSample(now = new Date()): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [SEEDING]);
    if (await isSetUp()) return await refuseReal();
    await clearAway();
    await seed(now);
  } finally {
    // The lock is the connection's, and ends with it.
    client.release(true);
  }
}

/** People work in it: its sign-ins are not the sample's, and its data are nobody's to play with. */
async function refuseReal(): Promise<void> {
  const emails = SAMPLE_PEOPLE.map(({ email }) => email);
  if ((await db.person.count({ where: { email: { in: emails } } })) > 0) return;
  throw new OperatorProblem(
    "DATA_DIR or DATABASE_URL leads to an installation that people work in, not to the sample. Start that with `npm start`, and the sample with neither of the two set.",
  );
}

/** Without the row of the installation nobody has worked in it yet; only filing mail needs that row before. */
async function seed(now: Date): Promise<void> {
  const people = await seedPeople(now);
  const businesses = await seedBusinesses(people);
  const sources = await seedSources(people, businesses, now);
  const threads = await seedCases(people, businesses, sources, now);
  await seedTaskSettings(people);
  await db.$transaction(async (tx) => {
    await tx.installation.create({
      data: { id: 1, organisation: "Senja Group", language: "en", timeZone: "Asia/Jakarta" },
    });
    await recordEvent(tx, systemActor, {
      subject: { kind: "installation", id: "1" },
      kind: "installation.set_up",
      detail: { organisation: "Senja Group" },
    });
  });
  await seedMails(people, threads, now);
}

/** What a start that was cut short has left. */
async function clearAway(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'KeyMark')
      OR schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues')`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
}

/** One line per role, for the terminal. */
export function sampleSignIns(): string {
  const lines = SAMPLE_PEOPLE.map(({ email, says }) => `    ${email.padEnd(24)} ${says}`);
  return [`  Sign in as one of these, with the password ${SAMPLE_PASSWORD}`, ...lines, ""].join(
    "\n",
  );
}
