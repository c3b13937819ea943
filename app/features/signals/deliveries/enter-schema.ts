/** What the browser checks before a notice is sent: nothing; the server looks at what arrives. */
import { z } from "zod/mini";

export const enterSchema = z.object({
  text: z.optional(z.string()),
  file: z.optional(z.unknown()),
});
