import type { ComponentType } from 'react';
import type { CallTalk } from '../../api/in-call.ts';
import type { DeviceResult } from '../../api/attendance.ts';
import type { PassWish, RoomPass, RoomPerson } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';

/** The device check and the call are features of their own, fetched when needed; the app hands them in. */
export interface JoinSlots {
  readonly DeviceCheck: ComponentType<{
    readonly heading: string;
    readonly lead?: string;
    /** Said beside the button until one is inside. */
    readonly notYet: string;
    readonly doneLabel: string;
    readonly doneUnseenLabel: string;
    readonly onDone: (choices: MediaChoices) => void;
    readonly onBack?: () => void;
    readonly onResult?: (result: DeviceResult) => void;
  }>;
  readonly Call: ComponentType<{
    readonly roomKey: string;
    readonly title: string;
    readonly selfName: string;
    readonly notHereYet: string;
    readonly endsAt: string;
    readonly closesAt: string;
    readonly choices: MediaChoices;
    readonly takePass: (wish: PassWish) => Promise<RoomPass>;
    readonly readPeople: () => Promise<readonly RoomPerson[]>;
    readonly askGate: () => Promise<void>;
    readonly onLeave: () => void;
    readonly talk: {
      readonly key: readonly string[];
      readonly self: string;
      readonly read: () => Promise<CallTalk>;
      readonly say: (id: string, text: string) => Promise<CallTalk>;
      readonly raise: (up: boolean) => Promise<CallTalk>;
    };
  }>;
}
