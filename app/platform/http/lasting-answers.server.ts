/** Answers that last until somebody ends them. A server that closes ends them all. */
import { processWide } from "~/platform/process-wide.server";

const held = processWide<Set<() => void>>("lasting-answers");
const open = (): Set<() => void> => {
  held.value ??= new Set();
  return held.value;
};

/** @param end called when the server closes; the returned function forgets it */
export function endWithServer(end: () => void): () => void {
  open().add(end);
  return () => {
    open().delete(end);
  };
}

export function endLastingAnswers(): void {
  for (const end of [...open()]) end();
}
