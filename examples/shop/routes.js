import { HttpError } from './http-error.js';

/**
 * @typedef {object} Call
 * @property {import('./store.js').Store} store
 * @property {Record<string, string>} params Parts of the path, such as `id`.
 * @property {URLSearchParams} query
 * @property {any} body The request's JSON; an empty object without a body.
 * @property {{ email: string, admin: boolean } | null} user
 *
 * @typedef {object} Route
 * @property {string} name Method and path template.
 * @property {number} time What its database query takes, in ms; 0: it asks no database.
 * @property {'anyone' | 'user' | 'admin'} access
 * @property {(call: Call) => { status?: number, body: unknown }} answer
 */

/** Every route of the shop with its time. */
export const ROUTES = /** @type {Route[]} */ ([
  { name: 'GET /health', time: 0, access: 'anyone', answer: () => ({ body: { status: 'ok' } }) },
  { name: 'POST /api/auth/login', time: 30, access: 'anyone', answer: logIn },
  { name: 'GET /api/products', time: 25, access: 'user', answer: listProducts },
  { name: 'GET /api/products/:id', time: 20, access: 'user', answer: showProduct },
  { name: 'POST /api/cart/items', time: 30, access: 'user', answer: addToCart },
  { name: 'GET /api/cart/:id', time: 20, access: 'user', answer: showCart },
  { name: 'POST /api/cart/:id/coupons', time: 25, access: 'user', answer: useCoupon },
  { name: 'POST /api/checkout', time: 40, access: 'user', answer: checkOut },
  { name: 'GET /api/orders', time: 30, access: 'user', answer: listOrders },
  { name: 'GET /api/orders/:id', time: 20, access: 'user', answer: showOrder },
  { name: 'GET /api/dashboard', time: 40, access: 'admin', answer: showDashboard },
]);

const COUPONS = new Map([
  ['SAVE10', 0.1],
  ['SAVE20', 0.2],
]);

function logIn({ store, body }) {
  const session = store.logIn(body.email, body.password);
  if (!session) throw new HttpError(401, 'wrong email or password');
  return { body: session };
}

function listProducts({ store, query }) {
  const limit = Math.min(Number(query.get('limit') ?? 20) || 20, 100);
  const items = store.products.filter((product) => matches(product, query.get('category')));
  return { body: { items: items.slice(0, limit), total: items.length } };
}

function matches(product, category) {
  return category === null || product.category === category;
}

function showProduct({ store, params }) {
  return { body: store.product(params.id) ?? notFound(`product ${params.id}`) };
}

function addToCart({ store, body, user }) {
  const product = store.product(body.product) ?? notFound(`product ${body.product}`);
  const quantity = body.quantity ?? 1;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 100) {
    throw new HttpError(400, 'quantity must be a whole number from 1 to 100');
  }
  const cart = body.cart_id === undefined ? store.openCart(user) : ownCart(store, body.cart_id, user);
  cart.items.push({ product: product.id, price: product.price, quantity, size: body.size ?? null });
  return { status: 201, body: describeCart(cart) };
}

function showCart({ store, params, user }) {
  return { body: describeCart(ownCart(store, params.id, user)) };
}

function useCoupon({ store, params, body, user }) {
  const cart = ownCart(store, params.id, user);
  const discount = COUPONS.get(body.code);
  if (discount === undefined) throw new HttpError(422, `unknown coupon "${body.code}"`);
  cart.discount = discount;
  return { body: describeCart(cart) };
}

function checkOut({ store, body, user }) {
  const cart = ownCart(store, body.cart_id, user);
  return { body: store.placeOrder(cart, describeCart(cart).total) };
}

function listOrders({ store, user, query }) {
  const limit = Math.min(Number(query.get('limit') ?? 20) || 20, 100);
  return { body: { items: store.ordersOf(user, limit) } };
}

function showOrder({ store, params, user }) {
  return { body: store.order(params.id, user) ?? notFound(`order ${params.id}`) };
}

function showDashboard({ store }) {
  return { body: store.totals() };
}

function ownCart(store, id, user) {
  return store.cart(id, user) ?? notFound(`cart ${id}`);
}

function describeCart(cart) {
  const sum = cart.items.reduce((total, item) => total + item.price * item.quantity, 0);
  const total = Math.round(sum * (1 - cart.discount) * 100) / 100;
  return { cart_id: cart.id, items: cart.items, discount: cart.discount, total };
}

/** @returns {never} */
function notFound(what) {
  throw new HttpError(404, `there is no ${what}`);
}
