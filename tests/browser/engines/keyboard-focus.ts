import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join, sep } from 'node:path';

/** Requests of the X Window System Protocol, version 11, appendix B, by their numbers. */
const GET_ATTRIBUTES = 3;
const GET_GEOMETRY = 14;
const QUERY_TREE = 15;
const SET_INPUT_FOCUS = 42;
const GET_INPUT_FOCUS = 43;

const VIEWABLE = 2;
/** GTK has windows of a few pixels beside the one that is seen. */
const SMALLEST = 100;

/**
 * Gives the keyboard to the window on a display, as a window manager would: without one no window
 * has it, and `:focus` never matches in WebKit.
 *
 * @param display the number of the display
 * @throws Error where there is no window that can be seen
 */
export async function focusWindow(display: number): Promise<void> {
  // Where every X server listens.
  const socket = connect(join(sep, 'tmp', '.X11-unix', `X${display}`));
  try {
    const root = await greet(socket);
    const window = await windowOn(socket, root);
    socket.write(request(SET_INPUT_FOCUS, window, 0));
    await ask(socket, request(GET_INPUT_FOCUS));
  } finally {
    socket.destroy();
  }
}

/** A request of some numbers of 32 bits, in the byte order that the greeting chose. */
function request(opcode: number, ...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * values.length);
  bytes.writeUInt8(opcode, 0);
  bytes.writeUInt16LE(1 + values.length, 2);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 + 4 * index);
  return bytes;
}

/** @returns the root window of the first screen */
async function greet(socket: Socket): Promise<number> {
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const start = await take(socket, 8);
  const setup = await take(socket, 4 * start.readUInt16LE(6));
  const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
  const formats = 8 * setup.readUInt8(21);
  return setup.readUInt32LE(32 + vendor + formats);
}

async function windowOn(socket: Socket, root: number): Promise<number> {
  const tree = await ask(socket, request(QUERY_TREE, root));
  const children = Array.from({ length: tree.readUInt16LE(16) }, (_, index) =>
    tree.readUInt32LE(32 + 4 * index),
  );
  for (const child of children.toReversed()) {
    const attributes = await ask(socket, request(GET_ATTRIBUTES, child));
    const geometry = await ask(socket, request(GET_GEOMETRY, child));
    if (attributes.readUInt8(26) === VIEWABLE && geometry.readUInt16LE(16) > SMALLEST) return child;
  }
  throw new Error('There is no window that could have the keyboard.');
}

async function ask(socket: Socket, asked: Buffer): Promise<Buffer> {
  socket.write(asked);
  const start = await take(socket, 32);
  if (start.readUInt8(0) !== 1) throw new Error('The display refused to give the keyboard away.');
  return Buffer.concat([start, await take(socket, 4 * start.readUInt32LE(4))]);
}

/** Reads so many bytes. */
async function take(socket: Socket, count: number): Promise<Buffer> {
  if (count === 0) return Buffer.alloc(0);
  for (;;) {
    const bytes = socket.read(count) as Buffer | null;
    if (bytes) return bytes;
    await once(socket, 'readable');
  }
}
