/** How much of the installation somebody sees. */
import { useText } from "~/ui/text";

export function AccessWords({ all, count }: { all: boolean; count: number }) {
  const t = useText();
  return <>{all ? t("identity.members.all") : t("identity.members.some", { count })}</>;
}
