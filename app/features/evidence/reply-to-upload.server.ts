/** Takes an upload for a case and words what became of it. Both doors of an upload use it. */
import type { Person } from "~/features/identity/person";
import type { FormReply } from "~/platform/forms/form-reply";
import { formTree } from "~/platform/forms/form-tree";
import { parseFields } from "~/platform/forms/forms.server";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { uploadSchema } from "./evidence-schemas";
import { readEvidenceUpload } from "./read-upload.server";
import { discardFiles, receiveExhibits } from "./receive-exhibits.server";
import { takesEvidence } from "./takes-evidence";

type Outcome = {
  attached: number;
  /** Files that stayed out, each with a finished sentence. */
  refused: { fileName: string; why: string }[];
  /** What else was wrong, as a form wants it. */
  reply: FormReply | null;
};

export async function replyToUpload(
  person: Person,
  found: { id: string; phase: string },
  request: Request,
): Promise<Outcome> {
  const t = textsFor(person.language);
  if (!takesEvidence(found))
    return nothing({ formError: t("evidence.errors.caseOver"), errors: {} });

  const upload = await readEvidenceUpload(request);
  if (!upload.ok) return nothing({ formError: t(upload.refusal.key), errors: {} });

  const { fields, isCutShort } = upload.value;
  const files = upload.value.files.filter(({ field }) => field === "files");
  const form = parseFields(formTree(fields), uploadSchema, t);
  if (!form.ok || files.length === 0) {
    await discardFiles(upload.value.files);
    if (!form.ok) return nothing(form.reply.data);
    return nothing({ errors: { files: t("evidence.errors.files") }, values: formTree(fields) });
  }

  const { attached, refused } = await receiveExhibits(person, found.id, files, form.value);
  return {
    attached: attached.length,
    refused: refused.map(({ fileName, refusal }) => ({
      fileName,
      why: t(refusal.key, refusal.params),
    })),
    reply: isCutShort ? { formError: t("evidence.refused.tooMany"), errors: {} } : null,
  };
}

const nothing = (reply: FormReply): Outcome => ({ attached: 0, refused: [], reply });

export const isComplete = ({ refused, reply }: Outcome): boolean => refused.length === 0 && !reply;

/** For a form without a script: what was added, and each file that stayed out. */
export function formReplyOf({ attached, refused, reply }: Outcome, t: Translate): FormReply {
  if (refused.length === 0 && reply) return reply;
  const added = attached > 0 ? [t("evidence.upload.done", { count: attached })] : [];
  const stayedOut = refused.map(({ fileName, why }) =>
    t("evidence.refused.one", { name: fileName, why }),
  );
  return { ...reply, errors: { ...reply?.errors, files: [...added, ...stayedOut].join(" ") } };
}
