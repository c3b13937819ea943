/** What people may type about an action that removes a cause. */
import { z } from "zod/mini";
import { optionalDay, optionalText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CAUSES } from "~templates/rules/vocabulary";

const choose = "common.errors.choose" satisfies TextKey;
const LONG = 4000;

export const remediationSchema = z
  .object({
    cause: z.enum(CAUSES, "appeals.errors.cause" satisfies TextKey),
    what: z.object({ en: optionalText(LONG), id: optionalText(LONG) }),
    owner: optionalText(200),
    dueOn: optionalDay(),
    doneOn: optionalDay(),
    proofs: z.pipe(
      z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
      z.array(z.uuid(choose)),
    ),
    version: versionField(),
  })
  .check(
    z.refine(({ what }) => what.en !== "" || what.id !== "", {
      path: ["what", "en"],
      error: "appeals.errors.what" satisfies TextKey,
    }),
  );
/** Which version of an action somebody looked at. */
export const verificationSchema = z.object({ version: versionField() });

export type RemediationFields = z.output<typeof remediationSchema>;
