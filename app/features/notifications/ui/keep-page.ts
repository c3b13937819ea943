/** What a page does beside being read: it keeps fresh, and keeps what is typed on it. */
import { keepTyped } from "~/ui/autosave/keep-typed";
import { keepFresh, type OpenPage } from "./keep-fresh";

/** Whose page it is, and what a field says that was filled again. */
export type KeptPage = OpenPage & { personId: string; restored: string };

/** Answers with how to stop. */
export function keepPage(page: KeptPage): () => void {
  const ends = [keepTyped(page.personId, page.restored), keepFresh(page)];
  return () => {
    for (const end of ends) end();
  };
}
