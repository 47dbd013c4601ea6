/** The curves of the growth check: as data, in the terminal, and as SVG. */
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Chart, chartOf } from '../../../judge/report/chart.ts';
import { formatCases, formatDiagnostic, formatPlace } from '../../../judge/report/html/parts.ts';
import { html } from '../../../judge/report/html/markup.ts';
import { formatSvg } from '../../../judge/report/html/svg.ts';
import { formatPlot } from '../../../judge/report/plot.ts';
import type { GrowthResult } from '../../../judge/types.ts';

const growth = (more: Partial<GrowthResult> = {}) =>
  ({
    axis: 'cells',
    resource: 'time',
    asked: 'n',
    sizes: [100, 1_000, 10_000],
    evidence: { by: 'counts', rounds: 1 },
    cost: [1, 100, 10_000],
    referenceCost: [1, 10, 100],
    ...more,
  }) as GrowthResult;
const chart = (more?: Partial<GrowthResult>) => chartOf(growth(more))!;
const curve = ({ curves }: Chart, name: string) => curves.find((c) => c.name === name)!.spots;
const near = (spots: readonly { x: number; y: number }[]) =>
  spots.map(({ x, y }) => [Number(x.toFixed(3)), Number(y.toFixed(3))]);

describe('a chart', () => {
  test('has both scales logarithmic, from the least to the greatest', () => {
    expect(near(curve(chart(), 'yours'))).toEqual([
      [0, 0],
      [0.5, 0.5],
      [1, 1],
    ]);
    expect(near(curve(chart(), 'reference'))).toEqual([
      [0, 0],
      [0.5, 0.25],
      [1, 0.5],
    ]);
  });

  test('has as a guide what was asked, from the cheapest size on', () => {
    // 4, 20, 400 for 100, 1,000, 10,000: per cell the second is the cheapest.
    const spots = chart({ cost: [4, 20, 400], referenceCost: [4, 20, 400] });
    const [yours, asked] = [curve(spots, 'yours'), curve(spots, 'asked')];
    expect(asked[1]!.y).toBeCloseTo(yours[1]!.y);
    expect(asked[0]!.y).toBeLessThan(yours[0]!.y);
    expect(asked[2]!.y).toBeLessThan(yours[2]!.y);
  });

  test('follows the class that was asked for', () => {
    const flat = curve(chart({ asked: '1' }), 'asked');
    expect(flat[2]!.y).toBe(flat[0]!.y);
    const steep = near(curve(chart({ asked: 'n^2' }), 'asked'));
    expect(steep).toEqual(near(curve(chart(), 'yours')));
  });

  test('shows what decided: work, clocks or peaks of memory', () => {
    const decided = (by: GrowthResult['evidence']['by']) =>
      chart({
        evidence: { by, rounds: 1 },
        cost: [1, 1, 1],
        referenceCost: [1, 10, 1_000],
        cpuMs: [1, 10, 1_000],
        referenceCpuMs: [1, 1, 1],
        memoryMiB: [1, 1, 1],
        referenceMemoryMiB: [1, 100, 1_000],
      });
    const rising = ['counts', 'clocks', 'peaks'].map((by) => {
      const { title, curves } = decided(by as 'counts');
      const [, reference, yours] = curves.map(({ spots }) => spots[2]!.y > spots[0]!.y);
      return [/units|ms|MiB/.exec(title)![0], yours, reference];
    });
    expect(rising).toEqual([
      ['units', false, true],
      ['ms', true, false],
      ['MiB', false, true],
    ]);
    expect(decided('peaks').title).toContain('cells');
  });

  test('has a tick for each size and each power of ten among the costs', () => {
    const { xTicks, yTicks } = chart({ cost: [0.02, 3, 2_000] });
    expect(xTicks.map(({ label }) => label)).toEqual(['100', '1,000', '10,000']);
    expect(yTicks.map(({ label }) => label)).toEqual(['0.1', '1', '10', '100', '1,000']);
    for (const { at } of [...xTicks, ...yTicks]) expect(at >= 0 && at <= 1).toBe(true);
  });

  test('is none for fewer than two sizes, and finite for costs of nothing', () => {
    expect(chartOf(growth({ sizes: [8], cost: [1], referenceCost: [1] }))).toBeUndefined();
    const still = chart({ cost: [0, 0, 0], referenceCost: [0, 0, 0], asked: '1' });
    for (const { spots } of still.curves)
      for (const { x, y } of spots) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

describe('in the terminal', () => {
  const plain = pc.createColors(false);
  const plot = (size: { columns: number; rows: number }, more?: Partial<GrowthResult>) =>
    formatPlot(chart(more), size, plain);

  test.each([20, 60, 100, 300])('a window of %d columns is not left', (columns) => {
    const lines = plot({ columns, rows: 8 });
    const widest = Math.max(...lines.slice(2).map((text) => text.length));
    expect(widest).toBeLessThanOrEqual(Math.max(columns, 40));
    expect(widest).toBeLessThanOrEqual(90);
  });

  test('every size has its mark, the steepest at the top right', () => {
    const lines = plot({ columns: 80, rows: 8 });
    const rows = lines.filter((text) => /[│┤]/.test(text));
    expect(rows).toHaveLength(8);
    expect(rows[0]!.trimEnd().endsWith('●')).toBe(true);
    const marks = rows.join('').match(/[●○]/g)!;
    // Both begin in one place, where the later one is drawn.
    expect([marks.filter((m) => m === '●').length, marks.filter((m) => m === '○').length]).toEqual([
      3, 2,
    ]);
    expect(rows.at(-1)).toContain('●');
    expect(rows.join('')).toMatch(/[\u2801-\u28ff]/);
  });

  test('costs are written at their height, sizes under their marks', () => {
    const lines = plot({ columns: 80, rows: 8 });
    const label = lines.findIndex((text) => text.includes('10,000 ┤'));
    expect(lines[label]).toContain('●');
    const last = lines.at(-1)!;
    expect(last).toMatch(/100 +1,000 +10,000$/);
    // The axis begins below its first mark, and the last size ends below the last mark.
    expect(last).toHaveLength(lines[label]!.length);
  });

  test('where sizes have no room the largest stays', () => {
    const sizes = Array.from({ length: 12 }, (_, i) => 100_000 + i * 1_000);
    const costs = sizes.map((n) => n / 1_000);
    const narrow = plot({ columns: 40, rows: 6 }, { sizes, cost: costs, referenceCost: costs }).at(
      -1,
    )!;
    expect(narrow).toMatch(/111,000$/);
    expect(narrow.split(/\s{2,}/).filter((text) => text !== '').length).toBeLessThan(12);
    expect(narrow).not.toMatch(/000\d/);
  });

  test('the legend moves to a line of its own where it has no room', () => {
    const of = (columns: number) => plot({ columns, rows: 6 }).length;
    expect(of(40)).toBe(of(120) + 1);
  });
});

describe('as SVG', () => {
  const svg = formatSvg(chart(), 'a "label" <b>').text;

  test('has the curves, with marks on what was measured', () => {
    expect(svg.match(/<circle/g)).toHaveLength(6);
    expect(svg.match(/<polyline points="([^"]+)"/g)).toHaveLength(3);
    const [, points] = /class="yours"\s*><polyline points="([^"]+)"/.exec(svg)!;
    const spots = points!.split(' ').map((spot) => spot.split(',').map(Number));
    const [first, , last] = spots;
    // Downwards is up: what costs more stands higher, larger sizes further right.
    expect(last![0]).toBeGreaterThan(first![0]!);
    expect(last![1]).toBeLessThan(first![1]!);
  });

  test('is told in words that cannot end the attribute', () => {
    expect(svg).toContain('aria-label="a &quot;label&quot; &lt;b&gt;"');
  });

  test('leaves out sizes that have no room, never the largest', () => {
    const sizes = Array.from({ length: 30 }, (_, i) => 1_000 + i);
    const costs = sizes.map((n) => n / 10);
    const crowded = formatSvg(chart({ sizes, cost: costs, referenceCost: costs }), '').text;
    const labels = sizes.filter((n) => crowded.includes(`>${n.toLocaleString('en')}<`));
    expect(labels.at(-1)).toBe(1_029);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.length).toBeLessThan(10);
  });
});

describe('HTML', () => {
  test('values are escaped, markup is not, lists are joined, nothing vanishes', () => {
    const inner = html`<b>${'<&>"\'::'}</b>`;
    expect(inner.text).toBe('<b>&lt;&amp;&gt;&quot;&#39;&#58;:</b>');
    expect(html`${[inner, '<', 0]}${undefined}${false}|`.text).toBe(`${inner.text}&lt;0|`);
  });

  test('cases that failed come first, and open the table', () => {
    const found = (name: string, verdict: 'AC' | 'WA', message?: string) => ({
      name,
      verdict,
      cpuMs: 1,
      memoryMiB: 60.4,
      ...(message ? { message } : {}),
    });
    const cases = [found('s/1', 'AC'), found('s/2', 'WA', 'a\u202e<'), found('s/3', 'AC')];
    const text = (formatCases(cases, 4) || html``).text;
    expect([...text.matchAll(/s\/\d/g)].join(' ')).toBe('s/2 s/1 s/3');
    expect(text).toMatch(/<details open>.*1 of 3 cases.*4 not judged/s);
    expect(text).toContain('a\\u{202e}&lt;');
    expect(text).toContain('60 MiB');
    const right = (formatCases([cases[0]!], 0) || html``).text;
    expect(right).toMatch(/<details>/);
    expect(right).not.toContain('not judged');
    expect(formatCases([], 0)).toBe(false);
  });

  test('a place is shown with its lines, where there are any', () => {
    const place = { file: '<a>.ts', line: 3, column: 9, frame: '> 3 | a < b' };
    expect(formatPlace(place).text).toMatch(/&lt;a&gt;\.ts:3:9.*a &lt; b/s);
    expect(formatPlace({ ...place, frame: '' }).text).not.toContain('<pre');
    expect(formatDiagnostic({ ...place, text: 'x\u0007' }).text).toMatch(/:3:9.*x\\u\{7\}.*<pre/s);
  });
});
