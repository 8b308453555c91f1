'use strict';
(() => {
  // Tables: a button in each heading sorts, first up, then down.
  const SCALES = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 };
  const sizeOf = (cell) => {
    if (cell.dataset.value !== undefined) {
      return Number(cell.dataset.value);
    }
    const found = /^[^\d]*?([-−]?[\d,]*\.?\d+)\s?([kMGT]?)/.exec(cell.textContent);
    return found
      ? Number(found[1].replace(/,/g, '').replace('−', '-')) * (SCALES[found[2]] || 1)
      : NaN;
  };
  const words = new Intl.Collator('en', { numeric: true });
  const compare = (a, b, numeric) => {
    if (!numeric) {
      return words.compare(a.textContent.trim(), b.textContent.trim());
    }
    const x = sizeOf(a);
    const y = sizeOf(b);
    if (Number.isNaN(x) || Number.isNaN(y)) {
      return Number.isNaN(x) - Number.isNaN(y) || words.compare(a.textContent, b.textContent);
    }
    return x - y;
  };
  const sort = (table, index, heading) => {
    const down = heading.getAttribute('aria-sort') === 'ascending';
    const numeric = heading.classList.contains('number');
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => {
      const order = compare(a.cells[index], b.cells[index], numeric);
      return down ? -order : order;
    });
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    body.append(...rows);
  };
  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((heading, index) => {
      if (heading.querySelector('.unseen')) {
        return;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(table, index, heading));
      heading.append(button);
    });
  }

  // Figures: a dialog shows how one came about, and what it rests on a level at a time.
  const dialog = document.getElementById('derivation');
  const steps = dialog.querySelector('.steps');
  const entryOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const derivation = (entry) => {
    const copy = entry.cloneNode(true);
    copy.removeAttribute('id');
    const from = copy.querySelector('.from');
    if (from) {
      const parts = [...from.querySelectorAll('a')].map((link) => {
        const details = document.createElement('details');
        const summary = document.createElement('summary');
        summary.textContent = link.textContent;
        details.append(summary);
        details.addEventListener('toggle', () => {
          if (details.open && details.children.length === 1) {
            details.append(derivation(entryOf(link)));
          }
        });
        return details;
      });
      from.replaceWith(...parts);
    }
    return copy;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.figure');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && dialog.showModal) {
      const entry = entryOf(link);
      if (entry) {
        event.preventDefault();
        steps.replaceChildren(derivation(entry));
        dialog.showModal();
        dialog.scrollTop = 0;
      }
    } else if (event.target === dialog || event.target.closest('dialog .close')) {
      dialog.close();
    }
  });
})();
