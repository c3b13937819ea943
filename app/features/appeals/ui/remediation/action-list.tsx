/** The corrective actions of an appeal, as a list to keep in order. */
import { Form } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import {
  type RemediationState,
  remediationState,
} from "~/features/appeals/remediation/remediation";
import type { ItemOnPage } from "~/features/appeals/remediation/remediation-queries.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { IconButton } from "~/ui/icon-button";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import { languagesFor } from "~templates/bilingual";

const TONES: Record<RemediationState, Tone> = {
  done: "good",
  promised: "info",
  unverified: "waiting",
  incomplete: "caution",
};

type ActionListProps = {
  items: readonly ItemOnPage[];
  /** Of the page that lists the actions. */
  path: string;
  mayWrite: boolean;
  /** Who reads, when they may verify what others did. */
  verifierId: string | null;
};

export function ActionList({ items, path, mayWrite, verifierId }: ActionListProps) {
  return (
    <ol className="border-t border-line">
      {items.map((item, index) => (
        <li key={item.id} className="space-y-2 border-b border-line py-4">
          <ActionWords item={item} />
          {verifierId && <Verification item={item} path={path} verifierId={verifierId} />}
          {mayWrite && (
            <ActionTools
              item={item}
              path={path}
              isFirst={index === 0}
              isLast={index === items.length - 1}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

export function ActionWords({ item }: { item: ItemOnPage }) {
  const t = useText();
  const format = useFormat();
  const state = remediationState(item);
  const languages = languagesFor(format.language);
  const facts = [
    item.owner || t("appeals.screens.actions.noOwner"),
    item.doneOn
      ? t("appeals.screens.actions.done", { on: noon(item.doneOn) })
      : item.dueOn && t("appeals.screens.actions.due", { on: noon(item.dueOn) }),
    item.proofIds.length > 0
      ? t("appeals.screens.actions.proof", { count: item.proofIds.length })
      : t("appeals.screens.actions.noProof"),
    item.doneOn &&
      (item.verifiedBy
        ? t("appeals.screens.actions.verifiedBy", { name: item.verifiedBy })
        : t("appeals.screens.actions.notVerified")),
  ];
  return (
    <div className="max-w-prose space-y-1">
      <div className="flex flex-wrap items-center gap-2">
        <StateChip tone={TONES[state]}>{t(`appeals.remediationStates.${state}`)}</StateChip>
        <span className="text-base text-ink-soft">{t(`enforcement.cause.${item.cause}`)}</span>
      </div>
      {languages.map((language) => {
        const text = item.what[language];
        return (
          text && (
            <p
              key={language}
              lang={language}
              className={`whitespace-pre-line ${language === format.language ? "" : "text-ink-soft"}`}
            >
              {text}
            </p>
          )
        );
      })}
      <p className="text-base text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

type VerificationProps = { item: ItemOnPage; path: string; verifierId: string };

/** The proof is looked at by somebody who wrote none of it. */
function Verification({ item, path, verifierId }: VerificationProps) {
  const t = useText();
  const { id, doneAt, proofIds, verifiedAt, version, writerIds } = item;
  if (!doneAt || proofIds.length === 0) return null;
  if (verifiedAt) {
    return (
      <Form method="post" action={`${path}/${id}/doubt`}>
        <Button type="submit" size="small" variant="quiet">
          {t("appeals.screens.actions.doubt")}
        </Button>
      </Form>
    );
  }
  if (writerIds.includes(verifierId)) {
    return <p className="text-base text-ink-soft">{t("appeals.screens.actions.verifyOther")}</p>;
  }
  return (
    <Form method="post" action={`${path}/${id}/verification`}>
      <input type="hidden" name="version" value={version} />
      <Button type="submit" size="small">
        {t("appeals.screens.actions.verify")}
      </Button>
    </Form>
  );
}

/** A day is the same day wherever it is read. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

type ActionToolsProps = { item: ItemOnPage; path: string; isFirst: boolean; isLast: boolean };

function ActionTools({ item, path, isFirst, isLast }: ActionToolsProps) {
  const t = useText();
  const at = `${path}/${item.id}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ButtonLink to={`${at}/edit`} size="small">
        {t("appeals.screens.actions.change")}
      </ButtonLink>
      <Form method="post" action={`${at}/removal`}>
        <Button type="submit" size="small" variant="quiet">
          {t("appeals.screens.actions.remove")}
        </Button>
      </Form>
      <Form method="post" action={`${at}/shift`} className="flex gap-1">
        <IconButton
          type="submit"
          name="direction"
          value="up"
          icon={ArrowUp}
          label={t("appeals.screens.actions.up")}
          disabled={isFirst}
        />
        <IconButton
          type="submit"
          name="direction"
          value="down"
          icon={ArrowDown}
          label={t("appeals.screens.actions.down")}
          disabled={isLast}
        />
      </Form>
    </div>
  );
}
