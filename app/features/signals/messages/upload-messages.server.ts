/** Takes an export of message statuses for a business. Read as a stream; nothing of it is kept but what counts. */
import { createReadStream } from "node:fs";
import { suggestAssets } from "~/features/assets/suggest-assets.server";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { receiveUpload, UploadBroken } from "~/platform/files/upload.server";
import { moment } from "~/platform/moment.server";
import { RowTooLong } from "~/platform/tables/csv-rows";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { keepMessages } from "./keep-messages.server";
import { warnOfUpload } from "./warn-of-upload.server";
import { type WordsInFile, wordsInFile } from "./words-in-file.server";

const MOST_BYTES = 500_000_000;
const WORDS_AT_ONCE = 2000;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

export type Uploaded = { read: number; skipped: number };

/** Words read twice count once, so a file that broke off may be sent again. */
export async function uploadMessages(
  person: Person,
  businessId: string,
  request: Request,
): Promise<Verdict<Uploaded>> {
  const store = fileStore();
  const upload = await receiveUpload(request, store, { fileBytes: MOST_BYTES, files: 1 }).catch(
    (cause) => {
      if (cause instanceof UploadBroken) return null;
      throw cause;
    },
  );
  if (!upload) return refuse("signalPages.upload.errors.broken");
  const [file] = upload.files;
  if (!file) return refuse("signalPages.upload.errors.noFile");
  try {
    if (file.isTooLarge) return refuse("signalPages.upload.errors.tooLarge");
    return await readFile(person, businessId, file);
  } catch (cause) {
    if (cause instanceof RowTooLong) return refuse("signalPages.upload.errors.tooLong");
    throw cause;
  } finally {
    await store.discard(file);
  }
}

async function readFile(
  person: Person,
  businessId: string,
  file: { path: string; sha256: string },
): Promise<Verdict<Uploaded>> {
  const sum = { read: 0, skipped: 0 };
  let portion: WordsInFile = { messages: [], choices: [], skipped: 0 };
  for await (const words of wordsInFile(createReadStream(file.path))) {
    portion = {
      messages: [...portion.messages, ...words.messages],
      choices: [...portion.choices, ...words.choices],
      skipped: 0,
    };
    sum.read += words.messages.length + words.choices.length;
    sum.skipped += words.skipped;
    if (portion.messages.length + portion.choices.length < WORDS_AT_ONCE) continue;
    await keepPortion(person, businessId, portion);
    portion = { messages: [], choices: [], skipped: 0 };
  }
  if (sum.read === 0) return refuse("signalPages.upload.errors.nothing");
  await keepPortion(person, businessId, portion);
  await recordEvent(db, person, {
    subject: { kind: "business", id: businessId },
    kind: "messages.uploaded",
    detail: { count: sum.read, skipped: sum.skipped, sha256: file.sha256 },
  });
  return allow(sum);
}

function keepPortion(
  person: Person,
  businessId: string,
  { messages, choices }: WordsInFile,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const words = { messages, choices, receivedAt: moment(), businessId };
    const warned = await warnOfUpload(tx, person, words);
    const { unknown } = await keepMessages(tx, [words]);
    await suggestAssets(tx, [...warned, ...unknown]);
  }, PATIENCE);
}
