/** What `apps/api/dist/demo.js` prints as one line of JSON; kept in the data folder for `npm run -s demo:key`. */
export interface DemoFacts {
  readonly practice: { readonly name: string };
  readonly signIns: readonly DemoSignIn[];
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly clientLink: string;
  };
  readonly apiKey: string;
}

export interface DemoSignIn {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The facts among a program's output lines; undefined when it printed none. */
export function findDemoFacts(lines: readonly string[]): DemoFacts | undefined {
  for (const line of lines.toReversed()) {
    if (!line.startsWith('{')) continue;
    try {
      const parsed = JSON.parse(line) as Partial<DemoFacts>;
      if (parsed.practice && parsed.signIns && parsed.session && parsed.apiKey) return parsed as DemoFacts;
    } catch {
      // an ordinary log line
    }
  }
  return undefined;
}
