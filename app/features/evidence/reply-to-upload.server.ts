/** Takes an upload for a case and words what became of it. Both doors of an upload use it. */
import type { Person } from "~/features/identity/person";
import type { FormReply } from "~/platform/form-reply";
import { formTree } from "~/platform/form-tree";
import { parseFields } from "~/platform/forms.server";
import { textsFor } from "~/platform/i18n/texts.server";
import type { ReceivedFile } from "~/platform/upload.server";
import { uploadSchema } from "./evidence-schemas";
import { readEvidenceUpload } from "./read-upload.server";
import { discardFiles, receiveExhibits } from "./receive-exhibits.server";
import { takesEvidence } from "./takes-evidence";

type Outcome = { reply: FormReply | null; attached: number };

export async function replyToUpload(
  person: Person,
  found: { id: string; phase: string },
  request: Request,
): Promise<Outcome> {
  const t = textsFor(person.language);
  const refusing = (reply: FormReply): Outcome => ({ reply, attached: 0 });
  if (!takesEvidence(found)) {
    return refusing({ formError: t("evidence.errors.caseOver"), errors: {} });
  }
  const upload = await readEvidenceUpload(request);
  if (!upload.ok) return refusing({ formError: t(upload.refusal.key), errors: {} });

  const { fields, isCutShort } = upload.value;
  const files = upload.value.files.filter(({ field }) => field === "files");
  const form = parseFields(formTree(fields), uploadSchema, t);
  if (!form.ok || files.length === 0) {
    await discardFiles(upload.value.files);
    return refusing(form.ok ? noFiles(t("evidence.errors.files")) : form.reply.data);
  }

  const { attached, refused } = await receiveExhibits(
    person,
    found.id,
    files as ReceivedFile[],
    form.value,
  );
  const complaints = [
    ...refused.map(({ fileName, refusal }) =>
      t("evidence.refused.one", { name: fileName, why: t(refusal.key, refusal.params) }),
    ),
    ...(isCutShort ? [t("evidence.refused.tooMany")] : []),
  ];
  return {
    attached: attached.length,
    reply: complaints.length > 0 ? noFiles(complaints.join(" ")) : null,
  };
}

const noFiles = (sentence: string): FormReply => ({ errors: { files: sentence } });
