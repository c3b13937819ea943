/** The door for guests: how often it may be tried, and what every answer tells browsers and searchers. */
import { addressKey } from "~/features/identity/sign-in/address-key";
import { takeTry, type Wait } from "~/features/identity/too-many-tries/rate-limits.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { type GuestAnswer, openGuestLink } from "./guest-link-queries.server";

/** Nothing is kept, nothing is found by searching, and nobody learns the address from a link. */
export const GUEST_HEADERS = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "no-referrer",
} as const;

const TOKEN = /^[\w-]{43}$/;

/** What the link opens now. Too many tries are answered here. */
export async function answerGuest(
  request: Request,
  token: string | undefined,
  now = new Date(),
): Promise<GuestAnswer> {
  const looksRight = token !== undefined && TOKEN.test(token);
  const wait = looksRight ? await takeTry("guest-link", token) : 0;
  if (wait > 0) throw tooOften(wait);
  const answer: GuestAnswer = looksRight ? await openGuestLink(token, now) : { state: "unknown" };
  if (answer.state !== "unknown") return answer;
  const guess = await takeTry("guest-address", addressKey(clientAddress(request)));
  if (guess > 0) throw tooOften(guess);
  return answer;
}

const tooOften = (wait: Wait) =>
  new Response("Too Many Requests", {
    status: 429,
    headers: { ...GUEST_HEADERS, "retry-after": `${Math.ceil(wait / 1000)}` },
  });
