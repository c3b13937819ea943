/** The tab title of a page that could not be shown, in the reader's language; nothing while all is well. */
import { isRouteErrorResponse, type MetaFunction } from "@remix-run/react";
import { formatFor } from "~/platform/i18n/format";
import { readTexts, wording } from "~/platform/i18n/word";
import { failureKind } from "./failure-kind";

/** What the document knows of its reader; `texts` as `textsOfPage` wrote them. */
type Words = { language?: "en" | "id"; texts?: string };

export const titleOfFailure: MetaFunction = ({ error, matches }) => {
  const words = matches.find(({ id }) => id === "root")?.data as Words | undefined;
  if (!error || !words?.texts) return [{ title: "Reinstate" }];
  const kind = failureKind(isRouteErrorResponse(error) ? error.status : 500);
  const t = wording(readTexts(words.texts), formatFor(words.language ?? "en", "UTC"));
  return [{ title: `${t(`ui.pages.${kind}.title`)} · Reinstate` }];
};
