/**
 * A message as each API takes it, by a template or in words of one's own (MCA: `POST /{phone-number-id}/messages`; Y-OAS:
 * `POST /whatsapp/messages/sendDirectly`, which answers how it went instead of queueing it). Both
 * hand back the mark we give them with every status of the message.
 */
import type { FilledTemplate, Parameter } from "./template-choice";
import type { SendingProvider } from "./whatsapp-line";

export type MessageRequest = { path: string; body: Record<string, unknown> };

/** What is said: a template to whoever, or words of one's own inside an open window. */
export type MessageContent = { template: FilledTemplate } | { text: string };

type Message = MessageContent & {
  /** As the provider calls the number it goes out from. */
  from: string;
  /** E.164 with the plus. */
  to: string;
  /** At most 512 characters. */
  mark: string;
};

export function messageRequest(
  provider: SendingProvider,
  { from, to, mark, ...content }: Message,
): MessageRequest {
  const message = { to, ...saidBy(content) };
  switch (provider) {
    case "meta":
      return {
        path: `/${encodeURIComponent(from)}/messages`,
        body: {
          messaging_product: "whatsapp",
          recipient_type: "individual",
          ...message,
          biz_opaque_callback_data: mark,
        },
      };
    case "ycloud":
      return {
        path: "/whatsapp/messages/sendDirectly",
        body: { from, ...message, externalId: mark },
      };
  }
}

const saidBy = (content: MessageContent) =>
  "text" in content
    ? { type: "text", text: { body: content.text, preview_url: false } }
    : { type: "template", template: templateOf(content.template) };

const templateOf = ({ name, language, parameters }: FilledTemplate) => ({
  name,
  language: { code: language, policy: "deterministic" },
  components: componentsOf(parameters),
});

const componentsOf = (parameters: readonly Parameter[]) =>
  (["header", "body"] as const).flatMap((place) => {
    const inPlace = parameters.filter((each) => each.place === place);
    if (inPlace.length === 0) return [];
    return [{ type: place, parameters: inOrder(inPlace).map(parameterOf) }];
  });

const isNumbered = ({ name }: Parameter): boolean => /^\d+$/.test(name);

/** Numbered values are told apart by their order alone. */
const inOrder = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.every(isNumbered)
    ? parameters.toSorted((one, other) => Number(one.name) - Number(other.name))
    : parameters;

const parameterOf = (parameter: Parameter) => ({
  type: "text",
  ...(!isNumbered(parameter) && { parameter_name: parameter.name }),
  text: parameter.text,
});
