/** Ids and numbers of the business itself, as digits: they may be written out. */
import type { AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";

export function ownIdentifiers({ assets }: Pick<AppealCaseFacts, "assets">): Set<string> {
  return new Set(
    assets
      .flatMap(({ externalId, phone }) => [externalId, phone])
      .map((known) => (known ?? "").replace(/\D/g, ""))
      .filter(Boolean),
  );
}
