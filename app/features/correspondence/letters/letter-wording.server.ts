/** How this installation words its letters: as they come, until an administrator rewords one. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { DESK_LETTERS, type LetterKey } from "~templates/letters/desk-letters";
import { renderLetter } from "./render-letter";

export type Wording = { subject: string; text: string; version: number; byName: string };

export async function wordingOf(key: LetterKey, language: Language, tx: Tx = db): Promise<Wording> {
  const kept = await tx.letterWording.findUnique({ where: { key_language: { key, language } } });
  const { subject, text } = DESK_LETTERS[key];
  return kept ?? { subject: subject[language], text: text[language], version: 0, byName: "" };
}

type Given = { subject: string; text: string; version: number };

/** Refuses what cannot be read as a letter. */
export function rewordLetter(
  person: Person,
  key: LetterKey,
  language: Language,
  { subject, text, version }: Given,
  now = new Date(),
): Promise<Verdict> {
  const broken = [subject, text]
    .map((words) => renderLetter(words, {}, language))
    .find(({ ok }) => !ok);
  if (broken && !broken.ok) {
    return Promise.resolve(refuse(`letters.refusals.${broken.why}`, { words: broken.words }));
  }
  return db.$transaction(async (tx): Promise<Verdict> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`letter ${key} ${language}`}))`;
    const standing = await wordingOf(key, language, tx);
    if (standing.version !== version) return refuse("letters.refusals.changed");
    const written = { subject, text, byName: person.name, updatedAt: now };
    await tx.letterWording.upsert({
      where: { key_language: { key, language } },
      create: { key, language, ...written },
      update: { ...written, version: { increment: 1 } },
      select: { key: true },
    });
    await recordEvent(tx, person, {
      subject: { kind: "installation", id: "letters" },
      kind: "letter.reworded",
      detail: { letter: key, language },
    });
    return allow();
  });
}

/** Back to how it came. */
export function restoreWording(person: Person, key: LetterKey, language: Language): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.letterWording.deleteMany({ where: { key, language } });
    if (count === 0) return;
    await recordEvent(tx, person, {
      subject: { kind: "installation", id: "letters" },
      kind: "letter.restored",
      detail: { letter: key, language },
    });
  });
}
