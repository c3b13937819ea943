/** Mail that went from here to somebody who is no colleague: found by their address alone. */
import { db, type Tx } from "~/platform/db.server";

/** @param address in small letters */
export async function mailToPerson(businessId: string, address: string, tx: Tx = db) {
  const found = await tx.outboundMail.findMany({
    where: {
      case: { businessId },
      OR: [
        { to: { contains: address, mode: "insensitive" } },
        { cc: { contains: address, mode: "insensitive" } },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      to: true,
      cc: true,
      subject: true,
      subjectAsSent: true,
      text: true,
      handedOverAt: true,
      rawSha256: true,
      messageId: true,
    },
  });
  return found.filter(({ to, cc }) => linesOf(`${to}\n${cc}`).some((line) => isOf(line, address)));
}

/** The addresses but this one, one a line. */
export const withoutAddress = (addresses: string, address: string): string =>
  linesOf(addresses)
    .filter((line) => line !== "" && !isOf(line, address))
    .join("\n");

const linesOf = (addresses: string) => addresses.split("\n").map((line) => line.trim());

const isOf = (line: string, address: string) =>
  line.toLowerCase() === address || line.toLowerCase().includes(`<${address}>`);
