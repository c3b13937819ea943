/**
 * Whether the receiving mail server vouches for the sender's domain. What it wrote stands above its own
 * `Received` line; everything below came with the mail, and may be made up.
 */
import type { ReadMail } from "./read-mail";

export type Vouched = "passed" | "failed" | "unknown";

export function vouchedFor(mail: Pick<ReadMail, "headers" | "headerOrder" | "from">): Vouched {
  const ownLines = mail.headerOrder.indexOf("received");
  const above = mail.headerOrder.slice(0, ownLines < 0 ? 0 : ownLines);
  const count = above.filter((name) => name === "authentication-results").length;
  const results = (mail.headers.get("authentication-results") ?? []).slice(0, count).join("; ");
  if (!results) return "unknown";
  const domain = domainOf(mail.from.address);
  const passes = [...results.matchAll(/\b(dkim|dmarc)=pass\b([^;]*)/gi)].some(([, , about = ""]) =>
    [...about.matchAll(/header\.(?:d|from|i)=@?([\w.-]+)/gi)].some(([, named = ""]) =>
      isWithin(domain, named.toLowerCase()),
    ),
  );
  if (passes) return "passed";
  return /\b(?:dkim|dmarc|spf)=(?:fail|permerror|none|temperror)\b/i.test(results)
    ? "failed"
    : "unknown";
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** The same domain, or one below it. */
export const isWithin = (domain: string, parent: string): boolean =>
  domain === parent || domain.endsWith(`.${parent}`);
