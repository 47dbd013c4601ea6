/** A chart as SVG; its colours are the page's. */
import type { Chart, Curve } from '../chart.ts';
import { html, type Markup } from './markup.ts';

const SIZE = { width: 640, height: 320 };
/** On the left there is room for `10,000,000`. */
const MARGIN = { left: 84, right: 20, top: 16, bottom: 44 };
const RADIUS = 4;
/** Labels of sizes nearer to each other than this, in the chart's own pixels, are left out. */
const LABEL_ROOM = 76;

/** @param label what the picture shows, for those who do not see it */
export function formatSvg(chart: Chart, label: string): Markup {
  const x = (at: number) => MARGIN.left + at * (SIZE.width - MARGIN.left - MARGIN.right);
  const y = (at: number) => MARGIN.top + (1 - at) * (SIZE.height - MARGIN.top - MARGIN.bottom);
  const [left, right, top, bottom] = [x(0), x(1), y(1), y(0)];
  return html`<svg
    class="chart"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
    role="img"
    aria-label="${label}"
  >
    ${chart.yTicks.map(
      ({ at, label }) =>
        html`<path class="grid" d="M${left} ${round(y(at))}H${right}" /><text
            class="tick"
            x="${left - 8}"
            y="${round(y(at) + 4)}"
            text-anchor="end"
            >${label}</text
          >`,
    )}
    ${xLabels(chart, x).map(
      ({ at, label }) =>
        html`<path class="grid" d="M${round(x(at))} ${top}V${bottom}" /><text
            class="tick"
            x="${round(x(at))}"
            y="${bottom + 18}"
            text-anchor="${at > 0.97 ? 'end' : 'middle'}"
            >${label}</text
          >`,
    )}
    <path class="axis" d="M${left} ${top}V${bottom}H${right}" />
    <text class="tick" x="${(left + right) / 2}" y="${SIZE.height - 6}" text-anchor="middle">
      ${chart.title}
    </text>
    ${chart.curves.map((curve) => formatCurve(curve, x, y))}
  </svg>`;
}

function formatCurve(
  { name, spots }: Curve,
  x: (at: number) => number,
  y: (at: number) => number,
): Markup {
  const points = spots.map((spot) => `${round(x(spot.x))},${round(y(spot.y))}`).join(' ');
  const marks = name === 'asked' ? [] : spots;
  return html`<g class="${name}"
    ><polyline points="${points}" />${marks.map(
      (spot) => html`<circle cx="${round(x(spot.x))}" cy="${round(y(spot.y))}" r="${RADIUS}" />`,
    )}</g
  >`;
}

/** From the largest down, those with room. */
function xLabels({ xTicks }: Chart, x: (at: number) => number) {
  const shown: typeof xTicks = [];
  for (const tick of [...xTicks].reverse()) {
    const last = shown.at(-1);
    if (!last || x(last.at) - x(tick.at) >= LABEL_ROOM) shown.push(tick);
  }
  return shown;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
