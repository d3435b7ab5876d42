/** How the server's name of a kind stands among the texts: apart from the sentences, which may be the same word. */
export const kindKey = (kind: string): string => `kind: ${kind}`;
