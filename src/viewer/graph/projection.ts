import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json';

/** Where on the map the poles and meridians fall; units are those of the graph's coordinates. */
const projection = geoEqualEarth().scale(100).translate([0, 0]);

/** A place on the map: x to the east, y to the north. */
export function placed(lat: number, lon: number): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x, y: -y };
}

/** The land of the earth as a path in the graph's coordinates, y to the south as canvases have it. */
export function landPath(): Path2D {
  const topology = land as unknown as Topology<{ land: GeometryCollection }>;
  return new Path2D(geoPath(projection)(feature(topology, topology.objects.land)) ?? '');
}

/** The corner points of the map without Antarctica, for a picture that stays where it is whoever has ties. */
export const mapBox: { x: [number, number]; y: [number, number] } = {
  x: [placed(0, -180).x, placed(0, 180).x],
  y: [placed(-58, 0).y, placed(84, 0).y],
};
