import type { View } from '../address-bar.js';
import type { Leads } from '../parts/shared.js';
import type { Answers } from '../use-answer.js';

/** What every panel is given. */
export interface PanelContext extends Leads {
  readonly answers: Answers;
  readonly view: View;
  readonly theme: string;
  /** Grows when the store has changed. */
  readonly edition: number;
}

/** The options of ties as the server takes them, from what the page shows. */
export const tieQuery = ({ asOf, window, halfLife, origin, igos }: View) => ({
  asOf,
  window,
  halfLife,
  origins: origin,
  igos: igos ? 'true' : undefined,
});
