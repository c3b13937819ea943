import { expect, it, onTestFinished } from "vitest";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { openInProcess, temporaryFolder } from "~test/support/processes";

const EVENTS = 1200;
const MAIL = {
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "Reinstate <reinstate@example.com>",
  PUBLIC_URL: "https://help.example.com",
};

it("tells each person of each event once, though two workers tell and one of them is killed", async () => {
  const { data } = await temporaryFolder();
  const installation = await openInstallation(readEnv({ DATA_DIR: data }));
  onTestFinished(() => installation.close());
  const [lead, other] = [await createPerson(), await createPerson()];
  const { id: caseId } = await createActiveCase();
  const relapsed = { subject: { kind: "case", id: caseId }, caseId, kind: "case.relapsed" };
  await db.$transaction(async (tx) => {
    for (let count = 0; count < EVENTS; count += 1) await recordEvent(tx, systemActor, relapsed);
  });
  const workers = await Promise.all([
    openInProcess({ data, env: MAIL }),
    openInProcess({ data, env: MAIL }),
    openInProcess({ data, env: MAIL }),
  ]);
  const [killed, ...left] = workers;

  const first = workers.map((worker) => worker.ask("tell").catch(() => 0));
  await killed?.kill();
  await Promise.all(first);
  while ((await Promise.all(left.map((worker) => worker.ask<number>("tell")))).some(Boolean));

  for (const { id: personId, email } of [lead, other]) {
    const told = await db.notification.findMany({ where: { personId }, select: { eventId: true } });
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(EVENTS);
    expect(told).toHaveLength(EVENTS);
    const mails = await db.outgoingMail.findMany({ where: { to: email }, select: { text: true } });
    const lines = mails.flatMap(({ text }) => text.match(/is restricted again/g) ?? []);
    expect(lines).toHaveLength(EVENTS);
  }
});
