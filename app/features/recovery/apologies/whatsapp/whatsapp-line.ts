/** The way by which a campaign reaches WhatsApp: a provider's API and the number it writes from. */

/** Whose API takes messages here: M-SEND and MCA for Meta, Y-OAS for YCloud. */
export const SENDING_PROVIDERS = ["meta", "ycloud"] as const;
export type SendingProvider = (typeof SENDING_PROVIDERS)[number];

export type WhatsappLine = {
  provider: SendingProvider;
  baseUrl: string;
  /** Prove who asks. */
  headers: Readonly<Record<string, string>>;
  /** What must never come back in words that are kept. */
  secret: string;
  /** Hosts that the installation allows wherever they are. */
  hosts: readonly string[];
  /** What the provider calls the number: its platform id at Meta, E.164 at YCloud. */
  number: string;
};

/** One number that a campaign may be written from. */
export type SenderChoice = {
  connectionId: string;
  assetId: string;
  provider: SendingProvider;
  /** As people read it. */
  number: string;
  /** What colleagues call the connection. */
  connection: string;
};

/** As a form names it. */
export const senderKey = ({
  connectionId,
  assetId,
}: Pick<SenderChoice, "connectionId" | "assetId">): string => `${connectionId} ${assetId}`;
