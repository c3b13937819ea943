/** The sources that webhooks come from, with their secrets opened; remembered for a second. */
import { db } from "~/platform/db.server";
import { processWide } from "~/platform/process-wide.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import { providerOf, type SourceProvider } from "../sources/source-provider";

export type KnownSource = {
  id: string;
  endpoint: string;
  providerKey: string;
  provider: SourceProvider;
  isArchived: boolean;
  replayMinutes: number;
  /** The newest first. `until`: when it stops being believed. */
  secrets: readonly { secret: Buffer; until: Date | null }[];
  verifyToken: Buffer | null;
};

type Remembered = { at: number; source: Promise<KnownSource | null> };

const FRESH_FOR = 1000;
const MOST_REMEMBERED = 1000;
const ENDPOINT = /^[A-Za-z0-9_-]{16,64}$/;

const held = processWide<Map<string, Remembered>>("known-sources");

/**
 * Null when no source has this endpoint. A refusal must never rest on what is remembered: ask
 * again with `fresh` first, for the secret may just have been changed.
 */
export async function knownSource(
  endpoint: string,
  { fresh = false } = {},
): Promise<KnownSource | null> {
  if (!ENDPOINT.test(endpoint)) return null;
  held.value ??= new Map();
  const remembered = held.value.get(endpoint);
  if (!fresh && remembered && Date.now() - remembered.at < FRESH_FOR) return remembered.source;

  const source = readSource(endpoint);
  if (held.value.size >= MOST_REMEMBERED) held.value.clear();
  held.value.set(endpoint, { at: Date.now(), source });
  const forget = () => held.value?.delete(endpoint);
  source.then((found) => found ?? forget(), forget);
  return source;
}

/** The secrets that are valid at a moment. */
export const secretsAt = ({ secrets }: KnownSource, now: Date): Buffer[] =>
  secrets.filter(({ until }) => until === null || until > now).map(({ secret }) => secret);

async function readSource(endpoint: string): Promise<KnownSource | null> {
  const row = await db.signalSource.findUnique({
    where: { endpoint },
    select: {
      id: true,
      endpoint: true,
      provider: true,
      secret: true,
      previousSecret: true,
      previousUntil: true,
      verifyToken: true,
      replayMinutes: true,
      archivedAt: true,
    },
  });
  const provider = row && providerOf(row.provider);
  if (!row || !provider) return null;
  const { secret, previousSecret, previousUntil, verifyToken, archivedAt, ...rest } = row;
  return {
    id: rest.id,
    endpoint: rest.endpoint,
    providerKey: rest.provider,
    provider,
    replayMinutes: rest.replayMinutes,
    isArchived: archivedAt !== null,
    secrets: [
      ...(secret ? [{ secret: openBytes("source secret", secret), until: null }] : []),
      ...(previousSecret && previousUntil
        ? [{ secret: openBytes("source secret", previousSecret), until: previousUntil }]
        : []),
    ],
    verifyToken: verifyToken && openBytes("verify token", verifyToken),
  };
}
