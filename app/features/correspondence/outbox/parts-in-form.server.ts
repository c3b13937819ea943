/** Reads parts of a draft out of a form: each for itself, with the version it was opened with. */
import { z } from "zod/mini";
import { parseForm } from "~/platform/forms/forms.server";
import type { Translate } from "~/platform/i18n/text-key";
import { wordMessage } from "~/platform/i18n/word-message";
import { MAIL_PARTS, type MailPart } from "./mail-parts";
import { outboundSchema } from "./outbound-schemas";
import type { MailEdit } from "./save-outbound.server";

const { shape } = outboundSchema;

/** Each part is judged by itself, so the form as a whole may hold anything. */
const anyForm = z.looseObject({ version: z.unknown() });

type PartsInForm = {
  edit: MailEdit;
  /** Finished sentences, of parts that cannot be kept as they are. */
  invalid: Partial<Record<MailPart, string>>;
};

export async function partsInForm(request: Request, t: Translate): Promise<PartsInForm> {
  const form = await parseForm(request, anyForm, t);
  const fields: Record<string, unknown> = form.ok ? form.value : {};
  const opened = shape.version.safeParse(fields.version);
  const versions = opened.success ? opened.data : {};
  const found: PartsInForm = { edit: { parts: {}, versions }, invalid: {} };
  for (const part of MAIL_PARTS) {
    if (versions[part] === undefined) continue;
    const read = shape[part].safeParse(fields[part]);
    if (read.success) Object.assign(found.edit.parts, { [part]: read.data });
    else found.invalid[part] = wordMessage(t, read.error.issues[0]?.message ?? "");
  }
  return found;
}
