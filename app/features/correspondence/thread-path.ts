/** Where the pages of threads are. */
export type ThreadAddress = { reference: string; id: string };

export const threadsPath = (reference: string, page = "") =>
  `/cases/${reference}/threads${page && `/${page}`}`;

export const threadPath = ({ reference, id }: ThreadAddress, page = "") =>
  threadsPath(reference, page ? `${id}/${page}` : id);

/** The page of a thread on which a message stands, at that message. */
export const messagePath = (thread: ThreadAddress, messageId: string) =>
  `${threadPath(thread)}?at=${messageId}#m-${messageId}`;
