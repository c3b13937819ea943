/** The remark that a macro writes on a case. */
import { addComment, removeComment } from "~/features/cases/timeline/comment-on-case.server";
import type { Person } from "~/features/identity/person";
import { fillRemark } from "~/features/tasks/macros/macro";
import type { Tx } from "~/platform/db.server";

type Author = Pick<Person, "kind" | "id" | "name">;

/** Answers with its id; null where the macro writes none. */
export async function writeRemark(
  tx: Tx,
  author: Author,
  caseId: string,
  comment: string,
  now: Date,
): Promise<string | null> {
  if (!comment) return null;
  const { business, assets, reference, ...found } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      id: true,
      reference: true,
      businessId: true,
      openedById: true,
      business: { select: { name: true } },
      assets: {
        orderBy: [{ isPrimary: "desc" }, { assetId: "asc" }],
        take: 1,
        select: { asset: { select: { name: true, phone: true } } },
      },
    },
  });
  const asset = assets[0]?.asset;
  const text = fillRemark(comment, {
    case: reference,
    business: business?.name ?? null,
    asset: asset?.name || asset?.phone || null,
  });
  return (await addComment(tx, author, found, text, now)).id;
}

/** One that its author took back already stays as it is. */
export async function takeBackRemark(tx: Tx, author: Author, commentId: string): Promise<void> {
  const found = await tx.caseComment.findUnique({
    where: { id: commentId },
    select: { caseId: true },
  });
  if (found) await removeComment(tx, author, found.caseId, commentId);
}
