/** Reads and keeps how somebody wants to be told. What is the usual is not kept. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { CHANNELS, type Channel, NOTICE_KINDS } from "../notice-kind";
import type { HabitsForm } from "./habit-schemas";
import { USUAL_HABITS } from "./mail-time";

type Owner = Pick<Person, "id">;

export async function habitsOf({ id }: Owner): Promise<HabitsForm> {
  const [habits, choices] = await Promise.all([
    db.noticeHabits.findUnique({
      where: { personId: id },
      select: { quietFrom: true, quietUntil: true, digestAt: true },
    }),
    db.noticeChoice.findMany({ where: { personId: id } }),
  ]);
  const chosen = new Map(
    choices.map(({ kind, channel, choice }) => [`${channel} ${kind}`, choice]),
  );
  const of = <C extends Channel>(channel: C, kind: string) =>
    (chosen.get(`${channel} ${kind}`) ?? CHANNELS[channel][0]) as (typeof CHANNELS)[C][number];
  const kinds = NOTICE_KINDS.map((kind) => [
    kind,
    { app: of("app", kind), mail: of("mail", kind) },
  ]);
  return { ...(habits ?? USUAL_HABITS), kinds: Object.fromEntries(kinds) };
}

export async function changeHabits({ id: personId }: Owner, form: HabitsForm): Promise<void> {
  const { kinds, ...habits } = form;
  const choices = Object.entries(kinds).flatMap(([kind, given]) =>
    (["app", "mail"] as const)
      .filter((channel) => given[channel] !== CHANNELS[channel][0])
      .map((channel) => ({ personId, kind, channel, choice: given[channel] })),
  );
  await db.$transaction(async (tx) => {
    await tx.noticeHabits.upsert({
      where: { personId },
      create: { personId, ...habits },
      update: habits,
      select: { personId: true },
    });
    await tx.noticeChoice.deleteMany({ where: { personId } });
    await tx.noticeChoice.createMany({ data: choices });
  });
}
