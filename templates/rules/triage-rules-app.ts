/** What the phone's own screen decides, and what strange activity does. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Condition, Consequence, TriageRule } from "./triage-rule";
import type { Certainty } from "./vocabulary";

const screen = (
  id: string,
  when: Condition,
  leads: Consequence,
  because: Bilingual,
  source: SourceKey = "M-FAQ",
  certainty: Certainty = "stated",
): TriageRule => ({ id, at: "app_screen", when, leads, because, source, certainty });

export const APP_RULES: readonly TriageRule[] = [
  screen(
    "app-banned",
    { app_screen: ["banned"] },
    { decide: "app_ban" },
    {
      en: "The ban screen of the app. The review is requested there, not in Business Support Home.",
      id: "Ini layar pemblokiran di aplikasi. Tinjauan diminta di sana, bukan di Beranda Dukungan Bisnis.",
    },
  ),
  screen(
    "app-strange",
    { app_screen: ["strange"] },
    { ask: "recognised" },
    {
      en: "Messages or devices nobody recognises are signs of a takeover.",
      id: "Pesan atau perangkat yang tidak dikenal adalah tanda pengambilalihan.",
    },
    "OURS",
    "inferred",
  ),
  screen(
    "app-coexistence-locked",
    {
      notice_says: ["locked"],
      app_screen: ["restricted", "warning", "logged_out", "lifted", "normal"],
    },
    { decide: "locked" },
    {
      en: "The app does not ban the number, so the lock sits on the account and is appealed in Business Support Home.",
      id: "Aplikasi tidak memblokir nomor, jadi penguncian berada pada akun dan diajukan banding di Beranda Dukungan Bisnis.",
    },
    "M-PE",
    "inferred",
  ),
  screen(
    "app-coexistence-disabled",
    {
      notice_says: ["disabled"],
      app_screen: ["restricted", "warning", "logged_out", "lifted", "normal"],
    },
    { decide: "disabled" },
    {
      en: "The app does not ban the number, so the decision sits on the account and is appealed in Business Support Home.",
      id: "Aplikasi tidak memblokir nomor, jadi keputusan berada pada akun dan diajukan banding di Beranda Dukungan Bisnis.",
    },
    "M-PE",
    "inferred",
  ),
  screen(
    "app-coexistence-number-banned",
    {
      number_status: ["BANNED"],
      app_screen: ["restricted", "warning", "logged_out", "lifted", "normal"],
    },
    { decide: "disabled", level: "phone_number" },
    {
      en: "The platform shows the number as banned while the app does not.",
      id: "Platform menampilkan nomor sebagai diblokir, sedangkan aplikasi tidak.",
    },
    "Y-OAS",
    "inferred",
  ),
  screen(
    "app-restricted",
    { app_screen: ["restricted"] },
    { decide: "app_restricted" },
    {
      en: "The app itself shows a restriction for a time.",
      id: "Aplikasi sendiri menampilkan pembatasan untuk sementara.",
    },
    "M-FAQ",
    "secondary",
  ),
  screen(
    "app-warning",
    { app_screen: ["warning"] },
    { decide: "warned", level: "app_number" },
    {
      en: "The app warns; nothing is blocked yet.",
      id: "Aplikasi memperingatkan; belum ada yang diblokir.",
    },
    "FIELD",
    "secondary",
  ),
  screen(
    "app-disconnected",
    { seen: ["gone"], app_screen: ["logged_out", "normal"] },
    { decide: "disconnected" },
    {
      en: "The phone shows no ban: the connection was lost, nothing more.",
      id: "Ponsel tidak menampilkan pemblokiran: hanya koneksinya yang terputus.",
    },
    "M-AU",
    "inferred",
  ),
  screen(
    "app-logged-out",
    { app_screen: ["logged_out"] },
    { ask: "recognised" },
    {
      en: "Somebody registered the number elsewhere. Whether it was one of you decides.",
      id: "Seseorang mendaftarkan nomor di tempat lain. Yang menentukan adalah apakah itu orang Anda.",
    },
    "OURS",
    "inferred",
  ),
  screen(
    "app-lifted",
    { app_screen: ["lifted"] },
    { decide: "lifted", level: "app_number" },
    {
      en: "The app works again.",
      id: "Aplikasi berfungsi kembali.",
    },
  ),
  screen(
    "app-normal",
    { app_screen: ["normal"] },
    { decide: "healthy" },
    {
      en: "The app works normally and shows no notice.",
      id: "Aplikasi berfungsi normal dan tidak menampilkan pemberitahuan.",
    },
    "OURS",
    "inferred",
  ),
  screen(
    "app-not-checked",
    {},
    { need: "app_screen" },
    {
      en: "Nobody has looked at the phone yet.",
      id: "Belum ada yang memeriksa ponselnya.",
    },
    "OURS",
    "inferred",
  ),
  {
    id: "recognised-logged-out",
    at: "recognised",
    when: { recognised: ["yes"], app_screen: ["logged_out"] },
    leads: { decide: "disconnected", level: "phone_number" },
    because: {
      en: "One of you registered the number on another phone.",
      id: "Salah satu dari Anda mendaftarkan nomor di ponsel lain.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "recognised-yes",
    at: "recognised",
    when: { recognised: ["yes"] },
    leads: { decide: "healthy" },
    because: {
      en: "It has an innocent explanation.",
      id: "Ada penjelasan yang wajar.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "recognised-no",
    at: "recognised",
    when: { recognised: ["no", "unsure"] },
    leads: { decide: "security_incident" },
    because: {
      en: "Nobody can explain it, so it is treated as a takeover until proven otherwise.",
      id: "Tidak ada yang dapat menjelaskannya, jadi diperlakukan sebagai pengambilalihan hingga terbukti sebaliknya.",
    },
    source: "OURS",
    certainty: "inferred",
  },
];
