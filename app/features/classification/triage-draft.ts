/**
 * What has been said so far about a case that is being classified: answers a
 * person gave, and everything that was pasted, word for word.
 */
import { z } from "zod/mini";

export type PastedText = { id: string; text: string; at: string; byName: string };

export type TriageDraft = {
  answers: Readonly<Record<string, string | readonly string[]>>;
  /** Who answered or took back last, by question. */
  answeredBy?: Readonly<Record<string, { name: string; at: string }>> | undefined;
  pasted: readonly PastedText[];
  /** Nothing is at hand to paste; the questions begin. */
  skippedPaste: boolean;
};

export const EMPTY_DRAFT: TriageDraft = { answers: {}, pasted: [], skippedPaste: false };

const draftSchema = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  answeredBy: z.optional(z.record(z.string(), z.object({ name: z.string(), at: z.string() }))),
  pasted: z.array(
    z.object({ id: z.string(), text: z.string(), at: z.string(), byName: z.string() }),
  ),
  skippedPaste: z.boolean(),
});

/** Reads a stored draft. Drafts of another shape begin anew. */
export function readDraft(stored: unknown): TriageDraft {
  const result = draftSchema.safeParse(stored);
  return result.success ? result.data : EMPTY_DRAFT;
}

export const MOST_PASTED = 20;
