import { Module, type OnModuleInit } from '@nestjs/common';
import { PAYMENT_EVENTS, PaymentsModule } from '@vestibule/payments';
import { GateModule, LINK_TAKEN } from '@vestibule/gate';
import { Subscriptions, Sweeps } from '@vestibule/platform';
import { PracticesModule } from '@vestibule/practices';
import { SESSION_EVENTS, SessionsModule } from '@vestibule/sessions';
import { FeedbackController, ParticipantAfterCallController } from './after-call/after-call.controller.ts';
import { AfterCallRepository } from './after-call/after-call.repository.ts';
import { AfterCall } from './after-call/after-call.ts';
import { Attendance } from './attendance.ts';
import { AttendanceController, DeviceCheckController } from './attended/attended.controller.ts';
import { DeviceChecks } from './attended/device-checks.ts';
import { LookAtAttendance } from './attended/look-at-attendance.ts';
import { ChangesGateway } from './changes.gateway.ts';
import { LiveKitWebhookController } from './http/livekit-webhook.controller.ts';
import { ParticipantPassController, PractitionerPassController } from './http/passes.controller.ts';
import { VideoController } from './http/video.controller.ts';
import { Conversation } from './in-call/conversation.ts';
import { HostPowers } from './in-call/host-powers.ts';
import { InCallController, ParticipantInCallController } from './in-call/in-call.controller.ts';
import { InCallRepository } from './in-call/in-call.repository.ts';
import { MembersLooking } from './members-looking.ts';
import { RoomTokens } from './livekit/room-token.ts';
import { VideoServer } from './livekit/video-server.ts';
import { RoomKeeper } from './room-keeper.ts';
import { RoomWatch } from './room-watch.ts';
import { RoomsRepository } from './rooms.repository.ts';
import { IssuePass } from './use-cases/issue-pass.ts';
import { JudgeAttendance } from './use-cases/judge-attendance.ts';
import { NamePeople } from './use-cases/name-people.ts';
import { LookAtWaiting } from './waiting/look-at-waiting.ts';
import { ParticipantWaitingController, WaitingController } from './waiting/waiting.controller.ts';
import { WAITING_CHANGED, WaitingRoom } from './waiting/waiting-room.ts';
import { WaitingRepository } from './waiting/waiting.repository.ts';
import { ReceiveRoomEvent } from './use-cases/receive-room-event.ts';

/** How often the clock is looked at: a room is closed at most this long after its window, and the work of an instant. */
const CLOSE_EVERY_MS = 500;
const COMPARE_EVERY_MS = 2_000;
const CATCH_UP_EVERY_MS = 5_000;
const JUDGE_EVERY_MS = 15_000;
const FORGET_EVERY_MS = 10 * 60_000;

/** Owns rooms, passes, presence and everybody's leaving. Accepts nothing but an `Admission`. */
@Module({
  imports: [GateModule, SessionsModule, PracticesModule, PaymentsModule],
  controllers: [
    ParticipantPassController,
    PractitionerPassController,
    ParticipantWaitingController,
    WaitingController,
    ParticipantInCallController,
    InCallController,
    ParticipantAfterCallController,
    FeedbackController,
    DeviceCheckController,
    AttendanceController,
    LiveKitWebhookController,
    VideoController,
  ],
  providers: [
    RoomsRepository,
    VideoServer,
    RoomTokens,
    RoomKeeper,
    RoomWatch,
    Attendance,
    IssuePass,
    NamePeople,
    JudgeAttendance,
    ReceiveRoomEvent,
    WaitingRepository,
    WaitingRoom,
    LookAtWaiting,
    InCallRepository,
    Conversation,
    HostPowers,
    AfterCallRepository,
    AfterCall,
    DeviceChecks,
    LookAtAttendance,
  ],
  exports: [RoomKeeper, RoomWatch],
})
export class RoomsModule implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly sweeps: Sweeps,
    private readonly keeper: RoomKeeper,
    private readonly watch: RoomWatch,
    private readonly events: ReceiveRoomEvent,
    private readonly judging: JudgeAttendance,
    private readonly conversation: Conversation,
  ) {}

  onModuleInit(): void {
    const kinds = [
      SESSION_EVENTS.cancelled,
      SESSION_EVENTS.ended,
      SESSION_EVENTS.rescheduled,
      SESSION_EVENTS.practitionerChanged,
      SESSION_EVENTS.linkReplaced,
      SESSION_EVENTS.calledOff,
      WAITING_CHANGED,
      LINK_TAKEN,
      PAYMENT_EVENTS.chargeChanged,
    ];
    this.subscriptions.on('rooms.enforce', kinds, (event) => this.keeper.enforce(event));
    this.sweeps.every(CLOSE_EVERY_MS, 'rooms.close-overdue', () => this.keeper.closeOverdue());
    this.sweeps.every(COMPARE_EVERY_MS, 'rooms.compare', () => this.watch.compare());
    this.sweeps.every(JUDGE_EVERY_MS, 'rooms.judge', () => this.judging.run());
    this.sweeps.every(FORGET_EVERY_MS, 'rooms.forget-messages', () => this.conversation.forget());
    this.sweeps.every(CATCH_UP_EVERY_MS, 'rooms.catch-up', () => this.events.catchUp());
  }
}

/** The sockets of the api; the worker has none. */
@Module({
  imports: [RoomsModule, GateModule, SessionsModule, PracticesModule],
  providers: [ChangesGateway, MembersLooking],
})
export class ChangesModule {}
