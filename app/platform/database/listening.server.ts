/** One connection that hears what PostgreSQL is told to pass on (LISTEN), and comes back when it is lost. */
import { keepConnection } from "./lasting-connection.server";

export type Ear = {
  hear: (channel: string, payload: string) => void;
  /** It listens: at first, and again after it may have missed something. */
  listens: () => void;
};

/** @param channels names in lower case, ours alone */
export function listenTo(channels: readonly string[], { hear, listens }: Ear) {
  return keepConnection({
    name: "reinstate listener",
    prepare: (client) => {
      client.on("notification", ({ channel, payload = "" }) => hear(channel, payload));
      return client.query(channels.map((channel) => `LISTEN ${channel}`).join("; "));
    },
    stands: listens,
  });
}
