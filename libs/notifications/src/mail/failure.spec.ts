import { failureOf } from './failure.ts';

/** As nodemailer tells of them. */
const broken = (code: string, more: object = {}) => ({ code, command: 'CONN', ...more });
const said = (responseCode: number, command: string, code = 'EENVELOPE') => ({ code, command, responseCode });

describe('what the failure of a conversation means for the message', () => {
  it.each([
    ['nobody is there', broken('ESOCKET', { syscall: 'connect' }), false, 'unavailable', false],
    ['its name is not known', broken('EDNS'), false, 'unavailable', false],
    ['it says nothing when it is called', broken('ETIMEDOUT'), false, 'unavailable', false],
    ['it sends us away at once', said(421, 'CONN', 'EPROTOCOL'), false, 'unavailable', false],
    ['it has no time at EHLO', said(421, 'EHLO', 'ECONNECTION'), false, 'unavailable', false],
    ['it will not have our password', said(535, 'AUTH PLAIN', 'EAUTH'), false, 'unavailable', false],
    ['it will not have us as a sender', said(550, 'MAIL FROM'), false, 'unavailable', false],
    ['it breaks off before the message', broken('ECONNECTION'), false, 'unavailable', false],
    ['it knows no such address', said(550, 'RCPT TO'), false, 'refused', false],
    ['it asks to come back at the address', said(451, 'RCPT TO'), false, 'later', false],
    ['it closes at the address', said(421, 'RCPT TO'), false, 'unavailable', false],
    ['it wants no message', said(554, 'DATA'), false, 'refused', false],
    ['it wants no message now', said(451, 'DATA'), false, 'later', false],
    ['it breaks off within the message', broken('ESOCKET', { syscall: 'write' }), false, 'unavailable', false],
    ['it says nothing within the message', broken('ETIMEDOUT'), false, 'unavailable', false],
    ['it breaks off when it has heard the whole', broken('ECONNECTION'), true, 'unavailable', true],
    ['it says nothing when it has heard the whole', broken('ETIMEDOUT'), true, 'unavailable', true],
    ['we give up waiting when it has heard the whole', broken('EABORT'), true, 'unavailable', true],
    ['it asks to come back with what it has heard', said(451, 'DATA', 'EMESSAGE'), true, 'later', true],
    ['it closes when it has heard the whole', said(421, 'DATA', 'EMESSAGE'), true, 'unavailable', true],
    ['it throws away what it has heard', said(554, 'DATA', 'EMESSAGE'), true, 'refused', false],
    ['it is no address', broken('EENVELOPE', { command: 'API' }), false, 'refused', false],
  ])('%s', (_what, error, saidWhole, outcome, mayHaveIt) => {
    const handover = failureOf(error, saidWhole);
    expect([handover.outcome, 'mayHaveArrived' in handover && handover.mayHaveArrived === true]).toEqual([
      outcome,
      mayHaveIt,
    ]);
  });

  it('keeps the number, and nothing of the words', () => {
    const error = { ...said(550, 'RCPT TO'), response: '550 casey@example.test is unknown' };
    expect(failureOf(error, false)).toEqual({ outcome: 'refused', reason: 'the mail server refused it (550)' });
  });
});
