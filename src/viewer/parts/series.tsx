import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { readPalette } from '../graph/palette.js';
import type { DyadPeriod } from '../shapes.js';

const HEIGHT = 180;
/** Room for the outermost bars, in seconds: about a month. */
const BAR = 30 * 86_400;

/** Cooperation above and conflict below the line, by period, with their sum; the same figures as a table beneath. */
export function Series({ series, theme }: { readonly series: readonly DyadPeriod[]; readonly theme: string }) {
  const container = useRef<HTMLDivElement>(null);
  // another theme has other colours, which are read anew
  useEffect(() => {
    const element = container.current!;
    const plot = draw(element, series);
    const watcher = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      plot.destroy();
    };
  }, [series, theme]);
  const told = series.filter(({ events }) => events > 0);
  return (
    <>
      <div
        ref={container}
        class="chart"
        role="img"
        aria-label={`Cooperation and conflict in ${series.length} periods`}
      />
      <details>
        <summary>The figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">from</th>
              <th scope="col">cooperation</th>
              <th scope="col">conflict</th>
              <th scope="col">events</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ from, cooperation, conflict, events }) => (
              <tr key={from}>
                <th scope="row">{from}</th>
                <td>{cooperation.toFixed(1)}</td>
                <td>{conflict.toFixed(1)}</td>
                <td>{events}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function draw(element: HTMLElement, series: readonly DyadPeriod[]): uPlot {
  const palette = readPalette(element);
  const bars = uPlot.paths.bars!({ size: [0.8, 24] });
  const axis = { stroke: palette.text, grid: { stroke: palette.land, width: 1 }, font: '11px sans-serif' };
  const data: uPlot.AlignedData = [
    series.map(({ from }) => Date.parse(`${from}T00:00:00Z`) / 1000),
    series.map(({ cooperation }) => cooperation),
    series.map(({ conflict }) => -conflict),
    series.map(({ net }) => net),
  ];
  return new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      legend: { show: false },
      cursor: { drag: { x: false, y: false } },
      axes: [axis, { ...axis, size: 44 }],
      scales: {
        x: { time: true, range: (_, low, high) => [low - BAR / 2, high + BAR / 2] },
        y: { range: (_, low, high) => [Math.min(low, -1), Math.max(high, 1)] },
      },
      series: [
        {},
        {
          label: 'cooperation',
          fill: palette.friendly,
          stroke: palette.friendly,
          paths: bars,
          points: { show: false },
        },
        { label: 'conflict', fill: palette.hostile, stroke: palette.hostile, paths: bars, points: { show: false } },
        { label: 'net', stroke: palette.text, width: 1.5, points: { show: false } },
      ],
    },
    data,
    element,
  );
}
