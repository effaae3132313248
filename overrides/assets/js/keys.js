/** Lets keys do what a mouse does with Material's labels: menu and search. */

const labels = document.querySelectorAll("label[role=button][for]");

for (const label of labels) {
  label.addEventListener("keydown", event => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
}

/* The drawer: what it hides can be reached only while it is open. */
const drawer = document.getElementById("__drawer");
const menu = document.querySelector(".guide-menu");

function tellDrawer() {
  menu.setAttribute("aria-expanded", String(drawer.checked));
  if (drawer.checked) document.querySelector(".guide-contents summary, .guide-contents a")?.focus();
}

if (drawer && menu) {
  menu.setAttribute("aria-expanded", "false");
  drawer.addEventListener("change", tellDrawer);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.checked = false;
    drawer.dispatchEvent(new Event("change"));
    menu.focus();
  });
}
