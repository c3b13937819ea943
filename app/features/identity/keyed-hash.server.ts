/** Recognises a value without storing it: a hash that only this installation can compute. */
import { createHmac } from "node:crypto";
import { secrets } from "~/platform/secrets.server";

/** `purpose` keeps hashes of one kind useless as another. */
export const keyedHash = (purpose: string, value: string) =>
  createHmac("sha256", secrets().signingKey).update(`${purpose}\0${value}`).digest();
