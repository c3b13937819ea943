/** Whom an earlier campaign did not reach, as a form and an address name them: its id, and a reason where it is about one. Pure. */
export type Earlier = { afterId: string | null; afterReason: string };

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: ([a-z_]{1,40}))?$/;

export const earlierKey = ({ afterId, afterReason }: Earlier): string =>
  [afterId ?? "", afterReason].filter(Boolean).join(" ");

/** Of an empty text nobody in particular; null for what names no campaign. */
export function earlierIn(key: string): Earlier | null {
  if (key === "") return { afterId: null, afterReason: "" };
  const [, afterId, afterReason = ""] = FORM.exec(key) ?? [];
  return afterId ? { afterId, afterReason } : null;
}
