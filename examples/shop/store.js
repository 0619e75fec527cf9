import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const CATEGORIES = ['sale', 'shirts', 'shoes', 'hats', 'bags'];
const PRODUCTS = 500;
const ADMIN = { email: 'admin@shop.example', password: 'admin-demo' };

/** How much is remembered: the shop's memory must not grow unless SHOP_LEAK says so. */
const REMEMBERED = { sessions: 5000, carts: 5000, orders: 1000 };

/** What the shop knows, in memory: it is as good as new after a restart. */
export class Store {
  products = Array.from({ length: PRODUCTS }, (_, index) => makeProduct(index + 1));
  #accounts = readAccounts();
  #sessions = new RecentMap(REMEMBERED.sessions);
  #carts = new RecentMap(REMEMBERED.carts);
  #orders = new RecentMap(REMEMBERED.orders);
  #sold = { orders: 0, revenue: 0 };
  #loginTtl;

  /** @param {number} loginTtl How long a login lasts, in ms. */
  constructor(loginTtl) {
    this.#loginTtl = loginTtl;
  }

  /** A new session; null when email and password do not belong together. */
  logIn(email, password) {
    if (typeof password !== 'string' || this.#accounts.get(email) !== password) return null;
    const token = randomUUID();
    const expires = Date.now() + this.#loginTtl;
    this.#sessions.set(token, { user: { email, admin: email === ADMIN.email }, expires });
    return { token, expires_in: this.#loginTtl / 1000 };
  }

  /** Whose token this is; null when it is unknown or has expired. */
  userOf(token) {
    const session = this.#sessions.get(token);
    return session && session.expires > Date.now() ? session.user : null;
  }

  /** Undefined when there is none. */
  product(id) {
    return this.products[Number(id) - 1];
  }

  openCart(user) {
    const cart = { id: randomUUID(), owner: user.email, items: [], discount: 0 };
    this.#carts.set(cart.id, cart);
    return cart;
  }

  /** Undefined when there is none, or when it is somebody else's. */
  cart(id, user) {
    return ownedBy(user, this.#carts.get(id));
  }

  placeOrder(cart, total) {
    this.#carts.delete(cart.id);
    const order = { order_id: randomUUID(), owner: cart.owner, items: cart.items, total };
    this.#orders.set(order.order_id, order);
    this.#sold.orders += 1;
    this.#sold.revenue += total;
    return publicOrder(order);
  }

  /** Undefined when there is none, or when it is somebody else's. */
  order(id, user) {
    const order = ownedBy(user, this.#orders.get(id));
    return order && publicOrder(order);
  }

  /** The newest first; an administrator sees everybody's. */
  ordersOf(user, limit) {
    return this.#orders.newest(limit, (order) => ownedBy(user, order) !== undefined).map(publicOrder);
  }

  totals() {
    const revenue = Math.round(this.#sold.revenue * 100) / 100;
    return { orders: this.#sold.orders, revenue, open_carts: this.#carts.size, products: PRODUCTS };
  }
}

function ownedBy(user, thing) {
  return thing && (user.admin || thing.owner === user.email) ? thing : undefined;
}

function publicOrder({ order_id, items, total }) {
  return { order_id, items, total };
}

function makeProduct(id) {
  const category = CATEGORIES[id % CATEGORIES.length];
  return { id, name: `${category} ${id}`, category, price: 5 + ((id * 37) % 200) + 0.99 };
}

/** The accounts of accounts.csv, which the load test logs in with, and the administrator's. */
function readAccounts() {
  const lines = readFileSync(new URL('accounts.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const accounts = new Map([[ADMIN.email, ADMIN.password]]);
  for (const line of lines.slice(1)) {
    const [email, password] = line.split(',');
    accounts.set(email, password);
  }
  return accounts;
}

/** A map that forgets the oldest entry when it is full. */
class RecentMap {
  #entries = new Map();
  #capacity;

  constructor(capacity) {
    this.#capacity = capacity;
  }

  get size() {
    return this.#entries.size;
  }

  get(key) {
    return this.#entries.get(key);
  }

  set(key, value) {
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value);
  }

  delete(key) {
    this.#entries.delete(key);
  }

  newest(limit, accepts) {
    return [...this.#entries.values()].reverse().filter(accepts).slice(0, limit);
  }
}
