/* Keeps a page that is being written fresh, and puts findings beside what they are about. */
(() => {
  const home = document.querySelector(".concord-live");

  /* A list under each heading that has findings; what has no heading stays at the foot. */
  const place = () => {
    document.querySelectorAll(".concord-live__here").forEach(list => list.remove());
    const lists = new Map();
    for (const item of home.querySelectorAll("li[data-section]")) {
      const heading = document.getElementById(item.dataset.section);
      if (!item.dataset.section || !heading) continue;
      if (!lists.has(heading)) {
        const list = document.createElement("ul");
        list.className = "concord-live__list concord-live__here";
        list.lang = "en";
        lists.set(heading, list);
        heading.after(list);
      }
      lists.get(heading).append(item);
    }
    const list = home.querySelector("ul");
    if (list && !list.children.length) list.remove();
    home.innerHTML = home.innerHTML.trim();
  };
  place();

  const { address, page, list } = home.dataset;
  const asked = new URLSearchParams({ address, page, list });
  const events = new EventSource(`/.concord/events?${asked}`);
  events.addEventListener("page", () => location.reload());
  events.addEventListener("findings", event => {
    home.innerHTML = JSON.parse(event.data);
    place();
  });
  addEventListener("pagehide", () => events.close());
})();
