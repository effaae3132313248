/** The gate to step through, behind its drawing: one result at a time, by buttons and live text. */

const GATE = ["A", "B", "C", "D", "E"];

/** A sentence with its gaps, such as {change}, filled in. */
function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Squares for a run: the changes that it is on top of, and the one under test. */
function gateSquares(run) {
  const squares = document.createElement("span");
  squares.className = "guide-gate-squares";
  squares.setAttribute("aria-hidden", "true");
  for (const change of [...run.on, run.change]) {
    const square = document.createElement("span");
    square.textContent = change;
    squares.append(square);
  }
  return squares;
}

/** A line of the queue, for eyes as squares and a word, for ears as a sentence. */
function gateLine(run, words) {
  const line = document.createElement("li");
  line.dataset.result = run.result;
  const name = document.createElement("span");
  name.className = "guide-heard";
  const on = run.on.join(words.and);
  name.textContent = filled(run.on.length ? words.on_top : words.alone, { ...run, on });
  const state = run.result === "running" && run.hour > 1 ? "again" : run.result;
  line.append(gateSquares(run), name, filled(words[state], run));
  return line;
}

/** What a result has done, in one or two sentences. */
function gateTold(before, after, words) {
  const { change } = gateNext(before);
  const behind = after.runs.filter(run => run.result === "running").map(run => run.change);
  if (after.runs.find(run => run.change === change).result === "merged") {
    return filled(words.passed, { change });
  }
  const told = behind.length ? words.left : words.left_last;
  return filled(told, { change, again: behind.join(words.and), hour: after.hours });
}

/** What has come of a queue whose results are all in. */
function gateSummed(queue, words) {
  const merged = queue.runs.filter(run => run.result === "merged").map(run => run.change);
  const told = merged.length ? words.done : words.done_none;
  return filled(told, { ...queue, merged: merged.join(words.and), turns: GATE.length });
}

function letGateStep(gate) {
  const words = JSON.parse(gate.dataset.words);
  const part = name => gate.querySelector(`[data-gate="${name}"]`);
  const [pass, fail] = [part("pass"), part("fail")];
  let queue = gateQueue(GATE);

  function show(told) {
    const next = gateNext(queue);
    part("queue").replaceChildren(...queue.runs.map(run => gateLine(run, words)));
    part("hours").textContent = queue.hours;
    part("started").textContent = queue.started;
    part("told").textContent = next ? told : `${told} ${gateSummed(queue, words)}`;
    for (const [button, label] of [[pass, words.passes], [fail, words.fails]]) {
      if (next) button.textContent = filled(label, next);
      button.disabled = !next;
    }
    if (!next) part("anew").focus();
  }

  function decide(passes) {
    const before = queue;
    queue = gateDecided(queue, passes);
    show(gateTold(before, queue, words));
  }

  pass.addEventListener("click", () => decide(true));
  fail.addEventListener("click", () => decide(false));
  part("anew").addEventListener("click", () => {
    queue = gateQueue(GATE);
    show(words.begun);
  });
  show("");
}

const gateDrawing = document.querySelector(".figure[data-figure=gate-queue]");
const gateParts = document.querySelector("template.guide-gate-parts");
if (gateDrawing && gateParts) {
  gateDrawing.after(gateParts.content.cloneNode(true));
  letGateStep(gateDrawing.nextElementSibling);
}
