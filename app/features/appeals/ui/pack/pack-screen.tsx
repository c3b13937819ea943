/** The page of the pack: which days, where the figures come from, both parts, and what may be taken. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { packPage } from "~/features/appeals/pack/pack-page.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { CoveragePart } from "./coverage-part";
import { TakeForm } from "./take-form";
import { UsagePart } from "./usage-part";

type PackScreenProps = {
  pack: NonNullable<Awaited<ReturnType<typeof packPage>>>;
  days: number;
  windows: readonly number[];
  mayWrite: boolean;
  mayImport: boolean;
  /** How Meta rated each number and template in these days, drawn. */
  ratings: readonly ReactNode[];
};

export function PackScreen(props: PackScreenProps) {
  const { pack, days, windows, mayWrite, mayImport, ratings } = props;
  const t = useText();
  const { usage, coverage, drafts, business } = pack;
  const page = `/assets/businesses/${business.id}`;
  return (
    <div className="space-y-6">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <Field name="days" label={t("pack.window")} dense>
          <Select
            dense
            defaultValue={String(days)}
            options={windows.map((count) => ({
              value: String(count),
              label: t("pack.days", { count }),
            }))}
          />
        </Field>
        <Button type="submit" size="small">
          {t("pack.apply")}
        </Button>
      </Form>
      <Notice
        tone={usage.basis === "log" ? "info" : "caution"}
        actions={
          <>
            {mayImport && usage.basis !== "log" && (
              <ButtonLink to={`${page}/imports/new?kind=send_log`} size="small">
                {t("pack.from.importSends")}
              </ButtonLink>
            )}
            <ButtonLink to={`${page}/consent`} size="small" variant="quiet">
              {t("pack.from.consent")}
            </ButtonLink>
          </>
        }
      >
        {usage.basis === "log"
          ? t("pack.from.log", { count: usage.files.length })
          : t(`pack.from.${usage.basis}`)}{" "}
        {usage.basis === "none" && t("pack.from.noneHelp")}
      </Notice>
      {usage.basis !== "none" && <UsagePart usage={usage} />}
      {(usage.basis !== "none" || ratings.length > 0) && (
        <Card title={t("pack.usage.quality")}>
          {ratings.length > 0 ? (
            <div className="max-w-2xl space-y-4">{ratings}</div>
          ) : (
            <p className="text-ink-soft">{t("pack.usage.noQuality")}</p>
          )}
        </Card>
      )}
      <TakeForm part="usage" days={days} drafts={drafts.usage} mayWrite={mayWrite} />
      <CoveragePart coverage={coverage} />
      <TakeForm part="consent" days={days} drafts={drafts.consent} mayWrite={mayWrite} />
    </div>
  );
}
