/**
 * `npm run dossier:verify FILE [SHA256]`: checks the archive of a dossier offline. The exit code is 0
 * when every file is as it was frozen, 1 when one is not, 2 when nothing was asked. A hash given
 * besides, from a cover or a manifest, must be the archive's own.
 */
import { resolve } from "node:path";
import { type Mismatch, verifyArchive } from "~/features/appeals/dossier/verify-archive.server";
import { callersFolder } from "~/platform/env.server";

const WHY: Record<Mismatch["why"], string> = {
  not_an_archive: "it is no ZIP archive, or a damaged one",
  no_manifest: "there is no manifest of a dossier in it that can be read",
  twice: "the archive holds two files of this name",
  missing: "the manifest names it, and the archive does not hold it",
  changed: "its content is not what the manifest says",
  unexpected: "the archive holds it, and the manifest does not name it",
  content_hash: "its hash is not the content hash of the manifest",
  evidence_hash: "the content names an exhibit with this hash, and no file has it",
};

const [file, expected] = process.argv.slice(2);
if (!file) {
  console.error("Usage: npm run dossier:verify FILE [SHA256 of the content or the manifest]");
  process.exitCode = 2;
} else {
  process.exitCode = await verify(resolve(callersFolder(), file), expected?.toLowerCase());
}

async function verify(path: string, hash: string | undefined): Promise<number> {
  const result = await verifyArchive(path).catch((cause: NodeJS.ErrnoException) => {
    if (!cause.code) throw cause;
    console.error(`${path} cannot be read (${cause.code}).`);
    return null;
  });
  if (!result) return 1;
  if (!result.ok) {
    const { file: name, why } = result.mismatch;
    console.error(`Does not match: ${name}. ${capital(WHY[why])}.`);
    return 1;
  }
  const { manifest, manifestSha256, files } = result;
  const { reference, round, frozenAt, contentSha256 } = manifest;
  if (hash && hash !== contentSha256 && hash !== manifestSha256) {
    console.error(`Does not match: the archive is whole, but it is not the one with hash ${hash}.`);
    return 1;
  }
  console.log(`${reference}, round ${round}, frozen ${frozenAt}: all ${files} files match.`);
  console.log(`Content hash (on the cover): ${contentSha256}`);
  console.log(`Manifest hash:               ${manifestSha256}`);
  return 0;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
