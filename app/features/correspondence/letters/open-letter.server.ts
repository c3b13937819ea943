/** A letter, ready to be finished: as the house words it, with what is known filled in. */
import { preparePacket } from "~/features/correspondence/packet/prepare-packet.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import { DESK_LETTERS, LETTER_KEYS, type LetterKey } from "~templates/letters/desk-letters";
import { letterFacts } from "./letter-facts.server";
import { wordingOf } from "./letter-wording.server";
import { renderLetter } from "./render-letter";

export type OpenedLetter = { key: string; subject: string; text: string };

/** The ticket packet is a letter too: its text is worded by what the provider asks for. */
const PACKET = "packet";

async function packetMail(person: Person, thread: ThreadOnPage) {
  const { mail } = await preparePacket(person, thread);
  return { subject: mail.subject, text: mail.text };
}

const isKey = (key: string): key is LetterKey => (LETTER_KEYS as readonly string[]).includes(key);

/** Null: there is no such letter. A wording that cannot be read any more gives way to the original. */
export async function openLetter(
  person: Person,
  thread: ThreadOnPage,
  key: string,
  now: Date,
): Promise<OpenedLetter | null> {
  if (key === PACKET) return { key, ...(await packetMail(person, thread)) };
  if (!isKey(key)) return null;
  const { language } = thread;
  const values = await letterFacts(person, thread, now);
  const { subject, text } = await wordingOf(key, language);
  const original = DESK_LETTERS[key];
  const said = (worded: string, otherwise: string): string => {
    const rendered = renderLetter(worded, values, language);
    if (rendered.ok) return rendered.text;
    const again = renderLetter(otherwise, values, language);
    return again.ok ? again.text : "";
  };
  return {
    key,
    subject: said(subject, original.subject[language]),
    text: said(text, original.text[language]),
  };
}
