/** One sentence: how it reads, how it is judged, and the forms that judge it. */
import { Form } from "@remix-run/react";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { ClaimOnPage } from "~/features/appeals/claims/claim-page.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { ClaimChip } from "./claim-chip";
import { ClaimForm } from "./claim-form";
import { lineOf } from "./claim-mark";
import { readHidden } from "./read-hidden";

type ClaimScreenProps = { appeal: AppealAddress; page: ClaimOnPage };

export function ClaimScreen({ appeal, page }: ClaimScreenProps) {
  const t = useText();
  const { entry, inSection, rendered, chosen, mayWrite } = page;
  const { kind, state, gap, marks, claim, language, sentence } = entry;
  const at = appealPath(appeal, entry.page);
  const isSetAside = kind === "set_aside";
  return (
    <div className="max-w-3xl space-y-6 text-lg">
      <div className="space-y-2">
        <blockquote lang={language} className="max-w-prose border-l-2 border-line pl-4">
          <span className={lineOf({ state, kind })}>{sentence}</span>
        </blockquote>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-ink-soft">
          <ClaimChip state={state} kind={kind} />
          {gap && <span>{t(`claims.gaps.${gap}`)}</span>}
          {marks.length > 0 && !claim && (
            <span>
              {t("claims.claim.seems", {
                marks: marks.map((mark) => t(`claims.marks.${mark}`)).join(", "),
              })}
            </span>
          )}
        </p>
        {gap === "changed" && claim && (
          <Notice tone="caution" title={t("claims.claim.changedTitle")}>
            <p>{t("claims.claim.was")}</p>
            <p lang={language}>{claim.sentence}</p>
          </Notice>
        )}
        {rendered && (
          <Notice title={t("claims.claim.renders")}>
            <p lang={language}>{rendered}</p>
          </Notice>
        )}
        {isSetAside && claim && (
          <p className="text-base text-ink-soft">
            {t("claims.claim.setAsideBy", { name: claim.byName })}
          </p>
        )}
        {kind === "gone" && <Notice>{t("claims.claim.goneText")}</Notice>}
        {!mayWrite && kind !== "gone" && <Notice>{t("claims.claim.readOnly")}</Notice>}
      </div>
      {mayWrite && !isSetAside && <Honest page={page} at={at} />}
      {mayWrite && !isSetAside && <ClaimForm page={page} />}
      {mayWrite && (
        <Form
          method="post"
          action={`${at}/${isSetAside ? "taking-up" : "setting-aside"}`}
          className="space-y-2 border-t border-line pt-4"
        >
          {readHidden(chosen)}
          <Button type="submit">
            {t(isSetAside ? "claims.claim.takeUp" : "claims.claim.setAside")}
          </Button>
          {!isSetAside && (
            <p className="text-base text-ink-soft">{t("claims.claim.setAsideText")}</p>
          )}
        </Form>
      )}
      <p className="flex flex-wrap gap-2">
        <ButtonLink to={appealPath(appeal, inSection)} variant="quiet">
          {t("claims.claim.inSection")}
        </ButtonLink>
        <ButtonLink to={appealPath(appeal, `claims?language=${language}`)} variant="quiet">
          {t("claims.claim.toLedger")}
        </ButtonLink>
      </p>
    </div>
  );
}

/** A sentence that reads as done is offered the wording its action allows. */
function Honest({ page, at }: { page: ClaimOnPage; at: string }) {
  const t = useText();
  const { entry, actions, chosen, needsAction } = page;
  const offers = actions.filter(({ honest }) => honest !== null);
  if (!needsAction || offers.length === 0) return null;
  return (
    <section aria-labelledby="honest" className="space-y-3">
      <h2 id="honest" className="font-semibold">
        {t("claims.claim.promiseTitle")}
      </h2>
      <p className="text-base text-ink-soft">{t("claims.claim.promiseText")}</p>
      <ul className="space-y-3">
        {offers.map(({ id, what, honest }) => (
          <li key={id} className="rounded-control border border-line bg-surface p-3">
            <Form method="post" action={`${at}/promise`} className="space-y-2">
              {readHidden(chosen)}
              <input type="hidden" name="itemId" value={id} />
              <p lang={entry.language}>{honest}</p>
              <p className="text-base text-ink-soft">{t("claims.editor.action", { what })}</p>
              <Button type="submit" size="small">
                {t("claims.claim.promise")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
