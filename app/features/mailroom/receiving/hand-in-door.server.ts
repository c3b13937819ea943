/**
 * The door at which mail servers hand mail in: `POST /mail/in/<mailbox>` with the raw message and the
 * mailbox's secret. 202 is said once it is durable, and not before.
 */
import { timingSafeEqual } from "node:crypto";
import { handInHash } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { LARGEST_MAIL_BYTES } from "~/features/mailroom/inbound-mail";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db } from "~/platform/db.server";
import {
  type BareAnswer,
  type BareDoor,
  type BareRequest,
  SenderGone,
} from "~/platform/http/bare-door.server";
import { isId } from "~/platform/http/http.server";
import { log } from "~/platform/log.server";
import { keepMail } from "./keep-mail.server";

export const handInDoor: BareDoor = { prefix: "/mail/in/", answer: answerHandIn };

const say = (status: number, text: string, headers?: Record<string, string>): BareAnswer => ({
  status,
  text: `${text}\n`,
  ...(headers && { headers }),
});

async function answerHandIn(request: BareRequest): Promise<BareAnswer> {
  try {
    return await answer(request);
  } catch (error) {
    if (error instanceof SenderGone) return say(408, "The message did not arrive.");
    if (!isDatabaseAway(error)) log.error({ err: error }, "A mail that was handed in was not kept");
    return say(503, "It could not be kept just now. Send it again.", { "retry-after": "30" });
  }
}

async function answer(request: BareRequest): Promise<BareAnswer> {
  if (request.method !== "POST") {
    return say(405, "Mail is handed in with POST.", { allow: "POST" });
  }
  const mailboxId = /^\/mail\/in\/([^/]+)\/?$/.exec(request.path)?.[1] ?? "";
  const mailbox = isId(mailboxId)
    ? await db.mailbox.findUnique({
        where: { id: mailboxId },
        select: { id: true, businessId: true, handInSha256: true },
      })
    : null;
  // Whether there is such a mailbox is nobody's business who has no secret of it.
  if (!isProven(request.header("authorization"), mailbox?.handInSha256 ?? null) || !mailbox) {
    return say(401, "The secret is not the one of this mailbox.", {
      "www-authenticate": "Bearer",
    });
  }
  const { bytes, isWhole } = await request.body(LARGEST_MAIL_BYTES);
  if (!isWhole) return say(413, "The message is larger than 25 MB.");
  if (bytes.length === 0) return say(422, "The message is empty.");
  const kept = await keepMail(bytes, {
    arrivedBy: "hand_in",
    mailboxId: mailbox.id,
    businessId: mailbox.businessId,
    receivedAt: new Date(),
  });
  if (!kept.ok) return say(413, "The message is larger than 25 MB.");
  return say(202, kept.value.isNew ? "Kept." : "Kept before.");
}

/** Compares hashes in a time that tells nothing, also where there is nothing to compare with. */
function isProven(authorization: string | undefined, sha256: string | null): boolean {
  const secret = /^Bearer\s+(\S{1,200})\s*$/i.exec(authorization ?? "")?.[1] ?? "";
  const expected = Buffer.from(sha256 ?? "0".repeat(64), "hex");
  const isSame = timingSafeEqual(handInHash(secret), expected);
  return isSame && sha256 !== null && secret !== "";
}
