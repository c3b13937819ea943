/** Whoever changes a thread: a person, or the app for a mail that came by itself; and in which language reasons are put. */
import type { Actor } from "~/features/audit/actor";
import type { Language } from "~templates/bilingual";

export type Writer = Actor & { language: Language };
