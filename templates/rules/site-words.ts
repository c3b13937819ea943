/**
 * Words by which a page of a business tells a reader that it asks for consent, is not finished, or
 * wants a login first. Both languages: a page is read in whichever it is written.
 */
export const SITE_WORDS = {
  /** A sentence that asks for consent has one of these … */
  consent: [
    /\b(?:i|we|you) (?:agree|consent)\b/i,
    /\bopt(?:ing|ed)?[- ]?in\b/i,
    /\bsubscrib\w+/i,
    /\b(?:want|like|agree|consent) to (?:receive|get)\b/i,
    /\bsign up (?:for|to)\b/i,
    /\b(?:saya|anda) (?:setuju|bersedia|menyetujui)\b/i,
    /\bberlangganan\b/i,
    /\b(?:setuju|bersedia|ingin|mau) (?:untuk )?(?:menerima|mendapatkan|dihubungi)\b/i,
    /\bpersetujuan\b/i,
  ],
  /** … and one of these: what is consented to. */
  messages: [
    /\bwhats ?app\b/i,
    /\b(?:messages?|updates?|notifications?|offers?|promotions?)\b/i,
    /\b(?:pesan|kabar|notifikasi|promo(?:si)?|penawaran|informasi)\b/i,
  ],
  unfinished: [
    /\bcoming soon\b/i,
    /\bunder (?:construction|maintenance)\b/i,
    /\b(?:this )?domain (?:is|may be) for sale\b/i,
    /\blorem ipsum\b/i,
    /\bsegera hadir\b/i,
    /\bsedang (?:dalam )?(?:perbaikan|pengembangan|pemeliharaan|dibangun)\b/i,
  ],
  policy: [
    /\bprivacy\b/i,
    /\bpersonal (?:data|information)\b/i,
    /\bprivasi\b/i,
    /\bdata pribadi\b/i,
  ],
  policyAddress: /(?:privacy|privasi|kebijakan-privasi|data-pribadi)/i,
  loginAddress: /\/(?:log-?in|sign-?in|masuk|auth|account\/login|wp-login\.php)(?:[/?#]|$)/i,
} as const;
