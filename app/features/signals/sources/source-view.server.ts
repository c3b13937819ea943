/** Everything the page of a source shows. */
import { GENERIC_SAMPLE } from "~/features/enforcement/generic-signal";
import type { Person } from "~/features/identity/person";
import type { ArrivedBy } from "../receiving/arrival";
import type { RefusalVerdict } from "../receiving/refusal-verdict";
import { problemOfAddress } from "./source-address";
import { needsSecret, type ProviderKey, providerOf, signsTime } from "./source-provider";
import {
  hoursOfSource,
  lastDeliveries,
  lastRefused,
  sourcePage,
  verdictsOfSource,
} from "./source-queries.server";

/** @param linkTo turns a path of ours into the address that providers are given */
export async function sourceView(
  person: Person,
  id: string,
  linkTo: (path: string) => string,
  now: Date,
) {
  const found = await sourcePage(person, id);
  const provider = found && providerOf(found.provider);
  if (!found || !provider) return null;
  const { endpoint, verifyToken, archivedAt, provider: key, previousUntil, ...source } = found;
  const hours = await hoursOfSource(id, now);
  const [verdicts, deliveries, refused] = [
    await verdictsOfSource(id, now),
    await lastDeliveries(id),
    await lastRefused(id),
  ];
  const address = linkTo(`/webhooks/${endpoint}`);
  const isSecretRequired = needsSecret(provider);
  const sumOf = (name: "taken" | "refused") => hours.reduce((sum, hour) => sum + hour[name], 0);
  return {
    source: {
      ...source,
      isArchived: archivedAt !== null,
      isSecretRequired,
      needsSecret: isSecretRequired && !source.hasSecret,
      previousUntil: previousUntil && previousUntil > now ? previousUntil : null,
      signsTime: signsTime(provider),
      taken: sumOf("taken"),
      refused: sumOf("refused"),
    },
    setup: {
      provider: key as ProviderKey,
      providerName: provider.name,
      address,
      problem: problemOfAddress(address),
      verifyToken,
      fields: provider.fields,
      sample: key === "generic" ? JSON.stringify(GENERIC_SAMPLE, null, 2) : null,
    },
    hours,
    verdicts,
    deliveries: deliveries.map((each) => ({ ...each, arrivedBy: each.arrivedBy as ArrivedBy })),
    refused: refused.map((each) => ({ ...each, verdict: each.verdict as RefusalVerdict })),
  };
}
