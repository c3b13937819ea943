/**
 * A believable sample installation: three businesses, two providers, a week of
 * history, cases in every stage. It is made with the same commands that people's
 * clicks run, each told the moment at which it happened.
 */

import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { isSetUp } from "~/features/identity/installation/set-up-code.server";
import { db } from "~/platform/db.server";
import { seedBusinesses } from "./sample/businesses";
import { seedCases } from "./sample/cases";
import { seedMails } from "./sample/mails";
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE, seedPeople } from "./sample/people";
import { seedSources } from "./sample/signals";
import { seedTaskSettings } from "./sample/task-settings";

export async function seedSample(now = new Date()): Promise<void> {
  if (await isSetUp()) return;
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

/** One line per role, for the terminal. */
export function sampleSignIns(): string {
  const lines = SAMPLE_PEOPLE.map(({ email, says }) => `    ${email.padEnd(24)} ${says}`);
  return [`  Sign in as one of these, with the password ${SAMPLE_PASSWORD}`, ...lines, ""].join(
    "\n",
  );
}
