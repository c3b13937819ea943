/** What providers told the sample installation: sources, and deliveries that take the way of every other. */
import type { Person } from "~/features/identity/person";
import { applySignals } from "~/features/intake/apply-signals.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { storeDelivery } from "~/features/signals/receiving/store-delivery.server";
import { addSource } from "~/features/signals/sources/add-source.server";
import { changeSecret } from "~/features/signals/sources/change-secret.server";
import type { ProviderKey } from "~/features/signals/sources/source-provider";
import type { NewSource } from "~/features/signals/sources/source-schemas";
import { atMoment } from "~/platform/moment.server";
import type { SampleBusinesses } from "./businesses";
import { granted } from "./granted";
import type { SamplePeople } from "./people";

type Source = { id: string; provider: ProviderKey };
export type SampleSources = Record<"kopi" | "messages" | "dialog", Source>;

const DAY = 86_400_000;

export async function seedSources(
  { rina }: SamplePeople,
  { kopi }: SampleBusinesses,
  now: Date,
): Promise<SampleSources> {
  const add = async (provider: ProviderKey, name: string, businessId: string | null) => ({
    id: await sourceWithSecret(rina, { provider, name, businessId }),
    provider,
  });
  return atMoment(new Date(now.getTime() - 21 * DAY), async () => ({
    kopi: await add("ycloud", "YCloud: Kopi Senja", kopi.id),
    messages: await add("meta", "Meta app: messages of Kopi Senja", kopi.id),
    dialog: await add("360dialog", "360dialog partner account", null),
  }));
}

async function sourceWithSecret(person: Person, planned: NewSource): Promise<string> {
  const { id } = granted(await addSource(person, planned));
  const secret = `sample-${planned.provider}-secret`;
  granted(await changeSecret(person, id, { secret, keepHours: 0, withoutSecret: false }));
  return id;
}

/** Stored, read and applied at the moment at which it came. */
export function hear({ id, provider }: Source, body: string, at: Date): Promise<void> {
  return atMoment(at, async () => {
    await storeDelivery({
      sourceId: id,
      provider,
      arrivedBy: "webhook",
      proof: provider === "360dialog" ? "secret" : "signed",
      body: Buffer.from(body),
      headers: { "content-type": "application/json" },
      receivedAt: at,
    });
    await readDeliveries();
    await applySignals(() => at);
  });
}
