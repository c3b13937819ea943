/** One of everything, so that every address leads somewhere, and somebody who may do everything. */
import { ROLES } from "~/features/identity/permissions";
import { newToken, tokenHash } from "~/features/identity/token.server";
import { db } from "~/platform/db.server";
import { createReadyDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { createTask } from "~test/factories/task";
import { cookiesOf } from "./requests";

export async function createEverything() {
  const boss = await createPerson({ name: "Everything", roles: [...ROLES] });
  const draft = await createReadyDraft(boss);
  const { caseId } = draft;
  const token = newToken();
  const invitation = await db.invitation.create({
    data: {
      email: "invited@example.com",
      language: "en",
      roles: ["viewer"],
      tokenHash: tokenHash(token),
      expiresAt: new Date(Date.now() + 86_400_000),
      invitedById: boss.id,
    },
  });
  const comment = await db.caseComment.create({
    data: { caseId, authorId: boss.id, authorName: boss.name, text: "Seen" },
  });
  const appealComment = await db.appealComment.create({
    data: {
      appealId: draft.id,
      section: "what_happened",
      text: "Seen",
      authorId: boss.id,
      authorName: boss.name,
    },
  });
  const suggestion = await db.appealSuggestion.create({
    data: {
      appealId: draft.id,
      question: "trigger",
      language: "en",
      passage: "trigger",
      instead: "cause",
      authorId: boss.id,
      authorName: boss.name,
    },
  });
  const view = await db.savedView.create({ data: { personId: boss.id, name: "Mine", query: "" } });
  const clock = await db.clock.findFirstOrThrow({ where: { caseId } });
  const item = await db.remediationItem.findFirstOrThrow({ where: { caseId } });
  const session = async () => `reinstate=${(await cookiesOf(boss)).reinstate}`;
  await session();
  return {
    boss,
    draft,
    /** A new browser of theirs: what is sent may end the one it is sent with. */
    session,
    known: {
      ref: draft.reference,
      number: String(draft.number),
      businessId: draft.business.id,
      assetId: draft.waba.id,
      exhibitId: draft.exhibitId,
      fileId: draft.exhibitId,
      taskId: (await createTask({ caseId })).id,
      clockId: clock.id,
      commentId: comment.id,
      appealCommentId: appealComment.id,
      suggestionId: suggestion.id,
      viewId: view.id,
      item: item.id,
      question: "trigger",
      section: "what_happened",
      providerId: (await createProvider()).id,
      memberId: (await createPerson({ roles: ["viewer"] })).id,
      invitationId: invitation.id,
      sessionId: (await db.session.findFirstOrThrow({ where: { personId: boss.id } })).id,
      token,
    } as Record<string, string>,
  };
}
