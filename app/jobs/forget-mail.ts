import { z } from "zod/mini";
import { forgetMailOf } from "~/features/mailroom/rights/forget-mail-of.server";
import { openText } from "~/platform/sealed-bytes.server";

/** The address is sealed: what waits to be done is kept in a table like anything else. */
const payloadSchema = z.object({ businessId: z.uuid(), addressSealed: z.string() });

export default async function forgetMailJob(payload: unknown): Promise<void> {
  const { businessId, addressSealed } = payloadSchema.parse(payload);
  const address = openText("customer email", Buffer.from(addressSealed, "hex"));
  await forgetMailOf(businessId, address.toLowerCase());
}
