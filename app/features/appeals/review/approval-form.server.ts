/**
 * The form of an approval with the reviewer's checklist, by point. The browser judges the rest of
 * it: a tick cannot be wrong, and reading lists of any name would weigh on every page of a review.
 */
import { z } from "zod/mini";
import { checkbox, optionalText } from "~/platform/forms/fields";
import { approvalSchema } from "./review-schemas";

export const approvalFormSchema = z.extend(approvalSchema, {
  checks: z._default(
    z.record(
      z.string().check(z.maxLength(60)),
      z.object({ isTicked: checkbox(), why: optionalText(1000) }),
    ),
    {},
  ),
});
