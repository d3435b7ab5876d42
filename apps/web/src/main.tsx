/**
 * Two front doors in one house. Whoever comes by a link gets the client's page and nothing else: it must open fast on a phone
 * with a poor connection. Everybody else gets the practice's side.
 */
import './app/base.css';

const byLink = /^\/j\/([^/]+)(?:\/(return))?\/?$/.exec(window.location.pathname);

if (byLink) {
  const token = decodeURIComponent(byLink[1] ?? '');
  void import('./app/client-app.tsx').then(({ openClientApp }) => openClientApp(token));
} else {
  void import('./app/practice-app.tsx').then(({ openPracticeApp }) => openPracticeApp());
}
