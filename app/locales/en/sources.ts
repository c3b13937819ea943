/** Where providers tell us things: setting a source up, and how it fares. */
const sources = {
  title: "Sources",
  context: "The addresses at which Meta and providers tell Reinstate what happens to an account.",
  saved: "Saved.",
  list: {
    add: "Add a source",
    name: "Source",
    state: "State",
    heard: "Last event",
    taken: "Taken in 24 h",
    refused: "Refused in 24 h",
    never: "Nothing yet",
    empty: {
      title: "No sources yet",
      text: "Set up the first one, and Reinstate hears of a restriction within a minute instead of from an angry customer.",
    },
  },
  states: {
    archived: "Archived",
    needs_secret: "Needs its secret",
    silent: "Silent",
    waiting: "Waiting for the first event",
    refusing: "Refuses deliveries",
    good: "Works",
  },
  new: {
    title: "Add a source",
    context: "Choose who will send. What to do there is shown next, step by step.",
    provider: "Who sends",
    submit: "Add the source",
    added: "Added. Now set it up at the provider.",
    polled:
      "Infobip and Twilio send no such webhooks: ask them regularly instead, or paste their notices.",
  },
  about: {
    meta: "Straight from Meta, for your own app on the Cloud API.",
    ycloud: "Webhooks of a YCloud account.",
    "360dialog": "Webhooks of 360dialog, for partners and clients.",
    wati: "Webhooks of a Wati account.",
    "8x8": "Webhooks of 8x8 Connect.",
    kapso: "Webhooks of a Kapso project.",
    telnyx: "Webhooks of a Telnyx account.",
    gupshup: "Webhooks of a Gupshup app.",
    itniotech: "Webhooks of an ITNIO Tech app.",
    generic: "Anything else that can send JSON, such as a system of your own.",
  },
  fields: {
    name: "Name",
    businessId: "Business",
    replayMinutes: "How old a signed time may be, in minutes",
    silenceHours: "Report silence after so many hours",
    secret: "Secret",
    publicKey: "Public key",
    keepHours: "How long the old one is still believed",
    version: "Version",
  },
  hints: {
    name: "What colleagues call it.",
    business: "What it tells and no asset claims belongs to this business. Only its people see it.",
    replay:
      "Wide enough for the times that the provider sends again. The same bytes never count twice, so wide is safe.",
    silence: "For sources with at least {{count|number}} deliveries a week. Empty: never.",
    secret: "As the provider shows it, from the first letter to the last.",
  },
  noBusiness: "Several, or not known yet",
  page: {
    edit: "Edit",
    archive: "Archive",
    restore: "Bring back",
    address: "Address to paste",
    addressHint:
      "Paste it at the provider exactly as it stands. It is a secret: whoever knows it can knock.",
    steps: "What to do at {{provider}}",
    subscribe: "Subscribe to",
    subscribeHint: "Tick these by name. What is not in the list does no harm.",
    shape: "A body to send",
    verifyToken: "Verify token",
    newToken: "Make a new verify token",
    tokenChanged: "The new verify token is in use. Enter it at Meta too.",
    secret: "Secret",
    secretSet: "Set",
    secretMissing: "Not set yet: everything is refused until it is.",
    addressOnly: "None: who knows the address is believed.",
    both: "Two are believed until {{at|instant}}.",
    change: "Change the secret",
    setIt: "Enter the secret",
    status: "How it fares",
    lastHeard: "Last event",
    silent:
      "Nothing since {{at|instant}}. It is usually busy: check the subscription at the provider.",
    watched: "Silence is reported after {{count|number}} h",
    notWatched: "Silence is not reported",
    replay: "Signed times may be {{count|number}} min old",
    lastDay: "The last 24 hours",
    hourTable: "By hour",
    hour: "Hour",
    taken: "Taken",
    refused: "Refused",
    chart: "{{taken|number}} taken and {{refused|number}} refused in the last 24 hours, by hour",
    verdicts: "What became of deliveries in the last 24 hours",
    count: "Number",
    last: "Last",
    nothing: "Nothing arrived in the last 24 hours.",
    deliveries: "Last events",
    noDeliveries: "Nothing has arrived yet. Send a test, then wait for the provider's first event.",
    refusedOnes: "Refused, the last of them",
    refusedHint: "The beginning of each is kept, encrypted, to find out why.",
    history: "History",
    test: "Send a test",
  },
  verdicts: {
    accepted: "Taken",
    repeated: "Had it already",
    tested: "Our own test",
    bad_signature: "Wrong signature or secret",
    no_signature: "No signature or secret",
    stale: "Signed too long ago",
    too_large: "Larger than 3 MB",
    bad_handshake: "Wrong verify token",
  },
  help: {
    bad_signature:
      "The secret here and at the provider differ, or something in between changes the body. Enter the secret again.",
    no_signature:
      "The sender does not sign. Check that it is the provider, and that signing is switched on there.",
    stale:
      "The provider sent again what it signed long ago, or a clock is wrong. Widen the window if it is the first.",
    too_large: "Nobody sends that much. Check who sends it.",
    bad_handshake: "The verify token at Meta is not the one shown here. Copy it again.",
  },
  arrivedBy: {
    webhook: "Webhook",
    test: "Test",
    paste: "Pasted",
    upload: "Uploaded",
    poll: "Asked for",
    mail: "By e-mail",
  },
  addressProblems: {
    local:
      "This address leads to your own machine only. Providers cannot reach it: set PUBLIC_URL to the address at which Reinstate is reached from outside.",
    private:
      "This address looks like one of your own network. Providers reach only what stands on the internet: set PUBLIC_URL to that address.",
    plain_http:
      "This address is not encrypted. Meta and most providers call https addresses only, with a valid certificate.",
  },
  secret: {
    title: "Secret of {{name}}",
    current: "The secret in use",
    show: "Show it",
    enter: "The new secret",
    make: "Make a new secret",
    makeHint:
      "It is made here and shown above afterwards. Take it to the sender while both are believed.",
    submit: "Save the secret",
    without: "Ask for no secret: the address alone is enough",
    changed: "The new secret is in use.",
    removed: "No secret is asked for any more.",
    sentHint:
      "{{provider}} signs nothing. With a secret it must send it along: as the header X-Webhook-Secret, as Authorization: Bearer, or at the end of the address as ?secret=…",
    keep: {
      "0": "Not at all: it may be known to others",
      "1": "One hour",
      "24": "One day",
      "72": "Three days",
      "168": "A week",
    },
  },
  test: {
    title: "Test of {{name}}",
    context:
      "Reinstate signs a sample as {{provider}} would and sends it through its own front door: proven, stored, answered. It counts as a test and causes nothing.",
    submit: "Send a test",
    good: "It works. The sample was proven, stored and answered in {{count|number}} ms.",
    handshake: "Meta's question was answered rightly too.",
    noHandshake:
      "Meta's question was not answered rightly ({{status|number}}). Make a new verify token and try again.",
    bad: "It was answered with {{status|number}}, not with 200.",
    outside:
      "This does not show whether {{provider}} reaches you from outside: that is so once its first event arrives.",
    cannot_sign:
      "{{provider}} signs with a key that only it has. Send a test from there, and look at the last events.",
    no_secret: "Enter the secret first: there is nothing to sign with.",
    not_served: "This process serves no pages of its own. Try again.",
    unreachable: "The front door of this process did not answer. Look at its log.",
    seeEvents: "See the last events",
  },
  errors: {
    name: "Give it a name",
    provider: "Choose who sends",
    secret: "Paste the secret",
    publicKey: "This is no public key: it has 44 letters and ends with =",
    replay: "Enter a whole number from {{least|number}} to {{most|number}}",
    silence: "Enter a whole number from {{least|number}} to {{most|number}}, or nothing",
  },
  refusals: {
    business: "You do not work with this business.",
    unknownProvider: "This source was made by a newer version, which alone can change its secret.",
  },
  events: {
    source: {
      added: "added the source {{name}} ({{provider}})",
      edited: "changed the source {{name}}",
      secret_set: "set a secret for {{name}}",
      secret_rotated:
        "changed the secret of {{name}}; the old one is believed for {{keptHours|number}} h more",
      secret_removed: "asks {{name}} for no secret any more",
      token_changed: "made a new verify token for {{name}}",
      archived: "archived the source {{name}}",
      restored: "brought back the source {{name}}",
      fell_silent: "found {{name}} silent for more than {{hours|number}} h",
      heard_again: "hears {{name}} again",
    },
  },
  steps: {
    common: {
      address: "At the provider, find where webhooks are set up, and paste the address.",
      fields: "Switch on the events listed below.",
    },
    meta: {
      app: "Open developers.facebook.com, My Apps, and choose the app that your WhatsApp account is connected to.",
      secret:
        "Under App settings, Basic, press Show beside App secret. Copy it and enter it here as the secret.",
      address:
        "Under WhatsApp, Configuration, press Edit beside Webhook. Paste the address and the verify token, then press Verify and save.",
      fields: "In the list of webhook fields there, subscribe to the fields listed below.",
      waba: "Make sure that the app is subscribed to the account itself: POST /WABA_ID/subscribed_apps with your token. Without it Meta stays silent and says nothing about it.",
      live: "Switch the app to Live. In development Meta sends test events only.",
    },
    ycloud: {
      endpoint:
        "In the YCloud dashboard open Developers, Webhooks, and add an endpoint. Paste the address.",
      events: "Tick the events listed below and save.",
      secret:
        "Open the endpoint and copy its secret, the whole of it: it begins with whsec_. Enter it here as the secret.",
    },
    dialog360: {
      address:
        "Set the address as webhook in the 360dialog Hub, or with POST /v1/configs/webhook. Partners set it for the events of their clients in the partner hub.",
      header:
        "360dialog can send headers of your choice: enter a secret here and give it there as the header X-Webhook-Secret.",
    },
    wati: { address: "In Wati open Connectors, Webhooks, add one and paste the address." },
    eight: {
      address:
        "Ask 8x8 to set the address, or set it with their webhooks API for your sub-account.",
      retries:
        "8x8 sends again for two minutes only. What it sends while Reinstate is away for longer is lost: ask it for its state after an outage.",
    },
    kapso: {
      address: "In Kapso open your project's Webhooks, add one and paste the address.",
      secret: "Copy the secret key of the webhook and enter it here as the secret.",
    },
    telnyx: {
      address: "In the Telnyx portal set the address as webhook of your WhatsApp account.",
      key: "Under Account, Public key, copy the public key and enter it here in the place of a secret.",
    },
    gupshup: {
      address:
        "In Gupshup open your app's settings, Webhooks, add one in the format Meta (V3) and paste the address.",
    },
    generic: {
      address: "Send JSON with POST to the address.",
      sign: "Sign each request with the header X-Reinstate-Signature: t=<Unix seconds>,s=<signature>. The signature is the HMAC-SHA256 of “<t>.<body>” with the secret as key, in hexadecimal.",
      shape: "One event, or a list of events. Send what you know; what is missing is not made up.",
    },
  },
} as const;

export default sources;
