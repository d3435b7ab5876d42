import { DomainError } from '@vestibule/kernel';

export class PracticeNotFound extends DomainError<'PRACTICE_NOT_FOUND'> {
  readonly code = 'PRACTICE_NOT_FOUND';
  constructor() {
    super('there is no such practice');
  }
}
export class PlanNotFound extends DomainError<'PLAN_NOT_FOUND'> {
  readonly code = 'PLAN_NOT_FOUND';
  constructor() {
    super('there is no such plan');
  }
}
/** What was decided for an instant is not decided again: a change never rewrites what is there. */
export class AlreadyDecided extends DomainError<'ALREADY_DECIDED'> {
  readonly code = 'ALREADY_DECIDED';
  constructor() {
    super('something was decided for that very instant already; choose a later one');
  }
}
/** Missing, of another practice, or not somebody for this: all look the same. */
export class MemberNotFound extends DomainError<'MEMBER_NOT_FOUND'> {
  readonly code = 'MEMBER_NOT_FOUND';
  constructor(message = 'there is no such member in this practice') {
    super(message);
  }
}
export class ApiKeyNotFound extends DomainError<'API_KEY_NOT_FOUND'> {
  readonly code = 'API_KEY_NOT_FOUND';
  constructor() {
    super('there is no such API key in this practice');
  }
}
