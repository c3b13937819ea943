/**
 * Takes the one press of a mail program (RFC 8058): it comes from the provider of the mailbox, not
 * from a page of ours, and proves itself by the token alone. Whoever opens the address sees the page.
 */
import { isDatabaseAway } from "~/platform/database/database-away.server";
import type { BareAnswer, BareDoor, BareRequest } from "~/platform/http/bare-door.server";
import { log } from "~/platform/log.server";
import { unsubscribe } from "./unsubscribe.server";
import { ONE_PRESS } from "./unsubscribe-address.server";

export const onePressDoor: BareDoor = { prefix: ONE_PRESS, answer };

async function answer({ method, path }: BareRequest): Promise<BareAnswer> {
  const token = path.slice(ONE_PRESS.length);
  if (method === "GET" || method === "HEAD") {
    const location = `/unsubscribe/${encodeURIComponent(token)}`;
    return { status: 303, text: "", headers: { location } };
  }
  if (method !== "POST") return say(405, "Unsubscribing is done with POST.");
  try {
    return (await unsubscribe(token))
      ? say(200, "No more mail is sent to this address.")
      : say(404, "This link leads to no letter.");
  } catch (error) {
    if (!isDatabaseAway(error)) log.error({ err: error }, "A stop of mail was not kept");
    return say(503, "It could not be kept just now. Try again.");
  }
}

const say = (status: number, text: string): BareAnswer => ({ status, text: `${text}\n` });
