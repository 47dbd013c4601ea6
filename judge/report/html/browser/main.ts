/** What runs in the page of a grading: filter, sort, and a cell opened. Everything shown is there already. */
import { DATA_ID, formatCell, type PageData } from '../grade-cell.ts';

const table = document.querySelector<HTMLTableElement>('#grades')!;
const body = table.tBodies[0]!;
const rows = [...body.rows];
const headers = [...table.tHead!.rows[0]!.cells];
const search = document.querySelector<HTMLInputElement>('#search')!;
const only = document.querySelector<HTMLSelectElement>('#only')!;
const shown = document.querySelector<HTMLOutputElement>('#shown')!;
const dialog = document.querySelector('dialog')!;
const opened = dialog.querySelector('article')!;

let data: PageData | undefined;

/** Read when a cell is first opened: the page is there at once, however much it carries. */
function carried(): PageData {
  return (data ??= JSON.parse(document.getElementById(DATA_ID)!.textContent) as PageData);
}

function filter(): void {
  const text = search.value.trim().toLowerCase();
  const wanted = only.value;
  for (const row of rows) {
    const name = row.cells[0]!.textContent.toLowerCase();
    const words = [...row.cells].map((cell) => cell.dataset.word);
    const fits =
      wanted === 'not AC' ? words.some((word) => word && word !== 'AC') : words.includes(wanted);
    row.hidden = !name.includes(text) || (wanted !== '' && !fits);
  }
  const left = rows.filter((row) => !row.hidden).length;
  shown.value = left === rows.length ? '' : `${left} of ${rows.length}`;
}

/** Names from A, everything else from the best; a second time the other way round. */
function sort(column: number): void {
  const header = headers[column]!;
  const first = column === 0 ? 'ascending' : 'descending';
  const second = column === 0 ? 'descending' : 'ascending';
  const order = header.ariaSort === first ? second : first;
  for (const other of headers) other.ariaSort = other === header ? order : null;
  const sign = order === 'ascending' ? 1 : -1;
  rows.sort((a, b) => sign * compare(a.cells[column]!, b.cells[column]!));
  body.append(...rows);
}

function compare(a: HTMLTableCellElement, b: HTMLTableCellElement): number {
  if (a.dataset.rank === undefined) return a.textContent.localeCompare(b.textContent);
  return Number(a.dataset.rank) - Number(b.dataset.rank);
}

function open(cell: HTMLTableCellElement): void {
  const row = cell.parentElement as HTMLTableRowElement;
  const { judgement, points = '', why = '' } = cell.dataset;
  const { names, judgements } = carried();
  opened.innerHTML = formatCell(
    row.cells[0]!.textContent.trim(),
    headers[cell.cellIndex]!.textContent.trim(),
    judgement === undefined ? undefined : judgements[Number(judgement)],
    judgement === undefined ? why : points,
    names,
  ).text;
  dialog.showModal();
  dialog.scrollTop = 0;
}

search.addEventListener('input', filter);
only.addEventListener('change', filter);
table.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  const cell = button?.closest<HTMLTableCellElement>('th, td');
  if (!cell) return;
  if (cell.tagName === 'TH') sort(cell.cellIndex);
  else open(cell);
});
// A click beside the dialog closes it.
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
// A browser keeps what was typed when the page is loaded again.
filter();
