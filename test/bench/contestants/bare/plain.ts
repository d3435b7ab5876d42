import { connect, keepEventIn } from './database.ts';
import { type Facts, LOG_ONE, READ_ONE } from './facts.ts';
import { serve } from './server.ts';

/** One prepared read and one prepared write a request. */
const pool = connect();

serve({
  async facts(participantId) {
    const { rows } = await pool.query<Facts>({ name: 'read-one', text: READ_ONE, values: [participantId] });
    return rows[0];
  },
  async log(line) {
    await pool.query({ name: 'log-one', text: LOG_ONE, values: [...line] });
  },
  keepEvent: keepEventIn(pool),
});
