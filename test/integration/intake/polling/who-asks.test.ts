import { describe, expect, it } from "vitest";
import { claimPoll, queueDuePolls } from "~/features/intake/polling/claim-poll.server";
import { pollConnection } from "~/features/intake/polling/poll-connection.server";
import { db } from "~/platform/db.server";
import { createPoll } from "~test/factories/poll-connection";
import { HOSTS, healthyGraph, openProvider, WABA } from "~test/support/provider-api";

const at = (minute: number) => new Date(Date.parse("2026-11-27T06:00:00Z") + minute * 60_000);
const jobs = () =>
  db.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'poll-connection' ORDER BY key`;

describe("who asks", () => {
  it("queues each connection that is due once, however many processes look", async () => {
    const due = await createPoll({ nextAt: at(0) });
    await createPoll({ nextAt: at(5) });
    await createPoll({ nextAt: at(0), pausedAt: at(0) });

    await Promise.all([queueDuePolls(at(1)), queueDuePolls(at(1)), queueDuePolls(at(1))]);
    await queueDuePolls(at(2));

    expect(await jobs()).toEqual([{ key: `poll ${due.id}` }]);
  });

  it("skips what another process is just queueing", async () => {
    const { id } = await createPoll({ nextAt: at(0) });

    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "PollConnection" WHERE id = ${id}::uuid FOR UPDATE`;
      await queueDuePolls(at(1));
    });

    expect(await jobs()).toEqual([]);
  });

  it("is one of two that begin together", async () => {
    const answers = healthyGraph();
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    const options = { now: at(1), wantedAt: at(1), hosts: HOSTS };
    const subscribed = answers[`/${WABA}/subscribed_apps`];
    let second: boolean | undefined;
    // The other one begins while this one is in the middle of asking.
    answers[`/${WABA}/subscribed_apps`] = async () => {
      second = await pollConnection(id, options);
      return subscribed as { body: unknown };
    };

    expect(await pollConnection(id, options)).toBe(true);
    expect(second).toBe(false);
    expect(provider.asked.filter(({ path }) => path.endsWith("subscribed_apps"))).toHaveLength(1);
  });

  it("does not ask again what was asked since somebody wanted it", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    await pollConnection(id, { now: at(2), wantedAt: at(1), hosts: HOSTS });
    const asked = provider.asked.length;

    expect(await pollConnection(id, { now: at(3), wantedAt: at(1), hosts: HOSTS })).toBe(false);
    expect(provider.asked).toHaveLength(asked);
  });

  it("takes over from a process that died", async () => {
    const { id } = await createPoll();
    expect(await claimPoll(id, at(1), at(1))).not.toBeNull();
    expect(await claimPoll(id, at(2), at(2))).toBeNull();

    expect(await claimPoll(id, at(20), at(20))).not.toBeNull();
  });

  it("is nobody while it is paused", async () => {
    const { id } = await createPoll({ pausedAt: at(0) });

    expect(await claimPoll(id, at(1), at(1))).toBeNull();
  });
});
