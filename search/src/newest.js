/**
 * Makes a function that answers only the newest of the queries that come while it is busy, so
 * that a reader who types on does not wait for what is no longer wanted.
 *
 * @param {(query: string) => Promise<void>} answer
 */
export function newestOnly(answer) {
  let waiting;
  let busy = false;
  return async query => {
    waiting = query;
    if (busy) return;
    busy = true;
    try {
      while (waiting !== undefined) {
        const next = waiting;
        waiting = undefined;
        await answer(next);
      }
    } finally {
      busy = false;
    }
  };
}
