/** Reads an export of message statuses as it streams by, CSV or JSON, whatever its size. */

import type { ChoiceWord, MessageWord } from "~/features/enforcement/messages/message-word";
import { readFlatMessage } from "~/features/enforcement/messages/read-flat-message";
import { takeMessages } from "~/features/enforcement/messages/take-messages";
import { parseJson } from "~/features/enforcement/reading/loose-json";
import { textEncodingOf } from "~/platform/files/text-encoding";
import { csvReader } from "~/platform/tables/csv-rows";
import { delimiterOf } from "~/platform/tables/delimiter";
import { jsonObjects } from "./json-objects";

export type WordsInFile = {
  messages: readonly MessageWord[];
  choices: readonly ChoiceWord[];
  /** Rows that name no message or no state. */
  skipped: number;
};

const LONGEST_ROW = 4_000_000;
const PROVIDER = "upload";

/** One portion after the other. Throws RowTooLong for what is no export of messages. */
export async function* wordsInFile(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WordsInFile> {
  let decoder: TextDecoder | undefined;
  let read: ((text: string, isLast: boolean) => WordsInFile) | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(textEncodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text.trim() === "" && !read) continue;
    read ??= /^\s*[[{]/.test(text) ? readJson() : readCsv(text);
    yield read(text, false);
  }
  if (read) yield read(decoder?.decode() ?? "", true);
}

function readJson() {
  const objects = jsonObjects(LONGEST_ROW);
  return (text: string): WordsInFile => together(objects.push(text).map(readObject));
}

function readObject(text: string): WordsInFile {
  const value = parseJson(text);
  const { messages, choices, rest } = takeMessages(value, PROVIDER);
  if (messages.length + choices.length > 0 || rest === undefined) {
    return { messages, choices, skipped: 0 };
  }
  const list = listIn(value);
  return list ? together(list.map(readRow)) : readRow(value);
}

/** An answer of an API wraps its rows. */
function listIn(value: unknown): unknown[] | null {
  if (typeof value !== "object" || value === null) return null;
  const lists = Object.values(value).filter(
    (member): member is unknown[] =>
      Array.isArray(member) &&
      member.length > 0 &&
      member.every((each) => typeof each === "object"),
  );
  return "id" in value || "status" in value ? null : (lists[0] ?? null);
}

function readRow(value: unknown): WordsInFile {
  const word = readFlatMessage({ value, field: "" }, PROVIDER);
  return { messages: word ? [word] : [], choices: [], skipped: word ? 0 : 1 };
}

function readCsv(beginning: string) {
  const reader = csvReader(delimiterOf(beginning), LONGEST_ROW);
  let names: string[] | undefined;
  return (text: string, isLast: boolean): WordsInFile => {
    const rows = [...reader.push(text), ...(isLast ? reader.end() : [])];
    names ??= rows.shift()?.cells.map((name) => name.replace(/^\ufeff/, "").trim());
    return together(rows.map(({ cells }) => readRow(named(names ?? [], cells))));
  };
}

/** Names are matched in any case, with blanks as underscores. */
function named(names: readonly string[], row: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = row[index] ?? "";
      const snake = name.toLowerCase().replaceAll(/[\s-]+/g, "_");
      return value === "" ? [] : [[snake, value] as const, [name, value] as const];
    }),
  );
}

function together(parts: readonly WordsInFile[]): WordsInFile {
  return {
    messages: parts.flatMap(({ messages }): readonly MessageWord[] => messages),
    choices: parts.flatMap(({ choices }): readonly ChoiceWord[] => choices),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}
