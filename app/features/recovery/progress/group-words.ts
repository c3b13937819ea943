/** What a figure, and the list behind it, is called. */
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { reasonKey } from "../apologies/ui/reason-key";
import type { CustomerGroup } from "./customer-group";
import { UNREACHED } from "./progress-figures";

export const channelWords = (channel: string, t: Translate): string =>
  channel === "" ? t("progress.channels.unnoted") : t(`customer.channels.${channel}` as TextKey);

export const whyWords = (why: string, t: Translate): string =>
  UNREACHED.some((each) => each === why)
    ? t(`progress.unreached.reasons.${why}` as TextKey)
    : t(reasonKey(why));

export const letterWords = (
  { harm, language }: { harm: string; language: string },
  t: Translate,
): string => t("progress.letters.named", { harm, language: language || "unknown" });

export function groupWords(group: CustomerGroup, t: Translate): string {
  switch (group.is) {
    case "stage":
      return t(`progress.stages.${group.stage}`);
    case "not_contacted":
    case "to_contact":
    case "scored":
      return t(`progress.groups.${group.is}`);
    case "standing":
      return t("progress.groups.standing", { state: group.state });
    case "score":
      return t("progress.groups.score", { score: group.score });
    case "reached":
      return t("progress.groups.reached", { channel: channelWords(group.channel, t) });
    case "unreached":
      return t("progress.groups.unreached", { why: whyWords(group.why, t) });
    case "letter":
    case "answered":
      return t(`progress.groups.${group.is}`, {
        channel: channelWords(group.channel, t),
        letter: letterWords(group, t),
      });
  }
}
