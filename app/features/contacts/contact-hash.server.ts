/** Recognises a contact without storing the number or address: only this installation can compute it. */
import { createHmac } from "node:crypto";
import { secrets } from "~/platform/secrets.server";

/** @param value a number in E.164, or what the platform calls a person without one */
export const contactHash = (value: string): Buffer =>
  createHmac("sha256", secrets().contactHashKey).update(`contact\0${value}`).digest();
