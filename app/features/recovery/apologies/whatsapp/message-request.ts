/**
 * A template message as each API takes it (MCA: `POST /{phone-number-id}/messages`; Y-OAS:
 * `POST /whatsapp/messages/sendDirectly`, which answers how it went instead of queueing it). Both
 * hand back the mark we give them with every status of the message.
 */
import type { FilledTemplate, Parameter } from "./template-choice";
import type { SendingProvider } from "./whatsapp-line";

export type MessageRequest = { path: string; body: Record<string, unknown> };

type Message = {
  /** As the provider calls the number it goes out from. */
  from: string;
  /** E.164 with the plus. */
  to: string;
  template: FilledTemplate;
  /** At most 512 characters. */
  mark: string;
};

export function messageRequest(
  provider: SendingProvider,
  { from, to, template, mark }: Message,
): MessageRequest {
  const message = {
    to,
    type: "template",
    template: {
      name: template.name,
      language: { code: template.language, policy: "deterministic" },
      components: componentsOf(template.parameters),
    },
  };
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
