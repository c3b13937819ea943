/** One exhibit: what is in it, what is said about it, and who had it in hand. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { noteViewing } from "~/features/evidence/custody.server";
import { editExhibit } from "~/features/evidence/edit-exhibit.server";
import { exhibitOfCase } from "~/features/evidence/evidence-queries.server";
import { type ExhibitDetails, exhibitSchema } from "~/features/evidence/evidence-schemas";
import { exhibitText } from "~/features/evidence/exhibit-text.server";
import { shownAs } from "~/features/evidence/media-type";
import { countHidden } from "~/features/evidence/redaction/hidden";
import { redactedAs } from "~/features/evidence/redaction/redacted-as";
import { CustodyList } from "~/features/evidence/ui/custody-list";
import { ExhibitActions } from "~/features/evidence/ui/exhibit-actions";
import { ExhibitContent } from "~/features/evidence/ui/exhibit-content";
import { ExhibitFacts } from "~/features/evidence/ui/exhibit-facts";
import { ExhibitForm } from "~/features/evidence/ui/exhibit-form";
import { ExhibitNotice } from "~/features/evidence/ui/exhibit-notice";
import { Kinship } from "~/features/evidence/ui/redaction/kinship";
import { actInWords, kindChoices, wordExhibit } from "~/features/evidence/word-exhibit.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  const stored = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!stored) throw notFound();

  const isThere = stored.removedAt === null;
  const isText = isThere && shownAs(stored.file.mediaType) === "text";
  if (isThere) await noteViewing(person, stored.id);
  const { custody, _count, derivedFrom, copies, ...exhibit } = stored;
  const name = exhibit.fileName;
  return {
    title: textsFor(person.language)("evidence.exhibitTitle", { name, reference: found.reference }),
    base: `/cases/${found.reference}/evidence`,
    exhibit: wordExhibit(person, exhibit),
    removedAt: stored.removedAt,
    derivedFrom,
    copies,
    hiddenCount: countHidden(exhibit.hidden),
    mayRedact: can(person, "evidence:attach") && redactedAs(stored.file.mediaType) !== null,
    text: isText ? await exhibitText(exhibit.file) : null,
    custody: custody.map((entry) => ({ ...entry, act: actInWords(person, entry.act) })),
    olderCustody: _count.custody - custody.length,
    mayRemove: can(person, "evidence:remove"),
    correction: can(person, "evidence:attach") &&
      isThere && {
        kinds: kindChoices(person, exhibit.kind),
        zones: timeZones(),
        details: detailsOf(exhibit, person.timeZone),
      },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:attach");
  const found = await caseByReference(person, params.ref);
  const stored = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!stored) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, exhibitSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const exhibit = await exhibitOfCase(found.id, stored.id);
      return exhibit && detailsOf(exhibit, person.timeZone);
    },
    save: (value) => editExhibit(person, stored.id, value),
    apart: ["caption"],
    together: [["capturedClock", "capturedZone"]],
  });
  const caption = t("evidence.fields.caption");
  return saved.ok
    ? redirectSaying(`/cases/${found.reference}/evidence/${stored.id}`, t("evidence.exhibit.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          kind: ["evidence.fields.kind", kindChoices(person, stored.kind)],
          "caption.en": { named: `${caption} (${t("common.languages.en")})` },
          "caption.id": { named: `${caption} (${t("common.languages.id")})` },
          capturedClock: ["evidence.fields.captured", { zoneIn: "capturedZone" }],
          capturedZone: "evidence.fields.zone",
        },
        last: await lastChange("evidence", stored.id, "evidence.edited"),
      });
}

type Correctable = Pick<ExhibitDetails, "kind" | "caption" | "version"> & {
  capturedAt: Date | null;
  capturedZone: string | null;
};

function detailsOf(exhibit: Correctable, reads: string): ExhibitDetails {
  const { kind, caption, capturedAt, version } = exhibit;
  const capturedZone = exhibit.capturedZone ?? reads;
  const capturedClock = capturedAt ? wallClockOf(capturedAt, capturedZone) : "";
  return { kind, caption, capturedClock, capturedZone, version };
}

export default function ExhibitRoute() {
  const t = useText();
  const saves = useSaves();
  const { base, exhibit, removedAt, text, custody, olderCustody, mayRemove, correction, ...more } =
    useLoaderData<typeof loader>();
  const { derivedFrom, copies, hiddenCount, mayRedact } = more;
  const page = `${base}/${exhibit.id}`;
  const side = (
    <>
      <Card title={t("evidence.exhibit.about")}>
        <ExhibitFacts exhibit={exhibit} />
        {correction && (
          <Disclosure summary={t("evidence.exhibit.edit")} className="mt-3">
            <ExhibitForm key={saves} {...correction} />
          </Disclosure>
        )}
      </Card>
    </>
  );
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t("evidence.title"), href: base }]}
        title={<bdi>{exhibit.fileName}</bdi>}
        secondary={
          <ExhibitActions
            id={exhibit.id}
            page={page}
            isRemoved={removedAt !== null}
            isRedacted={exhibit.isRedacted}
            mayRemove={mayRemove && !exhibit.isSealed}
            mayRedact={mayRedact}
          />
        }
      />
      <ExhibitNotice isSealed={exhibit.isSealed} removedAt={removedAt} copies={copies} />
      <Kinship
        base={base}
        original={derivedFrom}
        hiddenCount={hiddenCount}
        copies={copies.filter((copy) => copy.removedAt === null)}
      />
      <SideLayout side={side}>
        {removedAt === null && (
          <ExhibitContent
            id={exhibit.id}
            fileName={exhibit.fileName}
            mediaType={exhibit.file.mediaType}
            text={text}
          />
        )}
        <Card title={t("evidence.exhibit.custody")} about={t("evidence.exhibit.custodyAbout")}>
          <CustodyList entries={custody} more={olderCustody} />
        </Card>
      </SideLayout>
    </>
  );
}
