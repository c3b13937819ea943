/**
 * Who is on the other side: the provider's name, else the kind of party, which sentences word with
 * `{{who|threads.whom}}`. A name that is no key there stays what it is.
 */
type OtherSide = { party: string; provider: { name: string } | null };

export const whoIs = ({ party, provider }: OtherSide): string =>
  provider && party === "bsp" ? provider.name : party;
