/**
 * A gate's queue as data, and what a result makes of it; shown by gate.js.
 *
 * A queue is { runs, hours, started }: the runs in order, the hours that its tests have taken or
 * are taking, and how many runs have been started. A run is { change, on, hour, result }: the
 * change under test, those that it is tested on top of, the hour of the test, and "running",
 * "merged" or "failed". Every run takes an hour; results are looked at from the front.
 */

/** A queue in which all changes, by their names in order, are tested at the same time. */
function gateQueue(changes) {
  const runs = changes.map((change, at) => (
    { change, on: changes.slice(0, at), hour: 1, result: "running" }
  ));
  return { runs, hours: 1, started: changes.length };
}

/** The run whose result comes next, undefined when all are decided. */
function gateNext(queue) {
  return queue.runs.find(run => run.result === "running");
}

/** The queue after its next result: a change that fails leaves, those behind it start again. */
function gateDecided(queue, passes) {
  const next = gateNext(queue);
  if (!next) return queue;
  const result = passes ? "merged" : "failed";
  const hour = queue.hours + 1;
  const behind = queue.runs.slice(queue.runs.indexOf(next) + 1);
  const without = run => ({ ...run, hour, on: run.on.filter(change => change !== next.change) });
  const again = passes ? [] : behind.map(without);
  const ahead = queue.runs.slice(0, queue.runs.indexOf(next));
  return {
    runs: [...ahead, { ...next, result }, ...(passes ? behind : again)],
    hours: again.length ? hour : queue.hours,
    started: queue.started + again.length,
  };
}
