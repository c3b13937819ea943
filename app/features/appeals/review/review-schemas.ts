/** What people may type when an appeal is sent to a colleague and judged. */
import { z } from "zod/mini";
import { checkbox, optionalText, requiredText } from "~/platform/forms/fields";

const LONG = 4000;

export const sendSchema = z.object({ note: optionalText(LONG), reason: optionalText(1000) });
export const changesSchema = z.object({ note: requiredText("appeals.errors.changes", LONG) });
export const approvalSchema = z.object({
  note: optionalText(LONG),
  reason: optionalText(1000),
  /** The reviewer's checklist, by point. */
  checks: z._default(
    z.record(
      z.string().check(z.maxLength(60)),
      z.object({ isTicked: checkbox(), why: optionalText(1000) }),
    ),
    {},
  ),
  /** The content that was read. */
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
