/** Reads a form that may carry one file, and keeps the file so that a command can attach it. */
import type { z } from "zod/mini";
import { cleanFileName } from "~/features/evidence/file-name";
import { keepStaged } from "~/features/evidence/keep-file.server";
import { readEvidenceUpload } from "~/features/evidence/read-upload.server";
import { discardFiles } from "~/features/evidence/receive-exhibits.server";
import { formTree } from "~/platform/forms/form-tree";
import { parseFields } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { NewFile } from "./attach-sealed.server";

type Reply = ReturnType<typeof refused>;

export type Filed<T> = { ok: true; value: T; file: NewFile | null } | { ok: false; reply: Reply };

export async function parseFiling<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  t: Translate,
): Promise<Filed<z.output<Schema>>> {
  const upload = await readEvidenceUpload(request);
  if (!upload.ok) return { ok: false, reply: refused(upload.refusal, t) };

  const { fields, files } = upload.value;
  const form = parseFields(formTree(fields), schema, t);
  const [received] = files;
  if (!form.ok) {
    await discardFiles(files);
    return form;
  }
  if (!received) return { ok: true, value: form.value, file: null };

  const kept = await keepStaged(received);
  await discardFiles(files);
  if (!kept.ok) return { ok: false, reply: refused(kept.refusal, t, Object.fromEntries(fields)) };
  return {
    ok: true,
    value: form.value,
    file: { file: kept.value, fileName: cleanFileName(received.name) },
  };
}
