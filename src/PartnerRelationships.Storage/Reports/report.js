'use strict';
// Shows the rows of each table a page at a time: 50,000 rows are data, and only 25 of them are in the document. All values are set as text.
(() => {
  const PAGE = 25;
  const number = new Intl.NumberFormat('en-US');
  const isDay = /^\d{4}-/;
  const isPlain = /^[\x20-\x7e]*$/;
  // To compare and to search: without accents, in small letters.
  const folded = text => isPlain.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  class Grid {
    constructor(root) {
      this.root = root;
      this.id = root.dataset.table;
      this.heads = [...root.querySelectorAll('thead th')];
      this.kinds = this.heads.map(head => head.dataset.kind);
      this.body = root.querySelector('tbody');
      this.tools = root.querySelector('.tools');
      this.status = root.querySelector('[role=status]');
      this.pages = root.querySelector('.pages');
      this.orders = [];
      this.column = null;
      this.isDown = false;
      this.page = 0;
      this.words = [];
      this.addControls();
    }

    addControls() {
      this.heads.forEach((head, column) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = head.textContent;
        button.addEventListener('click', () => this.sort(column));
        head.replaceChildren(button);
      });
      this.filter = this.tools.querySelector('input');
      this.filter.addEventListener('input', () => this.find(this.filter.value));
      const jumps = [['First', () => 0], ['Previous', () => this.page - 1], ['Next', () => this.page + 1], ['Last', () => this.last]];
      this.buttons = jumps.map(([label, place]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        button.addEventListener('click', () => this.turn(place()));
        this.pages.append(button);
        return button;
      });
      this.tools.hidden = false;
    }

    // Read when it is first needed: the page is there before its rows are.
    load() {
      if (!this.rows) {
        this.rows = JSON.parse(document.getElementById('rows-' + this.id).textContent);
        this.shown = this.all = Uint32Array.from(this.rows.keys());
      }
    }

    begin() {
      this.load();
      const sorted = this.root.dataset.sort;
      if (this.column === null && sorted !== '') this.order(Number(sorted), false);
      this.show();
    }

    sort(column) {
      this.load();
      this.order(column, this.column === column && !this.isDown);
      this.page = 0;
      this.show();
    }

    order(column, isDown) {
      this.column = column;
      this.isDown = isDown;
      this.heads.forEach((head, place) => place === column ? head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
      this.all = this.ordered(column, isDown);
      this.select();
    }

    // Each order is made once. What has no value (nothing, or text in place of a number or a day) is last in both directions.
    ordered(column, isDown) {
      const made = this.orders[column] ??= this.ascending(column);
      if (!isDown) return made.order;
      const down = made.order.slice();
      down.subarray(0, made.valued).reverse();
      return down;
    }

    ascending(column) {
      const kind = this.kinds[column];
      const keys = this.rows.map(row => {
        const cell = row[column];
        if (kind === 'number') return typeof cell === 'number' ? cell : Infinity;
        return cell === null || cell === '' || (kind === 'day' && !isDay.test(cell)) ? null : folded(String(cell));
      });
      const isEmpty = key => key === null || key === Infinity;
      const valued = [], empty = [];
      keys.forEach((key, place) => (isEmpty(key) ? empty : valued).push(place));
      valued.sort((a, b) => keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : a - b);
      return { order: Uint32Array.from(valued.concat(empty)), valued: valued.length };
    }

    find(text) {
      this.load();
      this.words = folded(text).split(/\s+/).filter(word => word !== '');
      this.page = 0;
      this.select();
      this.show();
    }

    select() {
      if (this.words.length === 0) {
        this.shown = this.all;
        return;
      }
      this.texts ??= this.rows.map(row => folded(row.join('\n')));
      this.shown = this.all.filter(place => this.words.every(word => this.texts[place].includes(word)));
    }

    turn(page) {
      this.load();
      this.page = Math.max(0, Math.min(page, this.last));
      this.show();
      this.root.querySelector('.scroll').scrollTop = 0;
    }

    get last() {
      return Math.max(0, Math.ceil(this.shown.length / PAGE) - 1);
    }

    show() {
      const first = this.page * PAGE;
      const places = this.shown.subarray(first, first + PAGE);
      this.body.replaceChildren(...Array.from(places, place => this.row(this.rows[place])));
      this.pages.hidden = this.last === 0;
      // Not disabled, so that a button keeps the focus.
      this.buttons.forEach((button, place) => button.setAttribute('aria-disabled', String(place < 2 ? this.page === 0 : this.page === this.last)));
      const found = this.words.length > 0 ? `${number.format(this.shown.length)} of ${number.format(this.rows.length)} rows match` : `${number.format(this.rows.length)} rows`;
      this.status.textContent = this.shown.length > PAGE ? `${found}; ${number.format(first + 1)} to ${number.format(first + places.length)} are shown` : found;
    }

    row(cells) {
      const row = document.createElement('tr');
      cells.forEach((value, column) => {
        const cell = document.createElement(column === 0 ? 'th' : 'td');
        if (column === 0) cell.scope = 'row';
        if (column === 0 || this.kinds[column] === 'text') cell.dir = 'auto'; else cell.className = this.kinds[column];
        cell.textContent = value === null ? '–' : typeof value === 'number' ? number.format(value) : value;
        row.append(cell);
      });
      return row;
    }
  }

  document.documentElement.classList.add('scripted');
  const grids = [...document.querySelectorAll('[data-table]')].map(root => new Grid(root));
  // One after the other, so that the page stays responsive.
  const next = () => {
    const grid = grids.shift();
    if (!grid) {
      document.documentElement.dataset.ready = 'yes';
      return;
    }
    if (!grid.rows) grid.begin();
    setTimeout(next);
  };
  requestAnimationFrame(() => setTimeout(next));
})();
