/** What a story measured, for people: shown beside the tests' names. */
export const calledOut = (words: string): void => void process.stdout.write(`    measured: ${words}\n`);
