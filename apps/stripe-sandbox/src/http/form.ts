import type { Raw } from './params.ts';

interface Node {
  [key: string]: Node | string;
}

const emptyNode = (): Node => Object.create(null) as Node;

/** `a[0][b]=c` as Stripe's libraries write it → `{ a: [{ b: 'c' }] }`. Keys 0…n, and `[]`, become arrays. */
export function decodeForm(body: string): Record<string, Raw> {
  const root = emptyNode();
  for (const [name, value] of new URLSearchParams(body)) put(root, pathOf(name), value);
  return Object.fromEntries(Object.entries(root).map(([key, node]) => [key, settle(node)]));
}

function pathOf(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0) return [name];
  return [name.slice(0, open), ...[...name.slice(open).matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')];
}

function put(node: Node, path: readonly string[], value: string): void {
  const [head = '', ...rest] = path;
  const key = head === '' ? String(Object.keys(node).length) : head;
  if (rest.length === 0) {
    node[key] = value;
    return;
  }
  const next = node[key];
  const inside = typeof next === 'object' ? next : emptyNode();
  node[key] = inside;
  put(inside, rest, value);
}

function settle(node: Node | string): Raw {
  if (typeof node === 'string') return node;
  const keys = Object.keys(node);
  const inOrder = keys.length > 0 && keys.every((key, index) => key === String(index));
  if (inOrder) return keys.map((key) => settle(node[key] ?? ''));
  return Object.fromEntries(keys.map((key) => [key, settle(node[key] ?? '')]));
}
