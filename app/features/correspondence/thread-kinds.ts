/** The words a thread and its messages are described with. Open vocabularies: an unknown one is kept and shown as it is. */
export const PARTIES = ["bsp", "meta_support", "lawyer", "other"] as const;
export type Party = (typeof PARTIES)[number];

export const CHANNELS = ["email", "portal", "chat", "call"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What can be written down by hand: something said over a channel, or a note among ourselves. */
export const MESSAGE_KINDS = [...CHANNELS, "note"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
