/** Reads the XML inside spreadsheets as it streams by. Entities of its own, hence documents types, are refused. */
import { SaxesParser } from "saxes";
import { TableUnreadable } from "./table-problem";

export type XmlHandlers = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** A cell holds 32,767 characters; nothing between two tags is longer than this. */
const LONGEST_TEXT = 200_000;

/** Names arrive without their namespace. The handlers' events of each piece are through when it is yielded. */
export async function* readXml(
  content: AsyncIterable<Buffer>,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  let sinceEvent = 0;
  const bare = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("doctype", () => {
    throw new TableUnreadable("damaged");
  });
  parser.on("error", (cause) => {
    throw new TableUnreadable("damaged", cause);
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceEvent = 0;
    open(bare(name), attributes as Record<string, string>);
  });
  parser.on("closetag", ({ name }) => {
    sinceEvent = 0;
    close?.(bare(name));
  });
  if (text) parser.on("text", text);

  const decoder = new TextDecoder();
  for await (const bytes of content) {
    const piece = decoder.decode(bytes, { stream: true });
    sinceEvent += piece.length;
    parser.write(piece);
    if (sinceEvent > LONGEST_TEXT) throw new TableUnreadable("tooLong");
    yield;
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}

/** The same where only the end matters. */
export async function readWholeXml(
  content: AsyncIterable<Buffer> | null,
  handlers: XmlHandlers,
): Promise<void> {
  if (!content) return;
  for await (const _ of readXml(content, handlers));
}
