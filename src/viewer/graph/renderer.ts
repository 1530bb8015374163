import type Graph from 'graphology';
import Sigma from 'sigma';
import { layerDashed, pathLine } from 'sigma/rendering';
import type { Palette } from './palette.js';
import { landPath } from './projection.js';

/** Pixels between the dashes of a line that is to look solid: without any it would not be drawn at all. */
export const SOLID = 0.15;

const attribute = (name: string) => ({ attribute: name });

/** Draws a graph; throws where the browser has no WebGL 2. */
export function createRenderer(graph: Graph, container: HTMLElement, palette: Palette): Sigma {
  return new Sigma(graph, container, {
    settings: {
      itemSizesReference: 'screen',
      enableEdgeEvents: true,
      edgePickingPadding: 3,
      labelDensity: 0.6,
      labelRenderedSizeThreshold: 4,
      stagePadding: 24,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      enableCameraRotation: false,
    },
    primitives: {
      edges: {
        paths: [pathLine()],
        variables: { gap: { type: 'number', default: SOLID } },
        layers: [
          layerDashed({
            dashSize: { value: 6, mode: 'pixels' },
            gapSize: { attribute: 'gap', default: SOLID, mode: 'pixels' },
            gapColor: 0,
          }),
        ],
      },
    },
    styles: {
      nodes: {
        x: attribute('x'),
        y: attribute('y'),
        size: attribute('size'),
        color: attribute('color'),
        label: attribute('label'),
        labelColor: attribute('labelColor'),
        labelSize: 12,
        // biome-ignore lint/suspicious/noThenProperty: the renderer's own word
        labelVisibility: { whenState: 'isHovered', then: 'visible', else: attribute('labelShown') },
        depth: attribute('depth'),
        // biome-ignore lint/suspicious/noThenProperty: the renderer's own word
        backdropVisibility: { whenState: 'isHovered', then: 'visible', else: 'hidden' },
        backdropColor: palette.paper,
        backdropPadding: 4,
        cursor: 'pointer',
      },
      edges: {
        size: attribute('size'),
        gap: attribute('gap'),
        color: attribute('color'),
        depth: attribute('depth'),
        cursor: 'pointer',
      },
    },
  });
}

/** Draws the land below the graph; gives a function that shows or hides it. */
export function addLand(sigma: Sigma, palette: Palette): (shown: boolean) => void {
  const land = landPath();
  const canvas = sigma.createCanvas('land', { beforeLayer: 'stage' });
  const context = canvas.getContext('2d');
  let visible = true;
  const draw = () => {
    if (context === null) return;
    const { width, height } = sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.resetTransform();
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!visible) return;
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const east = sigma.graphToViewport({ x: 1, y: 0 });
    const scale = (east.x - origin.x) * ratio;
    context.setTransform(scale, 0, 0, scale, origin.x * ratio, origin.y * ratio);
    context.fillStyle = palette.land;
    context.fill(land);
  };
  sigma.on('afterRender', draw);
  return (shown) => {
    visible = shown;
    draw();
  };
}
