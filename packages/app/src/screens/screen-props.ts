export interface ScreenProps {
  /** The id in the address; null where the screen has none. */
  readonly id: string | null;
}
