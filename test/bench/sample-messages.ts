/** Threads with little and with much said in them, and a desk that has been talking for years. */
import { openThread } from "~/features/correspondence/open-thread.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { db, pool } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

/** Sentences of providers; some promise something, some name numbers and days. */
const SAYS = [
  "Thanks for the trace. We will get back to you within 2 business days.",
  "The technical team has looked at the number and sees error 131031 since 20 November 2026.",
  "Mohon ditunggu, akan kami kabari hari Senin setelah ada jawaban dari Meta.",
  "Our logs show that the campaign went to 6,200 members before sending was stopped.",
];

/** The address of a thread in which so much was said, in both directions, a quarter of an hour apart. */
export async function threadOf(messages: number): Promise<string> {
  const person = await createPerson({ roles: ["bsp_liaison"] });
  const { id: caseId, reference } = await createActiveCase();
  const about = {
    title: `Thread of ${messages}`,
    theirTicket: "",
    channel: "email" as const,
    language: "en" as const,
    participants: "",
    party: "other" as const,
    providerId: null,
  };
  const opened = await openThread(person, caseId, about);
  if (!opened.ok) throw new Error("The thread was refused");
  await say(opened.value.id, messages);
  await pool().query("ANALYZE");
  return threadPath({ reference, id: opened.value.id });
}

const say = (threadId: string, messages: number) =>
  pool().query(
    `INSERT INTO "Message" (id, "threadId", kind, direction, "authorName", counterpart, subject, text,
       quoted, "textSha256", "happenedAt", "happenedZone", "references")
     SELECT gen_random_uuid(), $1, 'email', CASE n % 3 WHEN 0 THEN 'out' ELSE 'in' END, 'Dewi', 'Mei Lin',
       'Account disabled', ($2::text[])[1 + n % 4] || ' Reference ' || n || '.', '', repeat('0', 64),
       now() - n * interval '15 minutes', 'Asia/Jakarta', '{}'
     FROM generate_series(1, $3::int) n`,
    [threadId, SAYS, messages],
  );

const PER_THREAD = 500;

/** Fills up to so many messages, `needle` in one of a thousand and `trace` in one of four. */
export async function fillWithMessages(total: number): Promise<void> {
  const have = await db.message.count();
  const missing = Math.ceil((total - have) / PER_THREAD);
  for (let thread = 0; thread < missing; thread += 1) {
    const { id: caseId } = await createActiveCase();
    const { rows } = await pool().query<{ id: string }>(
      `INSERT INTO "Thread" (id, token, tag, "openedForId", party, title, channel, "turnSince", "createdById")
       VALUES (gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid()::text, $1, 'other', 'Filled', 'email', now(), $1)
       RETURNING id`,
      [caseId],
    );
    const threadId = rows[0]?.id ?? "";
    await pool().query(`INSERT INTO "ThreadCase" ("threadId", "caseId") VALUES ($1, $2)`, [
      threadId,
      caseId,
    ]);
    await say(threadId, PER_THREAD);
    if (thread % 2 === 0) {
      await pool().query(
        `INSERT INTO "Message" (id, "threadId", kind, direction, "authorName", text, "textSha256",
           "happenedAt", "happenedZone", "references")
         VALUES (gen_random_uuid(), $1, 'email', 'in', 'Dewi', 'The needle is here', repeat('0', 64), now(), 'UTC', '{}')`,
        [threadId],
      );
    }
  }
  await pool().query("ANALYZE");
}
