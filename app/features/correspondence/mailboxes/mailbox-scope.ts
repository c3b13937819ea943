/** Which mailboxes exist for a person: those of their businesses, and those they set up themselves. */
export type MailboxReader = { id: string; businessIds: readonly string[] | null };

export const visibleMailbox = ({ id, businessIds }: MailboxReader) =>
  businessIds
    ? {
        OR: [{ businessId: { in: [...businessIds] } }, { businessId: null, createdById: id }],
      }
    : {};
