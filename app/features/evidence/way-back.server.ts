/** The page somebody came from for more evidence, such as one of an appeal; empty when there is none. */
import { ownPath } from "~/platform/http/http.server";

export const wayBack = (request: Request): string =>
  ownPath(new URL(request.url).searchParams.get("back"), "");
