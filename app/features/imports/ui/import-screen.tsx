/** One import on one page, from its columns to what became of it. */
import { Form } from "@remix-run/react";
import type { TextKey } from "~/platform/i18n/text-key";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { ImportOnPage, problemsOf } from "../import-queries.server";
import { isWorking } from "../import-state";
import { IMPORT_TONES } from "./import-list";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { MappingForm, type MappingFormProps } from "./mapping-form";

type ImportScreenProps = {
  title: string;
  found: Omit<ImportOnPage, "business" | "reading">;
  business: { id: string; name: string };
  /** Where it is shown, if not with its business. */
  place?: { base: string; breadcrumbs: readonly { label: string; href: string }[] };
  mayEdit: boolean;
  mapping: MappingFormProps | null;
  problems: Awaited<ReturnType<typeof problemsOf>>;
  /** Lines that are left as they are on record; null where such are taken all the same. */
  leftAlone: readonly number[] | null;
};

export function ImportScreen({
  title,
  found,
  business,
  place,
  mayEdit,
  mapping,
  problems,
  leftAlone,
}: ImportScreenProps) {
  const t = useText();
  const { id, kind, state } = found;
  const page = `/assets/businesses/${business.id}`;
  const base = place?.base ?? `${page}/imports/${id}`;
  const hasResult = ["ready", "importing", "paused", "done"].includes(state);
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={
          place?.breadcrumbs ?? [
            { label: business.name, href: page },
            { label: t("imports.consentPage"), href: `${page}/consent` },
          ]
        }
        context={t(`imports.context.${kind}` as TextKey)}
        aside={<Chip tone={IMPORT_TONES[state]}>{t(`imports.states.${state}`)}</Chip>}
        secondary={mayEdit && <Moves found={found} base={base} />}
      />
      <div className="space-y-4">
        {isWorking(state) && (
          <Card>
            <ImportProgress found={found} />
          </Card>
        )}
        <Outcome found={found} />
        {state === "paused" && <Paused found={found} base={base} mayEdit={mayEdit} />}
        {state === "ready" && mayEdit && !mapping && <Decision found={found} base={base} />}
        {mapping && <MappingForm {...mapping} />}
        {hasResult && !mapping && (
          <ImportResult found={found} problems={problems} leftAlone={leftAlone} base={base} />
        )}
        <FileFacts found={found} />
      </div>
    </>
  );
}

type OfImport = Pick<ImportScreenProps, "found">;

function Moves({ found: { state }, base }: OfImport & { base: string }) {
  const t = useText();
  if (state === "importing" || state === "paused" || state === "done") {
    return (
      <>
        <ButtonLink to={`${base}/taking-back`} variant="quiet">
          {t("imports.takeBack")}
        </ButtonLink>
        {state === "importing" && (
          <Form method="post" action={`${base}/pause`}>
            <SubmitButton variant="secondary">{t("imports.pause")}</SubmitButton>
          </Form>
        )}
      </>
    );
  }
  if (state !== "uploaded" && state !== "checking" && state !== "ready") return null;
  return (
    <Form method="post" action={`${base}/cancellation`}>
      <SubmitButton variant="secondary">{t("imports.cancel")}</SubmitButton>
    </Form>
  );
}

function Decision({ found: { good }, base }: OfImport & { base: string }) {
  const t = useText();
  const again = (
    <ButtonLink to="?mapping" variant="secondary">
      {t("imports.mapping.again")}
    </ButtonLink>
  );
  if (good === 0) {
    return (
      <Notice tone="caution" actions={again}>
        {t("imports.result.nothing")}
      </Notice>
    );
  }
  return (
    <Form method="post" action={`${base}/beginning`} className="flex flex-wrap gap-2">
      <SubmitButton>{t("imports.result.begin", { count: good })}</SubmitButton>
      {again}
    </Form>
  );
}

function Paused({
  found: { moved, good },
  base,
  mayEdit,
}: OfImport & { base: string; mayEdit: boolean }) {
  const t = useText();
  const goOn = mayEdit && (
    <Form method="post" action={`${base}/beginning`}>
      <SubmitButton>{t("imports.goOn")}</SubmitButton>
    </Form>
  );
  return <Notice actions={goOn}>{t("imports.pausedAt", { done: moved, all: good })}</Notice>;
}

function Outcome({ found }: OfImport) {
  const t = useText();
  const { state, problem, moved } = found;
  if (state === "done") {
    return <Notice tone="good">{t("imports.result.done", { count: moved })}</Notice>;
  }
  if (state === "undone") return <Notice>{t("imports.result.undone")}</Notice>;
  if (state === "cancelled") {
    return (
      <Notice>
        {t(problem === "undecided" ? "imports.result.undecided" : "imports.result.cancelled")}
      </Notice>
    );
  }
  if (state !== "failed") return null;
  const why = t(`imports.tables.${problem ?? "damaged"}` as TextKey);
  return <Notice tone="critical">{t("imports.result.failed", { why })}</Notice>;
}

function FileFacts({ found }: OfImport) {
  const t = useText();
  const { fileSha256, fileBytes, fileGoneAt, startedByName, createdAt } = found;
  return (
    <Card title={t("imports.file")}>
      <FactList
        facts={[
          { label: t("imports.list.by"), value: startedByName },
          { label: t("imports.list.when"), value: <Time at={createdAt} /> },
          {
            label: t("imports.result.size"),
            value: t("imports.result.kilobytes", { count: Math.ceil(fileBytes / 1000) }),
          },
          {
            label: t("imports.result.sha"),
            value: <code className="text-sm break-all">{fileSha256}</code>,
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-soft">
        {fileGoneAt
          ? t("imports.result.fileGone", { at: fileGoneAt })
          : t("imports.result.fileHere")}
      </p>
    </Card>
  );
}
