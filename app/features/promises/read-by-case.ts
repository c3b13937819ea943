/**
 * Which promises a case reads, as the part of a `where`: its own, and those that were made in a
 * message which every case of its thread reads. What was said for another case alone is not there.
 */
export const readByCase = (caseId: string) => ({
  OR: [{ caseId }, { message: { caseId: null }, thread: { cases: { some: { caseId } } } }],
});
