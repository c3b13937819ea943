/**
 * Where every answer leads. Rules are read from top to bottom: the first one at a question whose
 * conditions hold decides. Rules for codes and statuses come from their own tables, after these.
 */
import { DISCONNECTIONS } from "./disconnections";
import { ERROR_CODES, FLOW_CODES, LOCK_CODES } from "./error-codes";
import type { StatusRule } from "./phone-statuses";
import { PHONE_STATUSES } from "./phone-statuses";
import type { QuestionKey } from "./question-keys";
import { TEMPLATE_STATUSES } from "./template-statuses";
import type { TriageRule } from "./triage-rule";
import { APP_RULES } from "./triage-rules-app";
import { NOTICE_RULES } from "./triage-rules-notice";

const OPENING_RULES: readonly TriageRule[] = [
  {
    id: "connection-app",
    at: "connection",
    when: { connection: ["app"] },
    leads: { ask: "app_screen" },
    because: {
      en: "A number in the app has no Business Support Home: only the phone tells what happened.",
      id: "Nomor di aplikasi tidak memiliki Beranda Dukungan Bisnis: hanya ponsel yang menunjukkan apa yang terjadi.",
    },
    source: "M-FAQ",
    certainty: "stated",
  },
  {
    id: "connection-not-known",
    at: "connection",
    when: { connection: ["not_known"] },
    leads: { need: "how_connected" },
    because: {
      en: "Without knowing how the number is connected, a review would be filed in the wrong place.",
      id: "Tanpa mengetahui cara nomor terhubung, tinjauan dapat diajukan di tempat yang salah.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "connection-platform",
    at: "connection",
    when: { connection: ["api", "coexistence"] },
    leads: { ask: "seen" },
    because: {
      en: "The number is on the API, so Meta's notices, codes and statuses apply.",
      id: "Nomor berada di API, sehingga pemberitahuan, kode, dan status dari Meta berlaku.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "seen-notice",
    at: "seen",
    when: { seen: ["notice"] },
    leads: { ask: "notice_says" },
    because: {
      en: "The notice is the decision itself; its wording names the step.",
      id: "Pemberitahuan adalah keputusan itu sendiri; kalimatnya menunjukkan tahapannya.",
    },
    source: "M-PE",
    certainty: "stated",
  },
  {
    id: "seen-code",
    at: "seen",
    when: { seen: ["error_code"] },
    leads: { ask: "error_code" },
    because: {
      en: "An error code narrows it down, but several codes mean more than one thing.",
      id: "Kode kesalahan mempersempit kemungkinan, tetapi beberapa kode memiliki lebih dari satu arti.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "seen-health",
    at: "seen",
    when: { seen: ["health_status"] },
    leads: { ask: "health" },
    because: {
      en: "The health check tells which asset is blocked.",
      id: "Pemeriksaan kesehatan menunjukkan aset mana yang diblokir.",
    },
    source: "M-HS",
    certainty: "stated",
  },
  {
    id: "seen-template",
    at: "seen",
    when: { seen: ["template"] },
    leads: { ask: "template_status" },
    because: {
      en: "A template's status concerns that template, not the account.",
      id: "Status templat menyangkut templat itu, bukan akun.",
    },
    source: "M-TS",
    certainty: "stated",
  },
  {
    id: "seen-number",
    at: "seen",
    when: { seen: ["number"] },
    leads: { ask: "number_status" },
    because: {
      en: "On a number, most statuses speak of limits and set-up, not of policy.",
      id: "Pada nomor, sebagian besar status berkaitan dengan batas dan penyiapan, bukan kebijakan.",
    },
    source: "Y-OAS",
    certainty: "stated",
  },
  {
    id: "seen-silent",
    at: "seen",
    when: { seen: ["silent"] },
    leads: { ask: "notice_says" },
    because: {
      en: "Messages can be accepted and then dropped during a restriction, so a notice comes first.",
      id: "Saat pembatasan, pesan dapat diterima lalu tidak diteruskan; jadi periksa pemberitahuan dahulu.",
    },
    source: "FIELD",
    certainty: "secondary",
  },
  {
    id: "seen-gone",
    at: "seen",
    when: { seen: ["gone"] },
    leads: { ask: "gone_how" },
    because: {
      en: "A lost connection, a deletion and a ban look alike; the reason tells them apart.",
      id: "Koneksi terputus, penghapusan, dan pemblokiran terlihat serupa; alasannya yang membedakan.",
    },
    source: "M-AU",
    certainty: "stated",
  },
  {
    id: "seen-app-screen",
    at: "seen",
    when: { seen: ["app_screen"] },
    leads: { ask: "app_screen" },
    because: {
      en: "The number also lives in the app, and the phone shows what the app decided.",
      id: "Nomor ini juga dipakai di aplikasi, dan ponsel menampilkan keputusan aplikasi.",
    },
    source: "KAP",
    certainty: "secondary",
  },
  {
    id: "seen-strange",
    at: "seen",
    when: { seen: ["strange_activity"] },
    leads: { ask: "recognised" },
    because: {
      en: "Unknown people, PIN requests and sends that nobody made are signs of a takeover.",
      id: "Orang tak dikenal, permintaan PIN, dan pengiriman yang tidak dilakukan siapa pun adalah tanda pengambilalihan.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "seen-many",
    at: "seen",
    when: { seen: ["many_accounts"] },
    leads: { ask: "outage_sign" },
    because: {
      en: "Enforcement hits one account or portfolio; disturbances hit many.",
      id: "Penegakan kebijakan mengenai satu akun atau portofolio; gangguan mengenai banyak akun.",
    },
    source: "OURS",
    certainty: "inferred",
  },
];

const CODE_RULES: readonly TriageRule[] = [
  {
    id: "code-lock-no-notice",
    at: "error_code",
    when: { error_code: LOCK_CODES, notice_says: ["none"] },
    leads: { decide: "technical_lock" },
    because: {
      en: "Locked, but no notice anywhere: a technical lock, not a ban.",
      id: "Terkunci, tetapi tidak ada pemberitahuan: penguncian teknis, bukan pemblokiran.",
    },
    source: "KAP",
    certainty: "secondary",
  },
  {
    id: "code-368-no-notice",
    at: "error_code",
    when: { error_code: ["368"], notice_says: ["none"] },
    leads: { need: "waba_state" },
    because: {
      en: "368 says restricted or disabled. Without a notice, the state of the account has to tell which.",
      id: "368 berarti dibatasi atau dinonaktifkan. Tanpa pemberitahuan, keadaan akunlah yang menunjukkan.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "code-flow-no-notice",
    at: "error_code",
    when: { error_code: FLOW_CODES, notice_says: ["none"] },
    leads: { need: "code_meaning" },
    because: {
      en: "A flow is blocked and no notice explains it.",
      id: "Sebuah flow diblokir dan tidak ada pemberitahuan yang menjelaskannya.",
    },
    source: "M-ERR",
    certainty: "unknown",
  },
  ...ERROR_CODES.map(
    (rule): TriageRule => ({
      id: `code-${rule.codes[0]}`,
      at: "error_code",
      when: { error_code: rule.codes },
      leads: rule.leads,
      because: rule.means,
      source: rule.source,
      certainty: rule.certainty,
    }),
  ),
  {
    id: "code-not-listed-no-notice",
    at: "error_code",
    when: { notice_says: ["none"] },
    leads: { need: "code_meaning" },
    because: {
      en: "Neither our list nor a notice explains this code. It is kept as it is.",
      id: "Kode ini tidak dijelaskan oleh daftar kami maupun pemberitahuan. Kode disimpan apa adanya.",
    },
    source: "OURS",
    certainty: "unknown",
  },
  {
    id: "code-not-listed",
    at: "error_code",
    when: {},
    leads: { ask: "notice_says" },
    because: {
      en: "This code is not in our list. It is kept as it is; a notice may explain it.",
      id: "Kode ini tidak ada dalam daftar kami. Kode disimpan apa adanya; pemberitahuan mungkin menjelaskannya.",
    },
    source: "OURS",
    certainty: "unknown",
  },
  {
    id: "payment-details-payment",
    at: "payment_details",
    when: { payment_details: ["payment"] },
    leads: { decide: "payment" },
    because: {
      en: "The details name a payment problem and nothing else.",
      id: "Rinciannya hanya menyebut masalah pembayaran.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "payment-details-account",
    at: "payment_details",
    when: { payment_details: ["suspended_or_deleted"] },
    leads: { need: "waba_state" },
    because: {
      en: "The details name a suspended or deleted account. That is no payment matter until the account's state is known.",
      id: "Rinciannya menyebut akun yang ditangguhkan atau dihapus. Ini belum tentu soal pembayaran sebelum keadaan akun diketahui.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "payment-details-not-checked",
    at: "payment_details",
    when: {},
    leads: { need: "payment_details" },
    because: {
      en: "131042 alone does not tell a payment problem from a suspended account.",
      id: "131042 saja tidak membedakan masalah pembayaran dari akun yang ditangguhkan.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "waba-disabled",
    at: "waba_state",
    when: { waba_state: ["disabled"] },
    leads: { decide: "disabled", level: "waba" },
    because: {
      en: "The account itself is shown as disabled.",
      id: "Akun itu sendiri tampil sebagai dinonaktifkan.",
    },
    source: "MCA",
    certainty: "stated",
  },
  {
    id: "waba-restricted",
    at: "waba_state",
    when: { waba_state: ["restricted"] },
    leads: { decide: "restricted_open", level: "waba" },
    because: {
      en: "The account is shown as restricted and no end is named.",
      id: "Akun tampil sebagai dibatasi dan tidak ada tanggal akhir.",
    },
    source: "MCA",
    certainty: "stated",
  },
  {
    id: "waba-deleted",
    at: "waba_state",
    when: { waba_state: ["deleted"] },
    leads: { decide: "account_deleted", level: "waba" },
    because: { en: "The account no longer exists.", id: "Akun sudah tidak ada." },
    source: "M-AU",
    certainty: "stated",
  },
  {
    id: "waba-active-payment",
    at: "waba_state",
    when: { waba_state: ["active"], error_code: ["131042"] },
    leads: { decide: "payment" },
    because: {
      en: "The account is active, so 131042 is about payment.",
      id: "Akun aktif, jadi 131042 menyangkut pembayaran.",
    },
    source: "M-ERR",
    certainty: "inferred",
  },
  {
    id: "waba-active-blocked",
    at: "waba_state",
    when: { waba_state: ["active"] },
    leads: { need: "enforcement_notice" },
    because: {
      en: "The account looks active, yet it is blocked. Only a notice can explain that.",
      id: "Akun tampak aktif, tetapi diblokir. Hanya pemberitahuan yang dapat menjelaskannya.",
    },
    source: "M-ERR",
    certainty: "inferred",
  },
  {
    id: "waba-not-checked",
    at: "waba_state",
    when: {},
    leads: { need: "waba_state" },
    because: {
      en: "The state of the account has not been looked at.",
      id: "Keadaan akun belum diperiksa.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "scope-many",
    at: "scope",
    when: { scope: ["many"] },
    leads: { decide: "outage" },
    because: {
      en: "Many accounts refuse access at once: a disturbance, not your credentials.",
      id: "Banyak akun menolak akses bersamaan: gangguan, bukan kredensial Anda.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "scope-one",
    at: "scope",
    when: { scope: ["one"] },
    leads: { decide: "token" },
    because: {
      en: "Only this account refuses access: a token or permission.",
      id: "Hanya akun ini yang menolak akses: soal token atau izin.",
    },
    source: "M-ERR",
    certainty: "stated",
  },
  {
    id: "scope-not-checked",
    at: "scope",
    when: {},
    leads: { need: "scope" },
    because: {
      en: "A refused token and a disturbance show the same code.",
      id: "Token yang ditolak dan gangguan menampilkan kode yang sama.",
    },
    source: "OURS",
    certainty: "inferred",
  },
];

const HEALTH_RULES: readonly TriageRule[] = [
  {
    id: "health-silent-available",
    at: "health",
    when: { health: ["available", "noise"], seen: ["silent"] },
    leads: { need: "block_reason" },
    because: {
      en: "The platform calls everything available, yet messages do not arrive: a failed status must say why.",
      id: "Platform menyatakan semuanya tersedia, tetapi pesan tidak sampai: status gagal harus menjelaskan alasannya.",
    },
    source: "FIELD",
    certainty: "secondary",
  },
  {
    id: "health-available-but-code",
    at: "health",
    when: { health: ["available", "noise"], seen: ["error_code"] },
    leads: { need: "code_meaning" },
    because: {
      en: "The health check shows nothing, yet requests fail with a code that nobody has explained.",
      id: "Pemeriksaan kesehatan tidak menunjukkan apa pun, tetapi permintaan gagal dengan kode yang belum dijelaskan.",
    },
    source: "OURS",
    certainty: "unknown",
  },
  {
    id: "health-available",
    at: "health",
    when: { health: ["available"] },
    leads: { decide: "healthy" },
    because: {
      en: "Every entity can send.",
      id: "Semua entitas dapat mengirim.",
    },
    source: "M-HS",
    certainty: "stated",
  },
  {
    id: "health-noise",
    at: "health",
    when: { health: ["noise"] },
    leads: { decide: "healthy" },
    because: {
      en: "138024 and 138025 are about calling over SIP and block no messages, even when the overall state says BLOCKED.",
      id: "138024 dan 138025 menyangkut panggilan SIP dan tidak memblokir pesan, meskipun status keseluruhan BLOCKED.",
    },
    source: "M-HS",
    certainty: "stated",
  },
  {
    id: "health-blocked-no-notice",
    at: "health",
    when: {
      health: ["waba_blocked", "portfolio_blocked"],
      notice_says: ["none"],
    },
    leads: { need: "block_reason" },
    because: {
      en: "Blocked, but no notice and no code names a reason.",
      id: "Diblokir, tetapi tidak ada pemberitahuan maupun kode yang menyebut alasannya.",
    },
    source: "M-HS",
    certainty: "inferred",
  },
  {
    id: "health-blocked",
    at: "health",
    when: { health: ["waba_blocked", "portfolio_blocked"] },
    leads: { ask: "notice_says" },
    because: {
      en: "The account is blocked without a code: with a notice it is a lock, without one it is not known.",
      id: "Akun diblokir tanpa kode: jika ada pemberitahuan berarti penguncian, jika tidak maka belum diketahui.",
    },
    source: "M-HS",
    certainty: "inferred",
  },
  {
    id: "health-display-name",
    at: "health",
    when: { health: ["display_name"] },
    leads: { decide: "registration" },
    because: {
      en: "Limited until the display name is approved.",
      id: "Dibatasi sampai nama tampilan disetujui.",
    },
    source: "M-HS",
    certainty: "stated",
  },
  {
    id: "health-unexplained",
    at: "health",
    when: { health: ["other_blocked", "limited"] },
    leads: { need: "block_reason" },
    because: {
      en: "Something below the account is blocked or limited and no code says why.",
      id: "Ada yang diblokir atau dibatasi di bawah akun dan tidak ada kode yang menjelaskannya.",
    },
    source: "M-HS",
    certainty: "inferred",
  },
  {
    id: "health-not-checked",
    at: "health",
    when: {},
    leads: { need: "health_status" },
    because: {
      en: "The health check has not been looked at.",
      id: "Pemeriksaan kesehatan belum dilihat.",
    },
    source: "M-HS",
    certainty: "stated",
  },
];

const PAUSE_RULES: readonly TriageRule[] = [
  {
    id: "pause-portfolio",
    at: "pause_kind",
    when: { pause_kind: ["portfolio"] },
    leads: { decide: "portfolio_hold" },
    because: {
      en: "Portfolio pacing: sending and creating templates are held for the whole portfolio during the review.",
      id: "Pacing portofolio: pengiriman dan pembuatan templat ditahan untuk seluruh portofolio selama peninjauan.",
    },
    source: "M-PP",
    certainty: "stated",
  },
  {
    id: "pause-pacing",
    at: "pause_kind",
    when: { pause_kind: ["pacing"] },
    leads: { decide: "template_paused", route: "unpause_by_hand" },
    because: {
      en: "A pause from pacing never ends by itself: the template has to be unpaused by hand.",
      id: "Jeda karena pacing tidak pernah berakhir sendiri: templat harus diaktifkan kembali secara manual.",
    },
    source: "M-TP",
    certainty: "stated",
  },
  {
    id: "pause-first",
    at: "pause_kind",
    when: { pause_kind: ["first"] },
    leads: { decide: "template_paused", clocks: ["template_pause_first"] },
    because: {
      en: "A first pause for quality ends by itself after three hours.",
      id: "Jeda pertama karena kualitas berakhir sendiri setelah tiga jam.",
    },
    source: "M-TP",
    certainty: "stated",
  },
  {
    id: "pause-second",
    at: "pause_kind",
    when: { pause_kind: ["second"] },
    leads: { decide: "template_paused", clocks: ["template_pause_second"] },
    because: {
      en: "A second pause for quality ends by itself after six hours; the third time the template is disabled.",
      id: "Jeda kedua karena kualitas berakhir sendiri setelah enam jam; kali ketiga templat dinonaktifkan.",
    },
    source: "M-TP",
    certainty: "stated",
  },
  {
    id: "pause-not-known",
    at: "pause_kind",
    when: {},
    leads: { decide: "template_paused" },
    because: {
      en: "The kind of pause is not known, so no end is assumed: a pause from pacing has none.",
      id: "Jenis jedanya belum diketahui, jadi tidak ada akhir yang diandaikan: jeda karena pacing tidak berakhir sendiri.",
    },
    source: "M-TP",
    certainty: "stated",
  },
];

const OUTAGE_RULES: readonly TriageRule[] = [
  {
    id: "outage",
    at: "outage_sign",
    when: { outage_sign: ["status_page", "unrelated"] },
    leads: { decide: "outage" },
    because: {
      en: "Accounts that have nothing in common fail together: a disturbance.",
      id: "Akun yang tidak berkaitan gagal bersamaan: ini gangguan.",
    },
    source: "OURS",
    certainty: "inferred",
  },
  {
    id: "outage-one-portfolio",
    at: "outage_sign",
    when: { outage_sign: ["same_portfolio"] },
    leads: { ask: "notice_says" },
    because: {
      en: "All accounts belong to one portfolio, so the portfolio itself may be hit.",
      id: "Semua akun berada dalam satu portofolio, sehingga portofolio itu sendiri mungkin terkena.",
    },
    source: "M-PP",
    certainty: "inferred",
  },
  {
    id: "outage-not-checked",
    at: "outage_sign",
    when: {},
    leads: { need: "outage_sign" },
    because: {
      en: "It is not known yet whether the accounts are related.",
      id: "Belum diketahui apakah akun-akun itu saling berkaitan.",
    },
    source: "OURS",
    certainty: "inferred",
  },
];

const STATUS_EXCEPTIONS: readonly TriageRule[] = [
  {
    id: "number-BANNED-coexistence",
    at: "number_status",
    when: { number_status: ["BANNED"], connection: ["coexistence"] },
    leads: { ask: "app_screen" },
    because: {
      en: "The number also runs in the app. If the app bans it, the review is asked for on the phone.",
      id: "Nomor ini juga berjalan di aplikasi. Jika diblokir oleh aplikasi, tinjauan diminta dari ponsel.",
    },
    source: "KAP",
    certainty: "secondary",
  },
  {
    id: "gone-PARTNER_REMOVED-coexistence",
    at: "gone_how",
    when: { gone_how: ["PARTNER_REMOVED"], connection: ["coexistence"] },
    leads: { ask: "app_screen" },
    because: {
      en: "No reason was given, and the number also lives in the app: the phone tells a ban from a lost connection.",
      id: "Tidak ada alasan yang diberikan, dan nomor juga dipakai di aplikasi: ponsel menunjukkan apakah diblokir atau sekadar terputus.",
    },
    source: "M-AU",
    certainty: "inferred",
  },
];

const statusRules = (
  at: QuestionKey,
  prefix: string,
  rules: Readonly<Record<string, StatusRule>>,
): TriageRule[] =>
  Object.entries(rules).map(([value, { label, leads, source, certainty }]) => ({
    id: `${prefix}-${value}`,
    at,
    when: { [at]: [value] },
    leads,
    because: label,
    source,
    certainty,
  }));

export const TRIAGE_RULES: readonly TriageRule[] = [
  ...OPENING_RULES,
  ...NOTICE_RULES,
  ...CODE_RULES,
  ...HEALTH_RULES,
  ...PAUSE_RULES,
  ...APP_RULES,
  ...OUTAGE_RULES,
  ...STATUS_EXCEPTIONS,
  ...statusRules("template_status", "template", TEMPLATE_STATUSES),
  ...statusRules("number_status", "number", PHONE_STATUSES),
  ...statusRules("gone_how", "gone", DISCONNECTIONS),
];
