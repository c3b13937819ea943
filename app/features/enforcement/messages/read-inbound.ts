/** What somebody wrote to the business: that they wrote, and whether they want to hear nothing more. Its words stay theirs. */
import { wantsNothing } from "~templates/rules/stop-words";
import { child, deep, read, type Spot } from "../reading/loose-json";
import { readInstant } from "../reading/read-instant";
import type { ChoiceWord, WroteWord } from "./message-word";

type Inbound = { wrote: WroteWord[]; choices: ChoiceWord[] };

/** @param message as Meta and YCloud nest it alike; @param sender the number it was written to */
export function readInbound(message: Spot, sender: WroteWord["sender"]): Inbound {
  const contact = read(child(message, "from"))?.value;
  if (!contact) return { wrote: [], choices: [] };
  const at = readInstant(
    read(child(message, "timestamp", "sendTime", "createTime"))?.value ?? null,
  );
  const stopped = wantsNothing(textOf(message));
  return {
    wrote: [{ sender, contact, at }],
    choices: stopped === null ? [] : [{ sender, contact, category: "all", stopped, at }],
  };
}

/** Typed, or said by a button under a template or a list. */
const textOf = (message: Spot): string =>
  read(
    deep(message, "text", "body") ??
      deep(message, "button", "text") ??
      deep(message, "interactive", "button_reply", "title") ??
      null,
  )?.value ?? "";
