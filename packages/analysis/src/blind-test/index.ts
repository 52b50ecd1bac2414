export { type BlindPageOptions, blindTestPage } from './page.ts';
export { BLIND_TEST, type BlindRow, type BlindTest, blindRow } from './record.ts';
