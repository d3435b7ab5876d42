/** What was asked for and not answered yet, with its id. */
const unanswered = new Map<string, string>();

/** Whoever presses again after a lost answer has asked once: the same wish goes under the same id until it is answered. */
export async function asOneWish<T>(wish: string, send: (id: string) => Promise<T>): Promise<T> {
  const id = unanswered.get(wish) ?? crypto.randomUUID();
  unanswered.set(wish, id);
  const answer = await send(id);
  unanswered.delete(wish);
  return answer;
}
