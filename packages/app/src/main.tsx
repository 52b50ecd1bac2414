import { figuresCss } from '@interregnum/figures';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { DataError } from './cases/fetch-data.ts';
import { createServices } from './services.ts';
import { createAskedStore } from './state/store.ts';
import './style/base.css';
import './style/shell.css';

// The figures' colours, as a sheet of its own: a strict policy allows no style elements.
const sheet = new CSSStyleSheet();
sheet.replaceSync(figuresCss);
document.adoptedStyleSheets.push(sheet);

const store = createAskedStore();
const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place to be drawn');
createRoot(root, {
  // What cannot be fetched is told in the page; anything else is a fault of the page itself.
  onCaughtError: (error) => {
    if (!(error instanceof DataError)) console.error(error);
  },
}).render(
  <StrictMode>
    <App store={store} services={createServices(store)} />
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    navigator.serviceWorker.register(new URL('sw.js', document.baseURI)).catch(() => {
      // Without it the page works, online.
    });
  });
