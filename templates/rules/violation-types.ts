/** What each `violation_type` says. Never a list of what is forbidden: Meta's examples mix both. */
import type { Bilingual } from "../bilingual";
import type { SourceKey } from "./sources";
import type { Cause, Certainty } from "./vocabulary";

export type ViolationTypeRule = {
  means: Bilingual;
  cause: Cause;
  source: SourceKey;
  certainty: Certainty;
};

const commerce = (en: string, id: string): ViolationTypeRule => ({
  means: { en, id },
  cause: "prohibited_vertical",
  source: "M-VIOL",
  certainty: "stated",
});

const utilityMisuse = (en: string, id: string, source: SourceKey = "M-DS"): ViolationTypeRule => ({
  means: { en, id },
  cause: "template_misclassification",
  source,
  certainty: "stated",
});

const calling = (en: string, id: string): ViolationTypeRule => ({
  means: { en, id },
  cause: "complaints",
  source: "8X8",
  certainty: "stated",
});

export const VIOLATION_TYPES: Readonly<Record<string, ViolationTypeRule>> = {
  ADULT: commerce("Adult products or services", "Produk atau jasa dewasa"),
  ALCOHOL: commerce("Sale of alcohol", "Penjualan minuman beralkohol"),
  ANIMALS: commerce(
    "Sale of animals or prohibited parts",
    "Penjualan hewan atau bagian yang dilarang",
  ),
  BODY_PARTS_FLUIDS: commerce("Human body parts or fluids", "Bagian atau cairan tubuh manusia"),
  DATING: commerce("Online dating", "Kencan daring"),
  DIGITAL_SERVICES_PRODUCTS: commerce(
    "Digital content, subscriptions or accounts",
    "Konten, langganan, atau akun digital",
  ),
  DRUGS: commerce(
    "Illegal, prescription or recreational drugs",
    "Obat terlarang, obat resep, atau narkotika",
  ),
  GAMBLING: commerce(
    "Gambling, paid games of skill or lotteries",
    "Perjudian, permainan berbayar, atau lotre",
  ),
  HEALTHCARE: commerce(
    "Certain medical devices and smoking-cessation products",
    "Alat kesehatan tertentu dan produk berhenti merokok",
  ),
  ILLEGAL_PRODUCTS: commerce("Illegal goods", "Barang ilegal"),
  MISLEADING: commerce(
    "Misleading or harmful offers, such as multi-level marketing or payday loans",
    "Penawaran yang menyesatkan atau merugikan, misalnya pemasaran berjenjang atau pinjaman kilat",
  ),
  OVERTLY_SEXUALIZED_POSITIONING: commerce(
    "Implied nudity or sexual acts",
    "Kesan telanjang atau tindakan seksual",
  ),
  REAL_FAKE_CURRENCY: commerce(
    "Real, virtual or fake currency, prepaid or credit cards",
    "Mata uang asli, virtual, atau palsu, kartu prabayar atau kredit",
  ),
  SCAM: commerce("Scams", "Penipuan"),
  SUPPLEMENTS: commerce("Unsafe ingestible supplements", "Suplemen konsumsi yang tidak aman"),
  THIRD_PARTY_INFRINGEMENTS: commerce("Counterfeits or piracy", "Barang tiruan atau pembajakan"),
  TOBACCO: commerce("Tobacco, vapes and their accessories", "Tembakau, vape, dan perlengkapannya"),
  UNAUTHORIZED_MEDIA: commerce(
    "Modified devices that unlock or jam media",
    "Perangkat modifikasi pembuka atau pengacau media",
  ),
  WEAPONS: commerce("Weapons, ammunition or explosives", "Senjata, amunisi, atau bahan peledak"),
  SPAM: {
    means: { en: "Spam", id: "Spam" },
    cause: "no_consent",
    source: "KAP",
    certainty: "secondary",
  },
  UTILITY_TEMPLATE_ABUSE: utilityMisuse(
    "Utility templates used for other purposes",
    "Templat utilitas dipakai untuk tujuan lain",
    "M-TCAT",
  ),
  UTILITY_TEMPLATE_ABUSE_RATE_LIMIT: utilityMisuse(
    "Volume cap after misuse of utility templates",
    "Batas volume setelah penyalahgunaan templat utilitas",
    "M-TCAT",
  ),
  UTILITY_TEMPLATE_ABUSE_UNBAN: utilityMisuse(
    "The suspension of utility templates is over",
    "Penangguhan templat utilitas sudah berakhir",
    "M-TCAT",
  ),
  UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY: utilityMisuse(
    "The volume cap on utility templates is over",
    "Batas volume templat utilitas sudah berakhir",
    "M-TCAT",
  ),
  DIRECT_SEND_UTILITY_TEMPLATE_ABUSE: utilityMisuse(
    "Warning: utility templates misused through Direct Send",
    "Peringatan: templat utilitas disalahgunakan melalui Direct Send",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_WARN: utilityMisuse(
    "Warning: the utility category is misused through Direct Send",
    "Peringatan: kategori utilitas disalahgunakan melalui Direct Send",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_RATE_LIMIT: utilityMisuse(
    "Direct Send utility volume is capped",
    "Volume utilitas Direct Send dibatasi",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_STRIKE_1: utilityMisuse(
    "First strike: 7 days without Direct Send utility",
    "Pelanggaran pertama: 7 hari tanpa utilitas Direct Send",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_STRIKE_2: utilityMisuse(
    "Second strike and final warning: 30 days without Direct Send utility",
    "Pelanggaran kedua dan peringatan terakhir: 30 hari tanpa utilitas Direct Send",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_OFFBOARD: utilityMisuse(
    "Removed from Direct Send for good",
    "Dikeluarkan dari Direct Send secara permanen",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_UNBAN: utilityMisuse(
    "The Direct Send block is over",
    "Pemblokiran Direct Send sudah berakhir",
  ),
  DIRECT_SEND_UTILITY_CATEGORY_ABUSE_RATE_LIMIT_RECOVERY: utilityMisuse(
    "The Direct Send volume cap is over",
    "Batas volume Direct Send sudah berakhir",
  ),
  LOW_BUSINESS_INITIATED_CALLING_QUALITY: calling(
    "Low quality of calls made by the business",
    "Kualitas panggilan dari bisnis rendah",
  ),
  LOW_USER_INITIATED_CALLING_QUALITY: calling(
    "Low quality of calls made by customers",
    "Kualitas panggilan dari pelanggan rendah",
  ),
  USER_INITIATED_CALLS_LOW_PICKUP_RATE: calling(
    "Too few customer calls are answered",
    "Terlalu sedikit panggilan pelanggan yang dijawab",
  ),
};

/** How the ending of a violation type tells a warning and a lifted restriction from the real thing. */
export const WARNING_TYPES = ["DIRECT_SEND_UTILITY_TEMPLATE_ABUSE", "UTILITY_TEMPLATE_ABUSE"];
export const WARNING_ENDINGS = ["_WARN"];
export const LIFTED_ENDINGS = ["_UNBAN", "_RATE_LIMIT_RECOVERY"];
