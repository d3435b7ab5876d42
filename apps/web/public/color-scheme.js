// Runs before the first paint, so that nobody in a dark room is dazzled by a white flash. A file of its own: the page allows no inline script.
(function () {
  var chosen;
  try {
    chosen = localStorage.getItem('vestibule-color-scheme');
  } catch {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
