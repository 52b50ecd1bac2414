import { figuresCss } from '@interregnum/figures';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
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
createRoot(root).render(
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
