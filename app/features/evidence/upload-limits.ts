/** How much evidence may be handed in: each file, and all that come at once. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;
export const MOST_FILES = 20;

const UPLOADS = /^\/cases\/[^/]+\/(evidence(\/upload)?|threads\/[^/]+(\/mail)?)$|^\/mail\/upload$/;
/** For what is said about the files, and the lines between them. */
const BESIDE_FILES = 1024 * 1024;

/** The bytes that one request to this address may have for its files; 0 where none are taken. */
export function largestUpload(path: string): number {
  return UPLOADS.test(path) ? MOST_FILES * LARGEST_FILE_BYTES + BESIDE_FILES : 0;
}
