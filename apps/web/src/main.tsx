/**
 * Two front doors in one house. Whoever comes by a link gets the client's page and nothing else: it must open fast on a phone
 * with a poor connection. Everybody else gets the practice's side.
 */
import './app/base.css';

/** Programs that turn text into links take the full stop or bracket after an address along. */
const token = /^\/j\/([^/]+)/.exec(window.location.pathname)?.[1]?.replace(/[^\w-]+$/, '');

if (token) {
  // Asked before the page's own code is here: the answer and the code travel at the same time.
  const early = {
    answer: fetch(`/api/join/${encodeURIComponent(token)}`, { headers: { accept: 'application/json' } }),
    sentMs: Date.now(),
  };
  early.answer.catch(() => undefined); // asked again, and told of, once the page is up
  const words = import('./texts/texts.ts').then(({ speak, languageToSpeak }) => speak(languageToSpeak()));
  void import('./app/client-app.tsx').then(({ openClientApp }) => openClientApp(token, early, words));
} else {
  const words = import('./texts/practice.ts').then(({ speakToPractice }) => speakToPractice());
  void import('./app/practice-app.tsx').then(({ openPracticeApp }) => openPracticeApp(words));
}
