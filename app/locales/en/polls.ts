/** Connections that are asked regularly: setting one up, and how it fares. */
const polls = {
  title: "Asked regularly",
  about:
    "Where a token is stored, Reinstate asks how the account stands: what no webhook announces, such as the end of a restriction or a missing subscription, is found out here.",
  list: {
    add: "Ask a provider regularly",
    name: "Connection",
    state: "State",
    asked: "Last asked",
    answered: "Last answered",
    never: "Not yet",
    empty: "Nobody is asked yet. Webhooks are heard all the same.",
  },
  states: {
    paused: "Paused",
    waiting: "Not asked yet",
    token: "Token refused",
    permission: "Permission missing",
    throttled: "Asked to wait",
    unreachable: "No answer",
    refused: "Question refused",
    unreadable: "Answer not understood",
    unsubscribed: "Webhooks missing",
    good: "Answers",
  },
  new: {
    title: "Ask a provider regularly",
    context: "Choose whom to ask. Where to find the token is shown next, step by step.",
    of: "Ask {{provider}} regularly",
    other: "Choose another provider",
    steps: "What to do first",
    submit: "Save and ask",
    added: "Saved. The first answer comes within a minute, or ask now.",
  },
  providers: {
    meta: "Health, numbers, templates and the webhook subscription of a WhatsApp account.",
    ycloud: "Account, numbers and templates at YCloud.",
    "360dialog": "Health of one number at 360dialog.",
    infobip: "Quality and status of your senders at Infobip.",
    twilio: "Status and quality of your WhatsApp senders at Twilio.",
  },
  fields: {
    name: "Name",
    businessId: "Business",
    everyMinutes: "Ask every so many minutes",
    appId: "App ID",
    maySend: "Customers may be written to with this access",
    baseUrl: "Address of the API",
    secret: {
      meta: "Access token",
      ycloud: "API key",
      "360dialog": "API key",
      infobip: "API key",
      twilio: "Auth Token",
    },
    target: {
      waba: "ID of the WhatsApp account (WABA)",
      number: "Phone number",
      senders: "Phone numbers of the senders",
      account_sid: "Account SID",
    },
  },
  hints: {
    maySend:
      "Apologies and answers over WhatsApp then go out from the numbers of this account. At Meta the token also needs whatsapp_business_messaging. Untested against the real service.",
    name: "What colleagues call it.",
    every:
      "From {{least|number}} to {{most|number}}. It is asked a little sooner or later each time, and less often while nothing is answered.",
    appId:
      "Of your own Meta app: then it must be among the subscribed ones. Empty: any app will do.",
    baseUrl: "Empty: {{address}}. Change it only if your provider gave you another one.",
    secret:
      "It is kept encrypted, sent to this address only, and never shown again, not even to you.",
    target: {
      waba: "A long number, such as 102290129340398.",
      number: "With its country code, such as +62 812 3456 7890.",
      senders: "With their country codes, several with a comma between them, up to 100.",
      account_sid: "It begins with AC and stands on the first page of the Twilio console.",
    },
  },
  page: {
    ask: "Ask now",
    pause: "Pause",
    resume: "Go on",
    edit: "Edit",
    changeToken: "Change the token",
    remove: "Remove",
    status: "How it fares",
    asked: "Last asked",
    answered: "Last answered",
    next: "Asked again",
    soon: "In a moment",
    every: "every {{count|number}} min",
    howOften: "How often",
    whom: "About",
    address: "Asked at",
    token: "Token",
    tokenKept: "Kept encrypted",
    subscription: "Webhook subscription",
    subscribed: "There",
    notSubscribed: "Missing",
    notAsked: "Not asked yet",
    news: "What changed, the last of it",
    newsHint: "Only answers that differ from the one before are kept.",
    noNews: "Nothing yet.",
    history: "History",
    whatFor: "What it settles",
    sends: "Campaigns over WhatsApp may be sent with this access.",
    tellsHealth:
      "When the end of a restriction is reached, the health of the account settles whether it is over. People are asked only if that settles nothing.",
    tellsNoHealth:
      "This provider does not say whether messages can be sent. Whether a restriction is over, people are asked.",
    answeredNow: "It was asked and has answered.",
    failedNow: "It was asked. What is wrong stands on this page.",
    takesLong: "It is being asked. Look again in a minute.",
    busy: "It is being asked already. Look again in a minute.",
    isPaused: "It is paused. Let it go on first.",
  },
  questions: {
    subscriptions: "Subscriptions",
    account: "Account",
    health: "Health",
    numbers: "Numbers",
    templates: "Templates",
  },
  problems: {
    token:
      "The token is no longer accepted. That is no ban: nothing is known about the account until there is a new one. Make a new token at the provider and enter it here.",
    permission:
      "The token works but lacks a permission. That is no ban. Give it the permissions listed in the steps, and enter the new token.",
    throttled:
      "The provider asks for patience: too many questions, perhaps by other programs too. That is no ban. It is asked again later, by itself.",
    unreachable:
      "No answer from the provider. That is no ban. It is asked again by itself, less and less often.",
    refused:
      "The provider refuses the question. Check the ID and the address: they may belong to another account than the token.",
    unreadable: "Something answered, but not the provider’s API. Check the address.",
  },
  said: "It said: {{words}}",
  failures: {
    bad_address: "The address is none that can be asked.",
    needs_https: "The address is not encrypted.",
    not_public:
      "The address leads into a private network, where nothing is asked unless the installation names the host (WEBHOOK_HOSTS).",
    unknown_host: "The name of the address is not known.",
    bad_certificate: "Its certificate is not valid.",
    timed_out: "It took longer than ten seconds.",
    unreachable: "The connection did not come about, or broke off.",
    redirected: "It sends elsewhere, which is not followed.",
  },
  unsubscribed: {
    any: "No app is subscribed to this account: Meta sends no webhooks about it, and says nothing about that. Subscribe your app again: POST /WABA_ID/subscribed_apps with your token.",
    own: "Your app is not among those subscribed to this account: Meta sends it no webhooks, and says nothing about that. Subscribe it again: POST /WABA_ID/subscribed_apps with its token.",
  },
  edit: { title: "Edit {{name}}" },
  access: {
    title: "New token for {{name}}",
    context: "The old one is forgotten. It is asked again at once.",
    submit: "Save and ask",
    changed: "The new token is kept. It is asked again at once.",
  },
  removal: {
    title: "Remove {{name}}?",
    text: "Its token is deleted, and nothing is asked there any more. What it told stays. Delete the token at the provider too if nothing else uses it.",
    submit: "Remove",
    removed: "Removed, with its token.",
  },
  saved: "Saved.",
  errors: {
    name: "Give it a name",
    provider: "Choose whom to ask",
    target: "Say whom to ask about",
    token: "Paste the token",
    tokenShape: "This is no token: it holds spaces or other signs that no token has",
    appId: "An App ID is a number",
    every: "Enter a whole number from {{least|number}} to {{most|number}}",
    baseUrl: "Enter a whole address, such as https://api.example.com",
  },
  wrongTarget: {
    waba: "A WABA ID is a long number without letters, such as 102290129340398",
    number: "Enter one number with its country code, such as +62 812 3456 7890",
    senders: "Enter numbers with their country codes, with commas between them, up to 100",
    account_sid: "An Account SID begins with AC, followed by 32 letters and digits",
  },
  refusals: {
    business: "You do not work with this business.",
    plainHttp:
      "A token is not sent unencrypted: the address must begin with https://, unless the installation names the host (WEBHOOK_HOSTS)",
  },
  events: {
    poll: {
      added: "set up {{name}} to be asked regularly ({{provider}})",
      may_send: "let campaigns send with the access {{name}}",
      sends_no_more: "no longer lets campaigns send with the access {{name}}",
      edited: "changed what is asked of {{name}}",
      token_changed: "gave {{name}} a new token",
      paused: "paused asking {{name}}",
      resumed: "asks {{name}} again",
      removed: "removed {{name}} and its token",
      token_dead: "found the token of {{name}} refused",
      not_answering: "does not get all answers from {{name}}",
      answers_again: "gets all answers from {{name}} again",
      subscription_missing: "found the webhook subscription of {{name}} missing",
      subscription_back: "found the webhook subscription of {{name}} there again",
    },
  },
  serverOnly: {
    steps: {
      meta: {
        user: "Open business.facebook.com, Settings, Users, System users. Add a system user, or choose one.",
        assets:
          "Press Assign assets and give it the WhatsApp account that is to be asked about, with the right to manage it.",
        token:
          "Press Generate token, choose your app, let it never expire, and tick whatsapp_business_management. No other permission is needed. Copy the token: Meta shows it once.",
        id: "The ID of the WhatsApp account stands under Settings, Accounts, WhatsApp accounts.",
      },
      ycloud: {
        key: "In the YCloud dashboard open Developers, API Keys, and copy a key, or make one for Reinstate.",
        id: "The ID of the WhatsApp account (WABA ID) stands in the list of your WhatsApp accounts there.",
      },
      dialog360: {
        key: "In the 360dialog Hub open the number and copy its API key. If somebody keeps it already, ask them: making a new one may end the old one.",
        number: "A key belongs to one number. Enter that number below.",
      },
      infobip: {
        key: "In the Infobip portal open Developer Tools, API keys, and make a key that may read WhatsApp.",
        address:
          "The portal shows your own address, such as xyz123.api.infobip.com. Enter it below with https:// before it.",
      },
      twilio: {
        sid: "Open the first page of the Twilio console. The Account SID and the Auth Token stand under Account info.",
        senders: "All WhatsApp senders of that account are asked about.",
      },
    },
  },
} as const;

export default polls;
