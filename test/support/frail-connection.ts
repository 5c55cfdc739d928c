import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a PostgreSQL server that can be cut, for tests of what is lost with a connection. */
export class FrailConnection {
  readonly #sockets = new Set<Socket>();
  #messages = 0;
  #cut: { at: number; deliver: boolean } | null = null;

  private constructor(private readonly server: Server) {}

  /** @param databaseUrl of the database that it leads to */
  static async to(databaseUrl: string): Promise<FrailConnection & { url: string }> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    const way = new FrailConnection(server);
    server.on('connection', (near) => way.#join(near, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return Object.assign(way, { url: url.href });
  }

  /** What was sent to the server, in pieces as they came. */
  get messages(): number {
    return this.#messages;
  }

  /**
   * Cuts all connections when so many more pieces were sent to the server.
   * @param deliver whether the last of them still gets there: then only the answer is lost
   */
  cutAfter(messages: number, deliver: boolean): void {
    this.#cut = { at: this.#messages + messages, deliver };
  }

  /** @returns whether it was still to be done */
  cutNoMore(): boolean {
    const waiting = this.#cut !== null;
    this.#cut = null;
    return waiting;
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.#sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.end();
      });
    }
    far.on('data', (data) => near.write(data));
    near.on('data', (data) => {
      this.#messages += 1;
      const cut = this.#cut !== null && this.#messages >= this.#cut.at ? this.#cut : null;
      if (cut === null || cut.deliver) far.write(data);
      if (cut === null) return;
      this.#cut = null;
      for (const socket of this.#sockets) if (socket !== far || !cut.deliver) socket.destroy();
      far.end();
    });
  }
}
