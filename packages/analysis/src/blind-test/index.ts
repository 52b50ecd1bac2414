export { BLIND_TEST, blindRow } from './record.ts';
