/** The timeline: filtered by kind, and gone through event by event, on the line and in the list. */

const REACH = 28;

/** The events of a page: each with its entry in the list, its kind and its dots on the line. */
function timelineEvents() {
  return [...document.querySelectorAll("time[id^='event-']")].map(time => ({
    item: time.closest("li"),
    kind: time.nextElementSibling.textContent,
    dots: [...document.querySelectorAll(`[data-event="${time.id}"]`)],
  }));
}

/** What an entry says, for another place: without the ids that are its own. */
function saidBy(item) {
  const said = item.cloneNode(true);
  for (const element of said.querySelectorAll("[id]")) element.removeAttribute("id");
  return [...said.childNodes];
}

/** How far a point is from the middle of a dot, in pixels. */
function distanceFrom(dot, { clientX, clientY }) {
  const { left, top, width, height } = dot.getBoundingClientRect();
  return Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
}

/** A check box for a kind; `change` is told whenever it is used. */
function kindBox(kind, change) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", checked: true, value: kind, autocomplete: "off" });
  box.addEventListener("change", change);
  label.append(box, ` ${kind}`);
  return label;
}

function letTimelineAnswer(drawing, controls, events) {
  const part = name => controls.querySelector(`[data-timeline="${name}"]`);
  const isShown = event => !event.item.hidden;
  let here;

  function tell(event) {
    here = event;
    for (const other of events) {
      for (const dot of other.dots) dot.classList.toggle("guide-here", other === event);
    }
    const paragraph = document.createElement("p");
    paragraph.append(...saidBy(event.item));
    part("told").replaceChildren(paragraph);
  }

  /** On to the next event that is shown: 1 later, -1 earlier. From nowhere to the first or last. */
  function step(by) {
    const order = by > 0 ? events : [...events].reverse();
    const next = order.slice(order.indexOf(here) + 1).find(isShown);
    if (next) tell(next);
  }

  function filter() {
    const kinds = new Set([...part("kinds").querySelectorAll(":checked")].map(box => box.value));
    for (const { item, kind, dots } of events) {
      item.hidden = !kinds.has(kind);
      for (const dot of dots) dot.classList.toggle("guide-out", item.hidden);
    }
    for (const list of new Set(events.map(({ item }) => item.parentElement))) {
      list.hidden = !list.querySelector(":scope > :not([hidden])");
      list.previousElementSibling.hidden = list.hidden;
    }
    const number = events.filter(isShown).length;
    part("count").textContent = part("count").dataset.said.replace("{count}", number);
  }

  /** What an address names is shown, whatever was filtered before. */
  function showTarget() {
    const target = document.querySelector(":target");
    if (!target?.closest("[hidden]")) return;
    for (const box of part("kinds").querySelectorAll("input")) box.checked = true;
    filter();
    target.scrollIntoView();
  }

  const kinds = [...new Set(events.map(({ kind }) => kind))];
  part("kinds").append(...kinds.map(kind => kindBox(kind, filter)));
  part("earlier").addEventListener("click", () => step(-1));
  part("later").addEventListener("click", () => step(1));
  drawing.addEventListener("click", click => {
    const near = events.filter(isShown).map(event => (
      [Math.min(...event.dots.map(dot => distanceFrom(dot, click))), event]
    )).sort(([one], [other]) => one - other);
    if (near.length && near[0][0] <= REACH) tell(near[0][1]);
  });
  addEventListener("hashchange", showTarget);
}

const timeline = document.querySelector(".concord-timeline");
const timelineParts = document.querySelector("template.guide-timeline-parts");
if (timeline && timelineParts) {
  timeline.append(timelineParts.content.cloneNode(true));
  letTimelineAnswer(timeline.querySelector("figure"), timeline.lastElementChild, timelineEvents());
}
