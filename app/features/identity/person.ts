/** Who acts: as every door hands it to commands and queries. */
import type { Language } from "~templates/bilingual";
import type { Role } from "./permissions";

export type Person = {
  kind: "person";
  id: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** The businesses that exist for this person; null when all do. */
  businessIds: readonly string[] | null;
  language: Language;
  timeZone: string;
  theme: "system" | "light" | "dark";
  shortcutsOn: boolean;
};

/** In a browser, by a session of theirs. */
export type SignedIn = Person & { sessionId: string };
