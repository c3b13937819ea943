/** The Indonesian catalogue: the keys of the English one, written for Indonesian readers. */
import type en from "./en";
import appealTrack from "./id/appeal-track";
import appeals from "./id/appeals";
import assets from "./id/assets";
import audit from "./id/audit";
import calendars from "./id/calendars";
import cases from "./id/cases";
import changes from "./id/changes";
import claims from "./id/claims";
import classification from "./id/classification";
import clocks from "./id/clocks";
import coach from "./id/coach";
import common from "./id/common";
import consent from "./id/consent";
import deliveries from "./id/deliveries";
import enforcement from "./id/enforcement";
import evidence from "./id/evidence";
import identity from "./id/identity";
import imports from "./id/imports";
import mail from "./id/mail";
import notices from "./id/notices";
import pack from "./id/pack";
import polls from "./id/polls";
import search from "./id/search";
import shell from "./id/shell";
import signalPages from "./id/signal-pages";
import signals from "./id/signals";
import sources from "./id/sources";
import tasks from "./id/tasks";
import today from "./id/today";
import together from "./id/together";
import ui from "./id/ui";
import type { Same } from "./same";

const id: Same<typeof en> = {
  appealTrack,
  appeals,
  assets,
  audit,
  calendars,
  cases,
  claims,
  changes,
  classification,
  clocks,
  coach,
  common,
  consent,
  deliveries,
  enforcement,
  evidence,
  identity,
  imports,
  mail,
  notices,
  pack,
  polls,
  search,
  shell,
  signalPages,
  signals,
  sources,
  tasks,
  today,
  together,
  ui,
};

export default id;
