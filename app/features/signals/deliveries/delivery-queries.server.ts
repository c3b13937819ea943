/** One delivery as it arrived, opened for those who may see what it tells. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import { providerName } from "../sources/source-queries.server";
import { visibleSource } from "../sources/source-scope";

/**
 * What a source told belongs to whoever sees the source; what a person entered, to them and to people
 * without limits; an answer, to the people of the business it was asked for.
 */
const visibleDelivery = (person: Pick<Person, "id" | "businessIds">) =>
  person.businessIds
    ? {
        OR: [
          { source: visibleSource(person) },
          { sourceId: null, enteredById: person.id },
          ...person.businessIds.map((id) => ({ asked: { path: ["businessId"], equals: id } })),
        ],
      }
    : {};

export async function deliveryPage(person: Person, id: string, tx: Tx = db) {
  const found = await tx.delivery.findFirst({
    where: { AND: [visibleDelivery(person), { id }] },
    select: {
      id: true,
      provider: true,
      arrivedBy: true,
      proof: true,
      receivedAt: true,
      state: true,
      headers: true,
      body: true,
      enteredById: true,
      source: { select: { id: true, name: true } },
      signals: { orderBy: { position: "asc" }, take: 100, select: { id: true, kind: true } },
    },
  });
  if (!found) return null;
  const { body, headers, provider, ...delivery } = found;
  return {
    ...delivery,
    providerName: providerName(provider),
    headers: Object.entries(headers as Record<string, string>),
    raw: shown(openBytes("delivery", body)),
  };
}

export async function refusedPage(person: Person, sourceId: string, id: string, tx: Tx = db) {
  const found = await tx.refusedDelivery.findFirst({
    where: { id, sourceId, source: visibleSource(person) },
    select: {
      id: true,
      at: true,
      verdict: true,
      headers: true,
      body: true,
      source: { select: { id: true, name: true } },
    },
  });
  if (!found) return null;
  const { body, headers, ...refused } = found;
  return {
    ...refused,
    headers: Object.entries(headers as Record<string, string>),
    raw: shown(openBytes("refused delivery", body)),
  };
}

export type Raw = ReturnType<typeof shown>;

const MOST_SHOWN = 200_000;

/** As text where it is some; what is not is shown byte by byte in hexadecimal. */
function shown(bytes: Buffer) {
  const part = bytes.subarray(0, MOST_SHOWN);
  const text = part.toString("utf8");
  const isText = Buffer.from(text, "utf8").equals(part) && !text.includes("\u0000");
  return {
    text: isText ? text : part.toString("hex"),
    isText,
    isCut: bytes.length > part.length,
    bytes: bytes.length,
  };
}
