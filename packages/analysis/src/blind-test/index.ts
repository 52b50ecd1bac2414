export { BLIND_TEST, type BlindRow, type BlindTest, blindRow } from './record.ts';
