import { Module } from '@nestjs/common';
import { PaymentsModule } from '@vestibule/payments';
import { SessionsModule } from '@vestibule/sessions';
import { GateService } from './gate.service.ts';
import { CancelController } from './http/cancel.controller.ts';
import { ExplainGate } from './explain-gate.ts';
import { ExplainController } from './http/explain.controller.ts';
import { JoinController } from './http/join.controller.ts';
import { DecisionLog } from './lookup/decision-log.ts';
import { GateLookup } from './lookup/gate-lookup.ts';
import { Seats } from './seats/seats.ts';
import { SeatsRepository } from './seats/seats.repository.ts';
import { DeviceController, TakeoversController } from './seats/takeover.controller.ts';
import { Takeovers } from './seats/takeovers.ts';

/** Owns the decision and its log, and which device has a link. Lends `GateService`, the only maker of an `Admission`. */
@Module({
  imports: [SessionsModule, PaymentsModule],
  controllers: [JoinController, CancelController, ExplainController, DeviceController, TakeoversController],
  providers: [GateService, GateLookup, DecisionLog, ExplainGate, Seats, SeatsRepository, Takeovers],
  exports: [GateService, GateLookup, Seats],
})
export class GateModule {}
