import { MailServer } from '../support/mail-server.ts';

/** A mail server as a process of its own: says on which port it is, then of each message that it kept under which id, for whom. Ends with the one who reads that. */
const server = await new MailServer().open();
console.log(new URL(server.url).port);
let told = 0;
setInterval(() => {
  const news = server.kept.slice(told);
  told += news.length;
  if (news.length > 0) process.stdout.write(news.map(({ messageId, to }) => `${messageId} ${to}\n`).join(''));
}, 10);
process.stdin.resume();
process.stdin.on('end', () => process.exit());
