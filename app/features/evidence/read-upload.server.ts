/** Reads an upload of evidence. What people can mend comes back as a sentence. */
import { fileStore } from "~/platform/files/file-store.server";
import { receiveUpload, type Upload, UploadBroken } from "~/platform/files/upload.server";
import { BodyTooLarge } from "~/platform/http/web-request.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { LARGEST_FILE_BYTES, MOST_FILES } from "./upload-limits";

export async function readEvidenceUpload(request: Request): Promise<Verdict<Upload>> {
  try {
    return allow(
      await receiveUpload(request, fileStore(), {
        fileBytes: LARGEST_FILE_BYTES,
        files: MOST_FILES,
      }),
    );
  } catch (cause) {
    if (cause instanceof UploadBroken) return refuse("evidence.refused.brokenOff");
    if (cause instanceof BodyTooLarge) return refuse("evidence.refused.togetherTooLarge");
    if (isDiskFull(cause)) return refuse("evidence.refused.diskFull");
    throw cause;
  }
}

const isDiskFull = (cause: unknown) =>
  cause instanceof Error && "code" in cause && ["ENOSPC", "EDQUOT"].includes(String(cause.code));
