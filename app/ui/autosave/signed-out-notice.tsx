/** The session ended while somebody wrote: nothing is lost, and here is the way back. */
import { useLocation } from "@remix-run/react";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";

export default function SignedOutNotice() {
  const t = useText();
  const { pathname, search } = useLocation();
  return (
    <Notice tone="caution" title={t("autosave.signedOutTitle")} alert className="mb-6">
      <p>{t("autosave.signedOutText")}</p>
      {/* A whole page load: the session is a new one. */}
      <a
        href={`/login?back=${encodeURIComponent(pathname + search)}`}
        className="font-medium text-accent underline underline-offset-3"
      >
        {t("autosave.signIn")}
      </a>
    </Notice>
  );
}
