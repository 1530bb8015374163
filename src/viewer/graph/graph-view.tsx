import Graph from 'graphology';
import { useEffect, useRef, useState } from 'preact/hooks';
import type Sigma from 'sigma';
import type { Layout } from '../address-bar.js';
import type { Network } from '../shapes.js';
import { counted } from '../words.js';
import { arrange } from './layout.js';
import { type Emphasis, graphOf, paint } from './paint.js';
import { type Palette, readPalette } from './palette.js';
import { mapBox } from './projection.js';
import { addLand, createRenderer } from './renderer.js';

interface Drawing {
  readonly sigma: Sigma;
  readonly palette: Palette;
  readonly showLand: (shown: boolean) => void;
  layout: Layout | null;
}

interface Props {
  /** Null while it is awaited: what draws it gets ready meanwhile. */
  readonly network: Network | null;
  readonly layout: Layout;
  readonly emphasis: Emphasis | null;
  /** "light" or "dark": another theme draws anew. */
  readonly theme: string;
  readonly onActor: (id: string) => void;
  readonly onTie: (a: string, b: string) => void;
  readonly onNothing: () => void;
}

const PAN = 0.08;

/** The network as a drawing; the same ties stand as a table in the panel. */
export function GraphView({ network, layout, emphasis, theme, ...handlers }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  const [fault, setFault] = useState<string | null>(null);

  // another theme has other colours, which are read anew
  useEffect(() => {
    const element = container.current!;
    try {
      drawing.current = start(element, latest);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      return;
    }
    return () => {
      drawing.current?.sigma.kill();
      drawing.current = null;
    };
  }, [theme]);

  // Drawn whole each time: the renderer follows small changes of a graph one by one, and trips over many at once.
  useEffect(() => {
    const drawn = drawing.current;
    if (drawn === null || network === null || emphasis === null) return;
    const anew = drawn.layout !== layout;
    const graph = graphOf(network, anew ? null : drawn.sigma.getGraph());
    arrange(graph, network.nodes, layout, anew);
    paint(graph, drawn.palette, emphasis);
    drawn.sigma.setCustomBBox(layout === 'map' ? mapBox : null);
    drawn.sigma.setGraph(graph);
    drawn.showLand(layout === 'map');
    if (anew) drawn.sigma.getCamera().reset({ duration: 0 });
    drawn.layout = layout;
  }, [network, layout, theme, emphasis]);

  if (fault !== null) {
    return (
      <div class="stage notice" role="note">
        <p>The network cannot be drawn here ({fault}). The ties stand in the table beside.</p>
      </div>
    );
  }
  return (
    // a drawing that takes keys, with its text in the label
    <div
      class="stage"
      ref={container}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows, + and - move the drawing
      tabIndex={0}
      role="application"
      aria-label={labelOf(network)}
      onKeyDown={(event) => {
        if (drawing.current !== null && moved(drawing.current.sigma, event.key)) event.preventDefault();
      }}
    />
  );
}

function labelOf(network: Network | null): string {
  if (network === null) return 'Network, not computed yet';
  const polities = counted(network.nodes.length, 'polity').replace('politys', 'polities');
  return `Network of ${polities} and ${counted(network.ties.length, 'tie')}. Arrow keys move it, plus and minus zoom, 0 shows all. The same ties stand in the table.`;
}

function start(element: HTMLElement, latest: { current: Pick<Props, 'onActor' | 'onTie' | 'onNothing'> }): Drawing {
  const palette = readPalette(element);
  const sigma = createRenderer(new Graph(), element, palette);
  sigma.on('clickNode', ({ node }) => latest.current.onActor(node));
  sigma.on('clickEdge', ({ edge }) => {
    const graph = sigma.getGraph();
    latest.current.onTie(graph.source(edge), graph.target(edge));
  });
  sigma.on('clickStage', () => latest.current.onNothing());
  return { sigma, palette, showLand: addLand(sigma, palette), layout: null };
}

/** Moves the drawing by a key; false for keys that mean nothing here. */
function moved(sigma: Sigma, key: string): boolean {
  const camera = sigma.getCamera();
  const step = PAN * camera.ratio;
  const shifts: Record<string, readonly [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const shift = shifts[key];
  if (shift !== undefined) camera.setState({ x: camera.x + shift[0], y: camera.y + shift[1] });
  else if (key === '+' || key === '=') void camera.zoomIn();
  else if (key === '-') void camera.zoomOut();
  else if (key === '0') void camera.reset();
  else return false;
  return true;
}
