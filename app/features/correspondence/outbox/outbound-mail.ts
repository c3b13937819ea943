/** What is true of a mail before it leaves: whom it goes to, its subject, and what is still to be filled. */

const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]+$/;
export const MOST_RECIPIENTS = 20;

/** Addresses as people type them: one a line, or with commas; "Name <address>" counts by its address. */
export function addressesIn(typed: string): { addresses: string[]; wrong: string[] } {
  const given = typed
    .split(/[\n,;]+/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => /<([^<>]+)>$/.exec(each)?.[1]?.trim() ?? each);
  const unique = [...new Map(given.map((each) => [each.toLowerCase(), each])).values()];
  return {
    addresses: unique.filter((each) => ADDRESS.test(each)),
    wrong: unique.filter((each) => !ADDRESS.test(each)),
  };
}

type Quoted = { theirTicket: string; tag: string };

/** Their ticket in front and our tag behind, each exactly once whatever the subject says already. */
export function subjectOf(subject: string, { theirTicket, tag }: Quoted): string {
  const words = subject
    .replace(/[\r\n\t]+/g, " ")
    .replaceAll(`[${tag}]`, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  const isQuoted = theirTicket === "" || words.toLowerCase().includes(theirTicket.toLowerCase());
  return [...(isQuoted ? [] : [`[${theirTicket}]`]), words, `[${tag}]`].filter(Boolean).join(" ");
}

/** What a letter leaves for the writer to fill: `[[what is missing]]`. */
export const gapsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\[\[([^[\]\n]{1,80})\]\]/g)].map(([, what = ""]) => what)),
];

/** How long a mail may still be taken back, in seconds. */
export const DELAYS = [30, 600, 3600, 14_400] as const;

/** Why a mail whose fate nobody knew must have left; `bounce`: and was not delivered. */
export type MailProof = "answer" | "copy" | "report" | "bounce";
