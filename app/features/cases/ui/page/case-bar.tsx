/** The line that stays on top of every page of a case: which one, where it stands, who leads it, what can be done. */

import { Link } from "@remix-run/react";
import Ellipsis from "lucide-react/icons/ellipsis";
import { lazy, Suspense } from "react";
import type { HeadView } from "~/features/cases/page/head-view.server";
import { PhaseChip } from "~/features/cases/ui/phase-chip";
import { ButtonLink } from "~/ui/button-link";
import { Icon } from "~/ui/icon";
import { Menu } from "~/ui/overlay/menu";
import { MenuLink } from "~/ui/overlay/menu-item";
import { Avatar } from "~/ui/page/avatar";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";

/** Asked for after the page is there: most cases are open to one person. */
const PresenceHint = lazy(() => import("./presence-hint"));

type CaseBarProps = {
  head: HeadView;
  /** On the overview, whose address adds nothing, the reference is the heading; elsewhere it leads there. */
  page: string;
};

export function CaseBar({ head, page }: CaseBarProps) {
  const t = useText();
  const { reference, business, phase, missed } = head;
  const address = `/cases/${reference}`;
  const name = (
    <>
      <span className="whitespace-nowrap tabular-nums">{reference}</span>
      <span aria-hidden className="text-ink-faint">
        ·
      </span>
      <span className="min-w-0 truncate" dir="auto">
        {business ?? t("cases.noBusiness")}
      </span>
    </>
  );
  return (
    <div className="sticky top-(--sticky-top) z-10 -mx-4 -mt-5 mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line bg-canvas px-4 py-2 sm:-mx-6 sm:px-6 print:static print:mx-0 print:mt-0 print:px-0">
      <div className="flex min-w-0 items-center gap-3">
        {page === "" ? (
          <h1
            tabIndex={-1}
            className="flex min-w-0 items-baseline gap-2 text-lg font-semibold outline-none sm:text-xl"
          >
            {name}
          </h1>
        ) : (
          <Link
            to={address}
            className="flex min-h-6 min-w-0 items-baseline gap-2 font-semibold underline-offset-3 hover:text-accent hover:underline"
          >
            {name}
          </Link>
        )}
        <PhaseChip phase={phase} />
        {page !== "" && missed.length > 0 && (
          <Link to={`${address}/clocks`} className="shrink-0 max-sm:hidden">
            <StateChip tone="critical">
              {t("cases.screens.head.missed", { count: missed.length })}
            </StateChip>
          </Link>
        )}
        <Suspense>
          <PresenceHint reference={reference} place={page} />
        </Suspense>
      </div>
      <div className="flex min-w-0 items-center gap-1 max-sm:w-full max-sm:justify-between">
        <Lead head={head} address={address} />
        <Actions head={head} address={address} />
      </div>
    </div>
  );
}

function Lead({
  head: { owner, mayAssign, isOpen },
  address,
}: {
  head: HeadView;
  address: string;
}) {
  const t = useText();
  const words = owner ? (
    <>
      <Avatar name={owner} size="small" />
      <span className="min-w-0 truncate">{t("cases.screens.head.led", { name: owner })}</span>
    </>
  ) : (
    t(mayAssign && isOpen ? "cases.screens.head.giveLead" : "cases.screens.head.noLead")
  );
  return mayAssign && isOpen ? (
    <div className="flex min-w-0">
      <ButtonLink to={`${address}/owner`} variant={owner ? "quiet" : "secondary"} size="small">
        {words}
      </ButtonLink>
    </div>
  ) : (
    <span className="inline-flex min-w-0 items-center gap-2 px-2 text-sm text-ink-soft">
      {words}
    </span>
  );
}

function Actions({ head: { actions }, address }: { head: HeadView; address: string }) {
  const t = useText();
  if (actions.length === 0) return null;
  return (
    <Menu
      label={<Icon of={Ellipsis} />}
      name={t("cases.screens.head.actions")}
      variant="quiet"
      size="small"
    >
      {actions.map(({ action, href }) => (
        <MenuLink key={action} to={`${address}/${href}`}>
          {t(`cases.screens.actions.${action}`)}
        </MenuLink>
      ))}
    </Menu>
  );
}
