/** What a sentence stands on: exhibits, facts and the action, each leading there. */
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { ShownProof } from "~/features/appeals/claims/shown-proofs";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type ProofListProps = { proofs: readonly ShownProof[]; appeal: AppealAddress };

export function ProofList({ proofs, appeal }: ProofListProps) {
  return (
    <ul className="space-y-0.5 text-base">
      {proofs.map((proof) => (
        <li key={proof.kind === "fact" ? proof.key : proof.id}>
          <Proof proof={proof} appeal={appeal} />
        </li>
      ))}
    </ul>
  );
}

function Proof({ proof, appeal }: { proof: ShownProof; appeal: AppealAddress }) {
  const t = useText();
  if (proof.kind === "fact") return <>{proof.text}</>;
  if (proof.kind === "action") {
    return (
      <>
        <TextLink to={appealPath(appeal, "actions")}>
          {t("claims.editor.action", { what: proof.what })}
        </TextLink>
        <span className="text-ink-soft"> · {t(`appeals.remediationStates.${proof.state}`)}</span>
      </>
    );
  }
  const { id, name, page, isPart } = proof;
  return (
    <>
      <TextLink to={`/cases/${appeal.reference}/evidence/${id}`}>
        {page === null
          ? t("claims.editor.exhibit", { name })
          : t("claims.editor.exhibitPage", { name, page })}
      </TextLink>
      {isPart && <span className="text-ink-soft"> · {t("claims.editor.part")}</span>}
    </>
  );
}
