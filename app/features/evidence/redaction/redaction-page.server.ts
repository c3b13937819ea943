/** What somebody who redacts an exhibit looks at: its picture, its pages, or what was found in its text. */

import { fileStore } from "~/platform/files/file-store.server";
import type { Translate } from "~/platform/i18n/text-key";
import { pdfPageSizes } from "~/platform/pdf/pdf.server";
import { foundParts, LARGEST_TEXT_BYTES, ownNumbers, textOfExhibit } from "./found-parts.server";
import { redactedAs } from "./redacted-as";
import { MOST_PAGES } from "./redaction-schemas";

type Exhibit = {
  id: string;
  fileName: string;
  file: { sha256: string; bytes: number; mediaType: string };
};

export async function redactionPage(caseId: string, exhibit: Exhibit, t: Translate) {
  const { id, fileName, file } = exhibit;
  const as = redactedAs(file.mediaType);
  if (as === "text") {
    if (file.bytes > LARGEST_TEXT_BYTES) return cannot("textTooLarge");
    const text = await textOfExhibit(file.sha256);
    return { as, found: foundParts(text, await ownNumbers(caseId)) };
  }
  if (as === "picture") {
    const src = `/files/${id}/preview?size=page`;
    const alt = t("evidence.exhibit.picture", { name: fileName });
    return { as, pages: [{ number: 1, src, alt }] };
  }
  if (as === "pages") {
    const sizes = await pdfPageSizes(fileStore().pathOf(file.sha256));
    if (!sizes) return cannot("unreadable");
    if (sizes.length > MOST_PAGES) return cannot("tooLong");
    const pages = sizes.map((_, index) => ({
      number: index + 1,
      src: `/files/${id}/pages/${index + 1}`,
      alt: t("redaction.pageOf", { number: index + 1, name: fileName }),
    }));
    return { as, pages };
  }
  return cannot("kind");
}

const cannot = (why: "kind" | "unreadable" | "textTooLarge" | "tooLong") => ({
  as: null,
  why,
  count: MOST_PAGES,
});
