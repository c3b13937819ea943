/** What people may type for a mail, and about sending it. */
import { z } from "zod/mini";
import { checkbox, optionalText, text, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { addressesIn, DELAYS, MOST_RECIPIENTS } from "./outbound-mail";

const wrong = "outbox.errors.addresses" satisfies TextKey;
const LONGEST_TEXT = 100_000;

/** Empty while it is a draft; whatever stands there must be an address. */
const addresses = () =>
  z._default(
    text(4000).check(
      z.refine((typed) => {
        const { addresses: right, wrong: bad } = addressesIn(typed);
        return bad.length === 0 && right.length <= MOST_RECIPIENTS;
      }, wrong),
    ),
    "",
  );

const choice = z.uuid("common.errors.choose" satisfies TextKey);

/** Whatever has a version was in the form; it was opened with that one. */
const opened = () => z.optional(versionField());

export const outboundSchema = z.object({
  version: z._default(
    z.object({
      to: opened(),
      cc: opened(),
      subject: opened(),
      text: opened(),
      evidenceIds: opened(),
      isShared: opened(),
      onlyHere: opened(),
    }),
    {},
  ),
  to: addresses(),
  cc: addresses(),
  subject: optionalText(300),
  text: optionalText(LONGEST_TEXT),
  evidenceIds: z.pipe(
    z._default(z.union([z.array(choice), choice]), []),
    z.transform((given) => [given].flat()),
  ),
  isShared: checkbox(),
  onlyHere: checkbox(),
  /** Where two had written: whose text of which part was chosen. */
  settle: optionalText(40),
  /** How it goes on from here. */
  next: z._default(z.enum(["save", "send", "ask"]), "save"),
  delay: z.pipe(
    z._default(z.string(), String(DELAYS[0])),
    z.transform((typed) => DELAYS.find((each) => String(each) === typed) ?? DELAYS[0]),
  ),
});
export type OutboundFields = z.output<typeof outboundSchema>;

export const startSchema = z.object({ letter: optionalText(60) });
export const decisionSchema = z.object({ version: versionField() });
