import type { Handover } from '../mail/failure.ts';

/** A whole text message. `id` is ours: what becomes of it is told to us under it. */
export interface TextMessage {
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly words: string;
}

/** The reader of a text asked its sender, at the carrier, for no more of them. */
export interface TextHandover {
  readonly handover: Handover;
  readonly theyStopped: boolean;
}

/** Who brings text messages to phones. Nothing but "accepted" means that it has the text. */
export abstract class TextCarrier {
  /** The number, or the group of numbers, that people see and answer; undefined where nobody carries texts: then none are planned. */
  abstract readonly sender: string | undefined;

  abstract handOver(text: TextMessage): Promise<TextHandover>;

  /** What they posted to `path` (query included), if it is theirs. @throws WebhookRejected */
  abstract verified(path: string, body: Buffer | undefined, signature: string | undefined): URLSearchParams;
}
