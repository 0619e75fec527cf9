function makeSortable(table) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (button === null) return;
    button.addEventListener('click', () => {
      const first = head.classList.contains('right') ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const order = head.getAttribute('aria-sort') === first ? other : first;
      for (const each of heads) if (each.hasAttribute('aria-sort')) each.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', order);
      body.append(...[...body.rows].sort(byColumn(column, order === 'ascending' ? 1 : -1)));
    });
  });
}

/** Cells without a value come last, whatever the order. */
function byColumn(column, sign) {
  const key = (row) => row.cells[column]?.dataset.sort ?? null;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return (left === null) - (right === null);
    const [x, y] = [Number(left), Number(right)];
    const numbers = left !== '' && right !== '' && !Number.isNaN(x) && !Number.isNaN(y);
    return sign * (numbers ? x - y : left.localeCompare(right));
  };
}
