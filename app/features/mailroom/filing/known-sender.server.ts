/** Whether whoever wrote a mail is known on a thread: somebody on it, at its provider, or heard there before. */

import { isPublicDomain } from "~/features/mailroom/reading/public-domains";
import { addressesIn } from "~/features/mailroom/reading/read-mail";
import { domainOf } from "~/features/mailroom/reading/vouched";
import { db, type Tx } from "~/platform/db.server";

/** A company's own domain stands for its people; of a domain where anybody has an address nothing follows. */
export async function isKnownOn(threadId: string, address: string, tx: Tx = db): Promise<boolean> {
  if (!address) return false;
  const thread = await tx.thread.findUnique({
    where: { id: threadId },
    select: {
      participants: { select: { address: true, name: true } },
      provider: { select: { supportEmail: true, contacts: { select: { email: true } } } },
    },
  });
  if (!thread) return false;
  const known = [
    ...thread.participants.flatMap((each) => addressesIn(`${each.address} ${each.name}`)),
    ...addressesIn(thread.provider?.supportEmail ?? ""),
    ...(thread.provider?.contacts ?? []).flatMap(({ email }) => addressesIn(email)),
  ];
  if (known.includes(address)) return true;
  const domain = domainOf(address);
  if (!isPublicDomain(domain) && known.some((each) => domainOf(each) === domain)) return true;
  const heard = await tx.inboundMail.count({
    where: { fromAddress: address, isStranger: false, message: { threadId } },
  });
  return heard > 0;
}
