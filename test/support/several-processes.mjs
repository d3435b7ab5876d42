/** Worlds of this project have three apis behind a round-robin (test/support/world.ts). */
process.env.PROCESSES ??= '3';
