/** The colours that the canvas needs, read from the style sheet so that there is one place for them. */
export interface Palette {
  readonly friendly: string;
  readonly hostile: string;
  readonly node: string;
  readonly chosen: string;
  readonly faded: string;
  readonly fadedTie: string;
  readonly text: string;
  readonly paper: string;
  readonly land: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    friendly: colour('friendly'),
    hostile: colour('hostile'),
    node: colour('node'),
    chosen: colour('chosen'),
    faded: colour('faded'),
    fadedTie: colour('faded-tie'),
    text: colour('text'),
    paper: colour('paper'),
    land: colour('land'),
  };
}
