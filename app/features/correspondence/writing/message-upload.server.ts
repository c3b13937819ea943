/** Reads the form of a message and keeps the files that came with it, so that a command can attach them. */
import type { z } from "zod/mini";
import { cleanFileName } from "~/features/evidence/file-name";
import { type KeptFile, keepStaged } from "~/features/evidence/keep-file.server";
import { readEvidenceUpload } from "~/features/evidence/read-upload.server";
import { discardFiles } from "~/features/evidence/receive-exhibits.server";
import { formTree } from "~/platform/forms/form-tree";
import { parseFields } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";

export type KeptAttachment = { file: KeptFile; fileName: string };

type Read<T> =
  | { ok: true; value: T; files: KeptAttachment[] }
  | { ok: false; reply: ReturnType<typeof refused> };

/** A file that cannot be taken keeps the whole message back: it would say less than it did. */
export async function parseMessage<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  t: Translate,
): Promise<Read<z.output<Schema>>> {
  const upload = await readEvidenceUpload(request);
  if (!upload.ok) return { ok: false, reply: refused(upload.refusal, t) };
  const { fields, files } = upload.value;
  try {
    const form = parseFields(formTree(fields), schema, t);
    if (!form.ok) return form;
    const kept: KeptAttachment[] = [];
    for (const received of files) {
      const verdict = await keepStaged(received);
      if (!verdict.ok) {
        const why = t(verdict.refusal.key, verdict.refusal.params);
        const refusal = {
          key: "evidence.refused.one" as const,
          params: { name: received.name, why },
        };
        return { ok: false, reply: refused(refusal, t, Object.fromEntries(fields)) };
      }
      kept.push({ file: verdict.value, fileName: cleanFileName(received.name) });
    }
    return { ok: true, value: form.value, files: kept };
  } finally {
    await discardFiles(files);
  }
}
