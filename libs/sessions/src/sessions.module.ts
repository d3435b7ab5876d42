import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Sweeps } from '@vestibule/platform';
import { PracticesModule } from '@vestibule/practices';
import { AppointmentType } from './appointment-type.entity.ts';
import { CalendarController } from './calendar/calendar.controller.ts';
import { LookAtCalendar } from './calendar/look-at-calendar.ts';
import { AppointmentTypesController } from './http/appointment-types.controller.ts';
import { ParticipantsController } from './http/participants.controller.ts';
import { SessionsController } from './http/sessions.controller.ts';
import { EmailMarks } from './email-marks.ts';
import { Links } from './link.ts';
import { Participant } from './participant.entity.ts';
import { SessionViews } from './session-view.ts';
import { Session } from './session.entity.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { TimelineSeals } from './timeline-seals.ts';
import { Timeline } from './timeline.ts';
import { AppointmentTypes } from './use-cases/appointment-types.ts';
import { AskAboutZones } from './use-cases/ask-about-zones.ts';
import { CancelSession } from './use-cases/cancel-session.ts';
import { CorrectParticipant } from './use-cases/correct-participant.ts';
import { ChangeSession } from './use-cases/change-session.ts';
import { LookAhead } from './use-cases/look-ahead.ts';
import { Guests } from './use-cases/guests.ts';
import { LearnZone } from './use-cases/learn-zone.ts';
import { LookAtSessions } from './use-cases/look-at-sessions.ts';
import { ReplaceLink } from './use-cases/replace-link.ts';
import { ScheduleSession } from './use-cases/schedule-session.ts';
import { BuiltInZoneRules, ZoneRules } from './zone-rules.ts';

/** Rules come with a new version of the product: the first look after its start is the one that counts. */
const READ_ZONES_EVERY_MS = 3_600_000;

/** Owns appointment types, sessions, participants and their links. Needs `ParticipantFees`, which payments provides. */
@Module({
  imports: [TypeOrmModule.forFeature([AppointmentType, Session, Participant]), PracticesModule],
  controllers: [SessionsController, ParticipantsController, AppointmentTypesController, CalendarController],
  providers: [
    SessionsRepository,
    SessionViews,
    Links,
    EmailMarks,
    Timeline,
    TimelineSeals,
    ScheduleSession,
    ChangeSession,
    CancelSession,
    AskAboutZones,
    LookAhead,
    LookAtSessions,
    LookAtCalendar,
    ReplaceLink,
    Guests,
    CorrectParticipant,
    LearnZone,
    AppointmentTypes,
    { provide: ZoneRules, useClass: BuiltInZoneRules },
  ],
  exports: [Links, EmailMarks, Timeline, TimelineSeals, ScheduleSession, CancelSession, LearnZone, SessionsRepository],
})
export class SessionsModule implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly zones: AskAboutZones,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(READ_ZONES_EVERY_MS, 'sessions.zones', () => this.zones.run());
  }
}
