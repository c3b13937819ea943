/** The frame around every page of somebody who is signed in: places, search, keyboard, notices. */
import { useNavigate } from "@remix-run/react";
import Boxes from "lucide-react/icons/boxes";
import BriefcaseBusiness from "lucide-react/icons/briefcase-business";
import Inbox from "lucide-react/icons/inbox";
import Library from "lucide-react/icons/library";
import ListTodo from "lucide-react/icons/list-todo";
import Mail from "lucide-react/icons/mail";
import Settings from "lucide-react/icons/settings";
import Sun from "lucide-react/icons/sun";
import { lazy, type ReactNode } from "react";
import { BottomBar } from "~/ui/frame/bottom-bar";
import { Brand } from "~/ui/frame/brand";
import { Frame } from "~/ui/frame/frame";
import { Rail } from "~/ui/frame/rail";
import { TopBar } from "~/ui/frame/top-bar";
import { CommandPalette } from "~/ui/overlay/command-palette";
import type { Flash } from "~/ui/overlay/flash";
import { ShortcutsSheet } from "~/ui/overlay/shortcuts-sheet";
import { Toaster } from "~/ui/overlay/toaster";
import { ShortcutsProvider, useShortcuts } from "~/ui/shortcuts";
import { useText } from "~/ui/text";
import { ClocksToday, type Pressing } from "./clocks-today";
import { PersonMenu } from "./person-menu";

/** What the keyboard can do, said when it is asked for. */
const KeysWindow = lazy(() => import("./keys-window"));

const PLACES = [
  { href: "/", text: "shell.today", icon: Sun, keys: "g t" },
  { href: "/cases", text: "shell.cases", icon: BriefcaseBusiness, keys: "g c" },
  { href: "/tasks", text: "shell.tasks", icon: ListTodo, keys: "g w" },
  { href: "/inbox", text: "shell.inbox", icon: Inbox, keys: "g i", also: "/signals" },
  { href: "/mail", text: "shell.mail", icon: Mail, keys: "g m" },
  { href: "/assets", text: "shell.assets", icon: Boxes, keys: "g a" },
  { href: "/appeals", text: "shell.library", icon: Library, keys: "g l" },
  { href: "/settings", text: "shell.settings", icon: Settings, keys: "g s", apart: true },
] as const;

const CLOCKS = { href: "/clocks", text: "shell.allClocks", keys: "g k" } as const;
const NEW_CASE = { href: "/cases/new", text: "shell.newCase", keys: "c" } as const;

type SignedInFrameProps = {
  name: string;
  shortcutsOn: boolean;
  mayOpenCases: boolean;
  /** How many tasks are the reader's to do today. */
  tasks: number;
  /** How many signals need a person; null for who may not see them. */
  inbox: number | null;
  /** How many mails wait to be filed; null for who does not write with providers. */
  mail: number | null;
  railStartsNarrow: boolean;
  /** Clocks that press today. */
  clocks: Pressing;
  flash: Flash | null;
  /** What is unread. */
  bell: ReactNode;
  children: ReactNode;
};

export function SignedInFrame(props: SignedInFrameProps) {
  const { name, flash, clocks, bell, children, ...shell } = props;
  const t = useText();
  const { tasks, inbox, mail } = shell;
  const waiting: Partial<Record<string, { count: number | null; label: string }>> = {
    "/tasks": { count: tasks, label: t("shell.tasksCount", { count: tasks }) },
    "/inbox": { count: inbox, label: t("shell.inboxCount", { count: inbox ?? 0 }) },
    "/mail": { count: mail, label: t("shell.mailCount", { count: mail ?? 0 }) },
  };
  const items = PLACES.filter(({ href }) => waiting[href]?.count !== null).map((place) => ({
    ...place,
    label: t(place.text),
    ...(waiting[place.href]?.count && {
      count: waiting[place.href]?.count ?? 0,
      countLabel: waiting[place.href]?.label,
    }),
  }));
  const actions = shell.mayOpenCases ? [{ ...NEW_CASE, label: t(NEW_CASE.text) }] : [];
  const jumps = [
    ...items.map((item) => ({ ...item, group: t("shell.go") })),
    { ...CLOCKS, label: t(CLOCKS.text), group: t("shell.go") },
    ...actions.map((action) => ({ ...action, group: t("shell.do") })),
  ].map(({ href, label, group, keys }) => ({ id: href, href, label, group, keys }));

  return (
    <ShortcutsProvider value={shell.shortcutsOn}>
      <Frame
        rail={<Rail items={items} startsNarrow={shell.railStartsNarrow} brand={<Brand />} />}
        top={
          <TopBar
            search={<CommandPalette items={jumps} loaderHref="/search.json" searchHref="/search" />}
          >
            <ClocksToday {...clocks} />
            {bell}
            <PersonMenu name={name} />
          </TopBar>
        }
        bottom={<BottomBar items={items} />}
      >
        {children}
      </Frame>
      <JumpKeys jumps={jumps} />
      <ShortcutsSheet>{(onClose) => <KeysWindow jumps={jumps} onClose={onClose} />}</ShortcutsSheet>
      <Toaster flash={flash} />
    </ShortcutsProvider>
  );
}

export type Jump = { href: string; label: string; keys: string };

function JumpKeys({ jumps }: { jumps: readonly Jump[] }) {
  const navigate = useNavigate();
  useShortcuts(Object.fromEntries(jumps.map(({ keys, href }) => [keys, () => navigate(href)])));
  return null;
}
