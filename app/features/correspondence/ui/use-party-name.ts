/** Who is on the other side: the provider's name, else the kind of party. */
import type { TextKey } from "~/platform/i18n/text-key";
import { useText } from "~/ui/text";
import { whoIs } from "../who-is";

type OtherSide = { party: string; provider: { name: string } | null };

export function usePartyName() {
  const t = useText();
  return (thread: OtherSide): string => {
    const who = whoIs(thread);
    return who === thread.party ? t(`threads.whom.${who}` as TextKey) : who;
  };
}
