import { writeFileSync } from 'node:fs';
import type { ParticipantId } from '@vestibule/kernel';
import { Links } from '@vestibule/sessions';
import type { BenchDatabase } from './database.ts';
import { someParticipants } from './seed.ts';

/** More than a run can ask for twice, few enough to be signed in a second. */
const MOST_LINKS = 200_000;

const signer = (linkKeys: string): Links =>
  new Links({ LINK_KEYS: linkKeys, SEAL_KEYS: '', productionProblems: () => [] });

/** Writes links of a database into one file, end to end; they are all of the same length. Gives back a few to try things with. */
export async function writeLinks(database: BenchDatabase, linkKeys: string, file: string): Promise<readonly string[]> {
  const links = signer(linkKeys);
  const ids = await someParticipants(database.url, MOST_LINKS);
  const tokens = ids.map((id) => links.sign(id as ParticipantId, 1));
  writeFileSync(file, tokens.join(''));
  return tokens.slice(0, 10);
}

/** A link to the same participant that is properly signed and of another version: one that is not in force. */
export function replacedLink(token: string, linkKeys: string): string {
  const links = signer(linkKeys);
  const link = links.verify(token);
  if (!link) throw new Error('not one of our links');
  return links.sign(link.participantId, link.version + 1);
}
