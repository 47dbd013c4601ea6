import pc from 'picocolors';
import { chartOf } from '../../judge/report/chart.ts';
import { formatPlot } from '../../judge/report/plot.ts';
const sizes = [256, 512, 1024, 2048, 4096, 8192, 16384, 32768];
const r: any = {
  axis: 'cells',
  resource: 'time',
  asked: 'n',
  verdict: 'fail',
  sizes,
  cpuMs: sizes.map((n) => n * n * 1e-7 * (1 + Math.random() * 0.3)),
  referenceCpuMs: sizes.map((n) => n * 2e-5),
};
for (const columns of [80, 120, 40])
  console.log(formatPlot(chartOf(r)!, { columns, rows: 12 }, pc.createColors(true)).join('\n'));
