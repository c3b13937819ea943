/** One campaign: where it stands, how it goes, what it says, and what can be done about it. */
import { Form } from "@remix-run/react";
import type { TextKey } from "~/platform/i18n/text-key";
import { ButtonLink } from "~/ui/button-link";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { Card } from "~/ui/page/card";
import { FactList } from "~/ui/page/fact-list";
import { GoesOn } from "~/ui/page/goes-on";
import { Notice } from "~/ui/page/notice";
import { ProgressLine } from "~/ui/page/progress-line";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { movesFrom, usesTemplates } from "../campaign/campaign-lifecycle";
import type { CampaignPage } from "../campaign/campaign-view.server";
import { reasonKey } from "./reason-key";

type CampaignScreenProps = {
  view: CampaignPage;
  /** Of this campaign, and of all of the case. */
  base: string;
  all: string;
  mayWork: boolean;
  zone: string;
};

export function CampaignScreen(props: CampaignScreenProps) {
  const { view, base, mayWork } = props;
  const { campaign, counts } = view;
  return (
    <div className="space-y-4">
      <Standing view={view} base={base} mayWork={mayWork} />
      {mayWork && <NextStep {...props} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          {counts.all > 0 && <Progress view={view} base={base} />}
          {view.reasons.length > 0 && <Reasons {...props} />}
          <Facts view={view} base={base} mayWork={mayWork} />
        </div>
        <Letters view={view} base={base} mayWork={mayWork && campaign.state === "draft"} />
      </div>
    </div>
  );
}

type Part = Pick<CampaignScreenProps, "view" | "base" | "mayWork">;

/** What somebody must know before anything else. */
function Standing({ view, base }: Part) {
  const { campaign, counts, restricted, changedTemplates } = view;
  const t = useText();
  return (
    <>
      {campaign.aloneReason && (
        <Notice
          tone="caution"
          title={t("campaigns.approval.wasAlone", { name: campaign.approvedByName })}
        >
          <p className="break-words whitespace-pre-wrap">{campaign.aloneReason}</p>
        </Notice>
      )}
      {restricted && (
        <Notice tone="caution" title={t("campaigns.restricted.title")}>
          {t("campaigns.restricted.about")}
          {restricted.expectedUntil && (
            <> {t("campaigns.restricted.expected", { at: restricted.expectedUntil })}</>
          )}
        </Notice>
      )}
      {changedTemplates.length > 0 && <ChangedTemplates templates={changedTemplates} />}
      {campaign.state === "paused" && campaign.stoppedBy && !isToldAbove(view) && (
        <Notice tone="caution" title={t("campaigns.stopped.title")}>
          {t(`campaigns.stopped.${campaign.stoppedBy}` as TextKey)}
        </Notice>
      )}
      {campaign.state === "running" && campaign.isElsewhere && counts.left > 0 && (
        <Notice
          title={t("campaigns.handOut.waits")}
          actions={
            <ButtonLink to={`${base}/people?which=waiting`} size="small">
              {t("campaigns.handOut.title")}
            </ButtonLink>
          }
        >
          {t("campaigns.handOut.about")}
        </Notice>
      )}
      {counts.unconfirmed > 0 && (
        <Notice
          tone="caution"
          title={t("campaigns.page.unconfirmed", { count: counts.unconfirmed })}
          actions={
            <ButtonLink to={`${base}/people?which=unconfirmed`} size="small">
              {t("campaigns.page.look")}
            </ButtonLink>
          }
        >
          {t("campaigns.page.unconfirmedAbout")}
        </Notice>
      )}
    </>
  );
}

/** What stopped it is still so, and says more of itself. */
const isToldAbove = ({ campaign: { stoppedBy }, restricted, changedTemplates }: CampaignPage) =>
  (stoppedBy === "restricted" && restricted !== null) ||
  (stoppedBy === "template_changed" && changedTemplates.length > 0);

function ChangedTemplates({ templates }: { templates: CampaignPage["changedTemplates"] }) {
  const t = useText();
  return (
    <Notice tone="caution" title={t("campaigns.template.changedTitle")}>
      <ul className="list-disc space-y-1 pl-5">
        {templates.map(({ name, language, changes, category }) => (
          <li key={`${name} ${language}`} className="break-words">
            {t("campaigns.template.changed", { name, language })}{" "}
            {changes.map((change) => t(`campaigns.template.changes.${change}`)).join("; ")}
            {changes.includes("category") && (
              <>
                {" "}
                {t("campaigns.template.filed", {
                  was: category.was.toUpperCase(),
                  is: category.is.toUpperCase(),
                })}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("campaigns.template.chooseAgain")}</p>
    </Notice>
  );
}

function NextStep({ view, base, zone }: CampaignScreenProps) {
  const t = useText();
  const { campaign, approval } = view;
  const isBarred = view.restricted !== null || view.changedTemplates.length > 0;
  const moves = movesFrom(campaign.state);
  const step = (move: "approve" | "revise" | "pause" | "resume" | "cancel", isMain = false) =>
    moves.includes(move) && (
      <Form method="post" action={`${base}/moves/${move}`}>
        <input type="hidden" name="version" value={campaign.version} />
        <SubmitButton variant={isMain ? "primary" : move === "cancel" ? "quiet" : "secondary"}>
          {t(`campaigns.moves.${move}`)}
        </SubmitButton>
      </Form>
    );
  if (moves.length === 0) return null;
  return (
    <Card>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-4">
        {approval && <p className="w-full text-ink-soft">{t(`campaigns.approval.${approval}`)}</p>}
        {approval === "second" && step("approve", true)}
        {approval === "alone" && <ApproveAlone base={base} version={campaign.version} />}
        {moves.includes("schedule") && <Schedule base={base} view={view} zone={zone} />}
        {step("resume", !isBarred)}
        {step("pause")}
        {step("revise", view.changedTemplates.length > 0)}
        {step("cancel")}
      </div>
    </Card>
  );
}

/** Loudly: the reason is asked here, and stays on the page and in the record. */
function ApproveAlone({ base, version }: { base: string; version: number }) {
  const t = useText();
  return (
    <Form method="post" action={`${base}/moves/approve`} className="w-full max-w-prose space-y-3">
      <input type="hidden" name="version" value={version} />
      <Field
        name="reason"
        label={t("campaigns.approval.reason")}
        hint={t("campaigns.approval.reasonHint")}
      >
        <Textarea rows={2} required />
      </Field>
      <SubmitButton>{t("campaigns.approval.approveAlone")}</SubmitButton>
    </Form>
  );
}

function Schedule({
  view: { campaign },
  base,
  zone,
}: Pick<CampaignScreenProps, "view" | "base" | "zone">) {
  const t = useText();
  return (
    <Form
      method="post"
      action={`${base}/moves/schedule`}
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="version" value={campaign.version} />
      <Field
        name="sendAt"
        label={t("campaigns.moves.scheduleAt")}
        hint={t("campaigns.moves.scheduleHint", { zone })}
        optional
      >
        <Input type="datetime-local" />
      </Field>
      <SubmitButton>{t("campaigns.moves.schedule")}</SubmitButton>
    </Form>
  );
}

function Progress({ view: { campaign, counts }, base }: Omit<Part, "mayWork">) {
  const t = useText();
  const { wave, waveSize, nextWaveAt, state, isElsewhere } = campaign;
  const done = counts.all - counts.left;
  return (
    <Card title={t("campaigns.page.progress")}>
      <div className="space-y-3">
        <ProgressLine
          label={t(`campaigns.states.${state}`)}
          done={done}
          total={counts.all}
          words={t("campaigns.page.ofAll", { done, all: counts.all })}
        />
        <FactList
          facts={(["sent", "left", "unreached"] as const).map((name) => ({
            label: t(`campaigns.list.${name}`),
            value: <Count count={counts[name]} />,
          }))}
        />
        <p className="text-sm text-ink-soft">
          {t("campaigns.page.wave", { wave, size: waveSize })}
          {state === "running" && nextWaveAt && counts.left > 0 && (
            <> {t("campaigns.page.nextWave", { at: nextWaveAt })}</>
          )}
        </p>
        <TextLink to={`${base}/people`}>{t("campaigns.page.allPeople")}</TextLink>
        {state === "running" && !isElsewhere && counts.left > 0 && <GoesOn every={10_000} />}
      </div>
    </Card>
  );
}

function Count({ count }: { count: number }) {
  const { number } = useFormat();
  return <span className="tabular-nums">{number(count)}</span>;
}

function Reasons({ view: { reasons, campaign }, base, all, mayWork }: CampaignScreenProps) {
  const t = useText();
  return (
    <Card title={t("campaigns.page.unreached")}>
      <Table caption={t("campaigns.page.unreached")}>
        <thead>
          <tr>
            <TableHeading>{t("campaigns.page.reason")}</TableHeading>
            <TableHeading numeric>{t("campaigns.page.count")}</TableHeading>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, count }) => (
            <tr key={reason}>
              <TableCell>{t(reasonKey(reason))}</TableCell>
              <TableCell numeric label={t("campaigns.page.count")}>
                <Count count={count} />
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <TextLink to={`${base}/people?which=unreached`}>{t("campaigns.page.look")}</TextLink>
        {mayWork && (
          <ButtonLink to={`${all}/new?after=${campaign.id}`} size="small">
            {t("campaigns.page.followUp")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function Facts({ view: { campaign, audience, sender, after }, base, mayWork }: Part) {
  const t = useText();
  const { channel, harms, segment, customerStates, afterReason, state } = campaign;
  return (
    <Card
      title={t("campaigns.page.facts")}
      actions={
        mayWork &&
        state === "draft" && (
          <ButtonLink to={`${base}/edit`} size="small">
            {t("campaigns.form.change")}
          </ButtonLink>
        )
      }
    >
      {audience !== null && (
        <p className="mb-3 font-medium">{t("campaigns.page.audience", { count: audience })}</p>
      )}
      {usesTemplates(campaign) && (
        <p className="mb-3 text-sm text-ink-soft">{t("campaigns.template.untested")}</p>
      )}
      <FactList
        facts={[
          { label: t("campaigns.list.channel"), value: t(`campaigns.channels.${channel}`) },
          ...(campaign.isElsewhere
            ? [{ label: t("campaigns.page.sentBy"), value: t("campaigns.page.anotherTool") }]
            : []),
          ...(sender ? [{ label: t("campaigns.form.sender"), value: sender }] : []),
          ...(harms.length > 0
            ? [
                {
                  label: t("campaigns.form.harms"),
                  value: harms.map((harm) => t(`recovery.harms.${harm}` as TextKey)).join(", "),
                },
              ]
            : []),
          ...(customerStates.length > 0
            ? [
                {
                  label: t("campaigns.form.states"),
                  value: customerStates
                    .map((each) => t(`recovery.customers.states.${each}` as TextKey))
                    .join(", "),
                },
              ]
            : []),
          ...(after
            ? [
                {
                  label: t("campaigns.form.after"),
                  value: afterReason
                    ? t("campaigns.page.afterReason", {
                        name: after,
                        reason: t(reasonKey(afterReason)),
                      })
                    : after,
                },
              ]
            : []),
          ...(segment
            ? [{ label: t("campaigns.form.segment"), value: <bdi key="s">{segment}</bdi> }]
            : []),
          { label: t("campaigns.form.waveSize"), value: <Count count={campaign.waveSize} /> },
          { label: t("campaigns.form.waveGap"), value: <Count count={campaign.waveGapMinutes} /> },
          ...(campaign.sendAt
            ? [
                {
                  label: t("campaigns.page.startsAt"),
                  value: <Time key="t" at={campaign.sendAt} />,
                },
              ]
            : []),
          {
            label: t("campaigns.page.approvedBy"),
            value: campaign.approvedByName || t("campaigns.page.nobodyYet"),
          },
        ]}
      />
    </Card>
  );
}

function Letters({ view: { letters }, base, mayWork }: Part) {
  const t = useText();
  return (
    <Card title={t("campaigns.page.wording")} about={t("campaigns.page.wordingAbout")}>
      <ul className="divide-y divide-line">
        {letters.map(({ harm, wordings }) => (
          <li key={harm} className="space-y-1 py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{t(`recovery.harms.${harm}`)}</p>
            {wordings.map(({ language, category, template }) => (
              <p key={language} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <TextLink to={`${base}/letters/${harm}/${language}`}>
                  {t(`common.languages.${language}`)}
                  <span className="sr-only">
                    {" "}
                    ({t(`recovery.harms.${harm}`)}
                    {mayWork && `, ${t("campaigns.page.word")}`})
                  </span>
                </TextLink>
                <Chip tone={category === "utility" ? "neutral" : "caution"}>
                  {t(category ? `campaigns.letter.${category}` : "campaigns.template.notChosen")}
                </Chip>
                {template && <span className="min-w-0 break-words text-sm">{template}</span>}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
