import { db } from "~/platform/db.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { next } from "./next";

/** The sample of a delivery whose signature was wrong. */
export function createRefusedDelivery({ sourceId }: { sourceId: string }) {
  return db.refusedDelivery.create({
    data: {
      sourceId,
      verdict: "bad_signature",
      headers: {},
      body: sealText("refused delivery", `{"number":${next()}}`),
    },
  });
}
