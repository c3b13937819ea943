/** The Indonesian catalogue: the keys of the English one, written for Indonesian readers. */
import type en from "./en";
import advice from "./id/advice";
import afterFiling from "./id/after-filing";
import appealTrack from "./id/appeal-track";
import appeals from "./id/appeals";
import assets from "./id/assets";
import audit from "./id/audit";
import autosave from "./id/autosave";
import board from "./id/board";
import calendars from "./id/calendars";
import campaigns from "./id/campaigns";
import cases from "./id/cases";
import changes from "./id/changes";
import claims from "./id/claims";
import classification from "./id/classification";
import clocks from "./id/clocks";
import coach from "./id/coach";
import common from "./id/common";
import compensation from "./id/compensation";
import consent from "./id/consent";
import customer from "./id/customer";
import deliveries from "./id/deliveries";
import enforcement from "./id/enforcement";
import evidence from "./id/evidence";
import guard from "./id/guard";
import guests from "./id/guests";
import identity from "./id/identity";
import imports from "./id/imports";
import incident from "./id/incident";
import letters from "./id/letters";
import library from "./id/library";
import mail from "./id/mail";
import mailboxes from "./id/mailboxes";
import mailroom from "./id/mailroom";
import notices from "./id/notices";
import outbox from "./id/outbox";
import pack from "./id/pack";
import polls from "./id/polls";
import progress from "./id/progress";
import promised from "./id/promised";
import promises from "./id/promises";
import recovery from "./id/recovery";
import recoveryTrack from "./id/recovery-track";
import redaction from "./id/redaction";
import requests from "./id/requests";
import rights from "./id/rights";
import runs from "./id/runs";
import scorecard from "./id/scorecard";
import search from "./id/search";
import shell from "./id/shell";
import signalPages from "./id/signal-pages";
import signals from "./id/signals";
import siteChecks from "./id/site-checks";
import sources from "./id/sources";
import taskSettings from "./id/task-settings";
import tasks from "./id/tasks";
import threadTrack from "./id/thread-track";
import threads from "./id/threads";
import today from "./id/today";
import together from "./id/together";
import ui from "./id/ui";
import unsubscribe from "./id/unsubscribe";
import watch from "./id/watch";
import whole from "./id/whole";
import type { Same } from "./same";

const id: Same<typeof en> = {
  advice,
  afterFiling,
  appealTrack,
  appeals,
  assets,
  audit,
  autosave,
  calendars,
  cases,
  claims,
  changes,
  classification,
  clocks,
  coach,
  common,
  compensation,
  consent,
  deliveries,
  enforcement,
  evidence,
  guests,
  identity,
  imports,
  incident,
  mail,
  mailboxes,
  letters,
  mailroom,
  outbox,
  notices,
  pack,
  polls,
  progress,
  library,
  promised,
  promises,
  campaigns,
  customer,
  guard,
  requests,
  recovery,
  recoveryTrack,
  redaction,
  rights,
  runs,
  scorecard,
  search,
  shell,
  signalPages,
  signals,
  siteChecks,
  sources,
  board,
  taskSettings,
  tasks,
  threadTrack,
  threads,
  today,
  together,
  ui,
  unsubscribe,
  watch,
  whole,
};

export default id;
