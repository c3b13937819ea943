/** What people may type when an appeal is sent to a colleague and judged. */
import { z } from "zod/mini";
import { optionalText, requiredText } from "~/platform/forms/fields";

const LONG = 4000;

export const sendSchema = z.object({ note: optionalText(LONG), reason: optionalText(1000) });
export const changesSchema = z.object({ note: requiredText("appeals.errors.changes", LONG) });
/** The checklist beside it is read on the server alone: `approval-form.server.ts`. */
export const approvalSchema = z.object({
  note: optionalText(LONG),
  reason: optionalText(1000),
  /** The content that was read. */
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
