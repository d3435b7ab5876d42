import { DomainError, InvalidInput } from '@vestibule/kernel';

/** Only a browser that keeps our cookie can ask for a link: nobody could say later that it is the one that was allowed. */
export class DeviceUnknown extends InvalidInput {
  constructor() {
    super([{ field: 'cookie', message: 'must be kept: allow cookies for this site, then load the page again' }]);
  }
}
export class NotTheHolder extends DomainError<'OPEN_ELSEWHERE'> {
  readonly code = 'OPEN_ELSEWHERE';
  constructor() {
    super('this link is in use on another device; only whoever is there, or the practice, lets it move');
  }
}
