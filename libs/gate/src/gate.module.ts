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

/** Owns the decision and its log. Lends `GateService`, the only maker of an `Admission`. */
@Module({
  imports: [SessionsModule, PaymentsModule],
  controllers: [JoinController, CancelController, ExplainController],
  providers: [GateService, GateLookup, DecisionLog, ExplainGate],
  exports: [GateService, GateLookup],
})
export class GateModule {}
