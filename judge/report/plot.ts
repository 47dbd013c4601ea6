/** A chart in the terminal: lines in braille dots, measured sizes as marks. */
import type pc from 'picocolors';
import type { Chart, Curve, Spot } from './chart.ts';

type Colors = ReturnType<typeof pc.createColors>;

const MARKS: Record<Curve['name'], string> = { yours: '●', reference: '○', asked: '' };
/** The dots of one character: two columns of four. */
const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];
const MOST_COLUMNS = 76;
const LEAST_COLUMNS = 24;
/** One dot of the guide is drawn in so many columns. */
const DASH = 3;

/** A character cell: the dots in it, or a mark; the curve that drew there last gives the colour. */
interface Cell {
  dots: number;
  mark: string;
  curve: Curve['name'];
}

/**
 * Draws a chart.
 *
 * @param columns width of the window
 * @param rows height of the drawing, without its labels
 */
export function formatPlot(
  chart: Chart,
  { columns, rows }: { columns: number; rows: number },
  c: Colors,
): string[] {
  const labels = chart.yTicks.map(({ label }) => label.length);
  const margin = Math.max(4, ...labels);
  const width = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, columns - margin - 5));
  const cells: (Cell | undefined)[][] = Array.from({ length: rows }, () =>
    new Array<Cell | undefined>(width).fill(undefined),
  );
  for (const curve of chart.curves) draw(cells, curve);
  const lines = cells.map((row, i) => {
    const tick = chart.yTicks.find(({ at }) => dotAt(cells, { x: 0, y: at })[1] >> 2 === i);
    const axis = `${(tick?.label ?? '').padStart(margin)} ${tick ? '┤' : '│'}`;
    return `  ${c.dim(axis)}${paintRow(row, c)}`;
  });
  const legend = ['● yours', '○ reference', '⠂⠐ required'];
  const painted = [c.yellow(legend[0]), c.cyan(legend[1]), c.dim(legend[2])].join('  ');
  const fits = chart.title.length + legend.join('  ').length + 6 <= columns;
  return [
    ...(fits
      ? [`  ${c.dim(chart.title)}   ${painted}`]
      : [`  ${c.dim(chart.title)}`, `  ${painted}`]),
    ...lines,
    `  ${c.dim(`${' '.repeat(margin)} └${'─'.repeat(width)}`)}`,
    `  ${c.dim(`${' '.repeat(margin + 2)}${tickLine(chart, width)}`)}`,
  ];
}

/** A row as text: neighbours of one curve share one colour. */
function paintRow(row: readonly (Cell | undefined)[], c: Colors): string {
  const paints = { yours: c.yellow, reference: c.cyan, asked: c.dim, none: String };
  let line = '';
  let run = '';
  let curve: keyof typeof paints = 'none';
  const end = row.findLastIndex((cell) => cell !== undefined);
  for (const cell of row.slice(0, end + 1)) {
    const of = cell?.curve ?? 'none';
    if (of !== curve) {
      line += run && paints[curve](run);
      run = '';
      curve = of;
    }
    run += cell ? glyph(cell) : ' ';
  }
  return line + (run && paints[curve](run));
}

function glyph({ mark, dots }: Cell): string {
  return mark === '' ? String.fromCharCode(0x2800 + dots) : mark;
}

/** The dot at a place, counted from the left and from the top. */
function dotAt(cells: readonly (readonly unknown[])[], { x, y }: Spot): [x: number, y: number] {
  return [Math.round(x * (cells[0]!.length * 2 - 1)), Math.round((1 - y) * (cells.length * 4 - 1))];
}

function draw(cells: (Cell | undefined)[][], { name, spots }: Curve): void {
  const cellOf = (x: number, y: number): Cell => {
    const cell = (cells[y >> 2]![x >> 1] ??= { dots: 0, mark: '', curve: name });
    cell.curve = name;
    return cell;
  };
  for (let i = 1; i < spots.length; i++) {
    const [x0, y0] = dotAt(cells, spots[i - 1]!);
    const [x1, y1] = dotAt(cells, spots[i]!);
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
    for (let step = 0; step <= steps; step++) {
      const x = Math.round(x0 + ((x1 - x0) * step) / steps);
      const y = Math.round(y0 + ((y1 - y0) * step) / steps);
      if (name === 'asked' && x % DASH !== 0) continue;
      cellOf(x, y).dots |= DOTS[x & 1]![y & 3]!;
    }
  }
  if (MARKS[name] === '') return;
  for (const spot of spots) cellOf(...dotAt(cells, spot)).mark = MARKS[name];
}

/** As many sizes as fit, the largest always; each ends under its mark, the first begins there. */
function tickLine({ xTicks }: Chart, width: number): string {
  let line = ' '.repeat(width);
  let free = width;
  for (const { at, label } of [...xTicks].reverse()) {
    const column = Math.round(at * (width - 1));
    const start = Math.max(0, column - label.length + 1);
    if (start + label.length + 2 > free && free !== width) continue;
    line = line.slice(0, start) + label + line.slice(start + label.length);
    free = start;
  }
  return line.trimEnd();
}
