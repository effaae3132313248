/** What a reader has chosen, kept for the next page. A browser can refuse to keep anything. */

function remember(name, choice) {
  try { localStorage.setItem(name, choice); } catch { /* then it is not remembered */ }
}

function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}
