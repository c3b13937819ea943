/** What administrators may type about mailboxes. */
import { z } from "zod/mini";
import {
  checkbox,
  emailField,
  optionalId,
  optionalText,
  requiredText,
  versionField,
  wholeNumber,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { ACCESSES, SECURITIES } from "./mailbox";

const choose = "common.errors.choose" satisfies TextKey;

const plain = z.refine(
  (typed: unknown) => !/[\r\n]/.test(String(typed)),
  "common.errors.notText" satisfies TextKey,
);

const host = z.pipe(
  optionalText(253),
  z
    .string()
    .check(
      z.toLowerCase(),
      z.regex(/^([\p{L}\p{N}_.-]+|[\da-f:]+)?$/u, "mailboxes.errors.host" satisfies TextKey),
    ),
);

const about = {
  address: emailField("mailboxes.errors.address"),
  name: requiredText("mailboxes.errors.name", 120).check(plain),
  businessId: optionalId(),
  plusAddressing: checkbox(),
  access: z.enum(ACCESSES, choose),
  host,
  port: wholeNumber(1, 65_535, "mailboxes.errors.port" satisfies TextKey),
  security: z.enum(SECURITIES, choose),
  username: optionalText(254),
  /** Under this name a form never gets it back. Empty: the one that is kept. */
  secret: optionalText(8000),
  folder: requiredText("mailboxes.errors.folder", 200).check(plain),
};

type Reached = { access: string; host: string; username: string };
const isReached = (name: "host" | "username", error: TextKey) =>
  z.refine<Reached>((typed) => typed.access === "none" || typed[name] !== "", {
    path: [name],
    error,
  });

export const newMailboxSchema = z
  .object({ ...about, takesOld: checkbox() })
  .check(
    isReached("host", "mailboxes.errors.host"),
    isReached("username", "mailboxes.errors.username"),
  );

export const mailboxSchema = z
  .object({ ...about, version: versionField() })
  .check(
    isReached("host", "mailboxes.errors.host"),
    isReached("username", "mailboxes.errors.username"),
  );

export type NewMailbox = z.output<typeof newMailboxSchema>;
export type MailboxEdit = z.output<typeof mailboxSchema>;
