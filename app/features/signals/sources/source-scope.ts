/** Which sources exist for a person: those of their businesses, and those they set up themselves. */
type Reader = { id: string; businessIds: readonly string[] | null };

export const visibleSource = ({ id, businessIds }: Reader) =>
  businessIds
    ? {
        OR: [{ businessId: { in: [...businessIds] } }, { businessId: null, createdById: id }],
      }
    : {};

/** Whether somebody may tie a source to this business, or leave it without one. */
export const mayTieTo = ({ businessIds }: Reader, businessId: string | null): boolean =>
  !businessIds || businessId === null || businessIds.includes(businessId);
